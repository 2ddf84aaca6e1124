import { Injectable } from '@nestjs/common';
import { now, plainArray, PREPARED, type Tx } from '@essaim/platform-server';
import { hears, levelOf, type Wish } from './hearing.ts';
import { NotificationPreference } from './notification-preference.entity.ts';
import type { NotificationSettings } from './notification-settings.entity.ts';
import { isPaused, type SettingsByPerson } from './notification-settings.reads.ts';
import type { MailMode, News, NewsKind, NewsLine, Told } from './tell.ts';
import { wishesAbout } from './watch.reads.ts';

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
  /** For each of these pieces of news, one plan for each of its people, in their order: a few thousand in all. */
  async of(tx: Tx, news: readonly News[], settings: SettingsByPerson): Promise<Plan[][]> {
    const wishes = await wishesAbout(
      tx,
      news.map(({ told }) => told),
    );
    const preferences = await preferencesAbout(tx, news);
    return news.map(({ line, told }, at) => planOf(line, told.to, settings, wishes[at]!, preferences.get(line.kind)));
  }
}

/** What people have said about these kinds of news: by kind, by person. */
async function preferencesAbout(
  tx: Tx,
  news: readonly News[],
): Promise<Map<string, Map<string, NotificationPreference>>> {
  const preferences = await tx
    .createQueryBuilder(NotificationPreference, 'preference')
    .comment(PREPARED)
    .where('preference.kind = ANY(:kinds) AND preference.person_id = ANY(:ids)', {
      kinds: [...new Set(news.map(({ line }) => line.kind))],
      ids: plainArray([...new Set(news.flatMap(({ told }) => told.to.map(({ personId }) => personId)))]),
    })
    .getMany();
  const byKind = Map.groupBy(preferences, ({ kind }) => kind);
  return new Map([...byKind].map(([kind, of]) => [kind, new Map(of.map((each) => [each.personId, each]))]));
}

function planOf(
  line: NewsLine,
  people: Told['to'],
  settings: SettingsByPerson,
  wishes: ReadonlyMap<string, Wish[]>,
  preferences: ReadonlyMap<string, NotificationPreference> | undefined,
): Plan[] {
  return people.map(({ personId, because }) => {
    const [wished, preference] = [settings(personId), preferences?.get(personId)];
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

/** How a kind of news comes by mail to whoever has not said. */
export const mailByDefault = ({ email, urgency }: NewsKind): MailMode => (email ? urgency : 'NONE');

/** Whether a kind of news is pushed to the devices of whoever has not said. */
export const pushByDefault = ({ urgency }: NewsKind): boolean => urgency === 'NOW';

/** What would leave at once waits while someone rests; what waits does so in vain for whoever wants no digest. */
function mail(wanted: MailMode, wished: NotificationSettings): MailMode {
  const then = wanted === 'NOW' && isPaused(wished, now()) ? 'DIGEST' : wanted;
  return then === 'DIGEST' && wished.digest === 'NEVER' ? 'NONE' : then;
}
