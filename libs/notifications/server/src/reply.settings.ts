import { readSettings } from '@essaim/platform-server';
import { z } from 'zod';

/** Answering by mail: off until operators say where answers come in. */
export const replyShape = {
  MAIL_REPLY_DOMAIN: z
    .string()
    .regex(/^[a-z0-9.-]+$/i, 'must be a domain, such as reply.example.org')
    .optional()
    .describe(
      'domain whose mail is handed to POST /mail/inbound: mails then carry an address to answer to; domain name',
    ),
  MAIL_INBOUND_SECRET: z
    .string()
    .min(16, 'must have at least 16 characters')
    .optional()
    .describe(
      'what whoever hands mail to /mail/inbound must show, as `Authorization: Bearer`; a secret, 16 characters or more',
    ),
} as const;

export const replySettings = () => readSettings(replyShape);
