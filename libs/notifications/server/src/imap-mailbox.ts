import { setTimeout as pause } from 'node:timers/promises';
import type { ImapFlow } from 'imapflow';
import { mailboxFailure } from './mailbox-failure.ts';

/** Bytes of a mail's head that are looked at: what mail servers on its way wrote stands first. */
const MAX_HEAD = 65_536;
/** Milliseconds that a server has to say goodbye. */
const GOODBYE_MS = 1_000;

/** A mail as far as is needed to see whom it is for. */
export interface MailHead {
  uid: number;
  /** Bytes, as its server says. */
  size: number;
  /** The first 64 KiB of its header. */
  head: string;
}

/** How a mailbox is looked into. */
export interface MailboxOptions {
  /** imaps://user:password@host:port/folder */
  url: string;
  /** Milliseconds after which a server that says nothing is given up. */
  timeoutMs: number;
  /** Milliseconds between two looks. */
  lookMs: number;
  /** Bytes of one mail at most. */
  maxBytes: number;
}

/** One connection to one folder of an IMAP server (RFC 9051, RFC 3501). Every method throws MailboxFailure. */
export class ImapMailbox {
  /** user@host/folder */
  readonly name: string;
  /** UIDs mean the same mails as long as this is the same. */
  readonly uidValidity: bigint;
  /** No mail had a higher UID when the folder was opened. */
  readonly newest: number;
  private readonly client: ImapFlow;
  private news = false;

  private constructor(
    name: string,
    client: ImapFlow,
    { uidValidity, uidNext }: { uidValidity: bigint; uidNext: number },
  ) {
    this.name = name;
    this.client = client;
    this.uidValidity = uidValidity;
    this.newest = uidNext - 1;
    client.on('exists', () => (this.news = true));
  }

  static async open({ url, timeoutMs, lookMs, maxBytes }: MailboxOptions): Promise<ImapMailbox> {
    const { ImapFlow } = await import('imapflow'); // many instances never need it
    const { protocol, hostname, port, username, password, pathname } = new URL(url);
    const host = hostname.replace(/^\[|\]$/g, ''); // IPv6
    const [user, pass] = [decodeURIComponent(username), decodeURIComponent(password)];
    const folder = decodeURIComponent(pathname.slice(1)) || 'INBOX';
    const secure = protocol === 'imaps:';
    const client = new ImapFlow({
      host,
      port: Number(port) || (secure ? 993 : 143),
      secure,
      ...(!secure && { doSTARTTLS: !isThisMachine(host) }), // a password leaves in the clear for nowhere
      auth: { user, pass },
      logger: false,
      disableAutoIdle: true,
      connectionTimeout: timeoutMs,
      greetingTimeout: timeoutMs,
      socketTimeout: lookMs + timeoutMs,
      maxLiteralSize: maxBytes + MAX_HEAD,
      maxResponseSize: 2 * (maxBytes + MAX_HEAD),
    });
    client.on('error', () => undefined); // whoever waits for an answer hears of it
    const name = `${user.includes('@') ? user : `${user}@${host}`}/${folder}`;
    try {
      await client.connect();
      return new ImapMailbox(name, client, await client.mailboxOpen(folder));
    } catch (error) {
      client.close();
      throw mailboxFailure(name, error);
    }
  }

  /** UIDs of the mails after one, read by a person or not; of those that nobody has read, where `after` is null. Ascending. */
  uidsAfter(after: number | null): Promise<number[]> {
    return this.ask(async () => {
      this.news = false;
      const wanted = after === null ? { seen: false } : { uid: `${after + 1}:*` };
      const found = await this.client.search(wanted, { uid: true });
      // What a server refuses, or cannot be asked any more, is not the same as no mail.
      if (!Array.isArray(found)) throw new Error('its server does not search');
      // The last one is always among `n:*`, however low its UID.
      return found.filter((uid) => uid > (after ?? 0)).sort((one, other) => one - other);
    });
  }

  /** Those of these mails that are still there, by their UIDs. */
  heads(uids: readonly number[]): Promise<MailHead[]> {
    return this.ask(async () => {
      const bodyParts = [{ key: 'header', start: 0, maxLength: MAX_HEAD }];
      const mails = await this.client.fetchAll(uids.join(','), { uid: true, size: true, bodyParts }, { uid: true });
      return mails
        .map(({ uid, size = 0, headers }) => ({ uid, size, head: headers?.toString('latin1') ?? '' }))
        .sort((one, other) => one.uid - other.uid);
    });
  }

  /** A mail as it came, at most `maxBytes` of it; null where it is gone. */
  source(uid: number, maxBytes: number): Promise<Buffer | null> {
    return this.ask(async () => {
      const mail = await this.client.fetchOne(String(uid), { source: { maxLength: maxBytes } }, { uid: true });
      return (mail && mail.source) || null;
    });
  }

  /** Read, or to be looked at by a person. False where the server does not mark mails here, as in a folder that is read-only. */
  mark(uid: number, flag: '\\Seen' | '\\Flagged'): Promise<boolean> {
    return this.ask(() => this.client.messageFlagsAdd(String(uid), [flag], { uid: true }));
  }

  /** Resolves when something came, after `lookMs` at the latest, and when the connection ends or `stop` is aborted. */
  async untilNews(lookMs: number, stop: AbortSignal): Promise<void> {
    if (this.news || stop.aborted || !this.client.usable) return;
    const waiting = new AbortController();
    const over = () => waiting.abort();
    for (const event of ['exists', 'close']) this.client.once(event, over);
    stop.addEventListener('abort', over);
    // Ends with the next command; a server that cannot has nothing to say before the next look.
    this.client.idle().catch(() => undefined);
    await pause(lookMs, undefined, { signal: waiting.signal }).catch(() => undefined);
    for (const event of ['exists', 'close']) this.client.off(event, over);
    stop.removeEventListener('abort', over);
  }

  async close(): Promise<void> {
    const patience = new AbortController();
    const goodbye = this.client.logout().catch(() => undefined);
    await Promise.race([goodbye, pause(GOODBYE_MS, undefined, { signal: patience.signal }).catch(() => undefined)]);
    patience.abort();
    this.client.close();
  }

  private async ask<T>(act: () => Promise<T>): Promise<T> {
    try {
      this.beConnected();
      const answer = await act();
      this.beConnected();
      return answer;
    } catch (error) {
      throw mailboxFailure(this.name, error);
    }
  }

  /** imapflow answers some questions over a lost connection as if there were nothing. */
  private beConnected(): void {
    if (!this.client.usable) throw new Error('the connection has ended');
  }
}

const isThisMachine = (host: string): boolean => /^(localhost|127\.\d+\.\d+\.\d+|::1)$/.test(host);
