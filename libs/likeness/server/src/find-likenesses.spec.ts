import { beforeAll, describe, expect, it } from '@jest/globals';
import { Loaders, NotFound, visitor } from '@essaim/platform-server';
import { aDatabase, type TestDatabase } from '@essaim/platform-server/testing';
import { peopleSlice, type Person } from '@essaim/people-server';
import { aPerson, actorOf } from '@essaim/people-server/testing';
import { Project, ProjectLoader, projectsSlice } from '@essaim/projects-server';
import { aListing, aProject, factsOf } from '@essaim/projects-server/testing';
import { territoriesSlice } from '@essaim/territories-server';
import { Likeness } from './likeness.entity.ts';
import { likenessSlice } from './likeness.slice.ts';
import { LikenessVerdictRow } from './likeness-verdict.entity.ts';
import { matcherParts } from './testing.ts';

let db: TestDatabase;
let parts: ReturnType<typeof matcherParts>;

beforeAll(async () => {
  db = await aDatabase(territoriesSlice, peopleSlice, projectsSlice, likenessSlice);
  parts = matcherParts(db);
});

/** What the worker does when a project opens or changes. */
async function opens(project: Project, { quiet = false } = {}): Promise<void> {
  await db.write((tx) => parts.index.run(tx, [project.id]));
  await db.write((tx) => parts.find.run(tx, project.id, { actorId: null, quiet }));
}

const told = async (project: Project) =>
  (await factsOf(db, project.id))
    .filter(([name]) => name === 'likeness.found')
    .map(([, { otherProjectId }]) => otherProjectId);
const pairs = (project: Project) =>
  db.read((tx) => tx.find(Likeness, { where: [{ projectId: project.id }, { otherProjectId: project.id }] }));

const differenceIn = async (project: Project, as = visitor('fr')) =>
  (await seenOf(project, as))[0]!.differencesSaid.map(({ text }) => text);

async function seenOf(project: Project, as = visitor('fr')) {
  const loaders = new Loaders();
  const row = await new ProjectLoader(db).readable(loaders, as).load(project.id);
  return parts.likenesses.run(as, loaders, row!, 10);
}

const ideas = {
  cinema: {
    title: 'Cinéma de plein air du lavoir',
    summary: 'Un drap tendu, un projecteur, des films choisis par les voisins les nuits de juillet.',
  },
  puppets: {
    title: 'Marionnettes à l’hôpital',
    summary: 'Des marionnettistes jouent au chevet des enfants hospitalisés.',
  },
  sheep: {
    title: 'Moutons tondeurs du cimetière',
    summary: 'Un troupeau de brebis broute les allées du cimetière au lieu du désherbant.',
  },
  toys: { title: 'Ludothèque ambulante', summary: 'Une camionnette prête des jeux de société de bourg en bourg.' },
  knit: { title: 'Tricot urbain', summary: 'Des tricoteuses habillent de laine les poteaux et les bancs.' },
  ferry: {
    title: 'Bac à rames de la Loire',
    summary: 'Des rameurs bénévoles passent les promeneurs d’une rive à l’autre.',
  },
};

describe('when a project opens', () => {
  it('its likenesses go on record, and the ones already there are told once', async () => {
    const earlier = await aProject(db, { ...ideas.cinema, publishedAt: new Date('2026-01-01') });
    await opens(earlier);
    expect(await told(earlier)).toEqual([]);

    const later = await aProject(db, { ...ideas.cinema, title: 'Cinéma de plein air des remparts' });
    await opens(later);
    const [pair, ...others] = await pairs(later);
    expect(others).toEqual([]);
    expect(pair).toMatchObject({ projectId: later.id, otherProjectId: earlier.id, kind: 'SAME_IDEA', alike: true });
    expect(pair!.toldAt).toBeInstanceOf(Date);
    expect(await told(later)).toEqual([earlier.id]);

    await opens(later);
    await opens(earlier);
    expect(await told(later)).toEqual([earlier.id]);
    expect(await told(earlier)).toEqual([]);
    expect((await seenOf(later)).map(({ otherProjectId }) => otherProjectId)).toEqual([earlier.id]);
    expect((await seenOf(earlier)).map(({ otherProjectId }) => otherProjectId)).toEqual([later.id]);
  });

  it('edits to and fro tell nobody again', async () => {
    const [earlier, later] = [
      await aProject(db, ideas.sheep),
      await aProject(db, { ...ideas.sheep, title: 'Brebis du cimetière' }),
    ];
    await opens(earlier);
    await opens(later);
    expect(await told(later)).toEqual([earlier.id]);

    await db.write((tx) =>
      tx.update(Project, later.id, { title: 'Fanfare', summary: 'Cuivres et tambours défilent le dimanche.' }),
    );
    await opens(later);
    expect(await seenOf(later)).toEqual([]);
    expect(await pairs(later)).toMatchObject([{ alike: false }]);

    await db.write((tx) => tx.update(Project, later.id, { ...ideas.sheep }));
    await opens(later);
    expect(await seenOf(later)).toHaveLength(1);
    expect(await told(later)).toEqual([earlier.id]);
  });

  it('what comes from a directory is compared and nobody is told', async () => {
    const holder = await aPerson(db, 'Ana');
    const carried = await aProject(db, { ...ideas.toys, holder });
    const listing = await aListing(db, { ...ideas.toys, title: 'Ludothèque ambulante des bourgs' });
    await opens(carried);
    await opens(listing, { quiet: true });
    expect(await seenOf(carried)).toHaveLength(1);
    expect(await told(listing)).toEqual([]);
    expect((await pairs(listing))[0]!.toldAt).toBeNull();
  });

  it('members of one lineage are no likeness of each other', async () => {
    const origin = await aProject(db, ideas.puppets);
    const adaptation = await aProject(db, { ...ideas.puppets, lineageId: origin.lineageId });
    await opens(origin);
    await opens(adaptation);
    expect(await pairs(adaptation)).toEqual([]);
    expect(await seenOf(origin)).toEqual([]);
  });

  it('two that open at the same moment find each other, once', async () => {
    const [a, b] = [
      await aProject(db, ideas.knit),
      await aProject(db, { ...ideas.knit, title: 'Tricot urbain du port' }),
    ];
    await Promise.all([a, b].map((project) => db.write((tx) => parts.index.run(tx, [project.id]))));
    await Promise.all(
      [a, b].map((project) => db.write((tx) => parts.find.run(tx, project.id, { actorId: null, quiet: false }))),
    );
    expect(await pairs(a)).toHaveLength(1);
    expect([...(await told(a)), ...(await told(b))]).toHaveLength(1);
  });

  it('what its holders said is different stands on both pages', async () => {
    const earlier = await aProject(db, { ...ideas.ferry, publishedAt: new Date('2026-01-01') });
    const later = await aProject(db, { ...ideas.ferry, differences: 'Le nôtre passe aussi les vélos.' });
    await opens(earlier);
    await opens(later);
    expect(await differenceIn(earlier)).toEqual(['Le nôtre passe aussi les vélos.']);
    expect(await differenceIn(later)).toEqual(['Le nôtre passe aussi les vélos.']);
  });
});

describe('a draft', () => {
  const idea = {
    title: 'Radeau botanique',
    summary: 'Un herbier flottant où les écoliers dessinent les plantes de la rivière.',
  };

  it('shows its likenesses to its members alone', async () => {
    const [ana, bo] = [await aPerson(db, 'Ana'), await aPerson(db, 'Bo')];
    const there = await aProject(db, idea);
    await opens(there);
    const draft = await aProject(db, { ...idea, stage: 'DRAFT', holder: ana });
    await opens(draft);
    expect((await seenOf(draft, actorOf(ana))).map(({ otherProjectId }) => otherProjectId)).toEqual([there.id]);
    expect(await pairs(draft)).toEqual([]);
    expect(await seenOf(there)).toEqual([]);
    const unread = await new ProjectLoader(db).any(new Loaders()).load(draft.id);
    expect(await parts.likenesses.run(actorOf(bo), new Loaders(), unread!, 10)).toEqual([]);
  });

  it('keeps what was said of it until it is published', async () => {
    const ana = await aPerson(db, 'Ana');
    const there = await aProject(db, {
      title: 'Potée du vendredi',
      summary: 'Une potée géante servie sur la place, chacun apporte un légume.',
      publishedAt: new Date('2026-01-01'),
    });
    await opens(there);
    const draft = await aProject(db, {
      title: 'Potée du vendredi',
      summary: there.summary,
      stage: 'DRAFT',
      holder: ana,
    });
    const judged = await parts.judge.run(actorOf(ana), {
      projectId: draft.id,
      otherProjectId: there.id,
      verdict: 'DIFFERENT',
      comment: 'Chez nous elle est végétarienne.',
    });
    expect(judged).toMatchObject({
      otherProjectId: there.id,
      differencesSaid: [{ projectId: draft.id, text: 'Chez nous elle est végétarienne.' }],
    });
    expect(judged.score).toBeGreaterThan(0.18);

    await db.write((tx) => tx.update(Project, draft.id, { stage: 'IDEA', publishedAt: new Date() }));
    await opens(draft);
    expect(await differenceIn(there)).toEqual(['Chez nous elle est végétarienne.']);
  });
});

describe('judging a likeness', () => {
  const verdicts = () => db.read((tx) => tx.find(LikenessVerdictRow));

  it('is remembered, attributed, one verdict a person and pair, whichever of the two comes first', async () => {
    const ana = await aPerson(db, 'Ana');
    const [a, b] = [await aProject(db, { title: 'Lombriduc' }), await aProject(db, { title: 'Vermiduc' })];
    await opens(a);
    await opens(b);
    const before = (await verdicts()).length;
    await parts.judge.run(actorOf(ana), { projectId: a.id, otherProjectId: b.id, verdict: 'SAME_IDEA' });
    await parts.judge.run(actorOf(ana), {
      projectId: b.id,
      otherProjectId: a.id,
      verdict: 'RELATED',
      comment: ' Presque. ',
    });
    const rows = (await verdicts()).filter(({ personId }) => personId === ana.id);
    expect(await verdicts()).toHaveLength(before + 1);
    expect(rows).toMatchObject([{ verdict: 'RELATED', comment: 'Presque.' }]);
  });

  it('writes on both pages what a member of either says of their own, and nothing of anybody else', async () => {
    const [ana, bo, stranger] = [await aPerson(db, 'Ana'), await aPerson(db, 'Bo'), await aPerson(db, 'Zoé')];
    const text = { summary: 'Des musiciens accordent gratuitement les pianos oubliés des écoles.' };
    const [earlier, later] = [
      await aProject(db, { title: 'Pianos oubliés', ...text, holder: ana, publishedAt: new Date('2026-01-01') }),
      await aProject(db, { title: 'Les pianos oubliés', ...text, holder: bo }),
    ];
    await opens(earlier);
    await opens(later);
    const differs = async (who: Person, comment: string) => {
      const judgement = { projectId: earlier.id, otherProjectId: later.id, verdict: 'DIFFERENT', comment } as const;
      return (await parts.judge.run(actorOf(who), judgement)).differencesSaid.map(({ text }) => text);
    };
    expect(await differs(stranger, 'Rien à voir.')).toEqual([]);
    expect(await differs(ana, 'Nous les accordons seuls.')).toEqual(['Nous les accordons seuls.']);
    await differs(bo, 'Nous accordons \u202Eaussi les orgues.');
    await differs(ana, 'Nous les accordons à quatre mains.');
    for (const page of [earlier, later])
      expect((await seenOf(page))[0]!.differencesSaid).toEqual([
        { projectId: later.id, text: 'Nous accordons aussi les orgues.', later: true },
        { projectId: earlier.id, text: 'Nous les accordons à quatre mains.', later: false },
      ]);
  });

  it('refuses a project with itself, what one may not know of, and a comment without end', async () => {
    const [ana, bo] = [await aPerson(db, 'Ana'), await aPerson(db, 'Bo')];
    const project = await aProject(db);
    const secret = await aProject(db, { stage: 'DRAFT', holder: bo });
    const judge = (projectId: string, otherProjectId: string, comment = '') =>
      parts.judge.run(actorOf(ana), { projectId, otherProjectId, verdict: 'DIFFERENT', comment });
    await expect(judge(project.id, project.id)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    await expect(judge(project.id, secret.id)).rejects.toBeInstanceOf(NotFound);
    await expect(judge(secret.id, project.id)).rejects.toBeInstanceOf(NotFound);
    await expect(judge(project.id, (await aProject(db)).id, 'x'.repeat(2001))).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
    });
  });
});
