import { now, type Tx } from '@essaim/platform-server';
import { newsByNow } from './meeting-news.ts';
import { Notification } from './notification.entity.ts';
import type { SubjectKind } from './tell.ts';

/** Days after which what waited is past, and stays in the page. */
const PAST_AFTER_DAYS = 30;

/** One thing that happened, in its newest state: `times` is how often, a page that was saved three times for one. */
export interface DigestItem {
  notification: Notification;
  times: number;
}

/** What happened to one subject, the newest first. */
export interface DigestGroup {
  subject: { kind: SubjectKind; id: string };
  items: DigestItem[];
}

/** What waits for someone's next digest and is worth saying now, or what a digest that was put together still has to say. */
export async function digestNews(tx: Tx, of: { awaitedBy: string } | { digestId: string }): Promise<Notification[]> {
  const query = tx
    .createQueryBuilder(Notification, 'notification')
    .where(
      'awaitedBy' in of
        ? 'notification.person_id = :awaitedBy AND notification.awaits_digest'
        : 'notification.digest_id = :digestId',
      of,
    )
    .andWhere('notification.read_at IS NULL AND notification.done_at IS NULL')
    .andWhere('notification.created_at > :since', { since: new Date(now().getTime() - PAST_AFTER_DAYS * 86_400_000) })
    .orderBy('notification.createdAt', 'DESC')
    .addOrderBy('notification.id', 'DESC');
  return withoutThePast(tx, await query.getMany());
}

/**
 * News as a digest tells it: by subject, that with the newest word first, and once each: of what happened several times to
 * the same thing, the newest state.
 */
export function digestGroups(news: readonly Notification[]): DigestGroup[] {
  const groups = new Map<string, DigestGroup>();
  for (const notification of news) {
    const { subjectKind: kind, subjectId: id } = notification;
    const key = `${kind} ${id}`;
    const group = groups.get(key) ?? { subject: { kind, id }, items: [] };
    groups.set(key, group);
    const same = group.items.find(
      ({ notification: one }) =>
        one.kind === notification.kind && one.path === notification.path && sameWho(one, notification),
    );
    if (same) same.times += 1;
    else group.items.push({ notification, times: 1 });
  }
  return [...groups.values()];
}

const sameWho = (one: Notification, other: Notification): boolean => one.aboutPersonId === other.aboutPersonId;

/** What is over is no news: a request that was answered or taken back meanwhile, a meeting, a project that can no longer be seen. */
async function withoutThePast(tx: Tx, news: readonly Notification[]): Promise<Notification[]> {
  if (!news.length) return [];
  const past: { id: string }[] = await tx.query(
    `SELECT notification.id FROM notification JOIN domain_event AS event ON event.id = notification.event_id
       LEFT JOIN join_request ON notification.kind = 'JOIN_REQUEST_RECEIVED' AND join_request.id = (event.payload->>'requestId')::uuid
       LEFT JOIN federation_request ON notification.kind = 'FEDERATION_REQUEST_RECEIVED' AND federation_request.id = (event.payload->>'requestId')::uuid
       LEFT JOIN claim ON notification.kind = 'CLAIM_RECEIVED' AND claim.id = (event.payload->>'claimId')::uuid
       LEFT JOIN invitation ON notification.kind = 'INVITATION_RECEIVED' AND invitation.id = (event.payload->>'invitationId')::uuid
     WHERE notification.id = ANY($1::uuid[])
       AND coalesce(join_request.status, federation_request.status, claim.status, invitation.status) <> 'PENDING'
     UNION ALL SELECT notification.id FROM notification JOIN project ON project.id = notification.project_id
     WHERE notification.id = ANY($1::uuid[]) AND project.hidden_at IS NOT NULL
       AND NOT EXISTS (SELECT FROM membership WHERE membership.project_id = project.id AND membership.person_id = notification.person_id)`,
    [news.map(({ id }) => id)],
  );
  const over = new Set(past.map(({ id }) => id));
  return newsByNow(
    tx,
    news.filter(({ id }) => !over.has(id)),
  );
}
