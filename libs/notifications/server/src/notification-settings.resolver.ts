import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonType } from '@essaim/people-server';
import { Access, CurrentActor, Database, now, type Actor } from '@essaim/platform-server';
import { DigestQueue } from './digest-queue.ts';
import { nextMonday } from './digest-time.ts';
import { DigestWriter } from './digest-writer.tsx';
import type { NotificationSettings } from './notification-settings.entity.ts';
import {
  DigestPreviewType,
  NotificationSettingsType,
  UpdateNotificationSettingsInput,
} from './notification-settings.graphql.ts';
import { isPaused, settingsOf } from './notification-settings.reads.ts';
import { UpdateNotificationSettings } from './update-notification-settings.ts';

@Resolver(() => PersonType)
export class PersonSettingsResolver {
  constructor(
    private readonly db: Database,
    private readonly writer: DigestWriter,
  ) {}

  @Access('self')
  @ResolveField(() => NotificationSettingsType, { nullable: true })
  async notificationSettings(@Parent() { id }: PersonType) {
    return (await this.db.read((tx) => settingsOf(tx, [id])))(id);
  }

  @Access('self')
  @ResolveField(() => DigestPreviewType, {
    nullable: true,
    description: 'Null when nothing waits: no digest would leave.',
  })
  digestPreview(@Parent() { id }: PersonType) {
    return this.db.read((tx) => this.writer.preview(tx, id));
  }
}

@Resolver(() => NotificationSettingsType)
export class NotificationSettingsResolver {
  constructor(
    private readonly update: UpdateNotificationSettings,
    private readonly digests: DigestQueue,
  ) {}

  @Access('person')
  @Mutation(() => NotificationSettingsType, { description: 'How much the viewer wants to hear, and when.' })
  updateNotificationSettings(
    @CurrentActor() actor: Actor,
    @Args('input') input: UpdateNotificationSettingsInput,
  ): Promise<NotificationSettings> {
    return this.update.run(actor, { ...input });
  }

  @Access('person')
  @Mutation(() => NotificationSettingsType, {
    description: 'Nothing leaves by mail until then, and what would have waits for the digest after it; null resumes.',
  })
  pauseNotifications(
    @CurrentActor() actor: Actor,
    @Args('until', { type: () => Date, nullable: true }) until: Date | null,
  ): Promise<NotificationSettings> {
    return this.update.run(actor, { pausedUntil: until });
  }

  @ResolveField(() => Date, { nullable: true })
  pausedUntil(@Parent() settings: NotificationSettings): Date | null {
    return isPaused(settings, now()) ? settings.pausedUntil : null;
  }

  @ResolveField(() => Date)
  nextMonday(@Parent() { digestHour: hour, timeZone }: NotificationSettings): Date {
    return nextMonday({ hour, timeZone }, now());
  }

  @ResolveField(() => Date, { nullable: true })
  nextDigestAt(@Parent() settings: NotificationSettings): Date | null {
    return this.digests.next(settings)?.dueAt ?? null;
  }
}
