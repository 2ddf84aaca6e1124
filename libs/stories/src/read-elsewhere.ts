import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import type { OpenForge } from './open-forge.ts';
import type { Visitor } from './visitor.ts';

/** Asks by plain HTTP, as feed readers and calendars do: `fetch` says of its own accord that nothing kept will do. */
export async function asReaderDoes(
  forge: OpenForge,
  path: string,
  headers: Record<string, string>,
): Promise<IncomingMessage> {
  const [response] = (await once(get(forge.address + path, { headers }), 'response')) as [IncomingMessage];
  return response.resume();
}

/** A garden that somebody opens to everybody. */
export async function publishGarden(
  who: Visitor,
  title: string,
  but: object = {},
): Promise<{ id: string; slug: string }> {
  const { createProject: project } = await who.ask(
    'mutation ($input: CreateProjectInput!) { createProject(input: $input) { id slug } }',
    { input: { title, summary: 'Des voisins cultivent un jardin et partagent la récolte.', ...but } },
  );
  await who.ask('mutation ($id: ID!) { publishProject(input: { id: $id, stage: IDEA }) { id } }', { id: project.id });
  return project as { id: string; slug: string };
}
