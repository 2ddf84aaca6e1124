import { Inject, Injectable } from '@nestjs/common';
import { Database, PLATFORM_SETTINGS, type PlatformSettings } from '@essaim/platform-server';
import webPush from 'web-push';
import { pushSettings } from './push.settings.ts';
import { VapidKeyPair } from './vapid-key-pair.entity.ts';

/** What web-push signs with. */
export interface VapidDetails {
  subject: string;
  publicKey: string;
  privateKey: string;
}

/** The keys by which push services know this instance: those of the settings, else a pair made once for all processes. */
@Injectable()
export class VapidKeys {
  private readonly settings = pushSettings();
  private readonly subject: string;
  private known: Promise<VapidDetails> | undefined;

  constructor(
    private readonly db: Database,
    @Inject(PLATFORM_SETTINGS) { publicUrl, MAIL_FROM }: PlatformSettings,
  ) {
    this.subject = this.settings.VAPID_SUBJECT ?? subjectOf(publicUrl, MAIL_FROM);
  }

  details(): Promise<VapidDetails> {
    this.known ??= this.find().catch((error: unknown) => {
      this.known = undefined;
      throw error;
    });
    return this.known;
  }

  private async find(): Promise<VapidDetails> {
    const { subject } = this;
    const { VAPID_PUBLIC_KEY: publicKey, VAPID_PRIVATE_KEY: privateKey } = this.settings;
    return publicKey && privateKey ? { subject, publicKey, privateKey } : { subject, ...(await this.kept()) };
  }

  /** Whichever process comes first makes the pair; the others find it. */
  private async kept(): Promise<{ publicKey: string; privateKey: string }> {
    const only = () => this.db.source.manager.findOneByOrFail(VapidKeyPair, { onlyOne: true });
    if (!(await this.db.source.manager.existsBy(VapidKeyPair, { onlyOne: true })))
      await this.db.source
        .createQueryBuilder()
        .insert()
        .into(VapidKeyPair)
        .values(Object.assign(new VapidKeyPair(), webPush.generateVAPIDKeys()))
        .orIgnore()
        .execute();
    const { publicKey, privateKey } = await only();
    return { publicKey, privateKey };
  }
}

const subjectOf = (publicUrl: string, from: string): string =>
  publicUrl.startsWith('https:') ? publicUrl : `mailto:${/<([^<>]+)>$/.exec(from)?.[1] ?? from}`;
