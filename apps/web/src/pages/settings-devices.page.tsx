import { PushDevices } from '@essaim/notifications-web';
import { Section } from '@essaim/ui';
import { useTranslation } from 'react-i18next';

/** The devices that news shows on, even while the page is closed. */
export default function SettingsDevicesPage() {
  const { t } = useTranslation();
  return (
    <Section title={t('notifications.devices.title')}>
      <PushDevices />
    </Section>
  );
}
