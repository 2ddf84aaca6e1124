import { DomainEvent, type Tx } from '@essaim/platform-server';
import type { Notification } from './notification.entity.ts';

/** What the headers of news are made from; `host` is that of the instance. */
export interface NewsHeaderParts {
  unsubscribe: string;
  publicUrl: string;
  host: string;
}

/**
 * Headers by which a mailbox sorts news and offers its own ways out: List-Unsubscribe and List-Help (RFC 2369), one press
 * (RFC 8058), List-Id (RFC 2919).
 */
export const newsHeaders = ({ unsubscribe, publicUrl, host }: NewsHeaderParts): Record<string, string> => ({
  'List-Id': `<notifications.${host}>`,
  'List-Unsubscribe': `<${unsubscribe}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  'List-Help': `<${publicUrl}/settings/notifications>`,
});

/**
 * Headers that put mails about one thing into one conversation (RFC 5322, 3.6.4): a request and its answer, else all that
 * happens to one subject. The first of them is never sent; what refers to it belongs together all the same.
 */
export async function threadOf(
  tx: Tx,
  { eventId, subjectId }: Pick<Notification, 'eventId' | 'subjectId'>,
  host: string,
): Promise<Record<string, string>> {
  const payload = (await tx.findOneBy(DomainEvent, { id: eventId }))?.payload as Record<string, string> | undefined;
  const about = payload?.['requestId'] ?? payload?.['invitationId'] ?? payload?.['claimId'] ?? subjectId;
  const first = `<thread.${about}@${host}>`;
  return { 'In-Reply-To': first, References: first };
}
