import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { now } from '@essaim/platform-server';
import { aDatabase, type TestDatabase } from '@essaim/platform-server/testing';
import { peopleSlice } from '@essaim/people-server';
import { Project, projectsSlice } from '@essaim/projects-server';
import { aProject } from '@essaim/projects-server/testing';
import { territoriesSlice } from '@essaim/territories-server';
import { calibrationFrom, likenessWeights } from './calibration.ts';
import { markDue } from './due.ts';
import { LikenessDue } from './likeness-due.entity.ts';
import { LikenessVector } from './likeness-vector.entity.ts';
import { likenessSlice } from './likeness.slice.ts';
import { cosineOf, ofLengthOne, pooled, type MeaningVectors } from './meaning-vectors.ts';
import { forgetLikenesses, matcherParts } from './testing.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await aDatabase(territoriesSlice, peopleSlice, projectsSlice, likenessSlice);
});
beforeEach(async () => {
  await db.write((tx) => tx.query('DELETE FROM project'));
  await forgetLikenesses(db);
});

/** A model for which wheels are one thing and bread is another; it stands in for a file that no repository carries. */
class WheelsAndBread implements MeaningVectors {
  readonly seen: string[] = [];
  private readonly name: string;
  constructor(name = 'a model') {
    this.name = name;
  }
  fingerprint() {
    return Promise.resolve(this.name);
  }
  of(texts: readonly string[]) {
    this.seen.push(...texts);
    const says = (text: string, words: RegExp) => (words.test(text) ? 1 : 0.1);
    return Promise.resolve(
      texts.map((text) => ofLengthOne(Float32Array.of(says(text, /vélo|bicyclette|cycle/i), says(text, /pain|four/i)))),
    );
  }
}

const running = new AbortController().signal;
type Parts = ReturnType<typeof matcherParts>;
const opens = async (parts: Parts, title: string, summary = ''): Promise<Project> => {
  const project = await aProject(db, { title, summary });
  await db.write((tx) => parts.index.run(tx, [project.id]));
  return project;
};
const match = async (parts: Parts, title: string, besides: readonly Project[]) => {
  const texts = { title, summary: '', description: '' };
  const { matches } = await db.read((tx) => parts.matcher.match(tx, texts, { among: besides.map(({ id }) => id) }));
  return new Map(matches.map((one) => [one.projectId, one]));
};
const vectors = () => db.read((tx) => tx.find(LikenessVector));

/** The ordinary weights, and one for what texts mean. */
const meant = {
  ...likenessWeights,
  withMeaning: calibrationFrom(-6, [0, 0, 0, 0, 0, 0, 0, 4, 4]) as NonNullable<typeof likenessWeights.withMeaning>,
};

describe('what projects mean', () => {
  it('is seen once by the model, and again when the text or the model is another', async () => {
    const model = new WheelsAndBread();
    const parts = matcherParts(db, {}, model);
    const bikes = await opens(parts, 'Des vélos à prêter');
    const bread = await opens(parts, 'Un four à pain');
    await parts.sweep.catchUp(running);
    expect(model.seen.map((text) => text.slice(0, 8)).sort()).toEqual(['Des vélo', 'Un four ']);
    expect(await vectors()).toHaveLength(2);

    await db.write((tx) => parts.index.run(tx, [bikes.id, bread.id]));
    await parts.sweep.catchUp(running);
    expect(model.seen).toHaveLength(2); // indexed anew, and nothing else was said

    await db.write((tx) => tx.update(Project, bread.id, { title: 'Un four pour tous', updatedAt: now() }));
    await db.write((tx) => parts.index.run(tx, [bread.id]));
    await parts.sweep.catchUp(running);
    expect(model.seen.slice(2)).toEqual([expect.stringContaining('Un four pour tous')]);

    const other = new WheelsAndBread('another model');
    await matcherParts(db, {}, other).sweep.catchUp(running);
    expect(other.seen).toHaveLength(2);
    expect((await vectors()).map((row) => row.model)).toEqual(['another model', 'another model']);
    expect(await db.read((tx) => tx.count(LikenessDue))).toBe(0); // and looked at again, by the vectors that are there
  });

  it('tells that two are alike which share no word, once it is known how much that counts', async () => {
    const parts = matcherParts(db, { weights: meant }, new WheelsAndBread());
    const [bikes, bread] = [await opens(parts, 'Des vélos à prêter'), await opens(parts, 'Un four à pain')];
    await parts.sweep.catchUp(running);
    const found = await match(parts, 'La bicyclette du voisin', [bikes, bread]);
    expect(found.get(bikes.id)!.score).toBeGreaterThan(0.5);
    expect(found.get(bread.id)!.score).toBeLessThan(0.3);
  });

  it('counts for nothing where nobody has fitted how much, and where one of the two is not seen yet', async () => {
    const plain = matcherParts(db);
    const seen = matcherParts(db, {}, new WheelsAndBread());
    const bikes = await opens(plain, 'Des vélos à prêter');
    const before = (await match(plain, 'La bicyclette du voisin', [bikes])).get(bikes.id)!;
    const fitted = matcherParts(db, { weights: meant }, new WheelsAndBread());
    expect((await match(fitted, 'La bicyclette du voisin', [bikes])).get(bikes.id)).toEqual(before);
    await seen.sweep.catchUp(running);
    const after = (await match(seen, 'La bicyclette du voisin', [bikes])).get(bikes.id)!;
    expect(after.score).toBe(before.score);
    expect([before.evidence.length, after.evidence.length]).toEqual([7, 9]);
    expect((await match(plain, 'La bicyclette du voisin', [bikes])).get(bikes.id)).toEqual(before);
  });

  it('is no reason for a search to fail, nor for projects not to be compared', async () => {
    const broken = new WheelsAndBread();
    const parts = matcherParts(db, { weights: meant }, broken);
    const bikes = await opens(parts, 'Des vélos à prêter');
    await parts.sweep.catchUp(running);
    broken.of = () => Promise.reject(new Error('out of memory'));
    const found = await match(parts, 'Des vélos à prêter ici', [bikes]);
    expect(found.get(bikes.id)!.score).toBeGreaterThan(0.5);
    expect(found.get(bikes.id)!.evidence).toHaveLength(7);

    const more = await opens(parts, 'Encore des vélos à prêter');
    await db.write((tx) => markDue(tx, [more.id], { changed: true }));
    await parts.sweep.catchUp(running);
    expect(await db.read((tx) => tx.count(LikenessDue))).toBe(0);
    broken.of = () => Promise.resolve([Float32Array.of(1, 0)]);
    await parts.sweep.catchUp(running);
    expect((await vectors()).map(({ projectId }) => projectId)).toContain(more.id);
  });
});

describe('the vector of a text', () => {
  it('is the mean of its own tokens, whatever fills it up, at length 1', () => {
    const states = Float32Array.of(3, 0, 0, 4, 9, 9, /* next text */ 0, 2, 7, 7, 7, 7);
    const [first, second] = pooled(
      states,
      [
        [1, 1, 0],
        [1, 0, 0],
      ],
      2,
    );
    expect([...first!]).toEqual([expect.closeTo(0.6), expect.closeTo(0.8)]);
    expect([...second!]).toEqual([0, 1]);
    expect(cosineOf(first!, second!)).toBeCloseTo(0.8);
  });

  it('of nothing stays nothing, and models of other widths have nothing in common', () => {
    expect([...ofLengthOne(Float32Array.of(0, 0))]).toEqual([0, 0]);
    expect(cosineOf(Float32Array.of(1), Float32Array.of(1, 0))).toBe(0);
  });
});
