import { Inject, Injectable, Logger } from '@nestjs/common';
import {
  Circuit,
  Database,
  GivenUp,
  MailFailure,
  Mailer,
  PLATFORM_SETTINGS,
  span,
  type Fault,
  type Letter,
  type PlatformSettings,
  type RetryPolicy,
} from '@essaim/platform-server';
import { Bounces } from './bounces.ts';
import { ChannelListener, type Attempt } from './channel.listener.ts';
import { Delivery } from './delivery.entity.ts';
import { DeliveryDue, DigestDue } from './notification.events.ts';
import { LetterWriter } from './letter-writer.tsx';

/** Brings deliveries by e-mail: letters, news at once, digests. */
@Injectable()
export class DeliverEmailListener extends ChannelListener {
  readonly name = 'deliver-email';
  readonly hears = [DeliveryDue.event, DigestDue.event];
  /** A mail server that asks to come back later means minutes or an hour: twelve attempts span more than two hours. */
  override readonly retry: RetryPolicy = { attempts: 12, backoffMs: 2_000 };
  override readonly perSecond: number | undefined;
  override readonly concurrency: number;
  private readonly logger = new Logger('Mail');
  private readonly circuit = new Circuit(faultOf, (open) =>
    this.logger.warn(open ? 'The mail server does not answer: mail waits' : 'The mail server answers again'),
  );

  constructor(
    protected readonly db: Database,
    private readonly mailer: Mailer,
    private readonly writer: LetterWriter,
    private readonly bounces: Bounces,
    @Inject(PLATFORM_SETTINGS) settings: PlatformSettings,
  ) {
    super();
    this.concurrency = settings.MAIL_CONNECTIONS;
    this.perSecond = settings.SMTP_URL ? settings.MAIL_PER_SECOND : undefined;
  }

  protected async attempt(delivery: Delivery): Promise<Attempt> {
    const letter = await this.db.read((tx) => this.writer.write(tx, delivery));
    if ('dropped' in letter) return letter;
    const { personId, notificationId, channel } = delivery;
    const known = personId ? await this.bounces.of(personId, letter.to) : null;
    // A letter about an account is sent all the same: somebody asked for it just now.
    if (known?.paused && (notificationId || channel === 'DIGEST'))
      return { dropped: 'mail paused: the address refused it' };
    await this.send(letter, personId);
    if (personId && known?.refused) await this.bounces.forget(personId);
    return 'accepted';
  }

  private async send(letter: Letter, personId: string | null): Promise<void> {
    try {
      await this.circuit.run(() =>
        span('send mail', { 'essaim.message': letter.messageId }, () => this.mailer.send(letter)),
      );
    } catch (error) {
      if (!(error instanceof MailFailure) || !['ADDRESS', 'LETTER'].includes(error.kind)) throw error;
      if (error.kind === 'ADDRESS' && personId) await this.bounces.count(personId, letter.to, error.message);
      throw new GivenUp(error.message, { cause: error });
    }
  }
}

function faultOf(error: unknown): Fault {
  if (!(error instanceof MailFailure)) return 'JOB';
  return error.kind === 'CHANNEL' ? 'CHANNEL' : error.kind === 'INTERRUPTED' ? 'BOTH' : 'JOB';
}
