import type DataLoader from 'dataloader';
import { found, type Database, type Loaders, type Tx } from '@essaim/platform-server';
import { personsWithInstanceRole } from '@essaim/people-server';
import { membersOfEach } from './audience.reads.ts';
import { Project } from './project.entity.ts';
import type { ProjectRole } from './project-enums.ts';

/** Someone's role in a project; null for someone who is not a member, and for a visitor. */
export async function roleOf(tx: Tx, projectId: string, personId: string | null): Promise<ProjectRole | null> {
  if (!personId) return null;
  const [row] = await tx.query<{ role: ProjectRole }[]>(
    'SELECT role FROM membership WHERE project_id = $1 AND person_id = $2',
    [projectId, personId],
  );
  return row?.role ?? null;
}

/** Ids of those who carry a project, the longest there first. */
export const holdersOf = async (tx: Tx, projectId: string): Promise<string[]> =>
  (await membersOfEach(tx, [projectId], ['HOLDER']))[0]!;

/**
 * Ids of those who answer what each of these projects is asked, in the order of the projects: its holders and mediators,
 * the longest there first. Where there is none of either, the instance's moderators stand in (`mayAnswerJoinRequest`).
 */
export async function answerersOfEach(tx: Tx, projectIds: readonly string[]): Promise<string[][]> {
  const members = await membersOfEach(tx, projectIds, ['HOLDER', 'MEDIATOR']);
  if (members.every((those) => those.length)) return members;
  const moderators = await personsWithInstanceRole(tx, ['MODERATOR', 'ADMIN']);
  return members.map((those) => (those.length ? those : moderators));
}

/** Whether nobody carries a project any more, or yet. */
export const isHolderless = async (tx: Tx, projectId: string): Promise<boolean> =>
  (await holderlessAmong(tx, [projectId])).has(projectId);

/** Those of these projects that nobody carries. */
export async function holderlessAmong(tx: Tx, projectIds: readonly string[]): Promise<Set<string>> {
  const rows = await tx.query<{ project_id: string }[]>(
    `SELECT DISTINCT project_id FROM membership WHERE role = 'HOLDER' AND project_id = ANY($1::uuid[])`,
    [projectIds],
  );
  const held = new Set(rows.map(({ project_id }) => project_id));
  return new Set(projectIds.filter((id) => !held.has(id)));
}

/** The same, one statement for all the projects that a request asks about. */
export const holderlessLoader = (loaders: Loaders, db: Database): DataLoader<string, boolean> =>
  loaders.of('projects.holderless', async (projectIds: readonly string[]) => {
    const holderless = await db.read((tx) => holderlessAmong(tx, projectIds));
    return projectIds.map((id) => holderless.has(id));
  });

/**
 * Holds a project's row until the transaction ends, whoever may see the project. Memberships, requests, invitations and
 * claims change only under it, so that of several clicks at once each sees what the one before it did. A request's own
 * row is taken after it, never before. Throws NOT_FOUND where there is none.
 */
export const lockProject = async (tx: Tx, projectId: string): Promise<Project> =>
  found(await tx.findOne(Project, { where: { id: projectId }, lock: { mode: 'pessimistic_write' } }));
