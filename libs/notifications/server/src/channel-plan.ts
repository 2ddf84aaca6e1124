import { Injectable } from '@nestjs/common';
import { now, type Tx } from '@essaim/platform-server';
import { hears, levelOf } from './hearing.ts';
import { NotificationPreference } from './notification-preference.entity.ts';
import type { NotificationSettings } from './notification-settings.entity.ts';
import { isPaused, settingsOf } from './notification-settings.reads.ts';
import type { MailMode, NewsKind, NewsLine, Told } from './tell.ts';
import { surroundingsOf, wishesAbout } from './watch.reads.ts';

/** How one person hears of one piece of news. */
export interface Plan {
  personId: string;
  because: string;
  /** In the page. */
  page: boolean;
  email: MailMode;
  /** On the devices that they switched on. */
  push: boolean;
}

/**
 * Decides, for each person whom news concerns, whether and how they hear of it: docs/notifications.md tells people the
 * same in their words.
 */
@Injectable()
export class ChannelPlan {
  /** The people of one chunk of a fan-out, at most a few thousand; one plan each, in their order. */
  async of(tx: Tx, line: NewsLine, told: Told, people: Told['to']): Promise<Plan[]> {
    const ids = people.map(({ personId }) => personId);
    const settings = await settingsOf(tx, ids);
    const wishes = await wishesAbout(tx, await surroundingsOf(tx, told), ids);
    const preferences = await tx
      .createQueryBuilder(NotificationPreference, 'preference')
      .where('preference.kind = :kind AND preference.person_id = ANY(:ids)', { kind: line.kind, ids })
      .getMany();
    const preferenceOf = new Map(preferences.map((preference) => [preference.personId, preference]));
    return people.map(({ personId, because }) => {
      const [wished, preference] = [settings(personId), preferenceOf.get(personId)];
      const heard = hears(levelOf(wishes.get(personId) ?? [], wished.level), line.reach);
      return {
        personId,
        because,
        // What is addressed to someone is theirs to find, whatever they have silenced: an answer is never lost.
        page: heard || line.reach === 'MENTIONS',
        email: heard ? mail(preference?.mail ?? mailByDefault(line), wished) : 'NONE',
        // In the page it stays to be read: what rests is not made up for on a lock screen.
        push: heard && (preference?.push ?? pushByDefault(line)) && !isPaused(wished, now()),
      };
    });
  }
}

/** How a kind of news comes by mail to whoever has not said. */
export const mailByDefault = ({ email, urgency }: NewsKind): MailMode => (email ? urgency : 'NONE');

/** Whether a kind of news is pushed to the devices of whoever has not said. */
export const pushByDefault = ({ urgency }: NewsKind): boolean => urgency === 'NOW';

/** What would leave at once waits while someone rests; what waits does so in vain for whoever wants no digest. */
function mail(wanted: MailMode, wished: NotificationSettings): MailMode {
  const then = wanted === 'NOW' && isPaused(wished, now()) ? 'DIGEST' : wanted;
  return then === 'DIGEST' && wished.digest === 'NEVER' ? 'NONE' : then;
}
