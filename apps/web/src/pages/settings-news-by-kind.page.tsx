import { NewsByKind } from '@essaim/notifications-web';
import { Section } from '@essaim/ui';
import { useTranslation } from 'react-i18next';

/** How each kind of news comes by mail, and to devices. */
export default function SettingsNewsByKindPage() {
  const { t } = useTranslation();
  return (
    <Section title={t('notifications.kinds.title')}>
      <NewsByKind />
    </Section>
  );
}
