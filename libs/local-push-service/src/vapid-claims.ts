import { createPublicKey, verify } from 'node:crypto';

/** Who sends, as a signature that holds says it (RFC 8292). */
export interface VapidClaims {
  /** The key it was signed with, 65 bytes in base64url. */
  key: string;
  sub: string;
}

const DAY_S = 86_400;

/** Reads the Authorization of a push message meant for `origin`. Null for one that a push service must not believe. */
export function vapidClaims(authorization: string | undefined, origin: string): VapidClaims | null {
  const { jwt, key } = /^vapid t=(?<jwt>[\w.-]+), *k=(?<key>[\w-]+)$/.exec(authorization ?? '')?.groups ?? {};
  const [head, body, signature] = jwt?.split('.') ?? [];
  if (!key || !head || !body || !signature) return null;
  const point = Buffer.from(key, 'base64url');
  if (point.length !== 65) return null;
  const jwk = {
    kty: 'EC',
    crv: 'P-256',
    x: point.subarray(1, 33).toString('base64url'),
    y: point.subarray(33).toString('base64url'),
  };
  const signed = verify(
    'sha256',
    Buffer.from(`${head}.${body}`),
    { key: createPublicKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
  const read = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>;
  const [{ alg }, { aud, exp, sub }] = [read(head), read(body)];
  const left = Number(exp) - Date.now() / 1_000;
  const holds = signed && alg === 'ES256' && aud === origin && left > 0 && left <= DAY_S;
  return holds && typeof sub === 'string' && /^(mailto:|https:)/.test(sub) ? { key, sub } : null;
}
