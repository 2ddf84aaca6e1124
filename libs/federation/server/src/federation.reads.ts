import { inOrder, type Tx } from '@essaim/platform-server';
import { readableSql, type ProjectRole } from '@essaim/projects-server';
import { In } from 'typeorm';
import { Federation } from './federation.entity.ts';

/** Whether two projects are in a federation together already. */
export async function areFederated(tx: Tx, one: string, other: string): Promise<boolean> {
  const rows: unknown[] = await tx.query(
    `SELECT 1 FROM federation_project AS one JOIN federation_project AS other USING (federation_id)
     WHERE one.project_id = $1 AND other.project_id = $2 LIMIT 1`,
    [one, other],
  );
  return rows.length > 0;
}

/** Federations by their ids, in that order; null where there is none. */
export const federationsByIds = async (tx: Tx, ids: readonly string[]): Promise<(Federation | null)[]> =>
  inOrder(ids, ids.length ? await tx.findBy(Federation, { id: In([...ids]) }) : [], ({ id }) => id);

/** Ids of the projects in a federation, the longest there first, whoever may see them. */
export async function projectsIn(tx: Tx, federationId: string): Promise<string[]> {
  const rows: { project_id: string }[] = await tx.query(
    'SELECT project_id FROM federation_project WHERE federation_id = $1 ORDER BY since, project_id',
    [federationId],
  );
  return rows.map(({ project_id }) => project_id);
}

/** Ids of the federations that any of these projects is in. */
export async function federationsOf(tx: Tx, projectIds: readonly string[]): Promise<string[]> {
  const rows: { id: string }[] = await tx.query(
    'SELECT DISTINCT federation_id AS id FROM federation_project WHERE project_id = ANY($1::uuid[])',
    [projectIds],
  );
  return rows.map(({ id }) => id);
}

/** The roles that someone has in the projects of each of these federations, in their order. */
export async function rolesIn(
  tx: Tx,
  personId: string | null,
  federationIds: readonly string[],
): Promise<ProjectRole[][]> {
  if (!personId) return federationIds.map(() => []);
  const rows: { federation_id: string; role: ProjectRole }[] = await tx.query(
    `SELECT federation_project.federation_id, membership.role FROM federation_project
     JOIN membership ON membership.project_id = federation_project.project_id AND membership.person_id = $1
     WHERE federation_project.federation_id = ANY($2::uuid[])`,
    [personId, federationIds],
  );
  return federationIds.map((id) => rows.filter(({ federation_id }) => federation_id === id).map(({ role }) => role));
}

/** Ids of the projects that someone holds and that can act with others: what they may ask in the name of. */
export async function federableHeldBy(tx: Tx, personId: string): Promise<string[]> {
  const rows: { id: string }[] = await tx.query(
    `SELECT project.id FROM membership JOIN project ON project.id = membership.project_id
     WHERE membership.person_id = $1 AND membership.role = 'HOLDER'
       AND project.stage NOT IN ('DRAFT', 'CLOSED') AND project.hidden_at IS NULL AND project.claimed`,
    [personId],
  );
  return rows.map(({ id }) => id);
}

/** How many open requests wait for an answer of this person: those to projects they hold, from projects they may know of. */
export async function requestsToAnswer(tx: Tx, personId: string): Promise<number> {
  const [row]: { count: number }[] = await tx.query(
    `SELECT count(*)::integer AS count FROM membership JOIN federation_request AS request ON request.to_project_id = membership.project_id
     JOIN project AS asking ON asking.id = request.from_project_id
     WHERE membership.person_id = $1 AND membership.role = 'HOLDER' AND request.status = 'PENDING'
       AND ${readableSql('asking', '$1', 'false')}`,
    [personId],
  );
  return row!.count;
}
