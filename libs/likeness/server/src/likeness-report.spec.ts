import { beforeAll, describe, expect, it } from '@jest/globals';
import { at, Attempts, DomainEvent, Loaders, visitor } from '@essaim/platform-server';
import { aDatabase, closeAfterTests, type TestDatabase } from '@essaim/platform-server/testing';
import { peopleSlice } from '@essaim/people-server';
import { aPerson, actorOf } from '@essaim/people-server/testing';
import { ProjectLoader, projectsSlice, type Project } from '@essaim/projects-server';
import { aProject, factsOf } from '@essaim/projects-server/testing';
import { territoriesSlice } from '@essaim/territories-server';
import { LikenessCount } from './likeness-count.entity.ts';
import { likenessSlice } from './likeness.slice.ts';
import { readLikenessSettings } from './likeness.settings.ts';
import { NoteLikeness } from './note-likeness.ts';
import { LikenessSweep } from './likeness-sweep.entity.ts';
import { SweepAlarm } from './sweep-alarm.ts';
import { SweepClock } from './sweep-clock.ts';
import { matcherParts } from './testing.ts';

let db: TestDatabase;
let parts: ReturnType<typeof matcherParts>;
beforeAll(async () => {
  db = await aDatabase(territoriesSlice, peopleSlice, projectsSlice, likenessSlice);
  parts = matcherParts(db);
});

/** What the worker does when a project opens. */
async function opens(project: Project): Promise<void> {
  await db.write((tx) => parts.index.run(tx, [project.id]));
  await db.write((tx) => parts.find.run(tx, project.id, { actorId: null, quiet: false }));
}

/** What the worker does when it hears of a fact. */
async function heard(name: string, payload: Record<string, unknown>, actorId: string | null = null): Promise<void> {
  const event = Object.assign(new DomainEvent(), { name, payload, actorId, occurredAt: new Date() });
  await db.write((tx) => tx.save(DomainEvent, event));
  await parts.count.handle(await db.read((tx) => tx.findOneByOrFail(DomainEvent, { id: event.id })));
}

const counted = async () => {
  const rows = await db.read((tx) => tx.find(LikenessCount));
  const all: Record<string, number> = {};
  for (const { outcome, count } of rows) all[outcome] = (all[outcome] ?? 0) + Number(count);
  return all;
};

describe('what becomes of likenesses', () => {
  it('is counted from what happens to pairs on record, and from nothing else', async () => {
    const [ana, bo] = [await aPerson(db, 'Ana'), await aPerson(db, 'Bo')];
    const text = { summary: 'Des voisins accordent les pianos oubliés des écoles.' };
    const mine = await aProject(db, { title: 'Pianos oubliés', ...text, holder: ana });
    const theirs = await aProject(db, { title: 'Les pianos oubliés', ...text, holder: bo });
    const other = await aProject(db, { title: 'Fabrique de cerfs-volants', summary: 'Toile et bambou.' });
    for (const project of [mine, theirs, other]) await opens(project);

    await heard('projects.member_joined', { projectId: theirs.id, personId: ana.id, role: 'CONTRIBUTOR' });
    await heard('projects.member_joined', { projectId: other.id, personId: ana.id, role: 'CONTRIBUTOR' });
    await heard('lineage.adapted', { originId: theirs.id, projectId: other.id }, ana.id);
    await heard('lineage.adapted', { originId: other.id, projectId: mine.id }, ana.id);
    await heard('federation.accepted', { fromProjectId: theirs.id, toProjectId: mine.id });
    await heard('federation.accepted', { fromProjectId: other.id, toProjectId: mine.id });
    await parts.judge.run(actorOf(ana), { projectId: mine.id, otherProjectId: theirs.id, verdict: 'DIFFERENT' });
    await parts.judge.run(actorOf(bo), { projectId: theirs.id, otherProjectId: mine.id, verdict: 'SAME_IDEA' });
    for (const [name, payload] of await factsOf(db, mine.id))
      if (name === 'likeness.judged') await heard(name, payload);
    expect(await counted()).toEqual({ JOINED: 1, ADAPTED: 1, FEDERATED: 1, DIFFERENT: 1 });

    const { bands, days } = await parts.report.run(30);
    const [band, ...none] = bands.filter(({ judged }) => judged > 0);
    expect(none).toEqual([]);
    // Two verdicts and a join, of which one verdict and the join say that it is the same idea.
    expect(band).toMatchObject({ judged: 3, counts: { JOINED: 1, ADAPTED: 1, FEDERATED: 1, DIFFERENT: 1, SHOWN: 0 } });
    expect(band!.precision).toBeCloseTo(2 / 3);
    expect(days).toHaveLength(1);
  });

  it('is told by a page, whoever is before it, within limits', async () => {
    const attempts = new Attempts(db.url, undefined, true, () => undefined);
    closeAfterTests(() => attempts.close());
    const note = new NoteLikeness(db, attempts, readLikenessSettings({}));
    const someone = visitor('fr', '192.0.2.7');
    await at(new Date('2026-03-01T23:30:00Z'), () =>
      note.run(someone, { outcome: 'SHOWN', scores: [0.35, 0.31, 0.99] }),
    );
    await at(new Date('2026-03-01T22:30:00Z'), () => note.run(someone, { outcome: 'SHOWN', scores: [0.3] }));
    const rows = await db.read((tx) =>
      tx.find(LikenessCount, { where: { outcome: 'SHOWN' }, order: { day: 'ASC', band: 'ASC' } }),
    );
    // The day is that of the instance: half past midnight in Paris is tomorrow.
    expect(rows.map(({ day, band, count }) => [day, band, Number(count)])).toEqual([
      ['2026-03-01', 3, 1],
      ['2026-03-02', 3, 2],
      ['2026-03-02', 9, 1],
    ]);
    for (const scores of [[], [1.2], [Number.NaN], Array<number>(11).fill(0.5)])
      await expect(note.run(someone, { outcome: 'OPENED', scores })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    const flood = async () => {
      for (let n = 0; n < 250; n++) await note.run(visitor('fr', '192.0.2.8'), { outcome: 'OPENED', scores: [0.5] });
    };
    await expect(flood()).rejects.toMatchObject({ code: 'RATE_LIMITED' });
  });

  it('by somebody who still writes is told by the page, if they are signed in: nothing is on record of what is typed', async () => {
    const attempts = new Attempts(db.url, undefined, true, () => undefined);
    closeAfterTests(() => attempts.close());
    const note = new NoteLikeness(db, attempts, readLikenessSettings({}));
    const before = await counted();
    for (const outcome of ['JOINED', 'ADAPTED'] as const) {
      await expect(note.run(visitor('fr'), { outcome, scores: [0.8] })).rejects.toMatchObject({
        code: 'UNAUTHENTICATED',
      });
      await note.run(actorOf(await aPerson(db, 'Ana')), { outcome, scores: [0.8] });
    }
    const after = await counted();
    expect(after).toMatchObject({ JOINED: before['JOINED']! + 1, ADAPTED: before['ADAPTED']! + 1 });
  });

  it('is counted of a draft and of what has just opened, as what its author says of those it was shown', async () => {
    const ana = await aPerson(db, 'Ana');
    const text = { summary: 'Des voisins redressent les vélos tordus du canal.' };
    const there = await aProject(db, { title: 'Vélos du canal', ...text });
    const other = await aProject(db, { title: 'Fabrique de savons', summary: 'Cendre et huile.' });
    for (const project of [there, other]) await opens(project);
    const draft = await aProject(db, {
      title: 'Les vélos tordus',
      ...text,
      holder: ana,
      stage: 'DRAFT',
      publishedAt: null,
    });
    const before = await counted();
    for (const otherProjectId of [there.id, other.id]) {
      await parts.judge.run(actorOf(ana), { projectId: draft.id, otherProjectId, verdict: 'DIFFERENT' });
      await heard('likeness.judged', { projectId: draft.id, otherProjectId, personId: ana.id });
    }
    // The other one would never have been shown.
    expect((await counted())['DIFFERENT']).toBe((before['DIFFERENT'] ?? 0) + 1);
  });

  it('is asked for by the day, up to a year and a bit', async () => {
    for (const days of [0, 401, 1.5])
      expect(() => parts.report.run(days)).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }));
  });
});

describe('an operator', () => {
  it('hears that nobody sweeps any more after a day and a half, and not before', async () => {
    const alarm = new SweepAlarm(db);
    const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000);
    expect(await at(inHours(35), () => alarm.look())).toBe(false);
    expect(await at(inHours(37), () => alarm.look())).toBe(true);
    expect(await at(inHours(37), () => parts.report.run(30))).toMatchObject({ missed: true, lastSweep: null });

    await at(inHours(20), async () => {
      await parts.sweep.begin(false);
      await parts.sweep.proceed(new AbortController().signal);
    });
    expect(await at(inHours(37), () => alarm.look())).toBe(false);
    expect(await at(inHours(57), () => parts.report.run(30))).toMatchObject({
      missed: true,
      lastSweep: { stage: 'DONE' },
    });
  });

  it('whose machine sleeps at night finds the sweep done soon after it wakes, and once', async () => {
    const clock = new SweepClock(db, parts.sweep, readLikenessSettings({}));
    const wakes = new Date(Date.now() + 96 * 3_600_000);
    const sweeps = () => db.read((tx) => tx.count(LikenessSweep));
    const before = await sweeps();
    for (let look = 0; look < 2; look++) await at(wakes, () => clock.run(new AbortController().signal));
    expect(await at(wakes, () => parts.report.run(30))).toMatchObject({ missed: false, lastSweep: { byHand: false } });
    expect(await sweeps()).toBe(before + 1);
  });

  it('may have nothing suggested, and nobody told', async () => {
    const text = { title: 'Tricot des bancs', summary: 'Des tricoteuses habillent de laine les bancs du square.' };
    const quiet = matcherParts(db, { LIKENESS_SUGGEST: false, LIKENESS_TELL_HOLDERS: false });
    const [there, later] = [await aProject(db, text), await aProject(db, { ...text, title: 'Tricot des poteaux' })];
    await opens(there);
    expect(await quiet.similar.run(visitor('fr'), new Loaders(), text, 3)).toEqual([]);
    expect(await parts.similar.run(visitor('fr'), new Loaders(), text, 3)).toHaveLength(1);
    await db.write((tx) => quiet.index.run(tx, [later.id]));
    await db.write((tx) => quiet.find.run(tx, later.id, { actorId: null, quiet: false }));
    expect((await factsOf(db, later.id)).map(([name]) => name)).not.toContain('likeness.found');
    expect(
      await parts.likenesses.run(
        visitor('fr'),
        new Loaders(),
        (await new ProjectLoader(db).any(new Loaders()).load(later.id))!,
        10,
      ),
    ).toHaveLength(1);
  });

  it('may want only what is nearly certain shown', async () => {
    const strict = matcherParts(db, readLikenessSettings({ LIKENESS_SHOWN: '0.98', LIKENESS_SAME_IDEA: '0.99' }));
    const text = { title: 'Tricot des arbres', summary: 'Des tricoteuses habillent de laine les platanes.' };
    expect(await strict.similar.run(visitor('fr'), new Loaders(), text, 3)).toEqual([]);
    expect(await parts.similar.run(visitor('fr'), new Loaders(), text, 3)).not.toEqual([]);
  });
});
