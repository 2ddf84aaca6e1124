import { Column, PageHeader, Tabs } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { PageMeta } from '../page-meta.tsx';

/** One's own account, in three parts. */
export default function SettingsPage() {
  const { t } = useTranslation();
  return (
    <Column>
      <PageMeta title={t('shell.settings')} unlisted />
      <PageHeader title={t('shell.settings')} />
      <Tabs
        label={t('shell.settings')}
        tabs={[
          { to: '/settings', label: t('people.settings.profile') },
          { to: '/settings/security', label: t('people.settings.security') },
          { to: '/settings/notifications', label: t('people.settings.notifications'), end: false },
        ]}
      />
      <Outlet />
    </Column>
  );
}
