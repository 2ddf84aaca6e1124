import { Injectable } from '@nestjs/common';
import { Database, badInput, signedIn, type Actor, type Tx } from '@essaim/platform-server';
import { news } from './notification.catalogue.ts';
import { NotificationPreference } from './notification-preference.entity.ts';

/** Someone says whether a kind of news also comes by e-mail. */
@Injectable()
export class SetNotificationPreference {
  constructor(private readonly db: Database) {}

  async run(
    actor: Actor,
    { kind, email }: { kind: string; email: boolean },
  ): Promise<{ kind: string; email: boolean }> {
    const { personId } = signedIn(actor);
    if (!news.some((line) => line.kind === kind)) throw badInput('kind', 'notifications.unknown_kind');
    await this.db.write((tx) => writePreference(tx, personId, kind, email));
    return { kind, email };
  }
}

/** The same from a mail's own link, signed out. */
export const writePreference = (tx: Tx, personId: string, kind: string, email: boolean): Promise<unknown> =>
  tx
    .createQueryBuilder()
    .insert()
    .into(NotificationPreference)
    .values({ personId, kind, email })
    .orUpdate(['email'], ['person_id', 'kind'])
    .execute();
