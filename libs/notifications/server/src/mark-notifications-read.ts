import { Injectable } from '@nestjs/common';
import { Database, fromGlobalId, now, signedIn, type Actor } from '@essaim/platform-server';

/** Someone has read some of their notifications, or all. */
@Injectable()
export class MarkNotificationsRead {
  constructor(private readonly db: Database) {}

  /** `ids` are global ids; those of others, and what is no notification, count for nothing. Resolves to how many were marked. */
  async run(actor: Actor, ids: readonly string[] | null): Promise<number> {
    const { personId } = signedIn(actor);
    const uuids = ids?.flatMap((id) => {
      const parts = fromGlobalId(id);
      return parts?.type === 'Notification' ? [parts.id] : [];
    });
    const [, marked] = (await this.db.source.query(
      `UPDATE notification SET read_at = $2 WHERE person_id = $1 AND read_at IS NULL AND ($3::uuid[] IS NULL OR id = ANY($3))`,
      [personId, now(), uuids ?? null],
    )) as [unknown, number];
    return marked;
  }
}
