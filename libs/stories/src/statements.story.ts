import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { Person } from '@essaim/people-server';
import { aPerson } from '@essaim/people-server/testing';
import { fromGlobalId, readPlatformSettings, toGlobalId } from '@essaim/platform-server';
import { addMember } from '@essaim/projects-server';
import { aListing, aProject } from '@essaim/projects-server/testing';
import { openWorker } from '@essaim/worker';
import { openForge } from './open-forge.ts';
import type { Visitor } from './visitor.ts';

jest.setTimeout(120_000);

/** How many of everything there are: more than the longest page that is asked for. */
const MANY = 12;

/** The main queries of the page, each asking for all that its lists can show of each item. */
const queries: Record<string, string> = {
  'the list of projects': `query ($first: Int!) { projects(first: $first) { nodes {
    id slug title summary stage themes { slug name } territory { name } welcomesNewcomers claimed source { name }
    members(first: 3) { totalCount nodes { role person { name } } } expectations { wouldUse uses wouldHelp } followerCount
    viewerRole viewerWatch viewerExpectation viewerCan { join adapt requestFederation } origin { title project { title } }
    webhooks { url deliveries(first: 2) { totalCount nodes { status } } } } } }`,
  'a search': `query ($first: Int!) { projects(first: $first, search: "jardin") { nodes { id title territory { name } themes { slug } } } }`,
  'a portfolio': `query ($first: Int!) { organisation(slug: "pepiniere") {
    followedProjects(first: $first) { nodes { title stage
      federations(first: 3) { nodes { name } } activity(first: 2) { nodes { text actor { name } } } } }
    portfolioChanges(since: "2020-01-01T00:00:00Z", first: $first) { nodes { text path project { title } actor { name } } } } }`,
  organisations: `query ($first: Int!) { organisations(first: $first) { nodes { name viewerRole viewerCan { edit }
    members(first: 2) { totalCount nodes { role person { name } } } followedProjects(first: 2) { nodes { title } } } } }`,
  'requests of the viewer': `query ($first: Int!) { viewer {
    joinRequests(first: $first) { nodes { message project { title } person { name } answeredBy { name } viewerCan { withdraw } } }
    federationRequests(first: $first) { nodes { message from { title } to { title } sentBy { name } federation { name } viewerCan { answer } } }
    projects(first: $first) { nodes { title members { totalCount } } } organisations { organisation { name } role } } }`,
  notifications: `query ($first: Int!) { viewer { unreadNotificationCount notifications(first: $first) { nodes { kind text because path project { title } } } } }`,
  'look-alikes': `query ($first: Int!) { project(slug: "tous-ensemble") { likenesses(first: $first) { score reasons { text } suggestedActions project { title members { totalCount } } viewerVerdict } } }`,
  'the people of a project': `query ($first: Int!) { project(slug: "tous-ensemble") { members(first: $first) { nodes { role since person { name handle organisations { organisation { name } } } } } } }`,
  'who is invited into one': `query ($first: Int!) { project(slug: "tous-ensemble") { invitations(first: $first) { nodes { email status invitedBy { name } token project { title } viewerCan { withdraw } } } } }`,
  'what grew from one': `query ($first: Int!) { project(slug: "tous-ensemble") { adaptations(first: $first) { nodes { title
    origin { title project { title } } pages { title } } } } }`,
  'whom one acts together with': `query ($first: Int!) { project(slug: "tous-ensemble") {
    federations(first: $first) { nodes { name charter { version } viewerCan { edit } pages { title body viewerCanEdit } projects(first: 2) { nodes { title } } } }
    federationRequests(first: $first) { nodes { status from { title } to { title } sentBy { name } answeredBy { name } federation { name } } }
    activity(first: $first) { nodes { text path actor { name } project { title } } } } }`,
  'the history of a page': `query ($first: Int!) { project(slug: "tous-ensemble") { page(slug: "besoin") {
    revisions(first: $first) { nodes { number message author { name } bodyHtml changes { kind text } } } } } }`,
  'claims to answer': `query ($first: Int!) { claims(first: $first) { nodes { evidence person { name } project { title source { name } claims { totalCount } } viewerCan { answer } } } }`,
};

const forge = await openForge({ work: false });

describe('However long a list is, it is read with the same few statements', () => {
  let ana: Visitor;

  beforeAll(async () => {
    ana = await forge.person('Ana');
    await fill(ana, await forge.person('Bo'));
    // What workers add is there before anything is counted; then they are gone, for what they ask counts for nothing here.
    const worker = await openWorker(forge.db.url, readPlatformSettings({ LOG_LEVEL: 'warn' }));
    await forge.settle();
    await worker.close();
  });

  it.each(Object.entries(queries))('%s', async (_name, query) => {
    const counted = async (first: number) => {
      const spy = jest.spyOn(pg.Client.prototype, 'query');
      const answer = JSON.stringify(await ana.ask(query, { first }));
      const statements = spy.mock.calls.length;
      spy.mockRestore();
      return { statements, length: answer.length };
    };
    await counted(2); // the first of its kind may warm caches
    const [two, ten] = [2, 10];
    const [few, many] = [await counted(two), await counted(ten)];
    expect(many.length).toBeGreaterThan(few.length * 2); // there is something in the list
    // Lists that are read side by side share a batch or just miss it: that is a few statements, and never one an item.
    expect(many.statements - few.statements).toBeLessThan((ten - two) / 2);
    expect(few.statements).toBeLessThanOrEqual(24);
  });

  it('and nothing is counted that nobody asked for; all there is costs no count at all', async () => {
    const asked = async (fields: string): Promise<string[]> => {
      const spy = jest.spyOn(pg.Client.prototype, 'query');
      await forge.visitor().ask(`{ projects(first: 2) { ${fields} } }`);
      const statements = spy.mock.calls.map(([statement]) => JSON.stringify(statement));
      spy.mockRestore();
      return statements;
    };
    const rows = await asked('nodes { title }');
    expect(rows.filter((sql) => /count\(|project_tally/i.test(sql))).toEqual([]);
    const counted = await asked('totalCount nodes { title }');
    expect(counted).toHaveLength(rows.length + 1);
    expect(counted.filter((sql) => /count\(/i.test(sql))).toEqual([]);
  });
});

/** Many of everything, around one project that Ana carries. */
async function fill(ana: Visitor, bo: Visitor): Promise<void> {
  const holder = await forge.db.read((tx) => tx.findOneByOrFail(Person, { id: fromGlobalId(ana.id)!.id }));
  const garden = { title: 'Jardin partagé', summary: 'Un jardin que tout le quartier cultive ensemble.' };
  const hub = await aProject(forge.db, {
    ...garden,
    slug: 'tous-ensemble',
    holder,
  });
  const id = toGlobalId('Project', hub.id);
  await forge.db.source.query(`UPDATE person SET instance_roles = '{MODERATOR}' WHERE id = $1`, [holder.id]);
  const { createOrganisation } = await ana.ask(
    `mutation { createOrganisation(input: { name: "Pépinière", kind: INCUBATOR }) { id } }`,
  );
  let baseRevisionId: string | null = null;
  for (let n = 0; n < MANY; n++) {
    const { createProject: of } = await bo.ask(
      `mutation ($input: CreateProjectInput!) { createProject(input: $input) { id } }`,
      { input: { ...garden, title: `Jardin partagé ${n}`, themes: ['agriculture'] } },
    );
    await bo.ask(`mutation ($id: ID!) { publishProject(input: { id: $id }) { id } }`, of);
    await ana.ask(
      `mutation ($id: ID!, $as: ID!) {
        requestToJoin(input: { projectId: $id, message: "J'aime les tomates." }) { id }
        followProject(input: { projectId: $id, onBehalfOf: $as }) { id } }`,
      { ...of, as: createOrganisation.id },
    );
    const { sendFederationRequest } = await bo.ask(
      `mutation ($id: ID!, $to: ID!) { sendFederationRequest(input: { fromProjectId: $id, toProjectId: $to, mode: FEDERATE, message: "Ensemble ?" }) { id } }`,
      { ...of, to: id },
    );
    await ana.ask(
      `mutation ($id: ID!) { answerFederationRequest(input: { id: $id, accept: true }) { id } }`,
      sendFederationRequest,
    );
    const { savePage, adaptProject }: Record<string, { id: string; revision: { id: string } }> = await ana.ask(
      `mutation ($id: ID!, $title: String!, $body: String!, $base: ID, $email: String!) {
        savePage(input: { projectId: $id, slug: "besoin", body: $body, baseRevisionId: $base }) { id revision { id } }
        adaptProject(input: { originId: $id, title: $title, reason: OTHER_TERRITORY }) { id }
        invite(input: { projectId: $id, email: $email, role: CONTRIBUTOR }) { id }
        createOrganisation(input: { name: $title, kind: OTHER }) { id } }`,
      { id, title: `Autre jardin ${n}`, body: `Version ${n}.`, base: baseRevisionId, email: `n${n}@elsewhere.example` },
    );
    baseRevisionId = savePage!.revision.id;
    await ana.ask(`mutation ($id: ID!) { publishProject(input: { id: $id }) { id } }`, { id: adaptProject!.id });
    const listing = await aListing(forge.db, { title: `Fiche ${n}` });
    await bo.ask(
      `mutation ($id: ID!) { claimProject(input: { projectId: $id, evidence: "Je préside cette association." }) { id } }`,
      { id: toGlobalId('Project', listing.id) },
    );
  }
  // Last, so that nobody had to be written to about all of it.
  for (const name of Array.from({ length: MANY }, (_, n) => `Membre ${n}`)) {
    const { id: personId } = await aPerson(forge.db, name);
    const newcomer = { projectId: hub.id, personId, role: 'CONTRIBUTOR', actorId: personId, founding: true } as const;
    await forge.db.write((tx) => addMember(tx, newcomer));
  }
  // The worker hears of it, and looks for what resembles it.
  await ana.ask('mutation ($id: ID!) { updateProject(input: { id: $id, themes: ["agriculture"] }) { id } }', { id });
}
