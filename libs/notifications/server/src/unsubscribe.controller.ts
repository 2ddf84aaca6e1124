import { Controller, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { inWords, type Language } from '@essaim/catalogue';
import { Person } from '@essaim/people-server';
import { Database, PLATFORM_SETTINGS, openSealedId, type PlatformSettings, type Tx } from '@essaim/platform-server';
import type { Response } from 'express';
import { Delivery } from './delivery.entity.ts';
import { Digest } from './digest.entity.ts';
import { writePreference } from './set-notification-preference.ts';
import { UNSUBSCRIBE } from './unsubscribe.token.ts';
import { unsubscribePage } from './unsubscribe.page.tsx';
import { UpdateNotificationSettings } from './update-notification-settings.ts';

/**
 * Where the links of mails lead, signed in or not. Opening one changes nothing, since mail scanners open links; one
 * press does (POST), also when a mailbox provider makes it for its reader (RFC 8058).
 */
@Controller('unsubscribe/:token')
export class UnsubscribeController {
  constructor(
    private readonly db: Database,
    private readonly update: UpdateNotificationSettings,
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

  /** `wanted`: whether such mail is to come; null leaves it as it is. */
  private async answer(token: string, res: Response, wanted: boolean | null): Promise<void> {
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
    if (wanted !== null) await this.db.write((tx) => this.write(tx, delivery, person.id, wanted));
    const { digestId } = delivery.params;
    const label = inWords(language)(digestId ? 'server.digest.label' : `server.notifications.${delivery.kind}.label`);
    const state = wanted === null ? 'ask' : wanted ? 'on' : 'off';
    res.send(unsubscribePage({ language, settings: this.settings, state, label, address: `/unsubscribe/${token}` }));
  }

  /** What a mail came for goes off, or back to what it was when the mail came. */
  private async write(tx: Tx, { kind, params }: Delivery, personId: string, wanted: boolean): Promise<void> {
    if (!params['digestId']) {
      await writePreference(tx, personId, kind, { mail: wanted ? 'NOW' : 'NONE' });
      return;
    }
    const digest = wanted ? await tx.findOneBy(Digest, { id: params['digestId'] }) : null;
    const cadence = digest?.period.startsWith('WEEKLY') ? 'WEEKLY' : 'DAILY';
    await this.update.change(tx, personId, { digest: wanted ? cadence : 'NEVER' });
  }
}
