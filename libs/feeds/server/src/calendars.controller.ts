import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Language } from '@essaim/catalogue';
import type { Request, Response } from 'express';
import { findFeed, queryIn } from './answer-feed.ts';
import { CalendarWriter } from './calendar-writer.ts';
import { writeCalendar, type Calendar } from './calendar.ts';
import { wishFrom } from './initiatives-wish.ts';

/**
 * Meetings, as iCalendar that anybody may subscribe to, beside the Atom feeds. An answer bears an ETag and is 304 for whoever
 * has it already. It bears no Last-Modified: a meeting that comes into the window as time passes was changed long ago.
 */
@Controller('feeds')
export class CalendarsController {
  constructor(private readonly calendars: CalendarWriter) {}

  @Get('meetings.ics')
  initiatives(@Req() req: Request, @Res() res: Response): Promise<void> {
    const wish = wishFrom(queryIn(req));
    return this.answer(req, res, (language) => this.calendars.ofInitiatives(wish, language));
  }

  @Get('projects/:slug/meetings.ics')
  project(@Param('slug') slug: string, @Req() req: Request, @Res() res: Response): Promise<void> {
    return this.answer(req, res, (language) => this.calendars.of('project', slug, language));
  }

  @Get('federations/:slug/meetings.ics')
  federation(@Param('slug') slug: string, @Req() req: Request, @Res() res: Response): Promise<void> {
    return this.answer(req, res, (language) => this.calendars.of('federation', slug, language));
  }

  @Get('organisations/:slug/meetings.ics')
  organisation(@Param('slug') slug: string, @Req() req: Request, @Res() res: Response): Promise<void> {
    return this.answer(req, res, (language) => this.calendars.of('organisation', slug, language));
  }

  /** One alone, to be saved: for one's own calendar. */
  @Get('meetings/:id.ics')
  meeting(@Param('id') id: string, @Req() req: Request, @Res() res: Response): Promise<void> {
    return this.answer(req, res, (language) => this.calendars.ofMeeting(id, language), 'meeting.ics');
  }

  private async answer(
    req: Request,
    res: Response,
    calendarIn: (language: Language) => Promise<Calendar | { movedTo: string } | null>,
    fileName?: string,
  ): Promise<void> {
    const calendar = await findFeed(req, res, calendarIn);
    if (!calendar) return;
    if (fileName) res.attachment(fileName);
    res.type('text/calendar; charset=utf-8').send(await writeCalendar(calendar));
  }
}
