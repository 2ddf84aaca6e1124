import { Module, type MiddlewareConsumer, type NestModule } from '@nestjs/common';
import type { Slice } from '@essaim/platform-server';
import { Bounces } from './bounces.ts';
import express from 'express';
import { ChangeWatch } from './change-watch.ts';
import { ChannelPlan } from './channel-plan.ts';
import { Deliveries } from './deliveries.ts';
import { Delivery } from './delivery.entity.ts';
import { DeliverEmailListener } from './deliver-email.listener.ts';
import { DeliverPushListener } from './deliver-push.listener.ts';
import { FanOutChunk } from './fan-out-chunk.entity.ts';
import { FanOut } from './fan-out.entity.ts';
import { FanOutListener } from './fan-out.listener.ts';
import { DigestQueue } from './digest-queue.ts';
import { DigestSchedule } from './digest-schedule.entity.ts';
import { DigestWriter } from './digest-writer.tsx';
import { Digest } from './digest.entity.ts';
import { digestShape } from './digest.settings.ts';
import { FollowTerritory } from './follow-territory.ts';
import { ForgetPersonListener } from './forget-person.listener.ts';
import { InboundMailController } from './inbound-mail.controller.ts';
import { InboundMail } from './inbound-mail.entity.ts';
import { InboundMailbox } from './inbound-mailbox.entity.ts';
import { LetterWriter } from './letter-writer.tsx';
import { MailBounce } from './mail-bounce.entity.ts';
import { MarkNotificationsRead } from './mark-notifications-read.ts';
import { Notifications1790000009000 } from './migrations/1790000009000-notifications.ts';
import { NotificationsAboutPeople1790000009001 } from './migrations/1790000009001-notifications-about-people.ts';
import { DeliveriesByChannel1790000020000 } from './migrations/1790000020000-deliveries-by-channel.ts';
import { FanOutsAndBounces1790000020002 } from './migrations/1790000020002-fan-outs-and-bounces.ts';
import { PeopleHaveNoWebhooks1790000022001 } from './migrations/1790000022001-people-have-no-webhooks.ts';
import { NewsWriter } from './news-writer.ts';
import { WhoHearsHowOften1790000021001 } from './migrations/1790000021001-who-hears-how-often.ts';
import { WebPush1790000023000 } from './migrations/1790000023000-web-push.ts';
import { InboundMailbox1790000039000 } from './migrations/1790000039000-inbound-mailbox.ts';
import { LighterIndexesOfNews1790000040000 } from './migrations/1790000040000-lighter-indexes-of-news.ts';
import { ChunksToldOnce1790000040001 } from './migrations/1790000040001-chunks-told-once.ts';
import { WatchesOfPeople1790000041000 } from './migrations/1790000041000-watches-of-people.ts';
import { ChunksOfTheirOwn1790000041001 } from './migrations/1790000041001-chunks-of-their-own.ts';
import { Notification } from './notification.entity.ts';
import { NotificationResolver, NotificationsChangeResolver } from './notification.resolver.ts';
import { NotificationPreferenceResolver, PersonNotificationsResolver } from './person-notifications.resolver.ts';
import { NotificationPreference } from './notification-preference.entity.ts';
import { NotificationSettings } from './notification-settings.entity.ts';
import { NotificationSettingsResolver, PersonSettingsResolver } from './notification-settings.resolver.ts';
import { notificationsShape } from './notifications.settings.ts';
import { NotificationChanges } from './notification-changes.ts';
import { NotificationStream } from './notification-stream.ts';
import { NotifyListener } from './notify.listener.ts';
import { ResumeMail } from './resume-mail.ts';
import { PersonPushResolver, PushResolver } from './push.resolver.ts';
import { PushSender } from './push-sender.ts';
import { pushShape } from './push.settings.ts';
import { PushSubscription } from './push-subscription.entity.ts';
import { PushWriter } from './push-writer.ts';
import { PutDigestsTogether } from './put-digests-together.ts';
import { MAX_MAIL, ReceiveReply } from './receive-reply.ts';
import { replyShape } from './reply.settings.ts';
import { SaveSearch } from './save-search.ts';
import { SetNotificationPreference } from './set-notification-preference.ts';
import { SubjectsShown } from './subjects-shown.ts';
import { SubscribeToPush } from './subscribe-to-push.ts';
import { TakeMailedReplies } from './take-mailed-replies.ts';
import { TryPush } from './try-push.ts';
import { UnsubscribeController } from './unsubscribe.controller.ts';
import { UnsubscribeFromPush } from './unsubscribe-from-push.ts';
import { UpdateNotificationSettings } from './update-notification-settings.ts';
import { VapidKeyPair } from './vapid-key-pair.entity.ts';
import { VapidKeys } from './vapid-keys.ts';
import { WatchMailbox } from './watch-mailbox.ts';
import { WatchSubject } from './watch-subject.ts';
import { Watch } from './watch.entity.ts';
import {
  FederationWatchResolver,
  OrganisationWatchResolver,
  PersonWatchesResolver,
  WatchResolver,
} from './watch.resolver.ts';

const listeners = [NotifyListener, FanOutListener, DeliverEmailListener, DeliverPushListener, ForgetPersonListener];
const recurring = [PutDigestsTogether, WatchMailbox];

const acts = [
  ChangeWatch,
  FollowTerritory,
  MarkNotificationsRead,
  ReceiveReply,
  ResumeMail,
  SaveSearch,
  SetNotificationPreference,
  SubscribeToPush,
  TakeMailedReplies,
  TryPush,
  UnsubscribeFromPush,
  UpdateNotificationSettings,
  WatchSubject,
];

const resolvers = [
  FederationWatchResolver,
  NotificationResolver,
  NotificationPreferenceResolver,
  NotificationSettingsResolver,
  NotificationsChangeResolver,
  OrganisationWatchResolver,
  PersonNotificationsResolver,
  PersonPushResolver,
  PersonSettingsResolver,
  PersonWatchesResolver,
  PushResolver,
  WatchResolver,
];

@Module({
  controllers: [UnsubscribeController, InboundMailController],
  providers: [
    Bounces,
    ChannelPlan,
    Deliveries,
    NewsWriter,
    NotificationChanges,
    NotificationStream,
    DigestQueue,
    DigestWriter,
    LetterWriter,
    PushSender,
    PushWriter,
    SubjectsShown,
    VapidKeys,
    ...acts,
    ...resolvers,
    ...listeners,
    ...recurring,
  ],
})
class NotificationsModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(express.raw({ type: 'message/rfc822', limit: MAX_MAIL })).forRoutes(InboundMailController);
  }
}

/** Who is told what. */
export const notificationsSlice: Slice = {
  name: 'notifications',
  module: NotificationsModule,
  entities: [
    Notification,
    Delivery,
    NotificationPreference,
    NotificationSettings,
    Watch,
    Digest,
    DigestSchedule,
    FanOut,
    FanOutChunk,
    InboundMail,
    InboundMailbox,
    MailBounce,
    PushSubscription,
    VapidKeyPair,
  ],
  migrations: [
    Notifications1790000009000,
    NotificationsAboutPeople1790000009001,
    DeliveriesByChannel1790000020000,
    FanOutsAndBounces1790000020002,
    WhoHearsHowOften1790000021001,
    PeopleHaveNoWebhooks1790000022001,
    WebPush1790000023000,
    InboundMailbox1790000039000,
    LighterIndexesOfNews1790000040000,
    ChunksToldOnce1790000040001,
    WatchesOfPeople1790000041000,
    ChunksOfTheirOwn1790000041001,
  ],
  listeners,
  recurring,
  settings: { ...notificationsShape, ...digestShape, ...replyShape, ...pushShape },
};
