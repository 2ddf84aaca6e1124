import { plainArray, prepared, type Tx } from '@essaim/platform-server';
import type { ProjectRole, WatchLevel, WatchReason } from './project-enums.ts';
import { readableSql } from './readable-sql.ts';

/** Ids of the members of each of these projects, or of those with one of these roles, in the order of the projects, the longest there first. */
export async function membersOfEach(
  tx: Tx,
  projectIds: readonly string[],
  roles: readonly ProjectRole[] | null = null,
): Promise<string[][]> {
  const rows = await tx.query<{ project_id: string; person_id: string }[]>(
    prepared(`SELECT project_id, person_id FROM membership
      WHERE project_id = ANY($1::uuid[]) AND ($2::text[] IS NULL OR role = ANY($2)) ORDER BY since, person_id`),
    [projectIds, roles],
  );
  const members = Map.groupBy(rows, ({ project_id }) => project_id);
  return projectIds.map((id) => (members.get(id) ?? []).map(({ person_id }) => person_id));
}

/** What is hidden by a moderator has no audience but its members. */
const ofPublic =
  'JOIN project ON project.id = follow.project_id AND project.published_at IS NOT NULL AND project.hidden_at IS NULL';

/** Ids of the people who follow a public project and want to hear of it, in their order: all that happens, or at least what matters. */
export async function followersOf(
  tx: Tx,
  projectId: string,
  levels: readonly ('ALL' | 'PARTICIPATING')[] = ['ALL', 'PARTICIPATING'],
): Promise<string[]> {
  // One row, since a hundred thousand are slow to read.
  const [{ people }] = await tx.query<[{ people: string | null }]>(
    `SELECT string_agg(follow.person_id::text, ',' ORDER BY follow.person_id) AS people
     FROM project_follow AS follow ${ofPublic}
     WHERE follow.project_id = $1 AND follow.person_id IS NOT NULL AND follow.level = ANY($2::text[])`,
    [projectId, levels],
  );
  return people?.split(',') ?? [];
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

/** Ids of the organisations that follow any of these public projects. */
export async function organisationsWatching(tx: Tx, projectIds: readonly string[]): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `SELECT DISTINCT follow.organisation_id AS id FROM project_follow AS follow ${ofPublic}
     WHERE follow.project_id = ANY($1::uuid[]) AND follow.organisation_id IS NOT NULL AND follow.level <> 'NONE'`,
    [projectIds],
  );
  return rows.map(({ id }) => id);
}

/** How much each of these people wants to hear of these projects, where they follow one. */
export async function projectWishes(
  tx: Tx,
  projectIds: readonly string[],
  personIds: readonly string[],
): Promise<{ projectId: string; personId: string; level: WatchLevel }[]> {
  // A row for each level, since thousands of rows that say the same are slow to read. OFFSET 0 has each person looked up:
  // a few thousand out of all who follow a project, again and again, would otherwise be looked for among all of them.
  const rows = await tx.query<{ projectId: string; level: WatchLevel; people: string }[]>(
    prepared(`SELECT project_id AS "projectId", level, string_agg(person_id::text, ',') AS people
     FROM unnest($2::uuid[]) AS asked (person_id), LATERAL (SELECT project_id, level FROM project_follow AS follow
       WHERE follow.person_id = asked.person_id AND follow.project_id = ANY($1::uuid[]) OFFSET 0) AS followed
     GROUP BY project_id, level`),
    [projectIds, plainArray(personIds)],
  );
  return rows.flatMap(({ people, ...same }) => people.split(',').map((personId) => ({ ...same, personId })));
}

/** Where a public project is: itself and all it lies in as `KIND:code`, and its point, degrees of WGS 84, where it has one. */
export interface ProjectPlace {
  within: string[];
  latitude: number | null;
  longitude: number | null;
}

/** Where these projects are, in no order; those that are not public are left out. */
export const placesOf = (tx: Tx, projectIds: readonly string[]): Promise<ProjectPlace[]> =>
  tx.query(
    `SELECT territory_within AS within, territory_latitude AS latitude, territory_longitude AS longitude FROM project
     WHERE id = ANY($1::uuid[]) AND published_at IS NOT NULL AND hidden_at IS NULL`,
    [projectIds],
  );

/** All that someone follows as themself and may see, the latest first: whatever began it, and however much they hear. */
export const followedBy = (
  tx: Tx,
  personId: string,
): Promise<
  { projectId: string; title: string; slug: string; level: WatchLevel; because: WatchReason; since: Date }[]
> =>
  tx.query(
    `SELECT follow.project_id AS "projectId", project.title, project.slug, follow.level, follow.because, follow.since
     FROM project_follow AS follow JOIN project ON project.id = follow.project_id
     WHERE follow.person_id = $1 AND ${readableSql('project', '$1', 'false')} ORDER BY follow.since DESC, follow.id`,
    [personId],
  );
