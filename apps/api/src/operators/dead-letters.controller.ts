import { DeadLetters } from '@essaim/platform-server';
import { bestLanguage } from '@essaim/catalogue';
import { Body, Controller, Get, HttpCode, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import { AdminsOnly } from './admins-only.ts';
import { deadLettersPage } from './dead-letters.page.ts';

/** Dead letters on one page. */
const SHOWN = 50;

/** What was given up, for the operator's browser: listed with its cause, and tried again at the press of a button. */
@Controller('admin/dead-letters')
@UseGuards(AdminsOnly)
export class DeadLettersController {
  constructor(private readonly letters: DeadLetters) {}

  @Get()
  async list(@Query('after') after: unknown, @Req() req: Request, @Res() res: Response): Promise<void> {
    const [listed, count] = await Promise.all([
      this.letters.list({ limit: SHOWN + 1, ...(typeof after === 'string' && { after }) }),
      this.letters.count(),
    ]);
    const page = {
      language: bestLanguage(req.headers['accept-language']),
      letters: listed.slice(0, SHOWN),
      count,
      more: listed.length > SHOWN,
    };
    res.type('html').set('Cache-Control', 'no-store').send(deadLettersPage(page));
  }

  /** `id`: one of them; without, all. */
  @Post('retry')
  @HttpCode(303)
  async retry(@Body('id') id: unknown, @Res() res: Response): Promise<void> {
    if (typeof id === 'string') await this.letters.retry(id);
    else await this.letters.retryAll();
    res.redirect(303, '/admin/dead-letters');
  }
}
