import { NotificationList } from '@essaim/notifications-web';
import { Column, PageHeader } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { PageMeta } from '../page-meta.tsx';

/** Everything that happened for me; `?unread=1` narrows it. */
export default function NotificationsPage() {
  const { t } = useTranslation();
  const [query] = useSearchParams();
  return (
    <Column>
      <PageMeta title={t('shell.notifications')} unlisted />
      <PageHeader title={t('shell.notifications')} />
      <NotificationList unreadOnly={query.get('unread') === '1'} at="/notifications" />
    </Column>
  );
}
