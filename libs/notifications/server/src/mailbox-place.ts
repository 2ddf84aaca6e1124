import type { Database } from '@essaim/platform-server';

/** Keeps how far a mailbox has been looked through, for whichever worker goes on. */
export class MailboxPlace {
  private readonly db: Database;
  private readonly key: readonly [name: string, uidValidity: string];

  constructor(db: Database, { name, uidValidity }: { name: string; uidValidity: bigint }) {
    this.db = db;
    this.key = [name, String(uidValidity)];
  }

  /** The UID up to which every mail was taken or left; null in a mailbox that nobody has looked through, or whose UIDs are new. */
  async reached(): Promise<number | null> {
    const [row] = await this.db.source.query<{ reached: number | null }[]>(
      'SELECT reached_uid::float8 AS reached FROM inbound_mailbox WHERE name = $1 AND uid_validity = $2',
      [...this.key],
    );
    return row?.reached ?? null;
  }

  /** Every mail up to this UID was taken or left. */
  async reach(uid: number): Promise<void> {
    await this.db.source.query(
      `INSERT INTO inbound_mailbox AS known (name, uid_validity, reached_uid, moved_at) VALUES ($1, $2, $3, clock_timestamp())
        ON CONFLICT (name) DO UPDATE SET uid_validity = excluded.uid_validity, moved_at = excluded.moved_at, begun = 0, begun_uid = NULL,
          reached_uid = CASE WHEN known.uid_validity = excluded.uid_validity
            THEN greatest(known.reached_uid, excluded.reached_uid) ELSE excluded.reached_uid END`,
      [...this.key, uid],
    );
  }

  /** One mail is about to be taken; how often that was begun, this time included. */
  async begin(uid: number): Promise<number> {
    const [row] = await this.db.source.query<[{ begun: number }]>(
      `INSERT INTO inbound_mailbox AS known (name, uid_validity, begun_uid, begun, moved_at) VALUES ($1, $2, $3, 1, clock_timestamp())
        ON CONFLICT (name) DO UPDATE SET uid_validity = excluded.uid_validity, moved_at = excluded.moved_at, begun_uid = $3,
          reached_uid = CASE WHEN known.uid_validity = excluded.uid_validity THEN known.reached_uid END,
          begun = CASE WHEN known.uid_validity = excluded.uid_validity AND known.begun_uid = $3 THEN known.begun + 1 ELSE 1 END
        RETURNING begun`,
      [...this.key, uid],
    );
    return row.begun;
  }

  /** The last time this mail was begun ended in a failure that this process outlived: it is no sign against the mail. */
  async survive(uid: number): Promise<void> {
    await this.db.source.query(
      'UPDATE inbound_mailbox SET begun = begun - 1 WHERE name = $1 AND uid_validity = $2 AND begun_uid = $3 AND begun > 0',
      [...this.key, uid],
    );
  }
}
