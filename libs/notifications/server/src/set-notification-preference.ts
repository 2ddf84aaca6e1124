import { Injectable } from '@nestjs/common';
import { Database, badInput, signedIn, type Actor, type Tx } from '@essaim/platform-server';
import { mailByDefault } from './channel-plan.ts';
import { news } from './notification.catalogue.ts';
import { NotificationPreference } from './notification-preference.entity.ts';
import type { MailMode } from './tell.ts';

/** What someone wishes for one kind of news: how it comes by mail, or just whether it does. */
export interface PreferenceWish {
  kind: string;
  mail?: MailMode | null;
  email?: boolean | null;
}

/** Someone says how a kind of news comes by e-mail. */
@Injectable()
export class SetNotificationPreference {
  constructor(private readonly db: Database) {}

  async run(actor: Actor, { kind, mail, email }: PreferenceWish): Promise<{ kind: string; mail: MailMode }> {
    const { personId } = signedIn(actor);
    const line = news.find((each) => each.kind === kind);
    if (!line) throw badInput('kind', 'notifications.unknown_kind');
    const wanted = mail ?? (email ? (mailByDefault(line) === 'NONE' ? line.urgency : mailByDefault(line)) : 'NONE');
    await this.db.write((tx) => writePreference(tx, personId, kind, wanted));
    return { kind, mail: wanted };
  }
}

/** The same from a mail's own link, signed out. */
export const writePreference = (tx: Tx, personId: string, kind: string, mail: MailMode): Promise<unknown> =>
  tx
    .createQueryBuilder()
    .insert()
    .into(NotificationPreference)
    .values({ personId, kind, mail })
    .orUpdate(['mail'], ['person_id', 'kind'])
    .execute();
