import { NotificationSettings } from '@essaim/notifications-web';

/** What also comes by mail. */
export default function SettingsNotificationsPage() {
  return <NotificationSettings />;
}
