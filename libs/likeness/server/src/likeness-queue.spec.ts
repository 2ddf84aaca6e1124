import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fromGlobalId } from '@essaim/platform-server';
import { aDatabase, type TestDatabase } from '@essaim/platform-server/testing';
import { peopleSlice, type Person } from '@essaim/people-server';
import { aPerson, actorOf } from '@essaim/people-server/testing';
import { Project, projectsSlice } from '@essaim/projects-server';
import { aProject } from '@essaim/projects-server/testing';
import { territoriesSlice } from '@essaim/territories-server';
import { groupLikenesses } from './group-likenesses.ts';
import { Likeness } from './likeness.entity.ts';
import { likenessSlice } from './likeness.slice.ts';
import type { LikenessQueueOrder, LikenessQueueShow } from './mediation-enums.ts';
import { aPair, matcherParts } from './testing.ts';

let db: TestDatabase;
let parts: ReturnType<typeof matcherParts>;
let [mo, ina]: Person[] = [];

beforeAll(async () => {
  db = await aDatabase(territoriesSlice, peopleSlice, projectsSlice, likenessSlice);
  parts = matcherParts(db);
  [mo, ina] = [
    await aPerson(db, 'Mo', { instanceRoles: ['MEDIATOR'] }),
    await aPerson(db, 'Ina', { instanceRoles: ['MEDIATOR'] }),
  ];
});

/** Nothing in the queue: each story has its own. */
const empty = () => db.source.query('DELETE FROM likeness; DELETE FROM likeness_cluster; DELETE FROM likeness_verdict');

/** All of a queue, page after page of `first`. */
async function queue(show: LikenessQueueShow, { by = mo!, order = 'NEWEST' as LikenessQueueOrder, first = 2 } = {}) {
  const items: { id: string; projects: string[]; pairs: string[] }[] = [];
  let count: number;
  for (let after: string | null = null; ;) {
    const page = await parts.queue.page(actorOf(by), { show, order, first, after });
    for (const { id, pairs } of page.nodes)
      items.push({
        id: fromGlobalId(id)!.id,
        projects: [...new Set(pairs.flatMap(({ projectId, otherProjectId }) => [projectId, otherProjectId]))].sort(),
        pairs: pairs.map((pair) => pair.id),
      });
    count = await page.totalCount();
    if (!page.pageInfo.hasNextPage) break;
    after = page.pageInfo.endCursor;
  }
  return { items, count };
}
const ids = (...projects: Project[]) => projects.map(({ id }) => id).sort();
const groups = async (by = mo!) => (await queue('CLUSTERS', { by })).items.map(({ projects }) => projects);

describe('Several alike within reach of one another', () => {
  it('are one thing to look at, however they hang together; a newcomer joins them, two groups that meet become one', async () => {
    await empty();
    const [a, b, c, d] = [await aProject(db), await aProject(db), await aProject(db), await aProject(db)];
    await aPair(db, a, b, { foundAt: new Date('2026-03-01') });
    await aPair(db, c, d, { foundAt: new Date('2026-03-02') });
    expect(await groups()).toEqual([ids(c, d), ids(a, b)]);
    await aPair(db, b, c, { foundAt: new Date('2026-03-03') });
    expect(await groups()).toEqual([ids(a, b, c, d)]);
  });

  it('what is far, or only related, is not among them', async () => {
    await empty();
    const [a, b] = [await aProject(db), await aProject(db)];
    await aPair(db, a, b, { nearness: 'FAR', distanceKm: 400 });
    await aPair(db, b, await aProject(db), { kind: 'RELATED' });
    expect(await groups()).toEqual([]);
  });

  it('are settled line by line; what is left stays, split where it does not hang together any more', async () => {
    await empty();
    const [a, b, c, d] = [await aProject(db), await aProject(db), await aProject(db), await aProject(db)];
    await aPair(db, a, b);
    const middle = await aPair(db, b, c);
    await aPair(db, c, d);
    await parts.settle.run(actorOf(mo!), [middle.id], 'DIFFERENT');
    await db.write((tx) => groupLikenesses(tx, [b.id, c.id])); // as the worker does
    expect((await groups()).sort()).toEqual([ids(a, b), ids(c, d)].sort());
    await parts.settle.takeBack(actorOf(mo!), [middle.id]);
    await db.write((tx) => groupLikenesses(tx, [b.id, c.id]));
    expect(await groups()).toEqual([ids(a, b, c, d)]);
  });

  it('disappear the moment the last line is settled, before any worker has come round', async () => {
    await empty();
    const pair = await aPair(db, await aProject(db), await aProject(db));
    await parts.settle.run(actorOf(ina!), [pair.id], 'SAME_IDEA');
    expect(await queue('CLUSTERS')).toEqual({ items: [], count: 0 });
    expect((await queue('SETTLED')).items).toMatchObject([{ id: pair.id }]);
  });
});

describe('Doubtful pairs', () => {
  it('are those between related and the same, and those of which mediators do not agree, for a third one only', async () => {
    await empty();
    const [related, strong] = [
      await aPair(db, await aProject(db), await aProject(db), { kind: 'RELATED', foundAt: new Date('2026-03-02') }),
      await aPair(db, await aProject(db), await aProject(db), { foundAt: new Date('2026-03-01') }),
    ];
    const doubtful = async (by: Person) => (await queue('DOUBTFUL', { by })).items.map(({ id }) => id);
    expect(await doubtful(mo!)).toEqual([related.id]);
    await parts.settle.run(actorOf(mo!), [strong.id], 'DIFFERENT');
    await parts.settle.run(actorOf(ina!), [strong.id], 'SAME_IDEA');
    const lou = await aPerson(db, 'Lou', { instanceRoles: ['ADMIN'] });
    expect(await doubtful(mo!)).toEqual([related.id]);
    expect(await doubtful(ina!)).toEqual([related.id]);
    expect(await doubtful(lou)).toEqual([related.id, strong.id]);
    await parts.settle.run(actorOf(lou), [strong.id], 'DIFFERENT');
    expect(await doubtful(lou)).toEqual([related.id]);
  });

  it('are those of which people say contrary things too, until they do not any more; where a cluster has them, there alone', async () => {
    await empty();
    const [far, near] = [
      await aPair(db, await aProject(db), await aProject(db), { nearness: 'FAR' }),
      await aPair(db, await aProject(db), await aProject(db)),
    ];
    const [ana, bo] = [await aPerson(db, 'Ana'), await aPerson(db, 'Bo')];
    const says = (person: Person, { projectId, otherProjectId }: Likeness, verdict: 'SAME_IDEA' | 'DIFFERENT') =>
      parts.judge.run(actorOf(person), { projectId, otherProjectId, verdict });
    const doubtful = async () => (await queue('DOUBTFUL')).items.map(({ id }) => id);
    for (const pair of [far, near]) await says(ana, pair, 'DIFFERENT');
    expect(await doubtful()).toEqual([]); // one alone contradicts nobody
    for (const pair of [far, near]) await says(bo, pair, 'SAME_IDEA');
    expect(await doubtful()).toEqual([far.id]);
    expect(await groups()).toEqual([[near.projectId, near.otherProjectId].toSorted()]);
    await says(ana, far, 'SAME_IDEA');
    expect(await doubtful()).toEqual([]);
  });

  it('are those too of which contrary things were said before they came on record', async () => {
    await empty();
    const [ana, bo] = [await aPerson(db, 'Ana'), await aPerson(db, 'Bo')];
    const text = {
      title: 'Rameurs du lac gelé',
      summary: 'Des rameurs cassent la glace du lac pour les pêcheurs âgés.',
    };
    const [one, other] = [await aProject(db, text), await aProject(db, { ...text, title: 'Les rameurs du lac' })];
    for (const [person, verdict] of [
      [ana, 'DIFFERENT'],
      [bo, 'SAME_IDEA'],
    ] as const)
      await parts.judge.run(actorOf(person), { projectId: one.id, otherProjectId: other.id, verdict });
    await db.write((tx) => parts.index.run(tx, [one.id, other.id]));
    await db.write((tx) => parts.find.run(tx, one.id, { actorId: null, quiet: true }));
    const { items } = await queue('DOUBTFUL');
    expect(items.map(({ projects }) => projects)).toEqual([ids(one, other)]);
  });

  it('come newest first, or those nearest to each other first, all once, whatever the size of a page', async () => {
    await empty();
    const pairs: Likeness[] = [];
    for (const [at, distanceKm] of [12.345678, null, 0.1, 12.345678, 900].entries())
      pairs.push(
        await aPair(db, await aProject(db), await aProject(db), {
          kind: 'RELATED',
          distanceKm,
          foundAt: new Date(Date.UTC(2026, 2, at + 1)),
        }),
      );
    const [one, unknown, near, two, far] = pairs.map(({ id }) => id);
    for (const first of [1, 2, 3, 10]) {
      expect((await queue('DOUBTFUL', { first })).items.map(({ id }) => id)).toEqual(
        pairs.map(({ id }) => id).reverse(),
      );
      const nearest = await queue('DOUBTFUL', { order: 'NEAREST', first });
      expect(nearest.items.map(({ id }) => id)).toEqual([near, ...[one!, two!].sort(), far, unknown]);
      expect(nearest.count).toBe(5);
    }
  });
});

it('Whatever has happened to projects and pairs, no draft, hidden project or lineage shows in the queue or in its counts', async () => {
  const anybody = await aPerson(db, 'Tout', { instanceRoles: ['ADMIN', 'MEDIATOR', 'MODERATOR'] });
  const states = ['PUBLIC', 'DRAFT', 'HIDDEN', 'LINEAGE'] as const;
  const line = fc.record({
    a: fc.nat(7),
    b: fc.nat(7),
    kind: fc.constantFrom('SAME_IDEA' as const, 'RELATED' as const),
    nearness: fc.constantFrom('SAME' as const, 'NEAR' as const, 'FAR' as const, 'UNKNOWN' as const),
    alike: fc.boolean(),
    verdicts: fc.array(fc.constantFrom('SAME_IDEA' as const, 'RELATED' as const, 'DIFFERENT' as const), {
      maxLength: 2,
    }),
  });
  const world = fc.record({
    before: fc.array(fc.constantFrom(...states), { minLength: 8, maxLength: 8 }),
    lines: fc.uniqueArray(
      line.filter(({ a, b }) => a < b),
      { maxLength: 14, selector: ({ a, b }) => `${a} ${b}` },
    ),
  });
  const lineageId = crypto.randomUUID();
  await fc.assert(
    fc.asyncProperty(world, async ({ before, lines }) => {
      await empty();
      // All are public when they are compared and spoken of; what happens to them happens afterwards.
      const projects = await Promise.all(before.map(() => aProject(db)));
      const pairs = new Map<string, { shown: boolean; ends: string[] }>();
      const becomes = (at: number) => before[at]!;
      for (const { a, b, verdicts, ...but } of lines) {
        const pair = await aPair(db, projects[a]!, projects[b]!, but);
        for (const [at, verdict] of verdicts.entries())
          await parts.settle.run(actorOf([mo!, ina!][at]!), [pair.id], verdict);
        const shown =
          ![becomes(a), becomes(b)].some((state) => state === 'DRAFT' || state === 'HIDDEN') &&
          !(becomes(a) === 'LINEAGE' && becomes(b) === 'LINEAGE');
        pairs.set(pair.id, { shown, ends: [projects[a]!.id, projects[b]!.id].sort() });
      }
      for (const [at, project] of projects.entries()) {
        const change =
          becomes(at) === 'DRAFT'
            ? { stage: 'DRAFT' as const, publishedAt: null }
            : becomes(at) === 'HIDDEN'
              ? { hiddenAt: new Date(), hiddenReason: 'Publicité' }
              : becomes(at) === 'LINEAGE'
                ? { lineageId }
                : null;
        if (change) await db.write((tx) => tx.update(Project, project.id, change));
      }
      const seen: string[] = [];
      for (const show of ['CLUSTERS', 'DOUBTFUL', 'SETTLED'] as const) {
        const { items, count } = await queue(show, { by: anybody, first: 3 });
        expect(items).toHaveLength(count);
        expect(items.every((item) => item.pairs.length > 0)).toBe(true);
        seen.push(...items.flatMap((item) => item.pairs));
        for (const item of items)
          expect(item.projects).toEqual([...new Set(item.pairs.flatMap((id) => pairs.get(id)!.ends))].sort());
      }
      expect(seen.filter((id) => !pairs.get(id)!.shown)).toEqual([]);
      expect(new Set(seen).size).toBe(seen.length);
    }),
    { numRuns: 25 },
  );
}, 120_000);
