import { Args, Int, Mutation, Parent, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { inWords } from '@essaim/catalogue';
import { PersonType } from '@essaim/people-server';
import {
  Access,
  Broadcast,
  CurrentActor,
  CurrentLoaders,
  Database,
  NodeRegistry,
  connection,
  pageWindow,
  signedIn,
  type Actor,
  type Loaders,
} from '@essaim/platform-server';
import { ProjectLoader, ProjectType } from '@essaim/projects-server';
import { MarkNotificationsRead } from './mark-notifications-read.ts';
import { wordsOf } from './notification-words.ts';
import { news } from './notification.catalogue.ts';
import { Notification } from './notification.entity.ts';
import {
  MarkNotificationsReadInput,
  NotificationConnection,
  NotificationPreferenceType,
  NotificationType,
  SetNotificationPreferenceInput,
} from './notification.graphql.ts';
import { countNotifications, notificationsOf } from './notification.reads.ts';
import { NotificationPreference } from './notification-preference.entity.ts';
import { topicOf } from './notification.topic.ts';
import { SetNotificationPreference } from './set-notification-preference.ts';

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

@Resolver(() => NotificationType)
export class NotificationResolver {
  constructor(
    private readonly db: Database,
    private readonly broadcast: Broadcast,
    private readonly projects: ProjectLoader,
    private readonly markRead: MarkNotificationsRead,
    private readonly setPreference: SetNotificationPreference,
    nodes: NodeRegistry,
  ) {
    nodes.register('Notification', (id, actor) =>
      actor.personId
        ? this.db.source.manager.findOneBy(Notification, { id, personId: actor.personId })
        : Promise.resolve(null),
    );
  }

  @Access('person')
  @ResolveField(() => String)
  text(@Parent() notification: Notification, @CurrentActor() { language }: Actor): string {
    return wordsOf(notification, language).text;
  }

  @Access('person')
  @ResolveField(() => String, { description: 'Why the reader gets this, in words.' })
  because(@Parent() notification: Notification, @CurrentActor() { language }: Actor): string {
    return wordsOf(notification, language).because;
  }

  @Access('person')
  @ResolveField(() => ProjectType, { nullable: true, description: 'The project it is about, where it is about one.' })
  project(@Parent() { projectId }: Notification, @CurrentActor() actor: Actor, @CurrentLoaders() loaders: Loaders) {
    return projectId ? this.projects.readable(loaders, actor).load(projectId) : null;
  }

  @Access('person')
  @Mutation(() => Int, { description: 'How many were marked.' })
  markNotificationsRead(
    @CurrentActor() actor: Actor,
    @Args('input') input: MarkNotificationsReadInput,
  ): Promise<number> {
    return this.markRead.run(actor, input.ids ?? null);
  }

  @Access('person')
  @Mutation(() => NotificationPreferenceType, { description: 'Whether a kind of news also comes by e-mail.' })
  setNotificationPreference(@CurrentActor() actor: Actor, @Args('input') input: SetNotificationPreferenceInput) {
    return this.setPreference.run(actor, input);
  }

  @Access('person')
  @Subscription(() => NotificationType, {
    description: 'Each new notification of the viewer, at once.',
    resolve: (notification: Notification) => notification,
  })
  async notificationReceived(@CurrentActor() actor: Actor): Promise<AsyncIterableIterator<Notification>> {
    const { personId } = signedIn(actor);
    return this.broadcast.subscribe(topicOf(personId), ({ notificationId }: { notificationId: string }) =>
      this.db.source.manager.findOneBy(Notification, { id: notificationId, personId }),
    );
  }
}
