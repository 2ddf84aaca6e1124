import { NotificationList, notificationViews } from '@essaim/notifications-web';
import { Column, PageHeader } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { PageMeta } from '../page-meta.tsx';

/** Everything that happened for me; `?show=` narrows it. */
export default function NotificationsPage() {
  const { t } = useTranslation();
  const [query] = useSearchParams();
  const view = notificationViews.find((one) => one === query.get('show')) ?? 'all';
  return (
    <Column>
      <PageMeta title={t('shell.notifications')} unlisted />
      <PageHeader title={t('shell.notifications')} />
      <NotificationList view={view} at="/notifications" />
    </Column>
  );
}
