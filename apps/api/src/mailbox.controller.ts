import { Controller, Get, NotFoundException, Inject, Query, Req, Res } from '@nestjs/common';
import { Database, MailboxMessage, PLATFORM_SETTINGS, type PlatformSettings } from '@essaim/platform-server';
import type { Request, Response } from 'express';
import { mailboxPage } from './mailbox.page.ts';

/** Most mails one look shows. */
const SHOWN = 200;

/** The mailbox of demonstration mode: where mail goes while there is no mail server. It does not exist in production. */
@Controller('dev/mailbox')
export class MailboxController {
  constructor(
    private readonly db: Database,
    @Inject(PLATFORM_SETTINGS) private readonly settings: PlatformSettings,
  ) {}

  @Get()
  async list(@Query('to') to: unknown, @Req() req: Request, @Res() res: Response): Promise<void> {
    if (this.settings.production || this.settings.SMTP_URL) throw new NotFoundException();
    const mails = await this.db.source.manager.find(MailboxMessage, {
      where: typeof to === 'string' && !to.includes('\0') ? { to: to.toLowerCase() } : {},
      order: { sentAt: 'DESC', id: 'DESC' },
      take: SHOWN,
    });
    const shown = mails.map(({ id, to: address, subject, text, html, headers, sentAt }) => ({
      id,
      to: address,
      subject,
      text,
      html,
      headers,
      sentAt,
    }));
    if (req.accepts(['json', 'html']) === 'html') res.type('html').send(mailboxPage(shown));
    else res.json(shown);
  }
}
