import { createHmac, timingSafeEqual } from 'node:crypto';

/** A uuid is 16 bytes, the seal 32: 64 characters of base64url, no padding. */
const shape = /^[\w-]{64}$/;

/**
 * A link's token: a row's id and a seal that only this instance can put on it (HMAC-SHA-256, RFC 2104). Nothing of it
 * is stored, so that a worker can write the mail from the row, and a stolen copy of the table opens nothing.
 */
export function sealId(secret: string, purpose: string, id: string): string {
  const bytes = Buffer.from(id.replaceAll('-', ''), 'hex');
  return Buffer.concat([bytes, sealOf(secret, purpose, id)]).toString('base64url');
}

/** The id that a token stands for; null for anything that this instance never gave out for that purpose. */
export function openSealedId(secret: string, purpose: string, token: string): string | null {
  if (!shape.test(token)) return null;
  const bytes = Buffer.from(token, 'base64url');
  const id = bytes
    .subarray(0, 16)
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  return timingSafeEqual(bytes.subarray(16), sealOf(secret, purpose, id)) ? id : null;
}

const sealOf = (secret: string, purpose: string, id: string): Buffer =>
  createHmac('sha256', secret).update(`${purpose}:${id}`).digest();
