import { PassThrough } from 'node:stream';
import { createTransport, type Transporter } from 'nodemailer';
import type { Database } from '../database/database.ts';
import type { PlatformSettings } from '../settings/platform.settings.ts';
import { MailboxMessage } from './mailbox-message.entity.ts';
import { mailFailure } from './mail-failure.ts';

/** A mail ready to go: both bodies, and a Message-ID that a second attempt repeats. */
export interface Letter {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** Without angle brackets, such as `<delivery id>@<host>`. */
  messageId: string;
  headers?: Record<string, string>;
}

/** Mails over one connection before it is opened anew: servers close those that talk for too long. */
const MAILS_PER_CONNECTION = 100;

type MailSettings = Pick<PlatformSettings, 'SMTP_URL' | 'MAIL_FROM' | 'MAIL_CONNECTIONS' | 'MAIL_TIMEOUT_SECONDS'>;

/** Sends mail: through the SMTP server, or into the mailbox of demonstration mode. Resolves once it was accepted. */
export class Mailer {
  private readonly transport: Transporter | undefined;
  private readonly db: Database;
  private readonly from: string;
  /** Message-IDs of letters that a server is being handed. */
  private readonly begun = new Set<string>();

  constructor(db: Database, settings: MailSettings) {
    this.db = db;
    this.from = settings.MAIL_FROM;
    if (settings.SMTP_URL) this.transport = this.transportTo(settings.SMTP_URL, settings);
  }

  /** Throws MailFailure. */
  async send({ messageId, headers = {}, ...letter }: Letter): Promise<void> {
    if (this.transport) {
      const id = `<${messageId}>`;
      try {
        await this.transport.sendMail({
          ...letter,
          messageId: id,
          headers: { 'Auto-Submitted': 'auto-generated', ...headers },
        });
      } catch (error) {
        throw mailFailure(error, this.begun.has(id));
      } finally {
        this.begun.delete(id);
      }
      return;
    }
    const message = Object.assign(new MailboxMessage(), {
      ...letter,
      headers: { From: this.from, 'Message-ID': `<${messageId}>`, 'Auto-Submitted': 'auto-generated', ...headers },
    });
    await this.db.source.manager.insert(MailboxMessage, message as never);
  }

  close(): void {
    this.transport?.close();
  }

  /** Connections are kept open and used again; a server that says nothing is not waited for without end. */
  private transportTo(url: string, settings: MailSettings): Transporter {
    const timeout = settings.MAIL_TIMEOUT_SECONDS * 1_000;
    const transport = createTransport(
      {
        url,
        pool: true,
        maxConnections: settings.MAIL_CONNECTIONS,
        maxMessages: MAILS_PER_CONNECTION,
        maxRequeues: 0, // ours to decide: the server may have taken it
        connectionTimeout: timeout,
        greetingTimeout: timeout,
        socketTimeout: timeout,
      },
      { from: settings.MAIL_FROM },
    );
    // The body is asked for once the server has let us in: from then on a failure may be this letter's.
    transport.use('stream', (mail, done) => {
      mail.message.transform(() => {
        this.begun.add(mail.message.messageId());
        return new PassThrough();
      });
      done();
    });
    return transport;
  }
}
