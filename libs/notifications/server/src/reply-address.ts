import { createHmac, timingSafeEqual } from 'node:crypto';

/** Bytes of the seal: 96 bits of HMAC-SHA-256, as a local part has 64 characters and no case (RFC 5321, 4.5.3.1.1). */
const SEAL_BYTES = 12;
const shape = /^reply\+([0-9a-f]{32})([0-9a-f]{24})@/i;

/** Where an answer to one delivery's mail goes: nobody can make up another's, and it opens nothing else. */
export function replyAddress(secret: string, deliveryId: string, domain: string): string {
  return `reply+${deliveryId.replaceAll('-', '')}${sealOf(secret, deliveryId).toString('hex')}@${domain}`;
}

/** The delivery that an address answers; null for any address that this instance never gave out. */
export function answeredDelivery(secret: string, address: string): string | null {
  const [, id, seal] = shape.exec(address) ?? [];
  if (!id || !seal) return null;
  const uuid = id.toLowerCase().replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  return timingSafeEqual(Buffer.from(seal, 'hex'), sealOf(secret, uuid)) ? uuid : null;
}

const sealOf = (secret: string, id: string): Buffer =>
  createHmac('sha256', secret).update(`reply:${id}`).digest().subarray(0, SEAL_BYTES);
