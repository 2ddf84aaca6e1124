/**
 * What a failure to send a mail means. CHANNEL: the server could not be reached, would not let us in, or takes nothing from
 * us: no letter is at fault. INTERRUPTED: it died or fell silent over this letter, so either may be at fault, and the
 * letter may have been accepted. LATER: it asks to come back with this letter. LETTER: it will never take it. ADDRESS:
 * nobody lives there.
 */
export type MailFailureKind = 'CHANNEL' | 'INTERRUPTED' | 'LATER' | 'LETTER' | 'ADDRESS';

/** A mail that was not accepted, with the server's own words where it had some. */
export class MailFailure extends Error {
  override readonly name = 'MailFailure';
  readonly kind: MailFailureKind;
  constructor(kind: MailFailureKind, message: string, cause?: unknown) {
    super(message, { cause });
    this.kind = kind;
  }
}

/** What nodemailer tells of a failure. */
interface SmtpError extends Error {
  code?: string;
  command?: string;
  response?: string;
  responseCode?: number;
}

/** Enhanced status codes that speak of the address or the mailbox itself (RFC 3463, 3.2 and 3.3); full or over quota is not for good. */
const NOBODY_THERE = /\b5\.(?:1\.(?:0|1|2|3|6|10)|2\.(?:0|1))\b/;
const ENHANCED = /\b[245]\.\d{1,3}\.\d{1,3}\b/;
/** Replies to RCPT TO by which a server without enhanced codes says the same (RFC 5321, 4.2.3). */
const NO_SUCH_MAILBOX = [550, 551, 553];

/** Reads a failure. `begun`: the server had let us in and this letter was being handed over. */
export function mailFailure(error: unknown, begun: boolean): MailFailure {
  const { code, command, response, responseCode, message } = error as SmtpError;
  const made = (kind: MailFailureKind) => new MailFailure(kind, response ?? message, error);
  if (!begun || responseCode === 421 || command === 'MAIL FROM' || code === 'EAUTH') return made('CHANNEL');
  if (responseCode === undefined)
    return code === 'EENVELOPE' || code === 'EMESSAGE' ? made('LETTER') : made('INTERRUPTED');
  if (responseCode < 500) return made('LATER');
  const said = response ?? '';
  if (NOBODY_THERE.test(said)) return made('ADDRESS');
  if (command === 'RCPT TO' && !ENHANCED.test(said) && NO_SUCH_MAILBOX.includes(responseCode)) return made('ADDRESS');
  return made('LETTER');
}
