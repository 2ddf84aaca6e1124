import { createHash, randomBytes } from 'node:crypto';

/** Bytes of randomness in a session's or a program's token. */
const BYTES = 32;

/** What programs' tokens begin with, so that scanners find one that was published by mistake. */
const TOKEN_PREFIX = 'essaim_';

/** A token nobody can guess. */
export const newSessionToken = (): string => randomBytes(BYTES).toString('base64url');
export const newAccessSecret = (): string => TOKEN_PREFIX + randomBytes(BYTES).toString('base64url');

/** What is kept of a token. It is random, so a plain hash is enough: there is nothing to guess. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('base64url');

const sessionShape = /^[\w-]{43}$/;
const secretShape = /^essaim_[\w-]{43}$/;

export const looksLikeSessionToken = (token: string | undefined): token is string => sessionShape.test(token ?? '');
export const looksLikeAccessSecret = (token: string | undefined): token is string => secretShape.test(token ?? '');
