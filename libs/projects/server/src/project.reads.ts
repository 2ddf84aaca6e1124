import { found, NotFound, prepared, type Actor, type Tx } from '@essaim/platform-server';
import { Membership } from './membership.entity.ts';
import { Project } from './project.entity.ts';
import { mayRead, type Standing } from './project.policy.ts';
import { ProjectRow, projectColumns, type ProjectColumns } from './project.row.ts';
import type { ProjectRole } from './project-enums.ts';

/** The long texts of a project, read apart from its row. */
export interface ProjectTexts {
  id: string;
  /** Markdown. */
  description: string;
  differences: string | null;
  /** Null while the default text holds. */
  charterTransparency: string | null;
  charterCollaboration: string | null;
  charterFunding: string | null;
  charterVersion: number;
}

/** Rows of these projects, in no order, whoever may see them. */
export async function projectRows(tx: Tx, ids: readonly string[]): Promise<ProjectRow[]> {
  const rows: ProjectColumns[] = await tx.query(
    prepared(`SELECT ${projectColumns} FROM project WHERE id = ANY($1::uuid[])`),
    [ids],
  );
  return rows.map((row) => new ProjectRow(row));
}

/** The row of a project that is there, as a use case answers it. Throws NOT_FOUND. */
export const oneRow = async (tx: Tx, id: string): Promise<ProjectRow> => found((await projectRows(tx, [id]))[0]);

/** The project at an address, that once had it, or with which the listing there was merged; null where the actor may not know of it. */
export async function projectAt(tx: Tx, actor: Actor, slug: string): Promise<ProjectRow | null> {
  const rows: { id: string }[] = await tx.query(
    `SELECT coalesce(merged_into, id) AS id FROM project
     WHERE slug = $1 OR id = (SELECT project_id FROM project_former_slug WHERE slug = $1)`,
    [slug],
  );
  const [here] = rows;
  return here ? ((await readableRows(tx, actor, [here.id]))[0] ?? null) : null;
}

/** Why the project at an address is hidden: public, though the project is not. Null where none is hidden. */
export async function hiddenReasonAt(tx: Tx, slug: string): Promise<string | null> {
  const rows: { hidden_reason: string }[] = await tx.query(
    `SELECT hidden_reason FROM project WHERE hidden_at IS NOT NULL AND published_at IS NOT NULL AND id =
       (SELECT coalesce(merged_into, id) FROM project WHERE slug = $1 OR id = (SELECT project_id FROM project_former_slug WHERE slug = $1))`,
    [slug],
  );
  return rows[0]?.hidden_reason ?? null;
}

/** The addresses each of these projects had, latest first. */
export const formerSlugsOf = (tx: Tx, ids: readonly string[]): Promise<{ projectId: string; slug: string }[]> =>
  tx.query(
    'SELECT project_id AS "projectId", slug FROM project_former_slug WHERE project_id = ANY($1::uuid[]) ORDER BY since DESC, slug',
    [ids],
  );

/** Rows of these projects that the actor may know of, in no order: public ones, their own drafts, hidden ones of theirs or of a moderator's. */
export async function readableRows(tx: Tx, actor: Actor, ids: readonly string[]): Promise<ProjectRow[]> {
  if (!actor.personId) return (await projectRows(tx, ids)).filter((row) => mayRead({ actor, role: null }, row));
  const rows: (ProjectColumns & { viewer_role: ProjectRole | null })[] = await tx.query(
    prepared(`SELECT ${projectColumns}, membership.role AS viewer_role FROM project
     LEFT JOIN membership ON membership.project_id = project.id AND membership.person_id = $2 WHERE project.id = ANY($1::uuid[])`),
    [ids, actor.personId],
  );
  return rows.flatMap((columns) => {
    const row = new ProjectRow(columns);
    return mayRead({ actor, role: columns.viewer_role }, row) ? [row] : [];
  });
}

/** Long texts of these projects, in no order. */
export const textsOf = (tx: Tx, ids: readonly string[]): Promise<ProjectTexts[]> =>
  tx.query(
    `SELECT id, description, differences, charter_transparency AS "charterTransparency", charter_collaboration AS "charterCollaboration",
       charter_funding AS "charterFunding", charter_version AS "charterVersion" FROM project WHERE id = ANY($1::uuid[])`,
    [ids],
  );

/** The actor's part in a project. */
export async function standingIn(tx: Tx, actor: Actor, projectId: string): Promise<Standing> {
  const membership = actor.personId ? await tx.findOneBy(Membership, { projectId, personId: actor.personId }) : null;
  return { actor, role: membership?.role ?? null };
}

/**
 * A project for a use case, with the actor's part in it. `lock` holds the row until the transaction ends, so that two
 * who change it at once come one after the other. Throws NOT_FOUND where the actor may not know of it.
 */
export async function projectFor(
  tx: Tx,
  actor: Actor,
  projectId: string,
  { lock = false }: { lock?: boolean } = {},
): Promise<{ project: Project; standing: Standing }> {
  const project = await tx.findOne(Project, {
    where: { id: projectId },
    ...(lock && { lock: { mode: 'pessimistic_write' } }),
  });
  if (!project) throw new NotFound();
  const standing = await standingIn(tx, actor, projectId);
  if (!mayRead(standing, project)) throw new NotFound();
  return { project, standing };
}
