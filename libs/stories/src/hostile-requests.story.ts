import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { buildSchema } from 'graphql';
import { hostileRequests, type HostileRequest } from './hostile-requests.ts';
import { openForge } from './open-forge.ts';
import type { Visitor } from './visitor.ts';

jest.setTimeout(900_000);

/** Fixed, so that a failure is the same on every machine. */
const SEED = 7_216;
const REQUESTS = 10_000;
/** Words that would tell of the inside. */
const inside =
  /node_modules|\.ts:\d|\.js:\d|QueryFailedError|syntax error at or near|relation "|column "|TypeError|Cannot read prop|ECONNREFUSED|at \w+ \(/;

const forge = await openForge({ environment: { LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'silent' } });

describe('Someone sends the API whatever comes to mind', () => {
  let callers: Visitor[];
  let ids: string[];

  beforeAll(async () => {
    const [ana, moderator] = [await forge.person('Ana'), await forge.person('Moderator')];
    await forge.db.source.query(`UPDATE person SET instance_roles = '{MODERATOR}' WHERE email = $1`, [moderator.email]);
    const { createProject } = await ana.ask(
      `mutation { createProject(input: { title: "Jardin partagé", summary: "Un jardin que tout le quartier cultive ensemble." }) { id } }`,
    );
    await ana.ask(`mutation ($id: ID!) { publishProject(input: { id: $id }) { id } }`, { id: createProject.id });
    const { savePage } = await ana.ask(
      `mutation ($id: ID!) { savePage(input: { projectId: $id, slug: "semis", body: "Des graines." }) { id revision { id } } }`,
      { id: createProject.id },
    );
    const { createOrganisation } = await ana.ask(
      `mutation { createOrganisation(input: { name: "Pépinière", kind: INCUBATOR }) { id } }`,
    );
    ids = [createProject.id, savePage.id, savePage.revision.id, createOrganisation.id, ana.id, moderator.id];
    callers = [forge.visitor('en'), ana, moderator];
  });

  it(`answers ${REQUESTS} malformed and hostile requests without one internal error, and tells nothing of its inside`, async () => {
    const schema = buildSchema(readFileSync(new URL('../../../apps/api/schema.graphql', import.meta.url), 'utf8'));
    const requests = fc.sample(hostileRequests(schema, ids), { numRuns: REQUESTS, seed: SEED });
    const complaints: string[] = [];
    const send = async (request: HostileRequest, caller: Visitor) => {
      const post = () =>
        caller.fetch('/graphql', {
          method: 'POST',
          headers: { 'content-type': request.contentType },
          body: request.body,
        });
      // A connection that was idle may have been closed by then; a request that gets no answer twice is a fault.
      const response = await post()
        .catch(post)
        .catch((error: Error) => error);
      if (!('status' in response)) {
        complaints.push(
          `no answer (${String(response.cause)}): ${request.body.length} characters, ${request.body.slice(0, 600)}`,
        );
        return;
      }
      const text = await response.text();
      if (response.status >= 500 || text.includes('INTERNAL_SERVER_ERROR') || inside.test(text))
        complaints.push(`${response.status} ${request.body.slice(0, 600)}\n  ${text.slice(0, 600)}`);
    };
    const queue = requests.entries();
    const lane = async () => {
      for (const [at, request] of queue) await send(request, callers[at % callers.length]!);
    };
    await Promise.all(Array.from({ length: 8 }, lane));
    expect(complaints.slice(0, 10)).toEqual([]);
    expect(complaints).toHaveLength(0);
  });
});
