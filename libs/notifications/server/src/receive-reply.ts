import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Person } from '@essaim/people-server';
import {
  Database,
  DomainEvent,
  EventLog,
  observeInbound,
  PLATFORM_SETTINGS,
  ReplyTargets,
  type PlatformSettings,
  type Tx,
} from '@essaim/platform-server';
import { simpleParser, type ParsedMail } from 'mailparser';
import { Delivery } from './delivery.entity.ts';
import { InboundMail, type InboundOutcome } from './inbound-mail.entity.ts';
import { ReplyUnheard } from './notification.events.ts';
import { Notification } from './notification.entity.ts';
import { answeredDelivery } from './reply-address.ts';
import { replyText } from './reply-text.ts';

/** Bytes of a mail that comes in, its attachments with it. */
export const MAX_MAIL = 25 * 1024 * 1024;
/** HTML is made text of where a mail has no text of its own, and up to so many characters. */
const parserOptions = { skipImageLinks: true, skipTextToHtml: true, maxHtmlLengthToParse: 1_000_000 };

/**
 * A mail came in to an address that a mail of ours gave out. It is taken by what the mail was about, where that takes
 * replies; else a letter says where to answer. Never twice, never to a machine, never for someone else.
 */
@Injectable()
export class ReceiveReply {
  constructor(
    private readonly db: Database,
    private readonly events: EventLog,
    private readonly targets: ReplyTargets,
    @Inject(PLATFORM_SETTINGS) private readonly settings: PlatformSettings,
  ) {}

  /** `raw` is the message as it came (RFC 5322); `to` the address it was delivered to, where its headers may not say. */
  async run(raw: Buffer, to?: string): Promise<InboundOutcome> {
    const outcome = await this.outcomeOf(raw, to);
    observeInbound(outcome);
    return outcome;
  }

  private async outcomeOf(raw: Buffer, to?: string): Promise<InboundOutcome> {
    const mail = await simpleParser(raw, parserOptions).catch(() => null);
    if (!mail) return 'UNREADABLE';
    const addresses = [...(to ? [to] : []), ...recipientsOf(mail)];
    const deliveryId = addresses
      .map((address) => answeredDelivery(this.settings.ESSAIM_SECRET, address))
      .find((id) => id !== null);
    if (!deliveryId) return 'UNKNOWN';
    return this.db.write((tx) => this.receive(tx, mail, raw, deliveryId));
  }

  private async receive(tx: Tx, mail: ParsedMail, raw: Buffer, deliveryId: string): Promise<InboundOutcome> {
    const id = createHash('sha256')
      .update(`${deliveryId} ${mail.messageId ?? createHash('sha256').update(raw).digest('hex')}`)
      .digest('base64url');
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`inbound:${deliveryId}`]);
    const before = await tx.findOneBy(InboundMail, { id });
    if (before) return before.outcome;
    const outcome = await this.outcome(tx, mail, deliveryId);
    if (outcome !== 'UNKNOWN')
      await tx.insert(InboundMail, Object.assign(new InboundMail(), { id, deliveryId, outcome }));
    return outcome;
  }

  private async outcome(tx: Tx, mail: ParsedMail, deliveryId: string): Promise<InboundOutcome> {
    const delivery = await tx.findOneBy(Delivery, { id: deliveryId });
    const person = delivery?.personId ? await tx.findOneBy(Person, { id: delivery.personId }) : null;
    if (!delivery || !person?.email) return 'UNKNOWN';
    if (isAutomatic(mail)) return 'AUTOMATIC';
    // A forwarded mail carries its address to others: only its reader answers in their own name.
    if (mail.from?.value[0]?.address?.toLowerCase() !== person.email) return 'OTHER_SENDER';
    const text = replyText(mail.text ?? '');
    if (!text) return 'EMPTY';
    return (await this.take(tx, delivery, person.id, text)) ? 'TAKEN' : this.answer(tx, delivery);
  }

  private async take(tx: Tx, { kind, notificationId }: Delivery, personId: string, text: string): Promise<boolean> {
    const take = this.targets.of(kind);
    const notification = take && notificationId ? await tx.findOneBy(Notification, { id: notificationId }) : null;
    const event = notification && (await tx.findOneBy(DomainEvent, { id: notification.eventId }));
    if (!take || !event) return false;
    return take(tx, { personId, eventId: event.id, payload: event.payload as Record<string, unknown>, text });
  }

  /** Once for each mail of ours: whoever insists has read it. */
  private async answer(tx: Tx, { id }: Delivery): Promise<InboundOutcome> {
    if (!(await tx.existsBy(InboundMail, { deliveryId: id, outcome: 'ANSWERED' })))
      await this.events.record(tx, null, new ReplyUnheard(id));
    return 'ANSWERED';
  }
}

const recipientsOf = (mail: ParsedMail): string[] =>
  [mail.to, mail.cc]
    .flat()
    .flatMap((header) => header?.value ?? [])
    .flatMap(({ address }) => address ?? []);

/** An absence, a bounce, a list: RFC 3834 and what is older than it. Answering it would be talking to a wall, or in circles. */
function isAutomatic({ headers }: ParsedMail): boolean {
  const automatic = headers.get('auto-submitted');
  const precedence = headers.get('precedence');
  const [returnPath] = [headers.get('return-path')].flat();
  return (
    (typeof automatic === 'string' && !/^no\b/i.test(automatic)) ||
    (typeof precedence === 'string' && /^(bulk|junk|list|auto_reply)$/i.test(precedence)) ||
    headers.has('x-autoreply') ||
    headers.has('list-id') ||
    (typeof returnPath === 'object' && 'text' in returnPath && returnPath.text === '<>')
  );
}
