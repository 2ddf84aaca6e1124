import { BadRequestException, NotFoundException } from '@nestjs/common';
import { bestLanguage, type Language } from '@essaim/catalogue';
import { BadUserInput } from '@essaim/platform-server';
import type { Request, Response } from 'express';

/** Seconds for which whoever stands between may answer instead. */
const FRESH_S = 300;

/** The query of a request, as it was written. */
export const queryIn = (req: Request): URLSearchParams => new URL(req.originalUrl, 'http://here').searchParams;

/**
 * Finds what is asked for in its reader's language, `lang` in the address before Accept-Language, and prepares the answer.
 * Null where the answer is given already: what moved is answered with 301. Throws 400 and 404.
 */
export async function findFeed<F extends { language: Language }>(
  req: Request,
  res: Response,
  feedIn: (language: Language) => Promise<F | { movedTo: string } | null>,
): Promise<F | null> {
  if (req.originalUrl.includes('%00')) throw new BadRequestException(); // PostgreSQL takes no NUL in text
  const lang = queryIn(req).get('lang');
  const feed = await feedIn(bestLanguage(lang, req.headers['accept-language'])).catch((error: unknown) => {
    throw error instanceof BadUserInput ? new BadRequestException() : error;
  });
  if (!feed) throw new NotFoundException();
  if ('movedTo' in feed) {
    res.redirect(301, feed.movedTo + (lang ? `?${new URLSearchParams({ lang })}` : ''));
    return null;
  }
  res.vary('Accept-Language').set({ 'Cache-Control': `public, max-age=${FRESH_S}`, 'Content-Language': feed.language });
  return feed;
}
