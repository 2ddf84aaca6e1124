import { now, type Tx } from '@essaim/platform-server';
import { Injectable } from '@nestjs/common';

/**
 * Lineages from which on a sentence is everybody's. A project told twice or thrice, by two directories and its own people,
 * shares its sentences with itself; five that descend from nothing in common share a form they filled in.
 */
export const EVERYBODYS = 5;
/** Sentences ignored at most, the most frequent first: some MB of memory. */
const MOST_IGNORED = 20_000;
/** Milliseconds for which a search trusts what it knows. */
const FRESH_MS = 60_000;

/** Learns which sentences many projects of this instance share, and knows them. */
@Injectable()
export class SentenceKeeper {
  private hashes: ReadonlySet<string> = new Set();
  private state = '';
  private askedAt = -Infinity;

  /** Hashes of the sentences to ignore; as they are at this moment where `fresh`, else as of a minute ago at most. */
  async ignored(tx: Tx, { fresh = false } = {}): Promise<ReadonlySet<string>> {
    const moment = performance.now();
    if (!fresh && moment - this.askedAt < FRESH_MS) return this.hashes;
    const [{ state }]: [{ state: string }] = await tx.query(
      `SELECT concat_ws(' ', count(*), max(changed_at)) AS state FROM likeness_sentence WHERE ignored`,
    );
    if (state !== this.state) {
      const rows: { hash: string }[] = await tx.query('SELECT hash FROM likeness_sentence WHERE ignored');
      this.hashes = new Set(rows.map(({ hash }) => hash));
    }
    this.state = state;
    this.askedAt = moment;
    return this.hashes;
  }

  /**
   * Counts the sentences of all public projects, by lineage; what has become everybody's is ignored from now on, what no
   * longer is counts again. The texts concerned are those indexed before (`changed_at`).
   */
  async learn(tx: Tx): Promise<void> {
    await tx.query(
      `WITH common AS (
         SELECT hash, count(DISTINCT lineage_id)::int AS lineages FROM likeness_document, unnest(sentences) AS hash
         WHERE visible GROUP BY hash HAVING count(DISTINCT lineage_id) >= $1 ORDER BY 2 DESC, hash LIMIT $2),
       rare AS (
         UPDATE likeness_sentence SET ignored = false, changed_at = $3 WHERE ignored AND hash NOT IN (SELECT hash FROM common))
       INSERT INTO likeness_sentence AS known (hash, lineages, ignored, changed_at) SELECT hash, lineages, true, $3 FROM common
       ON CONFLICT (hash) DO UPDATE SET lineages = excluded.lineages, ignored = true,
         changed_at = CASE WHEN known.ignored THEN known.changed_at ELSE excluded.changed_at END
       WHERE NOT known.ignored OR known.lineages <> excluded.lineages`,
      [EVERYBODYS, MOST_IGNORED, now()],
    );
    this.forget();
  }

  /** Drops what has become rare, once every text that has it is indexed anew. */
  async dropRare(tx: Tx): Promise<void> {
    await tx.query('DELETE FROM likeness_sentence WHERE NOT ignored');
  }

  /** Forgets what is in memory: the next question reads it again. */
  forget(): void {
    this.askedAt = -Infinity;
  }
}
