import { Injectable } from '@nestjs/common';
import { Database, badInput, signedIn, type Actor, type Tx } from '@essaim/platform-server';
import { mailByDefault, pushByDefault } from './channel-plan.ts';
import { news } from './notification.catalogue.ts';
import { NotificationPreference } from './notification-preference.entity.ts';
import type { MailMode, NewsKind } from './tell.ts';

/** What someone wishes for one kind of news: how it comes by mail, or just whether it does; whether it is pushed. */
export interface PreferenceWish {
  kind: string;
  mail?: MailMode | null;
  email?: boolean | null;
  push?: boolean | null;
}

/** Someone says how a kind of news comes by e-mail, and whether it is pushed to their devices. */
@Injectable()
export class SetNotificationPreference {
  constructor(private readonly db: Database) {}

  /** What is absent stays. Throws BAD_USER_INPUT for an unknown kind. */
  async run(actor: Actor, { kind, mail, email, push }: PreferenceWish): Promise<PreferenceOf> {
    const { personId } = signedIn(actor);
    const line = news.find((each) => each.kind === kind);
    if (!line) throw badInput('kind', 'notifications.unknown_kind');
    const yes = mailByDefault(line) === 'NONE' ? line.urgency : mailByDefault(line);
    const wanted = mail ?? (email == null ? null : email ? yes : 'NONE');
    return this.db.write(async (tx) => {
      await writePreference(tx, personId, kind, { ...(wanted && { mail: wanted }), ...(push != null && { push }) });
      return preferenceOf(line, await tx.findOneBy(NotificationPreference, { personId, kind }));
    });
  }
}

/** How one kind of news reaches someone. */
export interface PreferenceOf {
  kind: string;
  mail: MailMode;
  push: boolean;
}

/** The same with what the catalogue says where they did not. */
export const preferenceOf = (line: NewsKind, said: NotificationPreference | null | undefined): PreferenceOf => ({
  kind: line.kind,
  mail: said?.mail ?? mailByDefault(line),
  push: said?.push ?? pushByDefault(line),
});

/** Writes what is wished and leaves the rest: also from a mail's own link, signed out. */
export async function writePreference(
  tx: Tx,
  personId: string,
  kind: string,
  wish: Partial<Pick<NotificationPreference, 'mail' | 'push'>>,
): Promise<void> {
  const columns = Object.keys(wish);
  if (!columns.length) return;
  await tx
    .createQueryBuilder()
    .insert()
    .into(NotificationPreference)
    .values({ personId, kind, ...wish })
    .orUpdate(columns, ['person_id', 'kind'])
    .execute();
}
