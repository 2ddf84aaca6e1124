import type { QueryRunner } from 'typeorm';
import type { Database } from '../database/database.ts';

/** Any number all processes agree on: whoever holds this advisory lock leads. */
const LEAD = 7_216_202;

/**
 * Which one of several relays hands facts over: the one whose database session holds a lock. The lock ends with the
 * session, so that a relay that is killed is followed at the next look of another.
 */
export class RelayLead {
  private session: QueryRunner | undefined;
  private readonly db: Database;

  constructor(db: Database) {
    this.db = db;
  }

  get held(): boolean {
    return this.session !== undefined;
  }

  /**
   * The session to hand over in, while this relay leads; null while another does. Statements of a lead that was lost fail
   * with their session.
   */
  async take(): Promise<QueryRunner | null> {
    if (this.session) return this.session;
    const session = this.db.source.createQueryRunner();
    try {
      await session.connect();
      const [{ led }] = await session.query('SELECT pg_try_advisory_lock($1) AS led', [LEAD]);
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

  /** Gives the lead up, or away with a session that broke. */
  async leave(): Promise<void> {
    const { session } = this;
    this.session = undefined;
    if (!session) return;
    await session.query('SELECT pg_advisory_unlock($1)', [LEAD]).catch(() => undefined);
    await session.release().catch(() => undefined);
  }

  /** Ends the session of a leader that hands nothing over though facts have waited for long: it hangs. */
  async depose(): Promise<void> {
    await this.db.source.query(
      `SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND granted AND objsubid = 1
        AND (classid::bigint << 32) + objid::bigint = $1 AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
      [LEAD],
    );
  }
}
