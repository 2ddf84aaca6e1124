import { beforeAll, describe, expect, it } from '@jest/globals';
import { aDatabase, type TestDatabase } from '@essaim/platform-server/testing';
import { Project, projectsSlice } from '@essaim/projects-server';
import { aProject } from '@essaim/projects-server/testing';
import { peopleSlice } from '@essaim/people-server';
import { territoriesSlice } from '@essaim/territories-server';
import { LikenessChange } from './likeness-change.entity.ts';
import { likenessSlice } from './likeness.slice.ts';
import { StatisticsKeeper } from './statistics-keeper.ts';
import { DOCUMENTS } from './statistics.ts';
import { Stemmer } from './stemmer.ts';
import { matcherParts } from './testing.ts';

let db: TestDatabase;
let parts: ReturnType<typeof matcherParts>;
beforeAll(async () => {
  db = await aDatabase(territoriesSlice, peopleSlice, projectsSlice, likenessSlice);
  parts = matcherParts(db);
});

const index = (...projects: readonly Project[]) =>
  db.write((tx) =>
    parts.index.run(
      tx,
      projects.map(({ id }) => id),
    ),
  );
const counts = () => db.read((tx) => new StatisticsKeeper(new Stemmer()).of(tx));

describe('counts of terms', () => {
  it('are the same before and after they are folded in, and follow a change, a return and a departure', async () => {
    const [a, b] = [
      await aProject(db, { title: 'Bergerie', summary: 'Bergerie et fromage' }),
      await aProject(db, { title: 'Fromagerie', summary: 'Un fromage' }),
    ];
    await index(a, b);
    await index(a); // said again, it changes nothing
    const before = await counts();
    expect([before.documents, before.count('word', 'fromag'), before.count('title', 'berger')]).toEqual([2, 2, 1]);

    await db.write((tx) => parts.keeper.fold(tx, true));
    expect(await db.read((tx) => tx.count(LikenessChange))).toBe(0);
    const after = await counts();
    expect([after.documents, after.count('word', 'fromag'), after.averageLength]).toEqual([2, 2, before.averageLength]);

    await db.write((tx) => tx.update(Project, a.id, { title: 'Chorale', summary: 'On chante' }));
    await index(a);
    expect((await counts()).count('word', 'fromag')).toBeLessThanOrEqual(1);

    await db.write((tx) => tx.update(Project, b.id, { stage: 'DRAFT', publishedAt: null }));
    await index(b);
    expect((await counts()).documents).toBe(1);
  });

  it('lose nothing when many are indexed at once', async () => {
    const { documents } = await counts();
    const many = await Promise.all(
      Array.from({ length: 30 }, (_, n) =>
        aProject(db, { title: `Abri numéro ${n}`, summary: 'Un abri pour hérissons' }),
      ),
    );
    await Promise.all(many.map((project) => index(project).then(() => db.write((tx) => parts.keeper.fold(tx, true)))));
    const after = await counts();
    expect(after.documents).toBe(documents + 30);
    expect(after.count('title', 'abri')).toBe(30);
  });

  it('are read anew only as far as they changed', async () => {
    const keeper = new StatisticsKeeper(new Stemmer());
    const statistics = await db.read((tx) => keeper.of(tx));
    expect(await db.read((tx) => keeper.of(tx))).toBe(statistics);
    keeper.forget();
    expect((await db.read((tx) => keeper.of(tx))).documents).toBe(statistics.documents);
  });

  it('leave out what is hidden, and have it again when it is shown', async () => {
    const hedge = await aProject(db, { title: 'Haie', summary: 'Une haie plantée à plusieurs' });
    await index(hedge);
    const { documents } = await counts();
    for (const [hiddenAt, left] of [
      [new Date(), documents - 1],
      [null, documents],
    ] as const) {
      await db.write((tx) => tx.update(Project, hedge.id, { hiddenAt }));
      await index(hedge);
      await index(hedge); // said again, it changes nothing
      expect((await counts()).documents).toBe(left);
    }
  });

  it('may be behind by a thousandth of all texts, and no more', async () => {
    const kept = new StatisticsKeeper(new Stemmer());
    const thousands = 5_000;
    await db.write((tx) =>
      tx.query(
        `UPDATE likeness_term SET documents = documents + $1, folded = nextval('likeness_fold') WHERE kind = 'whole' AND term = $2`,
        [thousands, DOCUMENTS],
      ),
    );
    const { documents } = await db.read((tx) => kept.of(tx));
    expect(documents).toBeGreaterThan(thousands);
    const published = async () =>
      index(await aProject(db, { title: 'Rucher', summary: 'Des ruches derrière l’école' }));
    const known = async () => (await db.read((tx) => kept.of(tx))).documents - documents;
    for (const behind of [1, 2, 3, 4, 5]) {
      await published();
      expect([behind, await known()]).toEqual([behind, 0]);
    }
    await published();
    expect(await known()).toBe(6);
    await db.write((tx) => kept.fold(tx, true));
    expect(await known()).toBe(6);
  });
});
