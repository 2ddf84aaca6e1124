import type { Tx } from '@essaim/platform-server';
import type { ExpectationKind } from './expectation-kind.ts';

/** Keeps the count of one kind in step with a change, in its transaction. `by` is in people: +1 or -1. */
export async function countExpectation(tx: Tx, projectId: string, kind: ExpectationKind, by: 1 | -1): Promise<void> {
  await tx.query(
    `INSERT INTO expectation_count (project_id, kind, count) VALUES ($1, $2, greatest($3, 0))
     ON CONFLICT (project_id, kind) DO UPDATE SET count = expectation_count.count + $3`,
    [projectId, kind, by],
  );
}

/** Forgets all that a person expected, counts included. */
export async function forgetExpectationsOf(tx: Tx, personId: string): Promise<void> {
  await tx.query(
    `WITH forgotten AS (DELETE FROM expectation WHERE person_id = $1 RETURNING project_id, kind)
     UPDATE expectation_count counted SET count = counted.count - 1 FROM forgotten
     WHERE counted.project_id = forgotten.project_id AND counted.kind = forgotten.kind`,
    [personId],
  );
}
