import { createTransport, type Transporter } from 'nodemailer';
import type { Database } from '../database/database.ts';
import type { PlatformSettings } from '../settings/platform.settings.ts';
import { MailboxMessage } from './mailbox-message.entity.ts';

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

/** Sends mail: through the SMTP server, or into the mailbox of demonstration mode. Resolves once it was accepted. */
export class Mailer {
  private readonly transport: Transporter | undefined;
  private readonly db: Database;
  private readonly from: string;

  constructor(db: Database, settings: Pick<PlatformSettings, 'SMTP_URL' | 'MAIL_FROM'>) {
    this.db = db;
    this.from = settings.MAIL_FROM;
    if (settings.SMTP_URL) this.transport = createTransport(settings.SMTP_URL, { from: settings.MAIL_FROM });
  }

  async send({ messageId, headers = {}, ...letter }: Letter): Promise<void> {
    if (this.transport) {
      await this.transport.sendMail({
        ...letter,
        messageId: `<${messageId}>`,
        headers: { 'Auto-Submitted': 'auto-generated', ...headers },
      });
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
}
