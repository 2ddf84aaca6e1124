import { DigestPreview } from '@essaim/notifications-web';
import { Section } from '@essaim/ui';
import { useTranslation } from 'react-i18next';

/** The next digest as it would leave now. */
export default function SettingsDigestPreviewPage() {
  const { t } = useTranslation();
  return (
    <Section title={t('notifications.preview.title')}>
      <DigestPreview />
    </Section>
  );
}
