import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';

/** A new row's id: UUID version 7 (RFC 9562), so that neighbours in time are neighbours in the index. */
export const newId = (): string => v7();

/** As many of them, in order; randomness is asked for once. */
export function newIds(count: number): string[] {
  const [random, msecs] = [randomBytes(16 * count), Date.now()];
  return Array.from({ length: count }, (_, seq) =>
    v7({ random: random.subarray(16 * seq, 16 * (seq + 1)), msecs, seq }),
  );
}

const uuidShape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The opaque id that clients see: base64url of `Type:uuid`. */
export const toGlobalId = (type: string, id: string): string => Buffer.from(`${type}:${id}`).toString('base64url');

/** What a client's id stands for; null for anything that this instance never gave out. */
export function fromGlobalId(globalId: string): { type: string; id: string } | null {
  if (globalId.length > 200) return null;
  const [type, id, ...rest] = Buffer.from(globalId, 'base64url').toString('utf8').split(':');
  return type && id && !rest.length && uuidShape.test(id) ? { type, id } : null;
}
