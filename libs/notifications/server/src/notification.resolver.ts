import { Args, Int, Mutation, Parent, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import {
  Access,
  CurrentActor,
  CurrentLoaders,
  Database,
  NodeRegistry,
  signedIn,
  toGlobalId,
  type Actor,
  type Loaders,
} from '@essaim/platform-server';
import { meetingsByIds } from '@essaim/meetings-server';
import { ProjectLoader, ProjectType } from '@essaim/projects-server';
import { addressedKinds } from './addressed-kinds.ts';
import { MarkNotificationsRead } from './mark-notifications-read.ts';
import { meetingOf, withMeeting } from './meeting-news.ts';
import { NotificationChanges, type NotificationsChanged } from './notification-changes.ts';
import { wordsOf } from './notification-words.ts';
import { Notification } from './notification.entity.ts';
import {
  ActOnNotificationsInput,
  MarkNotificationsReadInput,
  NotificationPreferenceType,
  NotificationSubjectType,
  NotificationType,
  NotificationsChangeType,
  SetNotificationPreferenceInput,
} from './notification.graphql.ts';
import { countNotifications } from './notification.reads.ts';
import { NotificationStream } from './notification-stream.ts';
import { ResumeMail } from './resume-mail.ts';
import { SetNotificationPreference } from './set-notification-preference.ts';
import { SubjectsShown } from './subjects-shown.ts';

@Resolver(() => NotificationsChangeType)
export class NotificationsChangeResolver {
  constructor(private readonly db: Database) {}

  @Access('person')
  @ResolveField(() => Int, { description: 'How many are unread by now.' })
  unreadCount(@CurrentActor() actor: Actor): Promise<number> {
    return this.db.read((tx) => countNotifications(tx, signedIn(actor).personId, { unreadOnly: true }));
  }
}

@Resolver(() => NotificationType)
export class NotificationResolver {
  constructor(
    private readonly db: Database,
    private readonly stream: NotificationStream,
    private readonly projects: ProjectLoader,
    private readonly markRead: MarkNotificationsRead,
    private readonly setPreference: SetNotificationPreference,
    private readonly resume: ResumeMail,
    private readonly subjects: SubjectsShown,
    private readonly changes: NotificationChanges,
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
  async text(
    @Parent() notification: Notification,
    @CurrentActor() actor: Actor,
    @CurrentLoaders() loaders: Loaders,
  ): Promise<string> {
    return wordsOf(await this.asItStands(notification, actor, loaders), actor.language).text;
  }

  @Access('person')
  @ResolveField(() => String, { description: 'Why the reader gets this, in words.' })
  async because(
    @Parent() notification: Notification,
    @CurrentActor() actor: Actor,
    @CurrentLoaders() loaders: Loaders,
  ): Promise<string> {
    return wordsOf(await this.asItStands(notification, actor, loaders), actor.language).because;
  }

  @Access('person')
  @ResolveField(() => ProjectType, { nullable: true, description: 'The project it is about, where it is about one.' })
  project(@Parent() { projectId }: Notification, @CurrentActor() actor: Actor, @CurrentLoaders() loaders: Loaders) {
    return projectId ? this.projects.readable(loaders, actor).load(projectId) : null;
  }

  @Access('person')
  @ResolveField(() => Boolean)
  addressed(@Parent() { kind }: Notification): boolean {
    return addressedKinds.includes(kind);
  }

  @Access('person')
  @ResolveField(() => NotificationSubjectType)
  async subject(
    @Parent() { subjectKind: kind, subjectId }: Notification,
    @CurrentActor() actor: Actor,
    @CurrentLoaders() loaders: Loaders,
  ): Promise<NotificationSubjectType> {
    return this.subjects.shown({ kind, id: subjectId }, actor, loaders);
  }

  /** A meeting that was moved since is told of as it is now; as it was, to who may not know of its project any more. */
  private async asItStands(notification: Notification, actor: Actor, loaders: Loaders): Promise<Notification> {
    const meetingId = meetingOf(notification);
    const meeting =
      meetingId &&
      (await loaders
        .of('notifications.meetings', (ids: readonly string[]) => this.db.read((tx) => meetingsByIds(tx, ids)))
        .load(meetingId));
    return meeting && (await this.projects.readable(loaders, actor).load(meeting.projectId))
      ? withMeeting(notification, meeting)
      : notification;
  }

  @Access('person')
  @Mutation(() => Int, { description: 'How many were changed.' })
  actOnNotifications(@CurrentActor() actor: Actor, @Args('input') { act, ids }: ActOnNotificationsInput) {
    return this.markRead.run(actor, ids ?? null, act);
  }

  @Access('person')
  @Subscription(() => NotificationsChangeType, {
    description: 'What the viewer does with notifications in any of their pages, at once.',
    resolve: (change: NotificationsChanged) => ({
      ...change,
      ids: change.ids && change.ids.map((id) => toGlobalId('Notification', id)),
      at: new Date(change.at),
    }),
  })
  async notificationsChanged(@CurrentActor() actor: Actor): Promise<AsyncIterableIterator<NotificationsChanged>> {
    const { personId } = signedIn(actor);
    return this.changes.of(personId);
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
  @Mutation(() => NotificationPreferenceType, { description: 'How a kind of news comes by e-mail, and to devices.' })
  setNotificationPreference(@CurrentActor() actor: Actor, @Args('input') input: SetNotificationPreferenceInput) {
    return this.setPreference.run(actor, input);
  }

  @Access('person')
  @Mutation(() => Boolean, {
    description: 'Mail is sent again to an address that refused it; false when it was not paused.',
  })
  resumeMail(@CurrentActor() actor: Actor): Promise<boolean> {
    return this.resume.run(actor);
  }

  @Access('person')
  @Subscription(() => NotificationType, {
    description: 'Each new notification of the viewer, at once.',
    resolve: (notification: Notification) => notification,
  })
  async notificationReceived(@CurrentActor() actor: Actor): Promise<AsyncIterableIterator<Notification>> {
    return this.stream.of(signedIn(actor).personId);
  }
}
