import { address, readSettings, SettingsError, wholeNumber } from '@essaim/platform-server';
import { z } from 'zod';
import { LONGEST_MAILBOX_NAME } from './reply-address.ts';

/** Seconds; mail servers end IDLE after half an hour (RFC 2177 has clients begin anew by the 29th minute). */
const LONGEST_LOOK = 1_740;

/** Answering by mail: off until operators say where answers come in. */
export const replyShape = {
  MAIL_REPLY_DOMAIN: z
    .string()
    .regex(/^[a-z0-9.-]+$/i, 'must be a domain, such as reply.example.org')
    .optional()
    .describe(
      'domain whose mail is handed to POST /mail/inbound or comes to MAIL_INBOUND_IMAP_URL: mails then carry an address to answer to; domain name',
    ),
  MAIL_REPLY_MAILBOX: z
    .string()
    .max(LONGEST_MAILBOX_NAME, `must have at most ${LONGEST_MAILBOX_NAME} characters`)
    .regex(/^[a-z0-9._-]+$/i, 'must be what stands before the @, such as reply')
    .default('reply')
    .describe(
      `what stands before the + of an address to answer to: the name of the mailbox, as in essaim+…@example.org; ${LONGEST_MAILBOX_NAME} characters at most`,
    ),
  MAIL_INBOUND_SECRET: z
    .string()
    .min(16, 'must have at least 16 characters')
    .optional()
    .describe(
      'what whoever hands mail to /mail/inbound must show, as `Authorization: Bearer`; a secret, 16 characters or more',
    ),
  MAIL_INBOUND_IMAP_URL: address('imaps', 'imap')
    .refine(saysWhoAndWhere, 'must have a user name, and % only as in %40 (a % itself is written %25)')
    .optional()
    .describe(
      'mailbox that answers come to, imaps://user:password@host/INBOX, where nobody hands them over (imap: begins in the clear and goes on by TLS); default: none is looked into',
    ),
  MAIL_INBOUND_LOOK_SECONDS: wholeNumber(120, 1, LONGEST_LOOK).describe(
    `seconds between two looks into that mailbox, where its server does not say at once that a mail has come (IMAP IDLE); ${LONGEST_LOOK} at most`,
  ),
} as const;

/** Throws SettingsError for a mailbox that no address leads to. */
export function replySettings(environment?: NodeJS.ProcessEnv) {
  const settings = readSettings(replyShape, environment);
  if (settings.MAIL_INBOUND_IMAP_URL && !settings.MAIL_REPLY_DOMAIN)
    throw new SettingsError(
      'MAIL_REPLY_DOMAIN: is needed with MAIL_INBOUND_IMAP_URL, or no mail says where to answer.',
    );
  return settings;
}

/** Whether the address of a mailbox has a user name, and each of its parts can be decoded. */
function saysWhoAndWhere(url: string): boolean {
  try {
    const { username, password, pathname } = new URL(url);
    return username !== '' && [username, password, pathname].every((part) => decodeURIComponent(part) || true);
  } catch {
    return false;
  }
}
