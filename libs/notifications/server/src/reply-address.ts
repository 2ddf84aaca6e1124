import { createHmac, timingSafeEqual } from 'node:crypto';

/** Bytes of an id and of its seal, 96 bits of HMAC-SHA-256: before the @ there are 64 characters and no case (RFC 5321, 4.5.3.1.1). */
const ID_BYTES = 16;
const SEAL_BYTES = 12;
/** Both in base 36. Addresses given out before that have them in hexadecimal. */
const DIGITS = 44;
const shape = /^[\w.-]+\+([0-9a-z]{44}|[0-9a-f]{56})@/i;

/** Characters that are left before the +. */
export const LONGEST_MAILBOX_NAME = 64 - DIGITS - 1;

/** Where an answer to one delivery's mail goes: nobody can make up another's, and it opens nothing else. */
export function replyAddress(secret: string, deliveryId: string, domain: string, mailbox = 'reply'): string {
  const sealed = `0x${deliveryId.replaceAll('-', '')}${sealOf(secret, deliveryId).toString('hex')}`;
  return `${mailbox}+${BigInt(sealed).toString(36).padStart(DIGITS, '0')}@${domain}`;
}

/** The delivery that an address answers; null for any address that this instance never gave out. */
export function answeredDelivery(secret: string, address: string): string | null {
  const [, digits] = shape.exec(address) ?? [];
  const sealed = digits?.length === DIGITS ? hexOf(digits) : digits;
  if (sealed?.length !== 2 * (ID_BYTES + SEAL_BYTES)) return null;
  const uuid = sealed
    .slice(0, 2 * ID_BYTES)
    .toLowerCase()
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  return timingSafeEqual(Buffer.from(sealed.slice(2 * ID_BYTES), 'hex'), sealOf(secret, uuid)) ? uuid : null;
}

const hexOf = (digits: string): string =>
  [...digits]
    .reduce((number, digit) => number * 36n + BigInt(parseInt(digit, 36)), 0n)
    .toString(16)
    .padStart(2 * (ID_BYTES + SEAL_BYTES), '0');

const sealOf = (secret: string, id: string): Buffer =>
  createHmac('sha256', secret).update(`reply:${id}`).digest().subarray(0, SEAL_BYTES);
