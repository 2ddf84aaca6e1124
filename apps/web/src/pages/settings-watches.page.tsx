import { WatchList } from '@essaim/notifications-web';
import { Section } from '@essaim/ui';
import { useTranslation } from 'react-i18next';

/** All that one has a wish about. */
export default function SettingsWatchesPage() {
  const { t } = useTranslation();
  return (
    <Section title={t('notifications.watches.title')}>
      <WatchList />
    </Section>
  );
}
