import { Inject, Injectable } from '@nestjs/common';
import { PLATFORM_SETTINGS, now, type PlatformSettings, type Tx } from '@essaim/platform-server';
import { AccountLink, type LinkPurpose } from './account-link.entity.ts';
import { linkIdOf, linkUrl } from './link-token.ts';
import { LinkNotGood } from './people.errors.ts';
import { PEOPLE_SETTINGS, type PeopleSettings } from './people.settings.ts';

/** Makes links for mails, and takes them back, once. */
@Injectable()
export class AccountLinks {
  private readonly settings: PeopleSettings;
  private readonly platform: PlatformSettings;
  constructor(
    @Inject(PEOPLE_SETTINGS) settings: PeopleSettings,
    @Inject(PLATFORM_SETTINGS) platform: PlatformSettings,
  ) {
    this.settings = settings;
    this.platform = platform;
  }

  /** A new link of one kind; those too old to be good are swept away. */
  async make(tx: Tx, personId: string, purpose: LinkPurpose): Promise<AccountLink> {
    await tx.query('DELETE FROM account_link WHERE person_id = $1 AND expires_at <= $2', [personId, now()]);
    const link = Object.assign(new AccountLink(), {
      personId,
      purpose,
      expiresAt: new Date(now().getTime() + this.lifetimeMs(purpose)),
    });
    await tx.insert(AccountLink, link);
    return link;
  }

  /** Where a link leads. */
  url(link: AccountLink): string {
    return linkUrl(link, this.platform);
  }

  /** The link a token stands for, good or used, while it is not too old. Throws LinkNotGood. */
  async find(tx: Tx, token: string, purpose: LinkPurpose): Promise<AccountLink> {
    const id = linkIdOf(this.platform.ESSAIM_SECRET, purpose, token);
    const link = id && (await tx.findOneBy(AccountLink, { id, purpose }));
    if (!link || link.expiresAt <= now()) throw new LinkNotGood();
    return link;
  }

  /** Uses a link up: of two presses at once, one wins. Throws LinkNotGood. Whose it is. */
  async use(tx: Tx, token: string, purpose: LinkPurpose): Promise<string> {
    const link = await this.find(tx, token, purpose);
    const { affected } = await tx
      .createQueryBuilder()
      .update(AccountLink)
      .set({ usedAt: now() })
      .where('id = :id AND used_at IS NULL', { id: link.id })
      .execute();
    if (!affected) throw new LinkNotGood();
    return link.personId;
  }

  /** Links still open lose their use: the password they were asked for under has changed. */
  async forgetAll(tx: Tx, personId: string): Promise<void> {
    await tx.delete(AccountLink, { personId });
  }

  private lifetimeMs(purpose: LinkPurpose): number {
    const { VERIFICATION_LINK_DAYS, SIGN_IN_LINK_MINUTES } = this.settings;
    return purpose === 'VERIFY_EMAIL' ? VERIFICATION_LINK_DAYS * 86_400_000 : SIGN_IN_LINK_MINUTES * 60_000;
  }
}
