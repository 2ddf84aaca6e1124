import { Args, Int, Mutation, Parent, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import {
  Access,
  Broadcast,
  CurrentActor,
  CurrentLoaders,
  Database,
  NodeRegistry,
  signedIn,
  type Actor,
  type Loaders,
} from '@essaim/platform-server';
import { ProjectLoader, ProjectType } from '@essaim/projects-server';
import { MarkNotificationsRead } from './mark-notifications-read.ts';
import { wordsOf } from './notification-words.ts';
import { Notification } from './notification.entity.ts';
import {
  MarkNotificationsReadInput,
  NotificationPreferenceType,
  NotificationType,
  SetNotificationPreferenceInput,
} from './notification.graphql.ts';
import { topicOf } from './notification.topic.ts';
import { SetNotificationPreference } from './set-notification-preference.ts';

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
