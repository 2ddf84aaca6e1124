import { IconWifiOff } from '@essaim/ui';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './strip.module.css';

/** Says that the network is gone, while it is. */
export function OfflineNote() {
  const { t } = useTranslation();
  const online = useSyncExternalStore(
    listen,
    () => navigator.onLine,
    () => true,
  );
  return (
    <div role="status">
      {!online && (
        <p className={styles.strip}>
          <IconWifiOff size={20} stroke={1.75} aria-hidden /> {t('shell.offline')}
        </p>
      )}
    </div>
  );
}

function listen(changed: () => void) {
  window.addEventListener('online', changed);
  window.addEventListener('offline', changed);
  return () => {
    window.removeEventListener('online', changed);
    window.removeEventListener('offline', changed);
  };
}
