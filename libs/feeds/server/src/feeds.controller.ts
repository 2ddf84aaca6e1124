import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Language } from '@essaim/catalogue';
import type { Request, Response } from 'express';
import { findFeed, queryIn } from './answer-feed.ts';
import { writeAtom, type AtomFeed } from './atom.ts';
import { FeedWriter } from './feed-writer.ts';
import { wishFrom } from './initiatives-wish.ts';

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
    const wish = wishFrom(queryIn(req));
    return this.answer(req, res, (language) => this.feeds.ofInitiatives(wish, language));
  }

  @Get('projects/:slug')
  project(@Param('slug') slug: string, @Req() req: Request, @Res() res: Response): Promise<void> {
    return this.answer(req, res, (language) => this.feeds.of('project', slug, language));
  }

  @Get('federations/:slug')
  federation(@Param('slug') slug: string, @Req() req: Request, @Res() res: Response): Promise<void> {
    return this.answer(req, res, (language) => this.feeds.of('federation', slug, language));
  }

  @Get('organisations/:slug')
  organisation(@Param('slug') slug: string, @Req() req: Request, @Res() res: Response): Promise<void> {
    return this.answer(req, res, (language) => this.feeds.of('organisation', slug, language));
  }

  private async answer(
    req: Request,
    res: Response,
    feedIn: (language: Language) => Promise<AtomFeed | { movedTo: string } | null>,
  ): Promise<void> {
    const feed = await findFeed(req, res, feedIn);
    if (!feed) return;
    res.type('application/atom+xml; charset=utf-8').set('Last-Modified', feed.updated.toUTCString());
    res.send(await writeAtom(feed));
  }
}
