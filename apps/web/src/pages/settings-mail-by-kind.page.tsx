import { MailByKind } from '@essaim/notifications-web';
import { Section } from '@essaim/ui';
import { useTranslation } from 'react-i18next';

/** How each kind of news comes by mail. */
export default function SettingsMailByKindPage() {
  const { t } = useTranslation();
  return (
    <Section title={t('notifications.kinds.title')}>
      <MailByKind />
    </Section>
  );
}
