import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './notification-settings.module.css';

/** The zone that hours are counted in; where this device is in another, one press takes it over. */
export function TimeZoneNote({ kept, onChange }: { kept: string; onChange: (timeZone: string) => void }) {
  const { t } = useTranslation();
  const [here, setHere] = useState<string | null>(null); // the server does not know it
  useEffect(() => setHere(Intl.DateTimeFormat().resolvedOptions().timeZone), []);
  return (
    <>
      {t('notifications.settings.zone', { zone: nameOf(kept) })}
      {here && here !== kept && (
        <>
          {' '}
          <button type="button" className={styles.zone} onClick={() => onChange(here)}>
            {t('notifications.settings.zoneOfDevice', { zone: nameOf(here) })}
          </button>
        </>
      )}
    </>
  );
}

const nameOf = (zone: string) => zone.replaceAll('_', ' ');
