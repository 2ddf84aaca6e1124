/** REFUSED: it does not let us in, or has no such folder, until somebody sees to it. AWAY: it may be there the next time. */
export type MailboxFailureKind = 'REFUSED' | 'AWAY';

/** A mailbox that answers come to could not be looked into; with its server's own words where it had some. */
export class MailboxFailure extends Error {
  override readonly name = 'MailboxFailure';
  readonly kind: MailboxFailureKind;
  constructor(kind: MailboxFailureKind, message: string, cause?: unknown) {
    super(message, { cause });
    this.kind = kind;
  }
}

/** What imapflow tells of a failure. */
interface ImapError extends Error {
  code?: string;
  authenticationFailed?: boolean;
  mailboxMissing?: boolean;
  response?: unknown;
  responseText?: string;
}

/** Reads a failure of the mailbox called `name`. */
export function mailboxFailure(name: string, error: unknown): MailboxFailure {
  const { code, authenticationFailed, mailboxMissing, response, responseText, message } = error as ImapError;
  const words = responseText ?? (typeof response === 'string' ? response : ((message || code) ?? ''));
  if (authenticationFailed)
    return new MailboxFailure(
      'REFUSED',
      `The mailbox ${name} does not let us in (${words}): see to the name and the password in MAIL_INBOUND_IMAP_URL.`,
      error,
    );
  if (mailboxMissing)
    return new MailboxFailure(
      'REFUSED',
      `There is no mailbox ${name}: MAIL_INBOUND_IMAP_URL ends with its name.`,
      error,
    );
  return new MailboxFailure('AWAY', `The mailbox ${name} cannot be looked into: ${words}.`, error);
}
