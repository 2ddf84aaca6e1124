import { Module } from '@nestjs/common';
import type { Slice } from '@essaim/platform-server';
import { Delivery } from './delivery.entity.ts';
import { DeliverEmailListener } from './deliver-email.listener.ts';
import { ForgetPersonListener } from './forget-person.listener.ts';
import { LetterWriter } from './letter-writer.tsx';
import { MarkNotificationsRead } from './mark-notifications-read.ts';
import { Notifications1790000009000 } from './migrations/1790000009000-notifications.ts';
import { NotificationsAboutPeople1790000009001 } from './migrations/1790000009001-notifications-about-people.ts';
import { Notification } from './notification.entity.ts';
import { NotificationResolver } from './notification.resolver.ts';
import { NotificationPreferenceResolver, PersonNotificationsResolver } from './person-notifications.resolver.ts';
import { NotificationPreference } from './notification-preference.entity.ts';
import { notificationsShape } from './notifications.settings.ts';
import { NotifyListener } from './notify.listener.ts';
import { SetNotificationPreference } from './set-notification-preference.ts';
import { UnsubscribeController } from './unsubscribe.controller.ts';

const listeners = [NotifyListener, DeliverEmailListener, ForgetPersonListener];

@Module({
  controllers: [UnsubscribeController],
  providers: [
    LetterWriter,
    MarkNotificationsRead,
    SetNotificationPreference,
    NotificationResolver,
    NotificationPreferenceResolver,
    PersonNotificationsResolver,
    ...listeners,
  ],
})
class NotificationsModule {}

/** Who is told what. */
export const notificationsSlice: Slice = {
  name: 'notifications',
  module: NotificationsModule,
  entities: [Notification, Delivery, NotificationPreference],
  migrations: [Notifications1790000009000, NotificationsAboutPeople1790000009001],
  listeners,
  settings: notificationsShape,
};
