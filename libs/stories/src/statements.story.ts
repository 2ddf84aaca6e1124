import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { openForge } from './open-forge.ts';
import type { Visitor } from './visitor.ts';

jest.setTimeout(120_000);

/** The main queries of the page, each asking for all that its lists can show of each item. */
const queries: Record<string, string> = {
  'the list of projects': `query ($first: Int!) { projects(first: $first) { nodes {
    id slug title summary stage themes { slug name } territory { name } welcomesNewcomers claimed source { name }
    members(first: 3) { totalCount nodes { role person { name } } } expectations { wouldUse uses wouldHelp } followerCount
    viewerRole viewerWatch viewerExpectation viewerCan { join adapt requestFederation } origin { title project { title } } } } }`,
  'a search': `query ($first: Int!) { projects(first: $first, search: "jardin") { nodes { id title territory { name } themes { slug } } } }`,
  'a portfolio': `query ($first: Int!) { organisation(slug: "pepiniere") { followedProjects(first: $first) { nodes { title stage
    federations(first: 3) { nodes { name } } activity(first: 2) { nodes { text actor { name } } } } } } }`,
  'requests of the viewer': `query ($first: Int!) { viewer { joinRequests(first: $first) { nodes { message project { title } person { name } answeredBy { name } viewerCan { withdraw } } }
    projects(first: $first) { nodes { title members { totalCount } } } organisations { organisation { name } role } } }`,
  notifications: `query ($first: Int!) { viewer { unreadNotificationCount notifications(first: $first) { nodes { kind text because path project { title } } } } }`,
  'look-alikes': `query ($first: Int!) { projects(first: 1) { nodes { likenesses(first: $first) { score reasons { text } suggestedActions project { title members { totalCount } } viewerVerdict } } } }`,
};

const forge = await openForge({ work: false });

describe('However long a list is, it is read with the same few statements', () => {
  let ana: Visitor;

  beforeAll(async () => {
    ana = await forge.person('Ana');
    const bo = await forge.person('Bo');
    const { createOrganisation } = await ana.ask(
      `mutation { createOrganisation(input: { name: "Pépinière", kind: INCUBATOR }) { id } }`,
    );
    for (let n = 0; n < 12; n++) {
      const { createProject } = await bo.ask(
        `mutation ($title: String!) { createProject(input: { title: $title, summary: "Un jardin que tout le quartier cultive ensemble.", themes: ["agriculture"] }) { id } }`,
        { title: `Jardin partagé ${n}` },
      );
      const of = { id: createProject.id };
      await bo.ask(`mutation ($id: ID!) { publishProject(input: { id: $id }) { id } }`, of);
      await ana.ask(
        `mutation ($id: ID!) { requestToJoin(input: { projectId: $id, message: "J'aime les tomates." }) { id } }`,
        of,
      );
      await ana.ask(
        `mutation ($id: ID!, $as: ID!) { followProject(input: { projectId: $id, onBehalfOf: $as }) { id } }`,
        { ...of, as: createOrganisation.id },
      );
    }
  });

  it.each(Object.entries(queries))('%s', async (_name, query) => {
    const counted = async (first: number): Promise<number> => {
      const spy = jest.spyOn(pg.Client.prototype, 'query');
      await ana.ask(query, { first });
      const statements = spy.mock.calls.length;
      spy.mockRestore();
      return statements;
    };
    await counted(2); // the first of its kind may warm caches
    const few = await counted(2);
    expect(await counted(10)).toBe(few);
    expect(few).toBeLessThanOrEqual(20);
  });
});
