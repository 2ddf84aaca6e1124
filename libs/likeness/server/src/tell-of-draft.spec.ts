import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Forbidden, NotFound } from '@essaim/platform-server';
import { aDatabase, type TestDatabase } from '@essaim/platform-server/testing';
import { peopleSlice, type Person } from '@essaim/people-server';
import { aPerson, actorOf } from '@essaim/people-server/testing';
import { Project, projectsSlice } from '@essaim/projects-server';
import { aListing, aProject, factsOf } from '@essaim/projects-server/testing';
import { territoriesSlice } from '@essaim/territories-server';
import { draftTellingVisibleTo } from './draft-telling.reads.ts';
import { Likeness } from './likeness.entity.ts';
import { AlreadyTold, DraftNoMore, DraftTellingAnswered, NobodyToTell, NotAlike } from './likeness.errors.ts';
import { likenessSlice } from './likeness.slice.ts';
import { forgetLikenesses, matcherParts } from './testing.ts';

let db: TestDatabase;
let parts: ReturnType<typeof matcherParts>;
let [ana, bo, zoe]: Person[] = [];

beforeAll(async () => {
  db = await aDatabase(territoriesSlice, peopleSlice, projectsSlice, likenessSlice);
  [ana, bo, zoe] = [await aPerson(db, 'Ana'), await aPerson(db, 'Bo'), await aPerson(db, 'Zoé')];
});

beforeEach(async () => {
  await forgetLikenesses(db);
  parts = matcherParts(db);
});

const boat = {
  title: 'Gabare du marais',
  summary: 'Des bénévoles restaurent une gabare pour porter les légumes au marché par les canaux.',
};

async function opens(project: Project): Promise<void> {
  await db.write((tx) => parts.index.run(tx, [project.id]));
  await db.write((tx) => parts.find.run(tx, project.id, { actorId: null, quiet: false }));
}
const told = async (project: Project) => (await factsOf(db, project.id)).filter(([name]) => name === 'likeness.found');
const tell = (person: Person, draft: Project, other: Project) => parts.tell.run(actorOf(person), draft.id, other.id);

/** Bo's boat, public, and Ana's draft of the same idea. */
async function aBoatAndADraft(but: Partial<Project> = {}) {
  const there = await aProject(db, { ...boat, holder: bo!, publishedAt: new Date('2026-01-01'), ...but });
  await opens(there);
  const draft = await aProject(db, { ...boat, title: 'La gabare des maraîchers', stage: 'DRAFT', holder: ana! });
  return { there, draft };
}

describe('Whoever writes a draft lets those already there know', () => {
  it('once, of what it says now; its publication tells them nothing again', async () => {
    const { there, draft } = await aBoatAndADraft();
    const telling = await tell(ana!, draft, there);
    expect(telling).toMatchObject({ title: 'La gabare des maraîchers', summary: boat.summary, toldBy: ana!.id });
    expect(await told(draft)).toEqual([
      ['likeness.found', { projectId: draft.id, otherProjectId: there.id, tellingId: telling.id }],
    ]);
    await expect(tell(ana!, draft, there)).rejects.toBeInstanceOf(AlreadyTold);

    await db.write((tx) => tx.update(Project, draft.id, { stage: 'IDEA', publishedAt: new Date() }));
    await opens(draft);
    expect(await told(draft)).toHaveLength(1);
    const pair = await db.read((tx) => tx.findOneByOrFail(Likeness, { projectId: draft.id }));
    expect(pair.toldAt).toEqual(telling.createdAt);
  });

  it('only those whom it resembles, who are there to hear it', async () => {
    const { there, draft } = await aBoatAndADraft();
    const listing = await aListing(db, { ...boat, title: 'La gabare, une fiche' });
    const closed = await aProject(db, { ...boat, holder: bo!, stage: 'CLOSED' });
    const other = await aProject(db, { title: 'Chorale', summary: 'On chante le mardi soir.', holder: bo! });
    for (const project of [listing, closed, other]) await opens(project);
    await expect(tell(ana!, draft, listing)).rejects.toBeInstanceOf(NobodyToTell);
    await expect(tell(ana!, draft, closed)).rejects.toBeInstanceOf(NobodyToTell);
    await expect(tell(ana!, draft, other)).rejects.toBeInstanceOf(NotAlike);
    await expect(tell(ana!, there, other)).rejects.toBeInstanceOf(DraftNoMore);
    const hidden = await aProject(db, { ...boat, holder: bo!, hiddenAt: new Date(), hiddenReason: 'Publicité' });
    await expect(tell(ana!, draft, hidden)).rejects.toBeInstanceOf(NotFound);
    expect(await told(draft)).toEqual([]);
  });

  it('and nobody does it for them', async () => {
    const { there, draft } = await aBoatAndADraft();
    const shared = await aProject(db, { ...boat, stage: 'DRAFT', holder: ana!, members: [[zoe!, 'MEDIATOR']] });
    await expect(tell(zoe!, shared, there)).rejects.toBeInstanceOf(Forbidden);
    await expect(tell(zoe!, draft, there)).rejects.toBeInstanceOf(NotFound);
  });
});

describe('Those who were told', () => {
  it('read what it said then, even when it says something else now, and no one else does', async () => {
    const { there, draft } = await aBoatAndADraft();
    const { id } = await tell(ana!, draft, there);
    await db.write((tx) => tx.update(Project, draft.id, { title: 'Secret', summary: 'Ce que je ne dis à personne.' }));
    const read = (person: Person) => db.read((tx) => draftTellingVisibleTo(tx, actorOf(person), id));
    expect(await read(bo!)).toMatchObject({ title: 'La gabare des maraîchers', summary: boat.summary });
    expect(await read(ana!)).not.toBeNull();
    expect(await read(zoe!)).toBeNull();
    const admin = await aPerson(db, 'Lou', { instanceRoles: ['ADMIN', 'MODERATOR', 'MEDIATOR'] });
    expect(await read(admin)).toBeNull();
  });

  it('answer once', async () => {
    const { there, draft } = await aBoatAndADraft();
    const { id } = await tell(ana!, draft, there);
    await expect(parts.answer.run(actorOf(zoe!), id, 'Bonjour')).rejects.toBeInstanceOf(NotFound);
    await expect(parts.answer.run(actorOf(ana!), id, 'Bonjour')).rejects.toBeInstanceOf(Forbidden);
    await expect(parts.answer.run(actorOf(bo!), id, '  ')).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    const answered = await parts.answer.run(actorOf(bo!), id, 'Venez voir la nôtre samedi.');
    expect(answered).toMatchObject({ answer: 'Venez voir la nôtre samedi.', answeredBy: bo!.id });
    expect((await factsOf(db, draft.id)).at(-1)).toEqual([
      'likeness.draft_answered',
      { tellingId: id, projectId: draft.id, otherProjectId: there.id },
    ]);
    await expect(parts.answer.run(actorOf(bo!), id, 'Et dimanche')).rejects.toBeInstanceOf(DraftTellingAnswered);
  });

  it('keep nothing of a draft that is given up', async () => {
    const { there, draft } = await aBoatAndADraft();
    const { id } = await tell(ana!, draft, there);
    await db.write((tx) => tx.query('DELETE FROM membership WHERE project_id = $1', [draft.id]));
    await db.write((tx) => tx.delete(Project, draft.id));
    expect(await db.read((tx) => draftTellingVisibleTo(tx, actorOf(bo!), id))).toBeNull();
  });
});
