import type { Tx } from '@essaim/platform-server';
import type { OwnedList } from './owned-list.ts';
import type { WatchLevel, WatchReason } from './project-enums.ts';

/** How much a person wants to hear of each of these projects; nothing for one they do not follow. */
export const watchesOf = (
  tx: Tx,
  personId: string,
  projectIds: readonly string[],
): Promise<{ projectId: string; level: WatchLevel; because: WatchReason }[]> =>
  tx.query(
    'SELECT project_id AS "projectId", level, because FROM project_follow WHERE person_id = $1 AND project_id = ANY($2::uuid[])',
    [personId, projectIds],
  );

/** Which of a person's organisations follow each of these projects. */
export const organisationsFollowing = (
  tx: Tx,
  personId: string,
  projectIds: readonly string[],
): Promise<{ projectId: string; organisationId: string }[]> =>
  tx.query(
    `SELECT follow.project_id AS "projectId", follow.organisation_id AS "organisationId" FROM organisation_membership AS mine
     JOIN project_follow AS follow ON follow.organisation_id = mine.organisation_id AND follow.level <> 'NONE'
     WHERE mine.person_id = $1 AND follow.project_id = ANY($2::uuid[]) ORDER BY follow.since, follow.id`,
    [personId, projectIds],
  );

/** Ids of organisations that follow a project, the first to do so first. */
export const followingOrganisations: OwnedList<{ id: string; since: Date }> = {
  name: 'projects.followingOrganisations',
  columns: 'organisation_id AS id, since',
  from: 'project_follow',
  owner: 'project_id',
  where: `organisation_id IS NOT NULL AND level <> 'NONE'`,
  order: [
    { sql: 'since', kind: 'moment' },
    { sql: 'organisation_id', kind: 'uuid' },
  ],
  direction: 'ASC',
  keysOf: ({ since, id }) => [since, id],
};
