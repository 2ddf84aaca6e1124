import { BadRequestException, Controller, Get, NotFoundException, Param, Req, Res } from '@nestjs/common';
import { bestLanguage, type Language } from '@essaim/catalogue';
import { BadUserInput } from '@essaim/platform-server';
import type { Request, Response } from 'express';
import { writeAtom, type AtomFeed } from './atom.ts';
import { FeedWriter } from './feed-writer.ts';
import { wishFrom } from './initiatives-wish.ts';

/** Seconds for which whoever stands between may answer instead. */
const FRESH_S = 300;

/**
 * What happens, as Atom feeds that anybody may read. `lang` in the address wins over Accept-Language. An answer bears
 * ETag and Last-Modified, and is 304 without a body for whoever has it already.
 */
@Controller('feeds')
export class FeedsController {
  constructor(private readonly feeds: FeedWriter) {}

  @Get('activity')
  instance(@Req() req: Request, @Res() res: Response): Promise<void> {
    return this.answer(req, res, (language) => this.feeds.ofInstance(language));
  }

  @Get('initiatives')
  initiatives(@Req() req: Request, @Res() res: Response): Promise<void> {
    const wish = wishFrom(queryOf(req));
    return this.answer(req, res, (language) => this.feeds.ofInitiatives(wish, language));
  }

  @Get('projects/:slug')
  project(@Param('slug') slug: string, @Req() req: Request, @Res() res: Response): Promise<void> {
    return this.answer(req, res, (language) => this.feeds.ofProject(slug, language));
  }

  @Get('federations/:slug')
  federation(@Param('slug') slug: string, @Req() req: Request, @Res() res: Response): Promise<void> {
    return this.answer(req, res, (language) => this.feeds.ofFederation(slug, language));
  }

  @Get('organisations/:slug')
  organisation(@Param('slug') slug: string, @Req() req: Request, @Res() res: Response): Promise<void> {
    return this.answer(req, res, (language) => this.feeds.ofOrganisation(slug, language));
  }

  private async answer(
    req: Request,
    res: Response,
    feedIn: (language: Language) => Promise<AtomFeed | { movedTo: string } | null>,
  ): Promise<void> {
    if (req.originalUrl.includes('%00')) throw new BadRequestException(); // PostgreSQL takes no NUL in text
    const lang = queryOf(req).get('lang');
    const feed = await feedIn(bestLanguage(lang, req.headers['accept-language'])).catch((error: unknown) => {
      throw error instanceof BadUserInput ? new BadRequestException() : error;
    });
    if (!feed) throw new NotFoundException();
    if ('movedTo' in feed) return res.redirect(301, feed.movedTo + (lang ? `?${new URLSearchParams({ lang })}` : ''));
    res
      .vary('Accept-Language')
      .type('application/atom+xml; charset=utf-8')
      .set({
        'Cache-Control': `public, max-age=${FRESH_S}`,
        'Content-Language': feed.language,
        'Last-Modified': feed.updated.toUTCString(),
      });
    res.send(await writeAtom(feed));
  }
}

const queryOf = (req: Request): URLSearchParams => new URL(req.originalUrl, 'http://here').searchParams;
