import { Args, ID, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { inWords } from '@essaim/catalogue';
import { PersonType } from '@essaim/people-server';
import { Access, CurrentActor, Database, connection, pageWindow, type Actor } from '@essaim/platform-server';
import { MailBounce } from './mail-bounce.entity.ts';
import { news } from './notification.catalogue.ts';
import { MailPauseType, NotificationConnection, NotificationPreferenceType } from './notification.graphql.ts';
import { NotificationPreference } from './notification-preference.entity.ts';
import { addressedKinds } from './addressed-kinds.ts';
import { countNotifications, notificationsOf } from './notification.reads.ts';
import { preferenceOf } from './set-notification-preference.ts';
import { subjectOf } from './subjects-shown.ts';

@Resolver(() => PersonType)
export class PersonNotificationsResolver {
  constructor(private readonly db: Database) {}

  @Access('self')
  @ResolveField(() => NotificationConnection, { nullable: true })
  async notifications(
    @Parent() { id }: PersonType,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Args('unreadOnly', { type: () => Boolean, nullable: true, defaultValue: false }) unreadOnly: boolean | null,
    @Args('done', {
      type: () => Boolean,
      nullable: true,
      description: 'true: those put away; false: those that are not; absent: both.',
    })
    done: boolean | null,
    @Args('addressed', {
      type: () => Boolean,
      nullable: true,
      description: 'true: what is addressed to the person themself alone, requests, answers, mentions.',
    })
    addressed: boolean | null,
    @Args('subject', { type: () => ID, nullable: true, description: 'Of one project, federation or organisation.' })
    subject: string | null,
  ) {
    const window = pageWindow({ first, after }, ['moment', 'uuid']);
    const filter = {
      unreadOnly,
      done,
      kinds: addressed ? addressedKinds : null,
      subject: subject === null || subject === undefined ? null : subjectOf(subject, id),
    };
    const rows = await this.db.read((tx) => notificationsOf(tx, id, filter, window));
    return connection(
      window,
      rows,
      (row) => [row.createdAt, row.id],
      () => this.db.read((tx) => countNotifications(tx, id, filter)),
    );
  }

  @Access('self')
  @ResolveField(() => Int, { nullable: true })
  unreadNotificationCount(@Parent() { id }: PersonType): Promise<number> {
    return this.db.read((tx) => countNotifications(tx, id, { unreadOnly: true }));
  }

  @Access('self')
  @ResolveField(() => MailPauseType, {
    nullable: true,
    description: 'Since when no news is mailed, because the address refused it; null while it is.',
  })
  async mailPause(@Parent() { id }: PersonType): Promise<MailPauseType | null> {
    const bounce = await this.db.source.manager.findOneBy(MailBounce, { personId: id });
    return bounce?.pausedAt ? { since: bounce.pausedAt, answer: bounce.answer } : null;
  }

  @Access('self')
  @ResolveField(() => [NotificationPreferenceType], { nullable: true })
  async notificationPreferences(@Parent() { id }: PersonType) {
    const wishes = await this.db.source.manager.findBy(NotificationPreference, { personId: id });
    const wishOf = new Map(wishes.map((wish) => [wish.kind, wish]));
    return news.map((line) => preferenceOf(line, wishOf.get(line.kind)));
  }
}

@Resolver(() => NotificationPreferenceType)
export class NotificationPreferenceResolver {
  @Access('person')
  @ResolveField(() => String)
  label(@Parent() { kind }: NotificationPreferenceType, @CurrentActor() { language }: Actor): string {
    return inWords(language)(`server.notifications.${kind}.label`);
  }

  @Access('person')
  @ResolveField(() => Boolean)
  email(@Parent() { mail }: NotificationPreferenceType): boolean {
    return mail !== 'NONE';
  }
}
