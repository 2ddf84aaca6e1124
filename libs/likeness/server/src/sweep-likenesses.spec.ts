import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DomainEvent, EventLog, newId, type Tx } from '@essaim/platform-server';
import { aDatabase, type TestDatabase } from '@essaim/platform-server/testing';
import { peopleSlice } from '@essaim/people-server';
import { Project, ProjectHidden, projectsSlice } from '@essaim/projects-server';
import { aProject } from '@essaim/projects-server/testing';
import { territoriesSlice } from '@essaim/territories-server';
import { Likeness } from './likeness.entity.ts';
import { IdeaTouched } from './idea-touched.entity.ts';
import { IndexLikenessListener } from './index-likeness.listener.ts';
import { LikenessBackground } from './likeness-background.entity.ts';
import { LikenessDocument } from './likeness-document.entity.ts';
import { LikenessDue } from './likeness-due.entity.ts';
import { likenessSlice } from './likeness.slice.ts';
import { likenessWeights } from './calibration.ts';
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

/** How all pairs on record are seen, by the ids of both. */
type Views = Map<string, { kind: string; from: Map<string, number | null> }>;
const views = async (): Promise<Views> =>
  new Map(
    (await pairs()).map(({ projectId, otherProjectId, seenFromProject, seenFromOther, kind }) => [
      [projectId, otherProjectId].toSorted().join(' '),
      {
        kind,
        from: new Map([
          [projectId, seenFromProject],
          [otherProjectId, seenFromOther],
        ]),
      },
    ]),
  );

type View = [id: string, score: number];
const apart = ({ from }: { from: Map<string, number | null> }): number => {
  const [one, other] = [...from.values()];
  return one != null && other != null ? Math.abs(one - other) : 0;
};

/** So many projects that all have something to do with gardens, each a few things with others. */
async function gardenersOf(count: number): Promise<Project[]> {
  const what = ['potager', 'verger', 'compost', 'rucher', 'grainothèque', 'serre', 'mare'];
  const who = ['lycéens', 'retraités', 'locataires', 'apprentis', 'voisins'];
  const how = [
    'à la bêche',
    'sous la pluie',
    'le samedi',
    'en musique',
    'sans engrais',
    'à la lune',
    'en silence',
    'par équipes',
  ];
  const some: Project[] = [];
  for (let nth = 0; nth < count; nth++) {
    const [a, b, c] = [what[nth % 7]!, who[nth % 5]!, how[nth % 8]!];
    const title = `Jardin et ${a} des ${b}`;
    some.push(
      await aProject(db, { title, summary: `Les ${b} tiennent un jardin et un ${a} ${c}, ${how[(nth * 3) % 8]!}.` }),
    );
  }
  return some;
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
  it('is seen from both sides at once, as the night will see it: what it left, what it came to, what it stays alike to', async () => {
    const gardens = await gardenersOf(48);
    await sweep();
    const [changed, model] = [gardens[3]!, gardens[20]!];
    const before = await views();

    await rewrite(changed, { title: `${model.title} du port`, summary: model.summary });
    await opens(changed);
    const byDay = await views();
    expect(await due()).toEqual([]);
    await sweep();
    const byNight = await views();

    const of = (all: Views) => [...all].filter(([key]) => key.includes(changed.id));
    expect(of(before).filter(([key]) => !byDay.has(key))).not.toEqual([]);
    expect(of(byDay).filter(([key]) => !before.has(key))).not.toEqual([]);
    for (const [key, { kind, from }] of of(byDay)) {
      const seen = byNight.get(key)!;
      expect(seen.kind).toBe(kind);
      for (const [id, score] of from) expect(Math.abs(score! - seen.from.get(id)!)).toBeLessThan(0.03);
    }
  });

  it('does not end a pair that the other side still sees, though whoever changed does not', async () => {
    await gardenersOf(48);
    await sweep();
    const [key, { from }] = [...(await views())].sort(([, one], [, other]) => apart(other) - apart(one))[0]!;
    const [[changed, lower], [other, higher]] = [...from].sort(([, one], [, two]) => one! - two!) as [View, View];

    // What stays on record is half as probable as what comes: here that lies between what the two of them see.
    const thresholds = { ...likenessWeights.thresholds, shown: lower + higher };
    const strict = matcherParts(db, { weights: { ...likenessWeights, thresholds } });
    await db.write((tx) => strict.find.run(tx, changed, { actorId: null, quiet: true }));
    const { from: left } = (await views()).get(key)!;
    expect(left.get(changed)).toBeNull();
    expect(Math.abs(left.get(other)! - higher)).toBeLessThan(0.001);
  });

  it('of several at once is seen by each of them as the night will see it', async () => {
    const gardens = await gardenersOf(48);
    await sweep();
    const since = new Date();
    const changed = gardens.slice(0, 3);
    for (const one of changed) await rewrite(one, { title: gardens[20]!.title, summary: gardens[20]!.summary });
    expect(await parts.sweep.since(since, running)).toMatchObject({ indexed: 3, looked: 3 });
    const byDay = await views();
    await sweep();
    const byNight = await views();
    const among = [...byDay].filter(([key]) => changed.filter(({ id }) => key.includes(id)).length === 2);
    expect(among).toHaveLength(3);
    for (const [key, { kind, from }] of among) {
      expect(byNight.get(key)!.kind).toBe(kind);
      for (const [id, score] of from) expect(score).toBeCloseTo(byNight.get(key)!.from.get(id)!, 4);
    }
  });

  it('of its words does not part it from whom the same site identifies, from either side', async () => {
    const [one, other] = (await gardenersOf(48)).slice(0, 2) as [Project, Project];
    for (const project of [one, other]) await rewrite(project, { website: 'https://jardins.example/port' });
    await sweep();
    await rewrite(one, ideas[1]!);
    await opens(one);
    const { kind, from } = (await views()).get([one.id, other.id].toSorted().join(' '))!;
    expect(kind).toBe('SAME_IDEA');
    for (const score of from.values()) expect(score).toBeGreaterThanOrEqual(likenessWeights.thresholds.sameIdea);
  });

  it('has those looked at whole of whom no look has told what is merely alike to them', async () => {
    const gardens = await gardenersOf(48);
    await sweep();
    const [changed, model] = [gardens[3]!, gardens[20]!];
    await db.write((tx) => tx.delete(LikenessBackground, { projectId: model.id }));
    await rewrite(changed, { title: `${model.title} du port`, summary: model.summary });
    await opens(changed);
    expect(await due()).toEqual([model.id]);
    expect(await parts.sweep.proceed(running)).toMatchObject({ indexed: 0, looked: 1 });
    expect(await due()).toEqual([]);
    expect(await db.read((tx) => tx.countBy(LikenessBackground, { projectId: model.id }))).toBe(1);
  });

  it('on an instance of a few projects, where nothing is merely alike, has the others looked at whole', async () => {
    const [cinema, puppets] = ideas;
    const [a, b] = [
      await aProject(db, cinema!),
      await aProject(db, { ...cinema!, title: 'Cinéma de plein air du port' }),
    ];
    for (const project of [a, b]) await opens(project);
    await parts.sweep.proceed(running);
    expect(await db.read((tx) => tx.count(LikenessBackground))).toBe(0);
    await rewrite(b, puppets!);
    await opens(b);
    expect(await due()).toEqual([a.id]);
    expect(await parts.sweep.proceed(running)).toMatchObject({ indexed: 0, looked: 1 });
    expect(await due()).toEqual([]);
    expect(await pairs()).toEqual([]);
  });

  it('that another machine dates later than now, for its clock is ahead, is looked at again once a round, not for ever', async () => {
    const [a, b] = [
      await aProject(db, ideas[0]!),
      await aProject(db, { ...ideas[0]!, title: 'Cinéma de plein air du port' }),
    ];
    await sweep();
    await db.write((tx) =>
      tx.query(`UPDATE likeness_document SET indexed_at = now() + interval '5 minutes' WHERE project_id = $1`, [b.id]),
    );
    await rewrite(a, { summary: `${a.summary} Entrée libre.` });
    await opens(a);
    expect(await parts.sweep.proceed(running)).toMatchObject({ looked: 2 });
    expect(await parts.sweep.proceed(running)).toMatchObject({ looked: 2 });
    await db.write((tx) => tx.query('UPDATE likeness_document SET indexed_at = now()'));
    await parts.sweep.proceed(running);
    expect(await due()).toEqual([]);
  });

  it('of all on an instance of a few projects is seen to once, and comes to an end', async () => {
    const two = [
      await aProject(db, ideas[0]!),
      await aProject(db, { ...ideas[0]!, title: 'Cinéma de plein air du port' }),
    ];
    await sweep();
    const since = new Date();
    for (const one of two) await rewrite(one, { summary: `${one.summary} Entrée libre.` });
    expect(await parts.sweep.since(since, running)).toMatchObject({ indexed: 2, looked: 2 });
    expect(await due()).toEqual([]);
  });

  it('between a look of the sweep and its record has both looked at again: what the sweep saw is of before', async () => {
    const gardens = await gardenersOf(48);
    await sweep();
    const [key] = [...(await views())][0]!;
    const [mine, other] = key.split(' ') as [string, string];
    const looks = await db.read((tx) => parts.find.look(tx, [mine]));
    await rewrite(
      gardens.find(({ id }) => id === other)!,
      ideas[1]!,
    );
    await opens(gardens.find(({ id }) => id === other)!);
    expect((await views()).has(key)).toBe(false);

    await db.write((tx) => parts.find.record(tx, looks));
    expect((await due()).toSorted()).toEqual([mine, other].toSorted());
    await parts.sweep.proceed(running);
    expect((await views()).has(key)).toBe(false);
  });

  it('that takes a project away has those looked at again who have a place free by that', async () => {
    const gardens = await gardenersOf(48);
    await sweep();
    const [key] = [...(await views()).keys()];
    const [gone] = key!.split(' ');
    const others = [...(await views()).keys()].flatMap((pair) =>
      pair.split(' ').filter((id) => pair.includes(gone!) && id !== gone),
    );
    await rewrite(
      gardens.find(({ id }) => id === gone)!,
      { hiddenAt: new Date(), hiddenReason: 'Publicité' },
    );
    const listener = new IndexLikenessListener(db, new EventLog(), parts.index);
    const event = Object.assign(new DomainEvent(), {
      name: ProjectHidden.event,
      payload: { projectId: gone },
      occurredAt: new Date(),
    });
    await db.write((tx) => tx.save(DomainEvent, event));
    await listener.handle(event);
    expect((await due()).toSorted()).toEqual(others.toSorted());
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
    expect(await due()).toEqual([]);
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
    expect(await db.write((tx) => parts.find.record(tx, [blind]))).toMatchObject({ lost: 0 });
    expect(await pairs()).toHaveLength(1);
    const [sees] = await db.read((tx) => parts.find.look(tx, [b.id]));
    const neither = { ...sees!, found: new Map(), shown: [] };
    expect(await db.write((tx) => parts.find.record(tx, [neither]))).toMatchObject({ lost: 1 });
    expect(await pairs()).toEqual([]);
  });

  it('of two that opened at the same moment has as the newcomer whichever was looked at', async () => {
    const gardens = await gardenersOf(48);
    await db.write((tx) => tx.query(`UPDATE project SET published_at = '2026-11-01', created_at = '2026-11-01'`));
    for (const { id } of gardens) await db.write((tx) => parts.index.run(tx, [id]));
    for (const one of [gardens[0]!, gardens.at(-1)!]) {
      await db.write((tx) => tx.query('DELETE FROM likeness'));
      await db.write((tx) => parts.find.run(tx, one.id, { actorId: null, quiet: true }));
      const newcomers = (await pairs()).map(({ projectId }) => projectId);
      expect(new Set(newcomers)).toEqual(new Set([one.id]));
    }
  });
});
