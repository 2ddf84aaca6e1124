import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable, Logger } from '@nestjs/common';
import {
  Database,
  Lead,
  observeMailboxFailure,
  PLATFORM_SETTINGS,
  Recurring,
  type PlatformSettings,
} from '@essaim/platform-server';
import { ExponentialBackoff, type IBackoff, type IBackoffFactory } from 'cockatiel';
import { ImapMailbox } from './imap-mailbox.ts';
import { MailboxFailure, type MailboxFailureKind } from './mailbox-failure.ts';
import { MAX_MAIL } from './receive-reply.ts';
import { replySettings } from './reply.settings.ts';
import { TakeMailedReplies } from './take-mailed-replies.ts';

/** Milliseconds until a mailbox is tried again, the first time and at most; a wrong password is not insisted on. */
const PATIENCE: Record<MailboxFailureKind, IBackoffFactory<unknown>> = {
  AWAY: new ExponentialBackoff({ initialDelay: 1_000, maxDelay: 300_000 }),
  REFUSED: new ExponentialBackoff({ initialDelay: 60_000, maxDelay: 1_800_000 }),
};

/**
 * Keeps one connection to the mailbox that answers come to, where the operator named one: in one worker at a time, and in
 * another as soon as that one is gone.
 */
@Injectable()
export class WatchMailbox extends Recurring {
  readonly name = 'watch-mailbox';
  readonly everyMs = 10_000;
  private readonly logger = new Logger('Mail');
  private readonly lead: Lead;
  private readonly reply = replySettings();

  constructor(
    db: Database,
    private readonly replies: TakeMailedReplies,
    @Inject(PLATFORM_SETTINGS) private readonly settings: Pick<PlatformSettings, 'MAIL_TIMEOUT_SECONDS'>,
  ) {
    super();
    this.lead = new Lead(db, 'mailbox');
  }

  /** Does not end before `stop` while this worker is the one; what is no fault of the mailbox is thrown. */
  async run(stop: AbortSignal): Promise<void> {
    const { MAIL_INBOUND_IMAP_URL: url } = this.reply;
    if (!url || !(await this.lead.take())) return;
    let said: string | undefined;
    let patience: { kind: MailboxFailureKind; next: IBackoff<unknown> } | undefined;
    try {
      while (!stop.aborted)
        try {
          await this.watch(url, stop, () => {
            if (said) this.logger.log('The mailbox of answers is looked into again.');
            said = patience = undefined;
          });
        } catch (error) {
          if (!(error instanceof MailboxFailure)) throw error;
          const { kind, message } = error;
          observeMailboxFailure(kind);
          if (message !== said) this.logger.error((said = message));
          patience = { kind, next: (patience?.kind === kind ? patience.next : PATIENCE[kind]).next(undefined) };
          await pause(patience.next.duration, undefined, { signal: stop }).catch(() => undefined);
        }
    } finally {
      await this.lead.leave();
    }
  }

  /** `onSteady`: the connection outlived its first look. A server that ends each of them is not tried without a pause. */
  private async watch(url: string, stop: AbortSignal, onSteady: () => void): Promise<void> {
    const lookMs = this.reply.MAIL_INBOUND_LOOK_SECONDS * 1_000;
    const timeoutMs = this.settings.MAIL_TIMEOUT_SECONDS * 1_000;
    const mailbox = await ImapMailbox.open({ url, lookMs, timeoutMs, maxBytes: MAX_MAIL });
    try {
      for (let looks = 1; !stop.aborted; looks++) {
        await this.lead.confirm();
        await this.replies.run(mailbox, stop);
        if (looks === 2) onSteady();
        await mailbox.untilNews(lookMs, stop);
      }
    } finally {
      await mailbox.close();
    }
  }
}
