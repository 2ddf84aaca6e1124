import { MailPaused, NotificationSettings, WatchAbout } from '@essaim/notifications-web';
import { Stack } from '@essaim/ui';
import { useSearchParams } from 'react-router';

/** How one is told; `?about=` the project, federation or organisation that a mail was about stands first. */
export default function SettingsNotificationsPage() {
  const [query] = useSearchParams();
  const about = query.get('about');
  return (
    <Stack gap={3}>
      <MailPaused />
      {about && <WatchAbout id={about} />}
      <NotificationSettings />
    </Stack>
  );
}
