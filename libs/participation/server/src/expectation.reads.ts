import type { Tx } from '@essaim/platform-server';
import type { ExpectationKind } from './expectation-kind.ts';

/** How many people expect what of a project. */
export interface ExpectationCounts {
  wouldUse: number;
  uses: number;
  wouldHelp: number;
}

const fieldOf = { WOULD_USE: 'wouldUse', USES: 'uses', WOULD_HELP: 'wouldHelp' } as const satisfies Record<
  ExpectationKind,
  keyof ExpectationCounts
>;

/** Counts of these projects, in their order; zeros where nobody said anything. */
export async function expectationCounts(tx: Tx, projectIds: readonly string[]): Promise<ExpectationCounts[]> {
  const rows: { project_id: string; kind: ExpectationKind; count: number }[] = await tx.query(
    'SELECT project_id, kind, count FROM expectation_count WHERE project_id = ANY($1::uuid[])',
    [projectIds],
  );
  const counts = new Map(projectIds.map((id) => [id, { wouldUse: 0, uses: 0, wouldHelp: 0 }]));
  for (const { project_id, kind, count } of rows) counts.get(project_id)![fieldOf[kind]] = count;
  return projectIds.map((id) => counts.get(id)!);
}

/** What someone said of a listing. */
export interface ExpectationOfListing {
  kind: ExpectationKind;
  /** What the listing is called. */
  listing: string;
}

/**
 * What one person said of listings that have been merged with these projects, in their order: the latest of each, null
 * where there is none. It is theirs to say again of the project.
 */
export async function expectationsOfListings(
  tx: Tx,
  personId: string | null,
  projectIds: readonly string[],
): Promise<(ExpectationOfListing | null)[]> {
  if (!personId) return projectIds.map(() => null);
  const rows: (ExpectationOfListing & { projectId: string })[] = await tx.query(
    `SELECT DISTINCT ON (listing.merged_into) listing.merged_into AS "projectId", listing.title AS listing, said.kind
     FROM project listing JOIN expectation said ON said.project_id = listing.id AND said.person_id = $1
     WHERE listing.merged_into = ANY($2::uuid[]) ORDER BY listing.merged_into, said.confirmed_at DESC`,
    [personId, projectIds],
  );
  const said = new Map(rows.map(({ projectId, kind, listing }) => [projectId, { kind, listing }]));
  return projectIds.map((id) => said.get(id) ?? null);
}

/** Ids of those who said something of a listing. */
export async function expectantsOf(tx: Tx, listingId: string): Promise<string[]> {
  const rows: { person_id: string }[] = await tx.query(
    'SELECT person_id FROM expectation WHERE project_id = $1 ORDER BY since, person_id',
    [listingId],
  );
  return rows.map(({ person_id }) => person_id);
}

/** What one person expects of these projects, in their order; null where they said nothing. */
export async function expectationsOf(
  tx: Tx,
  personId: string | null,
  projectIds: readonly string[],
): Promise<(ExpectationKind | null)[]> {
  if (!personId) return projectIds.map(() => null);
  const rows: { project_id: string; kind: ExpectationKind }[] = await tx.query(
    'SELECT project_id, kind FROM expectation WHERE person_id = $1 AND project_id = ANY($2::uuid[])',
    [personId, projectIds],
  );
  const kinds = new Map(rows.map(({ project_id, kind }) => [project_id, kind]));
  return projectIds.map((id) => kinds.get(id) ?? null);
}
