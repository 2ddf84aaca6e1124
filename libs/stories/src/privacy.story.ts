import { describe, expect, it, jest } from '@jest/globals';
import { Invitation, Invited, invitationToken, type Project } from '@essaim/projects-server';
import { aProject } from '@essaim/projects-server/testing';
import { Person } from '@essaim/people-server';
import { EventLog, fromGlobalId, toGlobalId } from '@essaim/platform-server';
import { openForge } from './open-forge.ts';
import type { Visitor } from './visitor.ts';

jest.setTimeout(60_000);

const forge = await openForge();

const FOLLOW = 'mutation ($input: FollowProjectInput!) { followProject(input: $input) { id } }';
const UPDATE = 'mutation ($input: UpdateProjectInput!) { updateProject(input: $input) { id } }';
const INVITE =
  'mutation ($id: ID!, $email: String!) { invite(input: { projectId: $id, email: $email, role: CONTRIBUTOR }) { id } }';
const ANSWER_INVITATION =
  'mutation ($token: String!, $accept: Boolean!) { answerInvitation(input: { token: $token, accept: $accept }) { title } }';

const uuid = (globalId: string) => fromGlobalId(globalId)!.id;
const idOf = ({ id }: Project) => toGlobalId('Project', id);
const personOf = (visitor: Visitor) => forge.db.read((tx) => tx.findOneByOrFail(Person, { id: uuid(visitor.id) }));
const verified = (visitor: Visitor) =>
  forge.db.source.query('UPDATE person SET email_verified_at = now() WHERE id = $1', [uuid(visitor.id)]);
const linkOf = (invitationId: string) =>
  invitationToken('demonstration-secret-never-use-it-in-production', uuid(invitationId));

/** A moderator hides a project. */
async function hide(id: string): Promise<void> {
  const moderator = await forge.person(`Modératrice ${Math.random()}`);
  await forge.db.source.query(`UPDATE person SET instance_roles = '{MODERATOR}' WHERE id = $1`, [uuid(moderator.id)]);
  await moderator.ask('mutation ($id: ID!) { hideProject(input: { id: $id, reason: "Publicité." }) { id } }', { id });
}

/** The news that someone has, in words. */
const newsOf = async (visitor: Visitor): Promise<string[]> =>
  (await visitor.ask('{ viewer { notifications(first: 100) { nodes { text } } } }')).viewer.notifications.nodes.map(
    ({ text }: { text: string }) => text,
  );

describe('An invitation into a draft', () => {
  const MINE = '{ viewer { invitations { totalCount nodes { id status project { title description } } } } }';
  const NODE = 'query ($id: ID!) { node(id: $id) { id } }';
  const BY_LINK = 'query ($token: String!) { invitation(token: $token) { status project { title } } }';

  it('shows the draft while it is open, and no longer once it is over', async () => {
    const [ana, bo, cy] = [await forge.person('Ana'), await forge.person('Bo'), await forge.person('Cy')];
    const draft = await aProject(forge.db, { title: 'Four secret', stage: 'DRAFT', holder: await personOf(ana) });
    const invited = [];
    for (const someone of [bo, cy]) {
      await verified(someone);
      const { invite } = await ana.ask(INVITE, { id: idOf(draft), email: someone.email });
      expect((await someone.ask(MINE)).viewer.invitations.nodes).toMatchObject([{ project: { title: 'Four secret' } }]);
      invited.push(invite.id);
    }

    await bo.ask(ANSWER_INVITATION, { token: linkOf(invited[0]), accept: true });
    expect((await bo.ask(MINE)).viewer.invitations.totalCount).toBe(1); // a member still sees it
    await ana.ask('mutation ($input: RemoveMemberInput!) { removeMember(input: $input) { id } }', {
      input: { projectId: idOf(draft), personId: bo.id },
    });
    await cy.ask(ANSWER_INVITATION, { token: linkOf(invited[1]), accept: false });

    for (const [place, someone] of [bo, cy].entries()) {
      expect((await someone.ask(MINE)).viewer.invitations).toEqual({ totalCount: 0, nodes: [] });
      expect((await someone.ask(NODE, { id: invited[place] })).node).toBeNull();
    }
  });

  it('that nobody answered in time shows nothing of it either', async () => {
    const [ana, bo] = [await forge.person('Anna'), await forge.person('Bob')];
    const draft = await aProject(forge.db, { title: 'Four tardif', stage: 'DRAFT', holder: await personOf(ana) });
    await verified(bo);
    const { invite } = await ana.ask(INVITE, { id: idOf(draft), email: bo.email });
    expect((await bo.ask(BY_LINK, { token: linkOf(invite.id) })).invitation).toMatchObject({ status: 'PENDING' });
    await forge.db.source.query(`UPDATE invitation SET expires_at = now() - interval '1 day' WHERE id = $1`, [
      uuid(invite.id),
    ]);
    expect((await bo.ask(BY_LINK, { token: linkOf(invite.id) })).invitation).toBeNull();
    expect((await bo.ask(MINE)).viewer.invitations.totalCount).toBe(0);
    expect((await bo.ask(NODE, { id: invite.id })).node).toBeNull();
  });
});

describe('What a moderator has hidden', () => {
  it('is not opened by an invitation', async () => {
    const [ana, bo] = [await forge.person('Alix'), await forge.person('Boris')];
    const spam = await aProject(forge.db, { title: 'Gagnez gros', holder: await personOf(ana) });
    const { invite } = await ana.ask(INVITE, { id: idOf(spam), email: bo.email });
    await hide(idOf(spam));
    for (const accept of [false, true])
      expect((await bo.refused(ANSWER_INVITATION, { token: linkOf(invite.id), accept })).code).toBe('NOT_FOUND');
  });

  it('invites nobody, even by a mail that waited to go out', async () => {
    const ana = await forge.person('Alma');
    const spam = await aProject(forge.db, { title: 'Gagnez gros', holder: await personOf(ana) });
    await hide(idOf(spam));
    expect(await ana.refused(INVITE, { id: idOf(spam), email: 'known@elsewhere.example' })).toMatchObject({
      code: 'CONFLICT',
      reason: 'projects.is_hidden',
    });

    const waiting = Object.assign(new Invitation(), {
      projectId: spam.id,
      email: 'waiting@elsewhere.example',
      role: 'CONTRIBUTOR',
      expiresAt: new Date(Date.now() + 86_400_000),
    });
    await forge.db.write(async (tx) => {
      await tx.insert(Invitation, waiting);
      await new EventLog().record(tx, null, new Invited(waiting.id, spam.id));
    });
    await forge.settle();
    expect(await forge.mailbox(waiting.email)).toEqual([]);
  });

  it('reaches nobody who follows it, whatever its people do to it', async () => {
    const [ana, bo, cy] = [await forge.person('Aude'), await forge.person('Brice'), await forge.person('Cloé Vive')];
    const spam = await aProject(forge.db, { title: 'Jardin des Aubes', holder: await personOf(ana) });
    const { createOrganisation } = await cy.ask(
      'mutation { createOrganisation(input: { name: "La Couveuse", kind: INCUBATOR }) { id } }',
    );
    await bo.ask(FOLLOW, { input: { projectId: idOf(spam) } });
    await cy.ask(FOLLOW, { input: { projectId: idOf(spam), onBehalfOf: createOrganisation.id } });
    await hide(idOf(spam));
    await ana.ask(UPDATE, { input: { id: idOf(spam), title: 'Gagnez gros', stage: 'SPREADING' } });
    await ana.ask(
      'mutation ($id: ID!) { savePage(input: { projectId: $id, slug: "gagnez", title: "Gagnez", body: "…" }) { id } }',
      { id: idOf(spam) },
    );
    await ana.ask(UPDATE, { input: { id: idOf(spam), stage: 'CLOSED' } });
    await forge.settle();
    for (const someone of [bo, cy]) expect(await newsOf(someone)).toEqual([]);
  });

  it('is not named at its origin any more, in any list or count', async () => {
    const [ana, bo, cy] = [await forge.person('Agathe'), await forge.person('Basile'), await forge.person('Cora')];
    const origin = await aProject(forge.db, { title: 'Grainothèque', holder: await personOf(ana) });
    const { createOrganisation } = await cy.ask(
      'mutation { createOrganisation(input: { name: "Le Terreau", kind: INCUBATOR }) { id slug } }',
    );
    await cy.ask(FOLLOW, { input: { projectId: idOf(origin), onBehalfOf: createOrganisation.id } });
    const { adaptProject } = await bo.ask(
      'mutation ($id: ID!) { adaptProject(input: { originId: $id, title: "Gagnez gros", reason: OTHER }) { id } }',
      { id: idOf(origin) },
    );
    await bo.ask('mutation ($id: ID!) { publishProject(input: { id: $id }) { id } }', { id: adaptProject.id });
    await forge.settle();
    const SEEN = `query ($slug: String!, $organisation: String!) {
      project(slug: $slug) { activity { totalCount nodes { id text } } }
      organisation(slug: $organisation) { portfolioChanges(since: "2020-01-01T00:00:00Z") { totalCount nodes { text } } } }`;
    const asked = { slug: origin.slug, organisation: createOrganisation.slug };
    const before = await cy.ask(SEEN, asked);
    const [{ id, text }] = before.project.activity.nodes;
    expect(text).toContain('Gagnez gros');
    expect(before.organisation.portfolioChanges.totalCount).toBe(1);

    await hide(adaptProject.id);
    expect(await cy.ask(SEEN, asked)).toEqual({
      project: { activity: { totalCount: 0, nodes: [] } },
      organisation: { portfolioChanges: { totalCount: 0, nodes: [] } },
    });
    expect((await cy.ask('query ($id: ID!) { node(id: $id) { id } }', { id })).node).toBeNull();
  });
});

describe('An organisation that follows without wanting to hear', () => {
  it('is not told', async () => {
    const [ana, bo] = [await forge.person('Armel'), await forge.person('Benoît')];
    const garden = await aProject(forge.db, { title: 'Jardin muet', holder: await personOf(ana) });
    const { createOrganisation } = await bo.ask(
      'mutation { createOrganisation(input: { name: "La Sourdine", kind: FUNDER }) { id } }',
    );
    await bo.ask(FOLLOW, { input: { projectId: idOf(garden), onBehalfOf: createOrganisation.id, level: 'NONE' } });
    await ana.ask(UPDATE, { input: { id: idOf(garden), stage: 'CLOSED' } });
    await forge.settle();
    expect(await newsOf(bo)).toEqual([]);
  });
});

describe('Who erases their account', () => {
  it('leaves neither name nor words nor address in what others were told', async () => {
    const [ana, lou] = [await forge.person('Anatole'), await forge.person('Ludivine Secrète')];
    const garden = await aProject(forge.db, { title: 'Jardin des adieux', holder: await personOf(ana) });
    await verified(lou);
    await ana.ask(INVITE, { id: idOf(garden), email: lou.email });
    await lou.ask(
      'mutation ($id: ID!) { requestToJoin(input: { projectId: $id, message: "J’habite au 3, rue des Aulnes." }) { id } }',
      { id: idOf(garden) },
    );
    await forge.settle();
    expect(await newsOf(ana)).toEqual([expect.stringContaining('Ludivine Secrète')]);

    await lou.ask('mutation ($password: String!) { deleteAccount(password: $password) }', {
      password: 'correct horse Ludivine Secrète',
    });
    await forge.settle();
    expect(await newsOf(ana)).toEqual([expect.stringMatching(/Jardin des adieux/)]);
    const kept: { row: string }[] = await forge.db.source.query(
      'SELECT row_to_json(notification)::text AS row FROM notification UNION ALL SELECT row_to_json(delivery)::text FROM delivery',
    );
    for (const trace of ['Ludivine', 'Aulnes', lou.email])
      expect(kept.filter(({ row }) => row.includes(trace))).toEqual([]);
  });
});
