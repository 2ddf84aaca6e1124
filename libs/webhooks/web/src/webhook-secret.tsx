import { Button, IconCopy, Note, useVoice } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import styles from './webhook-secret.module.css';

/** A secret that is shown this once, and whose. */
export interface ShownSecret {
  host: string;
  secret: string;
  /** It takes the place of another, which still signs for a day. */
  replaced: boolean;
}

/** What the other tool checks our calls with. */
export function WebhookSecret({ shown: { host, secret, replaced } }: { shown: ShownSecret }) {
  const { t } = useTranslation();
  const { toast } = useVoice();
  return (
    <Note tone="done" live title={t('webhooks.secretTitle', { host })}>
      <p>{t('webhooks.secretText')}</p>
      <code className={styles.secret}>{secret}</code>
      {replaced && <p>{t('webhooks.secretOverlap')}</p>}
      <p>
        <Button
          icon={IconCopy}
          onClick={() => void navigator.clipboard.writeText(secret).then(() => toast(t('webhooks.copied')))}
        >
          {t('webhooks.copy')}
        </Button>
      </p>
    </Note>
  );
}
