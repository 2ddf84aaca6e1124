import { Controller, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { inWords, type Language } from '@essaim/catalogue';
import { Person } from '@essaim/people-server';
import { Database, PLATFORM_SETTINGS, openSealedId, type PlatformSettings } from '@essaim/platform-server';
import type { Response } from 'express';
import { Delivery } from './delivery.entity.ts';
import { writePreference } from './set-notification-preference.ts';
import { UNSUBSCRIBE } from './unsubscribe.token.ts';
import { unsubscribePage } from './unsubscribe.page.tsx';

/**
 * Where the links of mails lead, signed in or not. Opening one changes nothing, since mail scanners open links; one
 * press does (POST), also when a mailbox provider makes it for its reader (RFC 8058).
 */
@Controller('unsubscribe/:token')
export class UnsubscribeController {
  constructor(
    private readonly db: Database,
    @Inject(PLATFORM_SETTINGS) private readonly settings: PlatformSettings,
  ) {}

  @Get()
  ask(@Param('token') token: string, @Res() res: Response): Promise<void> {
    return this.answer(token, res, null);
  }

  @Post()
  @HttpCode(200)
  change(
    @Param('token') token: string,
    @Query('again') again: string | undefined,
    @Res() res: Response,
  ): Promise<void> {
    return this.answer(token, res, again === 'on');
  }

  /** `email`: what the preference becomes; null leaves it. */
  private async answer(token: string, res: Response, email: boolean | null): Promise<void> {
    const id = openSealedId(this.settings.ESSAIM_SECRET, UNSUBSCRIBE, token);
    const delivery = id && (await this.db.source.manager.findOneBy(Delivery, { id }));
    const person =
      delivery && delivery.personId ? await this.db.source.manager.findOneBy(Person, { id: delivery.personId }) : null;
    const language: Language = person?.language ?? 'fr';
    res.type('html').set('Cache-Control', 'no-store');
    if (!delivery || !person) {
      res.status(404).send(unsubscribePage({ language, settings: this.settings, state: 'unknown' }));
      return;
    }
    if (email !== null) await this.db.write((tx) => writePreference(tx, person.id, delivery.kind, email));
    const label = inWords(language)(`server.notifications.${delivery.kind}.label`);
    const state = email === null ? 'ask' : email ? 'on' : 'off';
    res.send(unsubscribePage({ language, settings: this.settings, state, label, address: `/unsubscribe/${token}` }));
  }
}
