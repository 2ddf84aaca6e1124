import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId, type Tx } from '@essaim/platform-server';
import { aDatabase, type TestDatabase } from '@essaim/platform-server/testing';
import { peopleSlice } from '@essaim/people-server';
import { Project, projectsSlice } from '@essaim/projects-server';
import { aProject } from '@essaim/projects-server/testing';
import { territoriesSlice } from '@essaim/territories-server';
import { Likeness } from './likeness.entity.ts';
import { IdeaTouched } from './idea-touched.entity.ts';
import { LikenessDocument } from './likeness-document.entity.ts';
import { LikenessDue } from './likeness-due.entity.ts';
import { likenessSlice } from './likeness.slice.ts';
import { LikenessSweep } from './likeness-sweep.entity.ts';
import { matcherParts } from './testing.ts';

let db: TestDatabase;
let parts: ReturnType<typeof matcherParts>;
beforeAll(async () => {
  db = await aDatabase(territoriesSlice, peopleSlice, projectsSlice, likenessSlice);
  parts = matcherParts(db);
});
beforeEach(async () => {
  await db.write((tx) => tx.query('DELETE FROM project'));
  await db.write((tx) => tx.query('DELETE FROM likeness_sweep'));
});

const running = new AbortController().signal;
const sweep = async () => {
  await parts.sweep.begin(true);
  return parts.sweep.proceed(running);
};
const pairs = () => db.read((tx) => tx.find(Likeness, { where: { alike: true } }));
const sweeps = () => db.read((tx) => tx.find(LikenessSweep, { order: { startedAt: 'ASC' } }));
const due = async () => (await db.read((tx) => tx.find(LikenessDue))).map(({ projectId }) => projectId);
const rewrite = (project: Project, text: Partial<Project>) =>
  db.write((tx) => tx.update(Project, project.id, { ...text, updatedAt: new Date() }));
const toldFacts = () => db.read((tx) => tx.query(`SELECT 1 FROM domain_event WHERE name = 'likeness.found'`));

/** What the worker does when a project opens or changes. */
async function opens(project: Project): Promise<void> {
  await db.write((tx) => parts.index.run(tx, [project.id]));
  await db.write((tx) => parts.find.run(tx, project.id, { actorId: null, quiet: false }));
}

const ideas = [
  { title: 'Cinéma de plein air', summary: 'Un drap tendu, un projecteur, des films choisis par les voisins.' },
  { title: 'Marionnettes à l’hôpital', summary: 'Des marionnettistes jouent au chevet des enfants.' },
  { title: 'Moutons du cimetière', summary: 'Un troupeau de brebis broute les allées au lieu du désherbant.' },
];

/** Many projects of one idea each, quickly: as an import leaves them that nobody has worked on. */
const many = (count: number) =>
  db.write((tx: Tx) =>
    tx.query(
      `INSERT INTO project (id, lineage_id, slug, title, stage, created_at, updated_at, published_at)
       SELECT id, id, id, 'Abri ' || substr(id::text, 25) || ' numéro ' || place, 'ACTIVE', now(), now(), now() FROM unnest($1::uuid[]) WITH ORDINALITY AS one (id, place)`,
      [Array.from({ length: count }, newId)],
    ),
  );

describe('a sweep of the whole instance', () => {
  it('indexes what the index does not have, finds what is alike, tells nobody, and finds nothing new the next night', async () => {
    const [cinema, puppets] = ideas;
    for (const { title, summary } of [cinema!, puppets!])
      for (const place of ['du lavoir', 'des remparts']) await aProject(db, { title: `${title} ${place}`, summary });
    const draft = await aProject(db, { ...cinema!, stage: 'DRAFT' });

    expect(await sweep()).toMatchObject({ indexed: 4, looked: 4, found: 2, lost: 0 });
    expect(await pairs()).toHaveLength(2);
    expect((await pairs()).every(({ toldAt }) => toldAt === null)).toBe(true);
    expect(await toldFacts()).toEqual([]);
    expect(await db.read((tx) => tx.countBy(LikenessDocument, { projectId: draft.id }))).toBe(0);

    expect(await sweep()).toMatchObject({ indexed: 0, looked: 4, found: 0, lost: 0 });
    expect((await sweeps()).map(({ stage, finishedAt }) => [stage, finishedAt instanceof Date])).toEqual([
      ['DONE', true],
      ['DONE', true],
    ]);
  });

  it('corrects what nobody told it: a text that changed behind its back, a pair that is none any more', async () => {
    const [a, b] = [
      await aProject(db, ideas[0]!),
      await aProject(db, { ...ideas[0]!, title: 'Cinéma de plein air du port' }),
    ];
    await sweep();
    await rewrite(b, ideas[2]!);
    expect(await sweep()).toMatchObject({ indexed: 1, looked: 2, lost: 1 });
    expect(await pairs()).toEqual([]);
    await rewrite(a, ideas[2]!);
    expect(await sweep()).toMatchObject({ indexed: 1, found: 1 });
  });

  it('is gone on with where it was when it was cut short', async () => {
    await many(230);
    const stop = new AbortController();
    await parts.sweep.begin(true);
    const begun = await parts.sweep.proceed(stop.signal, () => stop.abort());
    const [open] = await sweeps();
    expect(open).toMatchObject({ stage: 'LOOK', looked: 100, finishedAt: null, cursor: expect.any(String) });
    expect(begun).toMatchObject({ looked: 100 });

    await parts.sweep.begin(false); // the night has come: one is open already
    expect(await matcherParts(db).sweep.proceed(running)).toMatchObject({ looked: 230 });
    expect(await sweeps()).toMatchObject([{ stage: 'DONE', looked: 230, projects: 230, indexed: 230 }]);
  });

  it('does not keep waiting what an idea that somebody adds meanwhile touches', async () => {
    await many(230);
    await parts.sweep.begin(false);
    const touched = () => db.read((tx) => tx.count(IdeaTouched));
    const left: Promise<number>[] = [];
    await parts.sweep.proceed(running, (looked) => {
      if (looked === 100)
        left.push(
          db
            .write((tx) =>
              tx.query(
                'INSERT INTO idea_touched (project_id, since) SELECT id, now() FROM project ORDER BY id LIMIT 3',
              ),
            )
            .then(touched),
        );
      if (looked === 230 && left.length === 1) left.push(touched());
    });
    expect(await Promise.all(left)).toEqual([3, 0]);
  });

  it('is one at a time, however many workers there are', async () => {
    await many(120);
    await parts.sweep.begin(false);
    const other = matcherParts(db).sweep;
    const asked: Promise<unknown>[] = [];
    await parts.sweep.proceed(running, () => asked.push(other.proceed(running)));
    expect(await asked[0]).toBeNull();
    await Promise.all(asked);
    expect(await other.proceed(running)).toMatchObject({ looked: 0 });
  });

  it('makes anew, in between, what an earlier version of the index made', async () => {
    const [a, b] = [await aProject(db, ideas[0]!), await aProject(db, ideas[1]!)];
    await sweep();
    await db.write((tx) =>
      tx.query(`UPDATE likeness_document SET version = 0, words = '{vieux}', word_counts = '' WHERE project_id = $1`, [
        a.id,
      ]),
    );
    expect(await parts.sweep.proceed(running)).toMatchObject({ indexed: 1, looked: 1 });
    const documents = await db.read((tx) => tx.find(LikenessDocument));
    expect(documents.find(({ projectId }) => projectId === a.id)!.words).toContain('cinem');
    expect(documents.every(({ version }) => version > 0)).toBe(true);
    expect(await parts.sweep.proceed(running)).toMatchObject({ indexed: 0, looked: 0 });
    expect(b.id).toBeDefined();
  });
});

describe('a change', () => {
  it('has only those looked at again whose pairs with it went or changed', async () => {
    const [cinema, puppets] = ideas;
    const [a, b] = [
      await aProject(db, cinema!),
      await aProject(db, { ...cinema!, title: 'Cinéma de plein air du port' }),
    ];
    const [c, d] = [
      await aProject(db, puppets!),
      await aProject(db, { ...puppets!, title: 'Marionnettes en pédiatrie' }),
    ];
    for (const project of [a, b, c, d]) await opens(project);
    await parts.sweep.proceed(running);
    expect(await due()).toEqual([]);

    await rewrite(b, { ...puppets!, title: 'Marionnettes au chevet des malades' });
    await opens(b);
    // It left one, who has a place free; it came to two others, for whom it is on record by that.
    expect(await due()).toEqual([a.id]);
    expect(await pairs()).toHaveLength(3);
    expect(await parts.sweep.proceed(running)).toMatchObject({ indexed: 0, looked: 1 });
    expect(await due()).toEqual([]);

    await rewrite(d, { summary: `${puppets!.summary} Depuis dix ans.` });
    await opens(d);
    expect(await due()).toEqual([]); // nothing of its pairs is another
  });

  it('is seen to by hand, with what it touches and nothing else', async () => {
    await many(50);
    const [a, b] = [
      await aProject(db, ideas[1]!),
      await aProject(db, { ...ideas[1]!, title: 'Marionnettes en pédiatrie' }),
    ];
    await sweep();
    const since = new Date();
    await rewrite(a, ideas[2]!);
    expect(await parts.sweep.since(since, running)).toMatchObject({ indexed: 1, looked: 2, lost: 1 });
    expect(await pairs()).toEqual([]);
    expect(b.id).toBeDefined();
  });
});

describe('a pair', () => {
  it('stays as long as a look from one of the two finds the other, with the larger probability', async () => {
    const [a, b] = [
      await aProject(db, ideas[0]!),
      await aProject(db, { ...ideas[0]!, title: 'Cinéma de plein air du port' }),
    ];
    await sweep();
    const [both] = await pairs();
    expect(both).toMatchObject({ seenFromProject: expect.any(Number), seenFromOther: expect.any(Number) });
    expect(both!.score).toBe(Math.max(both!.seenFromProject!, both!.seenFromOther!));

    const [look] = await db.read((tx) => parts.find.look(tx, [a.id]));
    const blind = { ...look!, found: new Map(), shown: [] };
    expect(await db.write((tx) => parts.find.record(tx, [blind], { changed: false }))).toMatchObject({ lost: 0 });
    expect(await pairs()).toHaveLength(1);
    const [sees] = await db.read((tx) => parts.find.look(tx, [b.id]));
    const neither = { ...sees!, found: new Map(), shown: [] };
    expect(await db.write((tx) => parts.find.record(tx, [neither], { changed: false }))).toMatchObject({ lost: 1 });
    expect(await pairs()).toEqual([]);
  });
});
