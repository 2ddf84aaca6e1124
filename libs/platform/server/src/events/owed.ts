import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '../database/database.ts';

/** Milliseconds between two looks. */
const LOOK_EVERY_MS = 50;
/** How many times as long as a look the pause after it is at least: whoever looks does not keep the database from its work. */
const LOOK_SHARE = 20;

/** How many facts wait for the relay, and how many things listeners still owe to facts; those given up do not count. */
export async function owedToFacts(db: Database): Promise<number> {
  const [{ owed }] = await db.source.query(`SELECT (SELECT count(*) FROM domain_event WHERE relayed_at IS NULL)
    + (SELECT count(*) FROM event_handling WHERE handled_at IS NULL AND failed_at IS NULL) AS owed`);
  return Number(owed);
}

/**
 * Resolves once nothing is owed any more, as long as somebody works; `onLook` hears how much still is. False when `late`
 * came first.
 */
export async function untilNothingIsOwed(
  db: Database,
  onLook: (owed: number) => void = () => undefined,
  late?: AbortSignal,
): Promise<boolean> {
  for (;;) {
    const from = performance.now();
    const owed = await owedToFacts(db);
    onLook(owed);
    if (owed === 0) return true;
    if (late?.aborted) return false;
    await pause(Math.max(LOOK_EVERY_MS, LOOK_SHARE * (performance.now() - from)));
  }
}
