import type { QueryRunner } from 'typeorm';
import type { Database } from './database.ts';

/**
 * What one process at a time does however many could, and the advisory lock that all processes know it by. The numbers
 * stay as they are: processes of two versions work side by side while an instance is upgraded.
 */
const LOCKS = { relay: 7_216_202, mailbox: 7_216_204 } as const;

/**
 * Which one of several processes does something: the one whose database session holds a lock. The lock ends with the
 * session, so that a process that is killed is followed at the next look of another.
 */
export class Lead {
  private session: QueryRunner | undefined;
  private readonly db: Database;
  private readonly lock: number;

  constructor(db: Database, work: keyof typeof LOCKS) {
    this.db = db;
    this.lock = LOCKS[work];
  }

  get held(): boolean {
    return this.session !== undefined;
  }

  /**
   * The session to work in, while this process leads; null while another does. Statements of a lead that was lost fail
   * with their session.
   */
  async take(): Promise<QueryRunner | null> {
    if (this.session) return this.session;
    const session = this.db.source.createQueryRunner();
    try {
      await session.connect();
      const [{ led }] = await session.query('SELECT pg_try_advisory_lock($1) AS led', [this.lock]);
      if (led) {
        // A machine that vanished without a word is noticed in half a minute.
        await session.query(
          `SELECT set_config('tcp_keepalives_idle', '10', false), set_config('tcp_keepalives_interval', '5', false), set_config('tcp_keepalives_count', '3', false)`,
        );
        return (this.session = session);
      }
    } catch (error) {
      await session.release().catch(() => undefined);
      throw error;
    }
    await session.release();
    return null;
  }

  /** Throws where the lead was lost with its session. */
  async confirm(): Promise<void> {
    await this.session!.query('SELECT 1');
  }

  /** Gives the lead up, or away with a session that broke. */
  async leave(): Promise<void> {
    const { session } = this;
    this.session = undefined;
    if (!session) return;
    await session.query('SELECT pg_advisory_unlock($1)', [this.lock]).catch(() => undefined);
    await session.release().catch(() => undefined);
  }

  /** Ends the session of a leader that no longer does what it leads in: it hangs. */
  async depose(): Promise<void> {
    await this.db.source.query(
      `SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND granted AND objsubid = 1
        AND (classid::bigint << 32) + objid::bigint = $1 AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
      [this.lock],
    );
  }
}
