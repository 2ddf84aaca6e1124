import { Inject, Injectable, Logger } from '@nestjs/common';
import { Database, observeInbound, PLATFORM_SETTINGS, type PlatformSettings } from '@essaim/platform-server';
import type { ImapMailbox, MailHead } from './imap-mailbox.ts';
import type { InboundOutcome } from './inbound-mail.entity.ts';
import { MailboxFailure } from './mailbox-failure.ts';
import { MailboxPlace } from './mailbox-place.ts';
import { recipientsIn } from './mail-recipients.ts';
import { MAX_MAIL, ReceiveReply } from './receive-reply.ts';
import { answeredDelivery } from './reply-address.ts';

/** Heads of mails that are asked for together. */
const BATCH = 100;
/** How often a worker may die of taking one mail before that mail is taken to be the cause. */
const DEATHS = 3;
/** How often taking one mail may fail in a worker that lives on: with ten seconds in between, in most of an hour. */
const FAILURES = 300;
/** What needs nobody any more. The others stay unread: somebody wrote, and a person may make something of it. */
const SETTLED: readonly InboundOutcome[] = ['TAKEN', 'ANSWERED', 'AUTOMATIC', 'EMPTY'];

/**
 * Takes what came into a mailbox in answer to mails of ours, and leaves everything else there as it is, unread by us: of
 * a mail for somebody else only the head is looked at. A mail is marked read once what it says has been taken, so that a
 * worker that dies in between is followed by one that takes it again, which does nothing twice.
 */
@Injectable()
export class TakeMailedReplies {
  private readonly logger = new Logger('Mail');
  private saidUnmarked = false;
  private failing = { uid: 0, times: 0 };
  constructor(
    private readonly db: Database,
    private readonly receive: ReceiveReply,
    @Inject(PLATFORM_SETTINGS) private readonly settings: Pick<PlatformSettings, 'ESSAIM_SECRET'>,
  ) {}

  /** Everything that came since the last look; `stop` is aborted when the rest is for another process. */
  async run(mailbox: ImapMailbox, stop: AbortSignal): Promise<void> {
    const place = new MailboxPlace(this.db, mailbox);
    const reached = await place.reached();
    const uids = await mailbox.uidsAfter(reached);
    for (let at = 0; at < uids.length && !stop.aborted; at += BATCH) {
      const batch = uids.slice(at, at + BATCH);
      for (const mail of await mailbox.heads(batch)) {
        if (stop.aborted) return;
        const to = this.replyAddressOf(mail);
        if (to) await this.take(mailbox, place, mail, to);
      }
      await place.reach(batch.at(-1)!);
    }
    if (reached === null && !stop.aborted) await place.reach(mailbox.newest);
  }

  private replyAddressOf({ head }: MailHead): string | undefined {
    return recipientsIn(head).find((address) => answeredDelivery(this.settings.ESSAIM_SECRET, address));
  }

  private async take(mailbox: ImapMailbox, place: MailboxPlace, { uid, size }: MailHead, to: string): Promise<void> {
    if (size > MAX_MAIL) return this.giveUp(mailbox, place, uid, `its ${size} bytes are too many`);
    const raw = await mailbox.source(uid, MAX_MAIL);
    if (!raw) return;
    if ((await place.begin(uid)) > DEATHS) return this.giveUp(mailbox, place, uid, `${DEATHS} workers died of it`);
    try {
      const outcome = await this.receive.run(raw, to);
      if (outcome === 'UNREADABLE') return await this.leave(mailbox, place, uid, 'it is no mail that can be read');
      if (SETTLED.includes(outcome)) await this.mark(mailbox, uid, '\\Seen');
      await place.reach(uid);
    } catch (error) {
      // Where the database is away this fails too, and the mail counts as one that was died of, this once.
      await place.survive(uid).catch(() => undefined);
      if (error instanceof MailboxFailure || !this.failsForGood(uid)) throw error;
      await this.giveUp(mailbox, place, uid, `taking it failed ${FAILURES} times`);
    }
  }

  private failsForGood(uid: number): boolean {
    this.failing = { uid, times: this.failing.uid === uid ? this.failing.times + 1 : 1 };
    return this.failing.times >= FAILURES;
  }

  private giveUp(mailbox: ImapMailbox, place: MailboxPlace, uid: number, why: string): Promise<void> {
    observeInbound('UNREADABLE');
    return this.leave(mailbox, place, uid, why);
  }

  private async leave(mailbox: ImapMailbox, place: MailboxPlace, uid: number, why: string): Promise<void> {
    const flagged = await this.mark(mailbox, uid, '\\Flagged');
    await place.reach(uid);
    this.logger.warn(`A mail in ${mailbox.name} (UID ${uid}) is left there${flagged ? ', flagged' : ''}: ${why}`);
  }

  /** A mailbox that marks nothing is looked through all the same: where we are is known without its marks. */
  private async mark(mailbox: ImapMailbox, uid: number, flag: '\\Seen' | '\\Flagged'): Promise<boolean> {
    const marked = await mailbox.mark(uid, flag);
    if (!marked && !this.saidUnmarked)
      this.logger.warn(`Mails in ${mailbox.name} cannot be marked as read or flagged: is that folder read-only?`);
    this.saidUnmarked = !marked;
    return marked;
  }
}
