import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  at,
  BadUserInput,
  EventLog,
  Forbidden,
  NotFound,
  toGlobalId,
  visitor,
  type Actor,
} from '@essaim/platform-server';
import { aDatabase, type TestDatabase } from '@essaim/platform-server/testing';
import { organisationsSlice } from '@essaim/organisations-server';
import { anOrganisation } from '@essaim/organisations-server/testing';
import { AccountDeletionGuards, peopleSlice, type Person } from '@essaim/people-server';
import { actorOf, aPerson } from '@essaim/people-server/testing';
import { territoriesSlice } from '@essaim/territories-server';
import { CreateProject } from './create-project.ts';
import { DeleteDraft } from './delete-draft.ts';
import { Follow } from './follow.entity.ts';
import { FollowProject } from './follow-project.ts';
import { HideProject } from './hide-project.ts';
import { LeavingFollowers } from './leaving-followers.ts';
import { Project } from './project.entity.ts';
import { AlreadyPublished, ChangedSince, NotADraft } from './project.errors.ts';
import type { UpdateProjectInput } from './project.graphql.ts';
import { hiddenReasonAt, projectAt } from './project.reads.ts';
import type { ProjectRow } from './project.row.ts';
import { projectsSlice } from './projects.slice.ts';
import { PublishProject } from './publish-project.ts';
import { aProject, factsOf } from './testing.ts';
import { UnfollowProject } from './unfollow-project.ts';
import { UnhideProject } from './unhide-project.ts';
import { UpdateProject } from './update-project.ts';

let db: TestDatabase;
let ana: Person, bo: Person, mo: Person;
beforeAll(async () => {
  db = await aDatabase(territoriesSlice, peopleSlice, organisationsSlice, projectsSlice);
  [ana, bo, mo] = [
    await aPerson(db, 'Ana'),
    await aPerson(db, 'Bo'),
    await aPerson(db, 'Mo', { instanceRoles: ['MODERATOR'] }),
  ];
});

const events = new EventLog();
const idOf = ({ id }: { id: string }) => toGlobalId('Project', id);
const create = (who: Person, title: string, more = {}) => new CreateProject(db).run(actorOf(who), { title, ...more });
const publish = (who: Person, project: { id: string }, more = {}) =>
  new PublishProject(db, events).run(actorOf(who), { id: idOf(project), ...more });
const update = (who: Person, project: { id: string }, more: Partial<UpdateProjectInput>) =>
  new UpdateProject(db, events).run(actorOf(who), { id: idOf(project), ...more });
const seenBy = (actor: Actor, slug: string) => db.read((tx) => projectAt(tx, actor, slug));
const entity = ({ id }: { id: string }) => db.read((tx) => tx.findOneByOrFail(Project, { id }));
const wrongFields = async (act: Promise<unknown>) => {
  const error = await act.then(
    () => null,
    (caught: unknown) => caught,
  );
  expect(error).toBeInstanceOf(BadUserInput);
  return (error as BadUserInput).fields.map(({ path, reason }) => `${path} ${reason}`);
};
const SUMMARY = 'Des voisins partagent un four à pain le samedi.';

describe('a draft', () => {
  it('begins with a title alone; whoever begins it holds it', async () => {
    const draft = await create(ana, '  Four à   pain ');
    expect(draft).toMatchObject({
      title: 'Four à pain',
      slug: 'four-a-pain',
      stage: 'DRAFT',
      memberCount: 1,
      territory: null,
      themes: [],
      summary: '',
    });
    expect((await factsOf(db, draft.id)).map(([name]) => name)).toEqual(['projects.member_joined', 'projects.created']);
  });

  it('is refused with all that is wrong at once', async () => {
    expect(
      await wrongFields(
        create(ana, ' ', { summary: 'x'.repeat(301), description: 'x'.repeat(20_001), themes: ['poterie-antique'] }),
      ),
    ).toEqual(['title required', 'summary too_long', 'description too_long', 'themes projects.unknown_theme']);
  });

  it('has an address that follows its title, and leaves none behind', async () => {
    const draft = await create(ana, 'Premier nom');
    const renamed = await update(ana, draft, { title: 'Deuxième nom' });
    expect(renamed.slug).toBe('deuxieme-nom');
    expect(await seenBy(actorOf(ana), 'premier-nom')).toBeNull();
  });

  it('leaves DRAFT by publication alone, within the limits', async () => {
    const draft = await create(ana, 'Lavoir');
    expect(await wrongFields(update(ana, draft, { stage: 'IDEA' }))).toEqual(['stage projects.publish_first']);
    expect(await wrongFields(publish(ana, draft))).toEqual(['summary required']);
    await update(ana, draft, { summary: 'Trop court' });
    expect(await wrongFields(publish(ana, draft, { differences: 'x'.repeat(1001) }))).toEqual([
      'summary too_short',
      'differences too_long',
    ]);
    await update(ana, draft, { summary: SUMMARY });
    expect(await wrongFields(publish(ana, draft, { stage: 'DRAFT' }))).toEqual(['stage projects.no_draft_published']);
    const published = await publish(ana, draft, { differences: 'Le nôtre est mobile.' });
    expect(published).toMatchObject({ stage: 'IDEA', publishedAt: expect.any(Date) });
    expect((await entity(draft)).differences).toBe('Le nôtre est mobile.');
    await expect(publish(ana, draft)).rejects.toThrow(AlreadyPublished);
    expect((await factsOf(db, draft.id)).at(-1)).toEqual(['projects.published', { projectId: draft.id }]);
  });

  it('is deleted by a holder, with all that hangs on it; what is public is not', async () => {
    const draft = await create(ana, 'À jeter');
    await new DeleteDraft(db, events).run(actorOf(ana), draft.id);
    await expect(entity(draft)).rejects.toThrow();
    expect(await db.read((tx) => tx.query('SELECT 1 FROM membership WHERE project_id = $1', [draft.id]))).toEqual([]);
    const garden = await aProject(db, { holder: ana });
    await expect(new DeleteDraft(db, events).run(actorOf(ana), garden.id)).rejects.toThrow(NotADraft);
  });
});

describe('changing a project', () => {
  it('leaves what is absent, clears what is null, and refuses to empty what must be there', async () => {
    const garden = await aProject(db, {
      holder: ana,
      website: 'https://jardin.example/',
      themes: ['jardins'],
      description: 'Un long texte',
    });
    const changed = await update(ana, garden, { website: null, themes: null, description: null });
    expect(changed).toMatchObject({ website: null, themes: [], title: garden.title, summary: garden.summary });
    expect((await entity(garden)).description).toBe('');
    expect(
      await wrongFields(update(ana, garden, { title: null, summary: null, stage: null, welcomesNewcomers: null })),
    ).toEqual(['title required', 'summary required', 'welcomesNewcomers required', 'stage required']);
  });

  it('that changes nothing leaves no trace', async () => {
    const garden = await aProject(db, { holder: ana, themes: ['jardins'] });
    const before = (await factsOf(db, garden.id)).length;
    const after = await update(ana, garden, {
      title: garden.title,
      summary: ` ${garden.summary}`,
      themes: ['jardins', 'jardins'],
      stage: 'ACTIVE',
    });
    expect(after.updatedAt).toEqual(garden.updatedAt);
    expect(await factsOf(db, garden.id)).toHaveLength(before);
  });

  it('is refused to who read an older version', async () => {
    const garden = await aProject(db, { holder: ana, members: [[bo, 'HOLDER']] });
    const read = garden.updatedAt;
    await at(new Date(Date.now() + 1000), () => update(bo, garden, { expectedUpdatedAt: read, description: 'De Bo' }));
    await expect(update(ana, garden, { expectedUpdatedAt: read, description: "D'Ana" })).rejects.toThrow(ChangedSince);
    expect((await entity(garden)).description).toBe('De Bo');
  });

  it('gives a published one a new address, and its old one still leads there', async () => {
    const garden = await aProject(db, { holder: ana, title: 'Jardin du Lac', slug: 'jardin-du-lac' });
    const renamed = await update(ana, garden, { title: 'Jardin du Port' });
    expect(renamed.slug).toBe('jardin-du-port');
    expect(await seenBy(visitor('fr'), 'jardin-du-lac')).toMatchObject({ id: garden.id, slug: 'jardin-du-port' });
    const other = await create(bo, 'Jardin du Lac');
    expect(other.slug).toBe('jardin-du-lac-2'); // an old link is not another project's
    const back = await update(ana, garden, { title: 'Jardin du Lac' });
    expect(back.slug).toBe('jardin-du-lac');
    expect(await seenBy(visitor('fr'), 'jardin-du-port')).toMatchObject({ slug: 'jardin-du-lac' });
  });

  it('moves it through its stages, but never back to DRAFT', async () => {
    const garden = await aProject(db, { holder: ana });
    expect(await wrongFields(update(ana, garden, { stage: 'DRAFT' }))).toEqual(['stage projects.no_way_back']);
    await update(ana, garden, { stage: 'CLOSED' });
    expect(await update(ana, garden, { stage: 'ACTIVE' })).toMatchObject({ stage: 'ACTIVE' });
    expect((await factsOf(db, garden.id)).slice(-2)).toEqual([
      ['projects.stage_changed', { projectId: garden.id, from: 'ACTIVE', to: 'CLOSED' }],
      ['projects.stage_changed', { projectId: garden.id, from: 'CLOSED', to: 'ACTIVE' }],
    ]);
  });

  it('counts the versions of its charter', async () => {
    const garden = await aProject(db, { holder: ana });
    const charter = { transparency: 'Tout est dit.', collaboration: 'On se parle.', funding: 'On partage.' };
    await update(ana, garden, { charter });
    await update(ana, garden, { charter });
    expect(await entity(garden)).toMatchObject({ charterFunding: 'On partage.', charterVersion: 2 });
    await update(ana, garden, { charter: null });
    expect(await entity(garden)).toMatchObject({ charterFunding: null, charterVersion: 3 });
    expect(await wrongFields(update(ana, garden, { charter: { ...charter, funding: ' ' } }))).toEqual([
      'charter.funding required',
    ]);
  });

  it('places it where its code says', async () => {
    const garden = await aProject(db, { holder: ana });
    const placed = await update(ana, garden, {
      territory: { kind: 'COMMUNE', code: '29003', name: 'Nulle part', latitude: 0, longitude: 0 },
    });
    expect(placed.territory).toMatchObject({ kind: 'COMMUNE', name: 'Audierne', code: '29003' });
    expect((await entity(garden)).territory.within).toContain('DEPARTEMENT:29');
    expect((await update(ana, garden, { territory: null })).territory).toBeNull();
  });

  it.each([
    ['https://jardin.example', 'https://jardin.example/'],
    ['jardin.example/nous', 'https://jardin.example/nous'],
    ['javascript:alert(1)', null],
    ['ftp://jardin.example', null],
    ['https://ana:secret@jardin.example', null],
    ['mon site', null],
  ])('links to %s as %s', async (website, kept) => {
    const garden = await aProject(db, { holder: ana });
    if (kept) expect(await update(ana, garden, { website })).toMatchObject({ website: kept });
    else expect(await wrongFields(update(ana, garden, { website }))).toEqual(['website projects.bad_website']);
  });

  it('is for holders; who may not know of it does not hear that it is there', async () => {
    const garden = await aProject(db, { holder: ana, members: [[bo, 'CONTRIBUTOR']] });
    await expect(update(bo, garden, { title: 'À moi' })).rejects.toThrow(Forbidden);
    const draft = await create(ana, 'Secret');
    await expect(update(bo, draft, { title: 'À moi' })).rejects.toThrow(NotFound);
    await expect(publish(bo, draft)).rejects.toThrow(NotFound);
  });
});

describe('who sees a project', () => {
  it.each([
    ['visitor', 'public', true],
    ['visitor', 'draft', false],
    ['visitor', 'hidden', false],
    ['person', 'public', true],
    ['person', 'draft', false],
    ['person', 'hidden', false],
    ['member', 'public', true],
    ['member', 'draft', true],
    ['member', 'hidden', true],
    ['moderator', 'public', true],
    ['moderator', 'draft', false],
    ['moderator', 'hidden', true],
  ] as const)('%s, %s: %s', async (who, what, seen) => {
    const project = await aProject(db, {
      members: [[ana, 'CONTRIBUTOR']],
      stage: what === 'draft' ? 'DRAFT' : 'ACTIVE',
      ...(what === 'hidden' && { hiddenAt: new Date(), hiddenReason: 'Publicité' }),
    });
    const actor = { visitor: visitor('fr'), person: actorOf(bo), member: actorOf(ana), moderator: actorOf(mo) }[who];
    expect((await seenBy(actor, project.slug))?.id ?? null).toBe(seen ? project.id : null);
  });

  it('changes when a moderator hides it, with a reason that all may read', async () => {
    const garden = await aProject(db, { holder: ana });
    const hide = (who: Person, reason: string) =>
      new HideProject(db, events).run(actorOf(who), { id: idOf(garden), reason });
    await expect(hide(ana, 'Pour rire')).rejects.toThrow(Forbidden);
    expect(await wrongFields(hide(mo, ' '))).toEqual(['reason required']);
    await hide(mo, 'Publicité déguisée.');
    expect(await seenBy(visitor('fr'), garden.slug)).toBeNull();
    expect(await db.read((tx) => hiddenReasonAt(tx, garden.slug))).toBe('Publicité déguisée.');
    await new UnhideProject(db, events).run(actorOf(mo), garden.id);
    expect(await seenBy(visitor('fr'), garden.slug)).toMatchObject({ hiddenReason: null });
    expect(await db.read((tx) => hiddenReasonAt(tx, garden.slug))).toBeNull();
    expect((await factsOf(db, garden.id)).slice(-2).map(([name]) => name)).toEqual([
      'projects.hidden',
      'projects.unhidden',
    ]);
  });
});

describe('following', () => {
  const follow = (who: Person, project: { id: string }, more = {}) =>
    new FollowProject(db).run(actorOf(who), { projectId: idOf(project), ...more });
  const unfollow = (who: Person, project: { id: string }, more = {}): Promise<ProjectRow> =>
    new UnfollowProject(db).run(actorOf(who), { projectId: idOf(project), ...more });

  it('counts people and organisations once each, however often they say so', async () => {
    const garden = await aProject(db);
    const hive = await anOrganisation(db, { admin: mo, members: [bo] });
    const onBehalfOf = toGlobalId('Organisation', hive.id);
    await Promise.all(Array.from({ length: 4 }, () => follow(ana, garden)));
    expect((await follow(ana, garden, { level: 'PARTICIPATING' })).followerCount).toBe(1);
    expect((await follow(bo, garden, { onBehalfOf })).followerCount).toBe(2);
    expect((await follow(mo, garden, { onBehalfOf })).followerCount).toBe(2); // any member, one organisation
    await expect(follow(ana, garden, { onBehalfOf })).rejects.toThrow(Forbidden);
    expect((await unfollow(mo, garden, { onBehalfOf })).followerCount).toBe(1);
    expect((await unfollow(bo, garden)).followerCount).toBe(1); // never did
    expect((await follow(ana, garden, { level: 'NONE' })).followerCount).toBe(0); // muted
    expect((await follow(ana, garden)).followerCount).toBe(1);
  });

  it('is of what is public', async () => {
    const draft = await aProject(db, { stage: 'DRAFT', holder: ana });
    await expect(follow(bo, draft)).rejects.toThrow(NotFound);
    await expect(follow(ana, draft)).rejects.toThrow(Forbidden);
  });

  it('ends with the account', async () => {
    const leaver = await aPerson(db, 'Zoé');
    const garden = await aProject(db);
    await follow(leaver, garden);
    const guards = new AccountDeletionGuards();
    new LeavingFollowers(guards);
    await db.write((tx) => guards.pass(tx, leaver.id));
    expect((await entity(garden)).followerCount).toBe(0);
    expect(await db.read((tx) => tx.countBy(Follow, { personId: leaver.id }))).toBe(0);
  });
});
