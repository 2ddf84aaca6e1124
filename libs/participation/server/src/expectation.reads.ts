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
