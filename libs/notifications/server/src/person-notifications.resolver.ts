import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { inWords } from '@essaim/catalogue';
import { PersonType } from '@essaim/people-server';
import { Access, CurrentActor, Database, connection, pageWindow, type Actor } from '@essaim/platform-server';
import { news } from './notification.catalogue.ts';
import { NotificationConnection, NotificationPreferenceType } from './notification.graphql.ts';
import { NotificationPreference } from './notification-preference.entity.ts';
import { countNotifications, notificationsOf } from './notification.reads.ts';

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
  ) {
    const window = pageWindow({ first, after }, ['moment', 'uuid']);
    const only = unreadOnly ?? false;
    const rows = await this.db.read((tx) => notificationsOf(tx, id, only, window));
    return connection(
      window,
      rows,
      (row) => [row.createdAt, row.id],
      () => this.db.read((tx) => countNotifications(tx, id, only)),
    );
  }

  @Access('self')
  @ResolveField(() => Int, { nullable: true })
  unreadNotificationCount(@Parent() { id }: PersonType): Promise<number> {
    return this.db.read((tx) => countNotifications(tx, id, true));
  }

  @Access('self')
  @ResolveField(() => [NotificationPreferenceType], { nullable: true })
  async notificationPreferences(@Parent() { id }: PersonType) {
    const wishes = await this.db.source.manager.findBy(NotificationPreference, { personId: id });
    const wishOf = new Map(wishes.map(({ kind, email }) => [kind, email]));
    return news.map(({ kind, email }) => ({ kind, email: wishOf.get(kind) ?? email }));
  }
}

@Resolver(() => NotificationPreferenceType)
export class NotificationPreferenceResolver {
  @Access('person')
  @ResolveField(() => String)
  label(@Parent() { kind }: NotificationPreferenceType, @CurrentActor() { language }: Actor): string {
    return inWords(language)(`server.notifications.${kind}.label`);
  }
}
