import { Injectable } from '@nestjs/common';
import { Database, fromGlobalId, now, signedIn, type Actor } from '@essaim/platform-server';
import { NotificationChanges, type NotificationAct } from './notification-changes.ts';

const statements: Record<NotificationAct, string> = {
  READ: 'SET read_at = $2 WHERE read_at IS NULL',
  UNREAD: 'SET read_at = NULL WHERE read_at IS NOT NULL AND $2::timestamptz IS NOT NULL',
  DONE: 'SET done_at = $2, read_at = coalesce(read_at, $2) WHERE done_at IS NULL',
  UNDONE: 'SET done_at = NULL WHERE done_at IS NOT NULL AND $2::timestamptz IS NOT NULL',
};

/** Someone has read some of their notifications, or all, or does something else with them: their other pages follow at once. */
@Injectable()
export class MarkNotificationsRead {
  constructor(
    private readonly db: Database,
    private readonly changes: NotificationChanges,
  ) {}

  /** `ids` are global ids, null for all; those of others, and what is no notification, count for nothing. Resolves to how many were marked. */
  async run(actor: Actor, ids: readonly string[] | null, act: NotificationAct = 'READ'): Promise<number> {
    const { personId } = signedIn(actor);
    const uuids = ids?.flatMap((id) => {
      const parts = fromGlobalId(id);
      return parts?.type === 'Notification' ? [parts.id] : [];
    });
    const at = now();
    const [marked] = (await this.db.source.query(
      `UPDATE notification ${statements[act]} AND person_id = $1 AND ($3::uuid[] IS NULL OR id = ANY($3)) RETURNING id`,
      [personId, at, uuids ?? null],
    )) as [{ id: string }[], number];
    const changed = marked.map(({ id }) => id);
    if (changed.length) await this.changes.publish(personId, act, changed, at);
    return marked.length;
  }
}
