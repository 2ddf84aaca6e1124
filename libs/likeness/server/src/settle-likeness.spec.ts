import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Forbidden, Loaders, NotFound, toGlobalId, visitor, type Actor } from '@essaim/platform-server';
import { aDatabase, type TestDatabase } from '@essaim/platform-server/testing';
import { peopleSlice, type Person } from '@essaim/people-server';
import { aPerson, actorOf } from '@essaim/people-server/testing';
import { Project, ProjectLoader, projectsSlice } from '@essaim/projects-server';
import { aProject, factsOf } from '@essaim/projects-server/testing';
import { territoriesSlice } from '@essaim/territories-server';
import { forgetVerdictsOf } from './forget-verdicts.ts';
import { Likeness } from './likeness.entity.ts';
import { OwnProject } from './likeness.errors.ts';
import { likenessSlice } from './likeness.slice.ts';
import { LikenessVerdictRow } from './likeness-verdict.entity.ts';
import { aPair, forgetLikenesses, matcherParts } from './testing.ts';

let db: TestDatabase;
let parts: ReturnType<typeof matcherParts>;
let [mo, ina, lou]: Person[] = [];

beforeAll(async () => {
  db = await aDatabase(territoriesSlice, peopleSlice, projectsSlice, likenessSlice);
  [mo, ina, lou] = [
    await aPerson(db, 'Mo', { instanceRoles: ['MEDIATOR'] }),
    await aPerson(db, 'Ina', { instanceRoles: ['MEDIATOR'] }),
    await aPerson(db, 'Lou', { instanceRoles: ['ADMIN'] }),
  ];
});

beforeEach(async () => {
  await forgetLikenesses(db);
  parts = matcherParts(db);
});

const oven = {
  title: 'Four à pain du hameau',
  summary: 'Des voisins rallument le vieux four une fois par mois pour cuire leur pain ensemble.',
};

/** Two ovens, both public and indexed; the second found the first. */
async function twoOvens(people: { holder?: Person; otherHolder?: Person } = {}) {
  const [one, other] = [
    await aProject(db, {
      ...oven,
      publishedAt: new Date('2026-01-01'),
      ...(people.holder && { holder: people.holder }),
    }),
    await aProject(db, {
      ...oven,
      title: 'Le four du hameau',
      ...(people.otherHolder && { holder: people.otherHolder }),
    }),
  ];
  for (const project of [one, other]) await opens(project);
  const pair = await db.read((tx) => tx.findOneByOrFail(Likeness, { projectId: other.id, otherProjectId: one.id }));
  return { one, other, pair };
}

async function opens(project: Project): Promise<void> {
  await db.write((tx) => parts.index.run(tx, [project.id]));
  await db.write((tx) => parts.find.run(tx, project.id, { actorId: null, quiet: false }));
}

/** The kinds under which a project's page shows another. */
async function onPageOf(project: Project, other: Project, as: Actor = visitor('fr')) {
  const loaders = new Loaders();
  const row = await new ProjectLoader(db).readable(loaders, as).load(project.id);
  const shown = await parts.likenesses.run(as, loaders, row!, 100);
  return shown.find(({ otherProjectId }) => otherProjectId === other.id)?.kind ?? null;
}

/** The kind under which the other one is suggested while a project's text is written; null where it is not. */
async function suggestedTo(project: Project, other: Project, as: Actor) {
  const draft = { id: toGlobalId('Project', project.id), title: project.title, summary: project.summary };
  const shown = await parts.similar.run(as, new Loaders(), draft, 10);
  return shown.find(({ otherProjectId }) => otherProjectId === other.id)?.kind ?? null;
}

const rulingOf = async (pair: Likeness) =>
  (await db.read((tx) => tx.findOneByOrFail(Likeness, { id: pair.id }))).ruling;

describe('A mediator settles', () => {
  it('a pair as different: it shows on neither page, and is suggested to nobody', async () => {
    const ana = await aPerson(db, 'Ana');
    const { one, other, pair } = await twoOvens({ otherHolder: ana });
    expect(await onPageOf(one, other)).toBe('SAME_IDEA');
    expect(await suggestedTo(other, one, actorOf(ana))).toBe('SAME_IDEA');

    await parts.settle.run(actorOf(mo!), [pair.id], 'DIFFERENT', 'L’un cuit, l’autre fait école.');
    expect(await onPageOf(one, other)).toBeNull();
    expect(await onPageOf(other, one)).toBeNull();
    expect(await suggestedTo(other, one, actorOf(ana))).toBeNull();

    await opens(other); // what it says later changes nothing about what was settled
    expect(await onPageOf(one, other)).toBeNull();
    expect(await rulingOf(pair)).toBe('DIFFERENT');
  });

  it('a pair as related, or the same: the ruling stands over the score, in both directions', async () => {
    const ana = await aPerson(db, 'Ana');
    const { one, other, pair } = await twoOvens({ otherHolder: ana });
    await parts.settle.run(actorOf(mo!), [pair.id], 'RELATED');
    expect(await onPageOf(one, other)).toBe('RELATED');
    expect(await suggestedTo(other, one, actorOf(ana))).toBe('RELATED');

    const choir = await aProject(db, { title: 'Chorale du lavoir', summary: 'On chante le mardi.' });
    await opens(choir);
    await parts.judge.run(actorOf(mo!), { projectId: choir.id, otherProjectId: one.id, verdict: 'SAME_IDEA' });
    expect(await onPageOf(choir, one)).toBe('SAME_IDEA');
    expect(await onPageOf(one, choir)).toBe('SAME_IDEA');
  });

  it('all lines of a cluster at once, attributed to whoever did', async () => {
    const [a, b, c] = [await aProject(db), await aProject(db), await aProject(db)];
    const pairs = [await aPair(db, a, b), await aPair(db, b, c)];
    await parts.settle.run(
      actorOf(mo!),
      pairs.map(({ id }) => id),
      'SAME_IDEA',
    );
    expect(await Promise.all(pairs.map(rulingOf))).toEqual(['SAME_IDEA', 'SAME_IDEA']);
    const said = await db.read((tx) => tx.findBy(LikenessVerdictRow, { personId: mo!.id, verdict: 'SAME_IDEA' }));
    expect(said.filter(({ asMediator }) => asMediator).length).toBeGreaterThanOrEqual(2);
    expect((await factsOf(db, a.id)).map(([name]) => name)).toContain('likeness.judged');
  });

  it('and takes it back', async () => {
    const { one, other, pair } = await twoOvens();
    await parts.settle.run(actorOf(mo!), [pair.id], 'DIFFERENT');
    await parts.settle.takeBack(actorOf(mo!), [pair.id]);
    expect(await rulingOf(pair)).toBe('OPEN');
    expect(await onPageOf(one, other)).toBe('SAME_IDEA');
  });

  it('for good: their account goes, their name and words go, the ruling stays', async () => {
    const gone = await aPerson(db, 'Gone', { instanceRoles: ['MEDIATOR'] });
    const { pair } = await twoOvens();
    await parts.settle.run(actorOf(gone), [pair.id], 'DIFFERENT', 'Je les connais bien.');
    await db.write((tx) => forgetVerdictsOf(tx, gone.id));
    expect(await rulingOf(pair)).toBe('DIFFERENT');
    const [kept] = await db.read((tx) => tx.findBy(LikenessVerdictRow, { personId: gone.id }));
    expect(kept).toMatchObject({ verdict: 'DIFFERENT', comment: null });
  });
});

describe('Two mediators who do not agree', () => {
  it('settle nothing: what the score says shows, until a third person speaks', async () => {
    const { one, other, pair } = await twoOvens();
    await parts.settle.run(actorOf(mo!), [pair.id], 'DIFFERENT');
    await parts.settle.run(actorOf(ina!), [pair.id], 'SAME_IDEA');
    expect(await rulingOf(pair)).toBe('DISPUTED');
    expect(await onPageOf(one, other)).toBe('SAME_IDEA');

    await parts.settle.run(actorOf(lou!), [pair.id], 'RELATED');
    expect(await rulingOf(pair)).toBe('RELATED');
    expect(await onPageOf(one, other)).toBe('RELATED');
  });

  it('at the same moment are both heard', async () => {
    const { pair } = await twoOvens();
    await Promise.all([
      parts.settle.run(actorOf(mo!), [pair.id], 'DIFFERENT'),
      parts.settle.run(actorOf(ina!), [pair.id], 'SAME_IDEA'),
    ]);
    expect(await rulingOf(pair)).toBe('DISPUTED');
  });
});

describe('A rival alone hides nothing', () => {
  it('a holder says that they are different: others see both as before, they themselves are not asked again', async () => {
    const [ana, bo] = [await aPerson(db, 'Ana'), await aPerson(db, 'Bo')];
    const { one, other, pair } = await twoOvens({ holder: ana, otherHolder: bo });
    await parts.judge.run(actorOf(bo), {
      projectId: other.id,
      otherProjectId: one.id,
      verdict: 'DIFFERENT',
      comment: 'Le nôtre est mobile.',
    });
    expect(await rulingOf(pair)).toBe('OPEN');
    for (const as of [visitor('fr'), actorOf(ana), actorOf(mo!)])
      expect(await onPageOf(one, other, as)).toBe('SAME_IDEA');
    expect(await suggestedTo(other, one, actorOf(bo))).toBeNull();
    expect(await suggestedTo(one, other, actorOf(ana))).toBe('SAME_IDEA');
  });

  it('nor does a mediator who carries one of the two, nor an administrator who contributes to it', async () => {
    const { one, other, pair } = await twoOvens({ holder: mo! });
    await db.write((tx) =>
      tx.query(`INSERT INTO membership (project_id, person_id, role, since) VALUES ($1, $2, 'CONTRIBUTOR', now())`, [
        other.id,
        lou!.id,
      ]),
    );
    for (const person of [mo!, lou!]) {
      await expect(parts.settle.run(actorOf(person), [pair.id], 'DIFFERENT')).rejects.toBeInstanceOf(OwnProject);
      await parts.judge.run(actorOf(person), { projectId: one.id, otherProjectId: other.id, verdict: 'DIFFERENT' });
    }
    expect(await rulingOf(pair)).toBe('OPEN');
    expect(await onPageOf(one, other)).toBe('SAME_IDEA');
  });

  it('nor do a hundred residents', async () => {
    const { one, other, pair } = await twoOvens();
    for (const name of ['Zoé', 'Yan', 'Xu'])
      await parts.judge.run(actorOf(await aPerson(db, name)), {
        projectId: one.id,
        otherProjectId: other.id,
        verdict: 'DIFFERENT',
      });
    expect(await rulingOf(pair)).toBe('OPEN');
    expect(await onPageOf(one, other)).toBe('SAME_IDEA');
  });
});

describe('Whoever is no mediator', () => {
  it('settles nothing, and nobody settles what is not there for all', async () => {
    const { pair, other } = await twoOvens();
    const moderator = await aPerson(db, 'Modératrice', { instanceRoles: ['MODERATOR'] });
    for (const person of [moderator, await aPerson(db, 'Ana')])
      await expect(parts.settle.run(actorOf(person), [pair.id], 'RELATED')).rejects.toBeInstanceOf(Forbidden);
    await db.write((tx) => tx.update(Project, other.id, { hiddenAt: new Date(), hiddenReason: 'Publicité' }));
    for (const person of [mo!, lou!])
      await expect(parts.settle.run(actorOf(person), [pair.id], 'RELATED')).rejects.toBeInstanceOf(NotFound);
    await expect(parts.settle.run(actorOf(mo!), [], 'RELATED')).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});
