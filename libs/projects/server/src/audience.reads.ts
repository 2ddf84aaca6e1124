import type { Tx } from '@essaim/platform-server';

/** Ids of a project's members, the longest there first. */
export async function membersOf(tx: Tx, projectId: string): Promise<string[]> {
  const rows = await tx.query<{ person_id: string }[]>(
    'SELECT person_id FROM membership WHERE project_id = $1 ORDER BY since, person_id',
    [projectId],
  );
  return rows.map(({ person_id }) => person_id);
}

/** Ids of the people who follow a project and want to hear of it: all that happens, or at least what matters. */
export async function followersOf(
  tx: Tx,
  projectId: string,
  levels: readonly ('ALL' | 'PARTICIPATING')[] = ['ALL', 'PARTICIPATING'],
): Promise<string[]> {
  const rows = await tx.query<{ person_id: string }[]>(
    'SELECT person_id FROM project_follow WHERE project_id = $1 AND person_id IS NOT NULL AND level = ANY($2::text[]) ORDER BY since, id',
    [projectId, levels],
  );
  return rows.map(({ person_id }) => person_id);
}

/** Ids of the people whose organisation follows a project. */
export async function followingThroughOrganisation(tx: Tx, projectId: string): Promise<string[]> {
  const rows = await tx.query<{ person_id: string }[]>(
    `SELECT DISTINCT membership.person_id FROM project_follow AS follow
     JOIN organisation_membership AS membership ON membership.organisation_id = follow.organisation_id
     WHERE follow.project_id = $1 ORDER BY membership.person_id`,
    [projectId],
  );
  return rows.map(({ person_id }) => person_id);
}
