import { parseCookie, stringifySetCookie } from 'cookie';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { looksLikeSessionToken } from './secret-token.ts';

const NAME = 'essaim_session';

/** The session token that a request carries; undefined where there is none, or nothing like one. */
export function sessionTokenOf(req: Pick<IncomingMessage, 'headers'>): string | undefined {
  const token = parseCookie(req.headers.cookie ?? '')[NAME];
  return looksLikeSessionToken(token) ? token : undefined;
}

/**
 * Gives the browser a session's token for so many seconds, or takes it away (null). Scripts cannot read it, other sites
 * cannot send it with a POST, and it stays off plain HTTP where the instance is on HTTPS.
 */
export function writeSessionCookie(
  res: ServerResponse,
  publicUrl: string,
  session: { token: string; lifetime: number } | null,
): void {
  const cookie = stringifySetCookie(NAME, session?.token ?? '', {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: publicUrl.startsWith('https:'),
    maxAge: session?.lifetime ?? 0,
  });
  const others = [res.getHeader('set-cookie') ?? []]
    .flat()
    .map(String)
    .filter((other) => !other.startsWith(`${NAME}=`));
  res.setHeader('set-cookie', [...others, cookie]);
}
