import { createECDH } from 'node:crypto';
import { readSettings, SettingsError } from '@essaim/platform-server';
import { z } from 'zod';

const keyOf = (bytes: number) =>
  z
    .string()
    .regex(/^[\w-]+$/, 'must be base64url, as `npx web-push generate-vapid-keys` prints it')
    .refine((key) => Buffer.from(key, 'base64url').length === bytes, `must be ${bytes} bytes in base64url`)
    .optional();

/** By which keys push services know this instance (RFC 8292). */
export const pushShape = {
  VAPID_PUBLIC_KEY: keyOf(65).describe(
    'public key that browsers subscribe to push with, 65 bytes in base64url; default: a pair made once and kept in the database',
  ),
  VAPID_PRIVATE_KEY: keyOf(32).describe('private key that belongs to it, 32 bytes in base64url; a secret'),
  VAPID_SUBJECT: z
    .string()
    .regex(/^(mailto:[^\s@<>]+@[^\s@<>]+|https:\/\/\S+)$/, 'must be mailto:name@example.org or https://example.org')
    .optional()
    .describe(
      'whom a push service writes to when our messages trouble it, mailto: or https:; default: PUBLIC_URL where it is https, else the address of MAIL_FROM',
    ),
} as const;

/** Throws SettingsError for half a pair, and for two keys that do not belong together. */
export function pushSettings(environment?: NodeJS.ProcessEnv) {
  const settings = readSettings(pushShape, environment);
  const { VAPID_PUBLIC_KEY: publicKey, VAPID_PRIVATE_KEY: privateKey } = settings;
  if (!publicKey !== !privateKey)
    throw new SettingsError('VAPID_PUBLIC_KEY, VAPID_PRIVATE_KEY: are set together or not at all.');
  if (publicKey && privateKey && publicKey !== publicKeyOf(privateKey))
    throw new SettingsError('VAPID_PUBLIC_KEY: does not belong to VAPID_PRIVATE_KEY.');
  return settings;
}

function publicKeyOf(privateKey: string): string | null {
  const curve = createECDH('prime256v1');
  try {
    curve.setPrivateKey(privateKey, 'base64url');
  } catch {
    return null; // no number of the curve
  }
  return curve.getPublicKey('base64url');
}
