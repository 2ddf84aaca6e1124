import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { Project } from '@essaim/projects-server';
import { aListing, aProject } from '@essaim/projects-server/testing';
import { Person } from '@essaim/people-server';
import { fromGlobalId, toGlobalId } from '@essaim/platform-server';
import { openForge } from './open-forge.ts';
import type { Visitor } from './visitor.ts';

jest.setTimeout(60_000);

const ASK =
  'mutation ($id: ID!, $message: String!, $role: ProjectRole) { requestToJoin(input: { projectId: $id, message: $message, role: $role }) { id status role } }';
const ANSWER = `mutation ($id: ID!, $accept: Boolean!, $message: String) { answerJoinRequest(input: { id: $id, accept: $accept, message: $message }) {
  status answer answeredBy { name } answeredAt viewerCan { answer withdraw } project { members { totalCount nodes { role person { name } } } } } }`;
const INVITE =
  'mutation ($id: ID!, $email: String!, $role: ProjectRole!) { invite(input: { projectId: $id, email: $email, role: $role }) { id token viewerCan { answer withdraw } } }';
const ANSWER_INVITATION =
  'mutation ($token: String!, $accept: Boolean!) { answerInvitation(input: { token: $token, accept: $accept }) { title viewerRole } }';
const NODE = 'query ($id: ID!) { node(id: $id) { __typename id } }';

const forge = await openForge({ work: false });

const uuid = (globalId: string) => fromGlobalId(globalId)!.id;
const personOf = (visitor: Visitor) => forge.db.read((tx) => tx.findOneByOrFail(Person, { id: uuid(visitor.id) }));
const idOf = ({ id }: Project) => toGlobalId('Project', id);
const verified = (visitor: Visitor) =>
  forge.db.write((tx) => tx.query('UPDATE person SET email_verified_at = now() WHERE id = $1', [uuid(visitor.id)]));
const madeModerator = (visitor: Visitor) =>
  forge.db.write((tx) =>
    tx.query(`UPDATE person SET instance_roles = '{MODERATOR}' WHERE id = $1`, [uuid(visitor.id)]),
  );

let number = 0;
/** People with new accounts, and a project that the first of them carries. */
async function aTeam(...names: string[]) {
  number++;
  const people = await Promise.all(names.map((name) => forge.person(`${name} ${number}`)));
  const project = await aProject(forge.db, { title: `Jardin ${number}`, holder: await personOf(people[0]!) });
  return { people: people as [Visitor, Visitor, Visitor, Visitor], project, id: idOf(project), slug: project.slug };
}

describe('Asking to join', () => {
  it('is answered by a holder, and seen by nobody else', async () => {
    const {
      people: [ana, bo, cy],
      id,
      slug,
    } = await aTeam('Ana', 'Bo', 'Cy');
    const { requestToJoin } = await bo.ask(ASK, { id, message: 'Je peux aider le samedi.' });
    expect(requestToJoin).toMatchObject({ status: 'PENDING', role: 'CONTRIBUTOR' });

    const SEEN = `query ($slug: String!) { viewer { requestsToAnswerCount joinRequests { totalCount } }
      project(slug: $slug) { joinRequests { totalCount nodes { message person { name } viewerCan { answer withdraw } } } } }`;
    const request = { message: 'Je peux aider le samedi.', person: { name: expect.stringContaining('Bo') } };
    expect(await ana.ask(SEEN, { slug })).toEqual({
      viewer: { requestsToAnswerCount: 1, joinRequests: { totalCount: 0 } },
      project: {
        joinRequests: { totalCount: 1, nodes: [{ ...request, viewerCan: { answer: true, withdraw: false } }] },
      },
    });
    expect(await bo.ask(SEEN, { slug })).toEqual({
      viewer: { requestsToAnswerCount: 0, joinRequests: { totalCount: 1 } },
      project: {
        joinRequests: { totalCount: 1, nodes: [{ ...request, viewerCan: { answer: false, withdraw: true } }] },
      },
    });
    const nothing = { joinRequests: { totalCount: 0, nodes: [] } };
    expect((await cy.ask(SEEN, { slug })).project).toEqual(nothing);
    expect(await forge.visitor().ask(SEEN, { slug })).toEqual({ viewer: null, project: nothing });

    const nodes = await Promise.all(
      [ana, bo, cy, forge.visitor()].map((viewer) => viewer.ask(NODE, { id: requestToJoin.id })),
    );
    expect(nodes.map(({ node }) => node?.__typename ?? null)).toEqual(['JoinRequest', 'JoinRequest', null, null]);
    expect(nodes[0]!.node.id).toBe(requestToJoin.id);

    const answers = await Promise.all(
      Array.from({ length: 5 }, () =>
        ana.send(ANSWER, { id: requestToJoin.id, accept: true, message: 'Avec plaisir.' }),
      ),
    );
    expect(answers.map(({ errors }) => errors?.[0]?.extensions.reason ?? 'done').sort()).toEqual([
      'done',
      ...Array<string>(4).fill('projects.already_answered'),
    ]);
    expect(answers.find(({ errors }) => !errors)!.data!['answerJoinRequest']).toMatchObject({
      status: 'ACCEPTED',
      answer: 'Avec plaisir.',
      answeredBy: { name: expect.stringContaining('Ana') },
      viewerCan: { answer: false, withdraw: false },
      project: {
        members: { totalCount: 2, nodes: [{ role: 'HOLDER' }, { role: 'CONTRIBUTOR', person: request.person }] },
      },
    });
    expect((await ana.ask(SEEN, { slug })).viewer.requestsToAnswerCount).toBe(0);
  });

  it('says what is in the way, in the reader’s language', async () => {
    const {
      people: [ana, bo],
      id,
    } = await aTeam('Ana', 'Bo');
    await bo.ask(ASK, { id, message: 'Bonjour' });
    expect(await bo.refused(ASK, { id, message: 'Bonjour' })).toEqual({
      code: 'CONFLICT',
      reason: 'projects.already_asked',
      message: 'Votre demande est déjà partie et attend sa réponse.',
    });
    expect(await ana.refused(ASK, { id, message: 'Bonjour' })).toMatchObject({
      code: 'CONFLICT',
      reason: 'projects.already_member',
    });
    expect(await bo.refused(ASK, { id, message: ' ' })).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ path: 'message' }],
    });
    expect(await forge.visitor('en').refused(ASK, { id, message: 'Hello' })).toMatchObject({
      code: 'UNAUTHENTICATED',
      message: 'Sign in to continue.',
    });
    for (const wrong of ['x', bo.id, toGlobalId('Project', '00000000-0000-7000-8000-000000000000')])
      expect(await bo.refused(ASK, { id: wrong, message: 'Bonjour' })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await bo.refused(ASK, { id: idOf(await aListing(forge.db)), message: 'Bonjour' })).toMatchObject({
      code: 'CONFLICT',
      reason: 'projects.not_claimed_yet',
    });
  });

  it('can be taken back', async () => {
    const {
      people: [ana, bo, cy],
      id,
    } = await aTeam('Ana', 'Bo', 'Cy');
    const { requestToJoin } = await bo.ask(ASK, { id, message: 'Bonjour' });
    const WITHDRAW = 'mutation ($id: ID!) { withdrawJoinRequest(id: $id) { status answeredAt } }';
    expect((await cy.refused(WITHDRAW, { id: requestToJoin.id })).code).toBe('NOT_FOUND');
    expect((await ana.refused(WITHDRAW, { id: requestToJoin.id })).code).toBe('FORBIDDEN');
    expect((await bo.ask(WITHDRAW, { id: requestToJoin.id })).withdrawJoinRequest).toEqual({
      status: 'WITHDRAWN',
      answeredAt: null,
    });
    expect(await ana.refused(ANSWER, { id: requestToJoin.id, accept: true })).toMatchObject({
      code: 'CONFLICT',
      reason: 'projects.already_withdrawn',
    });
  });
});

describe('Members', () => {
  const CHANGE =
    'mutation ($projectId: ID!, $personId: ID!, $role: ProjectRole!) { changeRole(input: { projectId: $projectId, personId: $personId, role: $role }) { viewerRole viewerCan { edit } } }';
  const REMOVE =
    'mutation ($projectId: ID!, $personId: ID!) { removeMember(input: { projectId: $projectId, personId: $personId }) { title viewerRole members { totalCount } } }';

  it('are given roles by holders, and leave; the last holder stays', async () => {
    const {
      people: [ana, bo],
      id,
      project,
    } = await aTeam('Ana', 'Bo');
    const { requestToJoin } = await bo.ask(ASK, { id, message: 'Bonjour' });
    await ana.ask(ANSWER, { id: requestToJoin.id, accept: true });
    expect(await ana.refused(REMOVE, { projectId: id, personId: ana.id })).toMatchObject({
      code: 'CONFLICT',
      reason: 'projects.last_holder',
    });
    expect(await bo.refused(CHANGE, { projectId: id, personId: bo.id, role: 'HOLDER' })).toMatchObject({
      code: 'FORBIDDEN',
    });
    await ana.ask(CHANGE, { projectId: id, personId: bo.id, role: 'HOLDER' });
    expect((await ana.ask(CHANGE, { projectId: id, personId: ana.id, role: 'CONTRIBUTOR' })).changeRole).toEqual({
      viewerRole: 'CONTRIBUTOR',
      viewerCan: { edit: false },
    });
    expect((await ana.ask(REMOVE, { projectId: id, personId: ana.id })).removeMember).toEqual({
      title: project.title,
      viewerRole: null,
      members: { totalCount: 1 },
    });
  });

  it('who leave a draft are told so, and then see it no more', async () => {
    const ana = await forge.person(`Ana ${++number}`);
    const bo = await forge.person(`Bo ${number}`);
    const draft = await aProject(forge.db, {
      stage: 'DRAFT',
      title: 'Brouillon',
      holder: await personOf(ana),
      members: [[await personOf(bo), 'CONTRIBUTOR']],
    });
    expect((await bo.ask(REMOVE, { projectId: idOf(draft), personId: bo.id })).removeMember.title).toBe('Brouillon');
    expect(await bo.refused(REMOVE, { projectId: idOf(draft), personId: bo.id })).toMatchObject({ code: 'NOT_FOUND' });
    expect((await bo.ask(NODE, { id: idOf(draft) })).node).toBeNull();
  });

  it('are listed page by page, those who carry the project first', async () => {
    const holder = await forge.person(`Zoé ${++number}`);
    const others = await Promise.all(Array.from({ length: 5 }, (_, n) => forge.person(`M${n} ${number}`)));
    const members = await Promise.all(
      others.map(async (one, n) => [await personOf(one), n % 2 ? 'MEDIATOR' : 'CONTRIBUTOR'] as const),
    );
    const project = await aProject(forge.db, { members: [...members, [await personOf(holder), 'HOLDER']] });
    const page = async (after: string | null) =>
      (
        await forge
          .visitor()
          .ask(
            'query ($slug: String!, $after: String) { project(slug: $slug) { members(first: 2, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { role person { id } } } } }',
            { slug: project.slug, after },
          )
      ).project.members;
    const seen: { role: string; person: { id: string } }[] = [];
    for (let after: string | null = null; ;) {
      const { nodes, pageInfo, totalCount } = await page(after);
      expect(totalCount).toBe(6);
      seen.push(...nodes);
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    expect(seen.map(({ role }) => role)).toEqual([
      'HOLDER',
      'MEDIATOR',
      'MEDIATOR',
      'CONTRIBUTOR',
      'CONTRIBUTOR',
      'CONTRIBUTOR',
    ]);
    expect(new Set(seen.map(({ person }) => person.id)).size).toBe(6);
    for (const keys of [
      ['x', 'y', 'z'],
      ['0', '2026-02-31T00:00:00.000Z', uuid(holder.id)],
      ['1e999', '2026-02-01T00:00:00.000Z', uuid(holder.id)],
      ['0', '2026-02-01T00:00:00.000Z', 'x'],
    ]) {
      const after = Buffer.from(JSON.stringify(keys)).toString('base64url');
      const { errors } = await forge
        .visitor()
        .send(
          'query ($slug: String!, $after: String) { project(slug: $slug) { members(after: $after) { totalCount } } }',
          { slug: project.slug, after },
        );
      expect(errors?.[0]?.extensions.code ?? 'BAD_USER_INPUT').toBe('BAD_USER_INPUT');
    }
  });
});

describe('An invitation', () => {
  it('is shown to whoever holds its link, also to a visitor and of a draft, and brings them in', async () => {
    const [ana, bo] = [await forge.person(`Ana ${++number}`), await forge.person(`Bo ${number}`)];
    const draft = await aProject(forge.db, { stage: 'DRAFT', title: 'Brouillon', holder: await personOf(ana) });
    const { invite } = await ana.ask(INVITE, {
      id: idOf(draft),
      email: 'Quelqu.un@ailleurs.example',
      role: 'CONTRIBUTOR',
    });
    expect(invite).toMatchObject({ token: null, viewerCan: { answer: false, withdraw: true } }); // the link is the invited person's
    const token = await tokenOf(invite.id);
    const SHOWN =
      'query ($token: String!) { invitation(token: $token) { email role status project { title pages { slug } } invitedBy { name } viewerCan { answer withdraw } } }';
    const shown = {
      email: 'quelqu.un@ailleurs.example',
      role: 'CONTRIBUTOR',
      status: 'PENDING',
      project: { title: 'Brouillon', pages: [] },
      invitedBy: { name: expect.stringContaining('Ana') },
    };
    expect((await forge.visitor().ask(SHOWN, { token })).invitation).toEqual({
      ...shown,
      viewerCan: { answer: false, withdraw: false },
    });
    expect((await bo.ask(SHOWN, { token })).invitation).toEqual({
      ...shown,
      viewerCan: { answer: true, withdraw: false },
    });
    expect(
      (await bo.ask(SHOWN, { token: `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}` })).invitation,
    ).toBeNull();

    expect((await bo.ask(ANSWER_INVITATION, { token, accept: true })).answerInvitation).toEqual({
      title: 'Brouillon',
      viewerRole: 'CONTRIBUTOR',
    });
    expect((await bo.ask(SHOWN, { token })).invitation).toBeNull();
    expect(await bo.refused(ANSWER_INVITATION, { token, accept: true })).toMatchObject({
      code: 'CONFLICT',
      reason: 'projects.already_answered',
    });
    expect((await forge.visitor().refused(ANSWER_INVITATION, { token, accept: true })).code).toBe('UNAUTHENTICATED');
  });

  it('waits in the account whose verified address it was sent to, and nowhere else', async () => {
    const {
      people: [ana, bo, cy],
      id,
      slug,
    } = await aTeam('Ana', 'Bo', 'Cy');
    const { invite } = await ana.ask(INVITE, { id, email: bo.email, role: 'MEDIATOR' });
    const MINE =
      'query { viewer { invitations { totalCount nodes { id token role project { title } viewerCan { answer } } } } }';
    expect((await bo.ask(MINE)).viewer.invitations.totalCount).toBe(0); // nobody knows yet whose address it is
    await verified(bo);
    const [mine] = (await bo.ask(MINE)).viewer.invitations.nodes;
    expect(mine).toMatchObject({
      id: invite.id,
      role: 'MEDIATOR',
      token: expect.any(String),
      viewerCan: { answer: true },
    });

    const OPEN = 'query ($slug: String!) { project(slug: $slug) { invitations { totalCount nodes { email } } } }';
    expect((await ana.ask(OPEN, { slug })).project.invitations).toEqual({
      totalCount: 1,
      nodes: [{ email: bo.email }],
    });
    for (const someone of [bo, cy, forge.visitor()])
      expect((await someone.ask(OPEN, { slug })).project.invitations).toBeNull();
    const seen = await Promise.all([ana, bo, cy, forge.visitor()].map((viewer) => viewer.ask(NODE, { id: invite.id })));
    expect(seen.map(({ node }) => node?.__typename ?? null)).toEqual(['Invitation', 'Invitation', null, null]);
    expect(
      (
        await cy.ask(
          'query ($handle: String!) { person(handle: $handle) { invitations { totalCount } joinRequests { totalCount } claims { totalCount } requestsToAnswerCount } }',
          { handle: bo.handle },
        )
      ).person,
    ).toEqual({ invitations: null, joinRequests: null, claims: null, requestsToAnswerCount: null });

    expect((await bo.ask(ANSWER_INVITATION, { token: mine.token, accept: true })).answerInvitation.viewerRole).toBe(
      'MEDIATOR',
    );
    expect((await ana.ask(OPEN, { slug })).project.invitations.totalCount).toBe(0);
  });

  /** What stands in the mail's link. */
  const tokenOf = async (globalId: string): Promise<string> => {
    const { invitationToken } = await import('@essaim/projects-server');
    return invitationToken('demonstration-secret-never-use-it-in-production', uuid(globalId));
  };
});

describe('A listing', () => {
  it('is claimed by its people, and given to them by a moderator', async () => {
    const [ana, bo, mo] = [
      await forge.person(`Ana ${++number}`),
      await forge.person(`Bo ${number}`),
      await forge.person(`Mo ${number}`),
    ];
    await madeModerator(mo);
    const listing = await aListing(forge.db, { title: 'Recyclerie du port' });
    const CLAIM =
      'mutation ($id: ID!, $evidence: String!) { claimProject(input: { projectId: $id, evidence: $evidence }) { id status viewerCan { answer withdraw } } }';
    const { claimProject } = await ana.ask(CLAIM, { id: idOf(listing), evidence: 'Je préside l’association.' });
    expect(claimProject).toMatchObject({ status: 'PENDING', viewerCan: { answer: false, withdraw: true } });
    const other = (await bo.ask(CLAIM, { id: idOf(listing), evidence: 'Je la connais bien.' })).claimProject;

    const QUEUE =
      'query { claims(first: 50) { nodes { id evidence person { name } project { title claimed } viewerCan { answer } } } }';
    expect((await ana.ask(QUEUE)).claims).toBeNull();
    expect((await forge.visitor().ask(QUEUE)).claims).toBeNull();
    const queue = (await mo.ask(QUEUE)).claims.nodes;
    expect(queue.map(({ id }: { id: string }) => id)).toEqual([claimProject.id, other.id]); // oldest first
    expect(queue[0]).toMatchObject({
      project: { title: 'Recyclerie du port', claimed: false },
      viewerCan: { answer: true },
    });

    const ON =
      'query ($slug: String!) { project(slug: $slug) { claimed viewerRole claims { totalCount nodes { evidence } } } }';
    const counts = await Promise.all(
      [ana, bo, mo, forge.visitor()].map(
        async (viewer) => (await viewer.ask(ON, { slug: listing.slug })).project.claims.totalCount,
      ),
    );
    expect(counts).toEqual([1, 1, 2, 0]);
    const seen = await Promise.all(
      [ana, bo, mo, forge.visitor()].map((viewer) => viewer.ask(NODE, { id: claimProject.id })),
    );
    expect(seen.map(({ node }) => node?.__typename ?? null)).toEqual(['Claim', null, 'Claim', null]);

    const ANSWER_CLAIM =
      'mutation ($id: ID!) { answerClaim(input: { id: $id, accept: true }) { status project { claimed members { nodes { role person { id } } } } } }';
    expect((await ana.refused(ANSWER_CLAIM, { id: claimProject.id })).code).toBe('FORBIDDEN');
    expect((await bo.refused(ANSWER_CLAIM, { id: claimProject.id })).code).toBe('NOT_FOUND');
    expect((await mo.ask(ANSWER_CLAIM, { id: claimProject.id })).answerClaim).toEqual({
      status: 'ACCEPTED',
      project: { claimed: true, members: { nodes: [{ role: 'HOLDER', person: { id: ana.id } }] } },
    });
    expect(await mo.refused(ANSWER_CLAIM, { id: other.id })).toMatchObject({
      code: 'CONFLICT',
      reason: 'projects.already_answered',
    });
    expect(
      (await bo.ask('query { viewer { claims(status: DECLINED) { nodes { answer } } } }')).viewer.claims.nodes,
    ).toEqual([{ answer: 'Quelqu’un d’autre porte maintenant ce projet. Vous pouvez demander à le rejoindre.' }]);
    expect((await ana.ask(ON, { slug: listing.slug })).project).toMatchObject({ claimed: true, viewerRole: 'HOLDER' });
  });
});

describe('A page', () => {
  const SAVE = `mutation ($id: ID!, $body: String!, $base: ID, $title: String) { savePage(input: { projectId: $id, slug: "besoin", title: $title, body: $body, baseRevisionId: $base, message: "Au propre" }) {
    id title body viewerCanEdit revision { id number message author { name } } } }`;

  it('keeps every version, shows what changed, and overwrites nothing unread', async () => {
    const {
      people: [ana, bo],
      id,
      slug,
      project,
    } = await aTeam('Ana', 'Bo');
    const begun = (await ana.ask(SAVE, { id, title: 'Le besoin', body: '# Un jardin\n<b>Ici</b>\n' })).savePage;
    expect(begun).toMatchObject({
      title: 'Le besoin',
      viewerCanEdit: true,
      revision: { number: 1, message: 'Au propre', author: { name: expect.stringContaining('Ana') } },
    });
    const next = (await ana.ask(SAVE, { id, body: '# Un jardin\nLà-bas', base: begun.revision.id })).savePage;
    const saves = await Promise.all(
      ['Un', 'Deux', 'Trois'].map((body) => ana.send(SAVE, { id, body, base: next.revision.id })),
    );
    expect(saves.map(({ errors }) => errors?.[0]?.extensions.reason ?? 'done').sort()).toEqual([
      'done',
      'projects.page_moved_on',
      'projects.page_moved_on',
    ]);
    expect((await bo.refused(SAVE, { id, body: 'Bo' })).code).toBe('FORBIDDEN');
    expect(await ana.refused(SAVE, { id, body: 'Encore' })).toMatchObject({
      code: 'CONFLICT',
      reason: 'projects.page_exists',
    });

    const READ = `query ($slug: String!) { project(slug: $slug) { pages { slug title } page(slug: "besoin") { id bodyHtml viewerCanEdit project { title }
      revisions { totalCount nodes { id number changes { kind text } page { slug } } } } none: page(slug: "rien") { id } } }`;
    const read = (await forge.visitor().ask(READ, { slug })).project;
    expect(read.pages).toEqual([{ slug: 'besoin', title: 'Le besoin' }]);
    expect(read.none).toBeNull();
    expect(read.page).toMatchObject({ id: begun.id, viewerCanEdit: false, project: { title: project.title } });
    expect(read.page.revisions.totalCount).toBe(3);
    expect(read.page.revisions.nodes.map(({ number: n }: { number: number }) => n)).toEqual([3, 2, 1]);
    expect(read.page.revisions.nodes[1].changes).toEqual([
      { kind: 'SAME', text: '# Un jardin' },
      { kind: 'REMOVED', text: '<b>Ici</b>' },
      { kind: 'ADDED', text: 'Là-bas' },
    ]);
    const [first] = read.page.revisions.nodes.slice(-1);
    const { node } = await forge
      .visitor()
      .ask('query ($id: ID!) { node(id: $id) { ... on Revision { number bodyHtml } } }', { id: first.id });
    expect(node).toEqual({ number: 1, bodyHtml: '<h3>Un jardin</h3>\n<p>&lt;b&gt;Ici&lt;/b&gt;</p>\n' });
  });

  it('of a draft is its members’ alone, whatever way one comes', async () => {
    const [ana, bo] = [await forge.person(`Ana ${++number}`), await forge.person(`Bo ${number}`)];
    const draft = await aProject(forge.db, { stage: 'DRAFT', holder: await personOf(ana) });
    const page = (await ana.ask(SAVE, { id: idOf(draft), body: 'Secret' })).savePage;
    for (const [viewer, sees] of [
      [ana, true],
      [bo, false],
      [forge.visitor(), false],
    ] as const)
      for (const id of [page.id, page.revision.id]) expect((await viewer.ask(NODE, { id })).node !== null).toBe(sees);
    expect((await bo.refused(SAVE, { id: idOf(draft), body: 'Bo' })).code).toBe('NOT_FOUND');
  });

  it('is previewed by who writes it as it will be shown', async () => {
    const RENDER = 'query ($markdown: String!) { renderMarkdown(markdown: $markdown) }';
    const writer = await forge.person(`Ana ${++number}`);
    expect((await writer.ask(RENDER, { markdown: '**Oui** <script>non</script>' })).renderMarkdown).toBe(
      '<p><strong>Oui</strong> &lt;script&gt;non&lt;/script&gt;</p>\n',
    );
    expect(await writer.refused(RENDER, { markdown: 'a'.repeat(200_001) })).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ path: 'markdown' }],
    });
    expect((await forge.visitor().refused(RENDER, { markdown: 'a' })).code).toBe('UNAUTHENTICATED');
  });
});

describe('However many projects a list has, their people and pages are read with the same few statements', () => {
  const lists: Record<string, string> = {
    'members, requests, invitations, claims': `query ($first: Int!) { projects(first: $first) { nodes { title
      members(first: 2) { totalCount nodes { role person { name } } }
      joinRequests(first: 2) { totalCount nodes { message person { name } answeredBy { name } project { title } viewerCan { answer withdraw } } }
      invitations { totalCount nodes { email token status project { title } invitedBy { name } viewerCan { answer withdraw } } }
      claims { totalCount nodes { evidence person { name } viewerCan { answer } } } } } }`,
    'pages and their versions': `query ($first: Int!) { projects(first: $first) { nodes { title page(slug: "besoin") { body } pages { title bodyHtml viewerCanEdit project { title }
      revision { number author { name } } revisions(first: 2) { totalCount nodes { number body author { name } changes { kind } page { slug } } } } } } }`,
    'the moderators’ queue':
      'query ($first: Int!) { claims(first: $first) { totalCount nodes { person { name } project { title } answeredBy { name } viewerCan { answer } } } }',
    'one’s own requests': `query ($first: Int!) { viewer { requestsToAnswerCount joinRequests(first: $first) { totalCount nodes { project { title } person { name } viewerCan { answer withdraw } } }
      invitations(first: $first) { totalCount nodes { token project { title } invitedBy { name } viewerCan { answer } } } claims(first: $first) { nodes { project { title } } } } }`,
  };
  let ana: Visitor;
  beforeAll(async () => {
    ana = await forge.person(`Ana ${++number}`);
    await verified(ana);
    await madeModerator(ana);
    const bo = await forge.person(`Bo ${number}`);
    const [anaRow, boRow] = [await personOf(ana), await personOf(bo)];
    for (let n = 0; n < 8; n++) {
      const carried = idOf(
        await aProject(forge.db, {
          holder: anaRow,
          members: [[await personOf(await forge.person(`M${n} ${number}`)), 'MEDIATOR']],
        }),
      );
      const other = idOf(await aProject(forge.db, { holder: boRow }));
      const listing = idOf(await aListing(forge.db));
      await bo.ask(ASK, { id: carried, message: 'Bonjour' });
      await ana.ask(ASK, { id: other, message: 'Bonjour' });
      await ana.ask(INVITE, { id: carried, email: `n${n}@ailleurs.example`, role: 'CONTRIBUTOR' });
      await bo.ask(INVITE, { id: other, email: ana.email, role: 'CONTRIBUTOR' });
      await ana.ask(
        'mutation ($id: ID!) { claimProject(input: { projectId: $id, evidence: "Nous la tenons." }) { id } }',
        { id: listing },
      );
      for (const slug of ['besoin', 'reponse']) {
        const { savePage } = await ana.ask(
          'mutation ($id: ID!, $slug: String!) { savePage(input: { projectId: $id, slug: $slug, body: "Un" }) { revision { id } } }',
          { id: carried, slug },
        );
        await ana.ask(
          'mutation ($id: ID!, $slug: String!, $base: ID) { savePage(input: { projectId: $id, slug: $slug, body: "Deux", baseRevisionId: $base }) { id } }',
          { id: carried, slug, base: savePage.revision.id },
        );
      }
    }
  });

  it.each(Object.entries(lists))('%s', async (_name, query) => {
    const counted = async (first: number): Promise<number> => {
      const spy = jest.spyOn(pg.Client.prototype, 'query');
      await ana.ask(query, { first });
      const statements = spy.mock.calls.length;
      spy.mockRestore();
      return statements;
    };
    await counted(6); // the first of its kind may warm caches
    const few = await counted(6);
    // The same people are asked for at several places of a query: what comes back first decides which share a statement.
    expect(await counted(24)).toBeLessThanOrEqual(few + 3);
    expect(few).toBeLessThanOrEqual(20);
  });
});
