import type { Tx } from '@essaim/platform-server';

/** Ids of a project's members, the longest there first. */
export async function membersOf(tx: Tx, projectId: string): Promise<string[]> {
  const rows = await tx.query<{ person_id: string }[]>(
    'SELECT person_id FROM membership WHERE project_id = $1 ORDER BY since, person_id',
    [projectId],
  );
  return rows.map(({ person_id }) => person_id);
}

/** What is hidden by a moderator has no audience but its members. */
const ofPublic =
  'JOIN project ON project.id = follow.project_id AND project.published_at IS NOT NULL AND project.hidden_at IS NULL';

/** Ids of the people who follow a public project and want to hear of it: all that happens, or at least what matters. */
export async function followersOf(
  tx: Tx,
  projectId: string,
  levels: readonly ('ALL' | 'PARTICIPATING')[] = ['ALL', 'PARTICIPATING'],
): Promise<string[]> {
  const rows = await tx.query<{ person_id: string }[]>(
    `SELECT follow.person_id FROM project_follow AS follow ${ofPublic}
     WHERE follow.project_id = $1 AND follow.person_id IS NOT NULL AND follow.level = ANY($2::text[]) ORDER BY follow.since, follow.id`,
    [projectId, levels],
  );
  return rows.map(({ person_id }) => person_id);
}

/** Ids of the people whose organisation follows a public project, and wants to hear of it. */
export async function followingThroughOrganisation(tx: Tx, projectId: string): Promise<string[]> {
  const rows = await tx.query<{ person_id: string }[]>(
    `SELECT DISTINCT membership.person_id FROM project_follow AS follow ${ofPublic}
     JOIN organisation_membership AS membership ON membership.organisation_id = follow.organisation_id
     WHERE follow.project_id = $1 AND follow.level <> 'NONE' ORDER BY membership.person_id`,
    [projectId],
  );
  return rows.map(({ person_id }) => person_id);
}
