import { useFormat } from '@essaim/ui';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOf } from './notification-groups.ts';

const day = 86_400_000; // ms
const capital = (words: string) => words.charAt(0).toLocaleUpperCase() + words.slice(1);

/** Days are the reader's own, which the server does not know: it counts in UTC, and "today" comes with the browser. */
export function useReadersDays() {
  const { t } = useTranslation();
  const format = useFormat();
  const [now] = useState(() => new Date());
  const [inBrowser, setInBrowser] = useState(false);
  useEffect(() => setInBrowser(true), []);
  const nameOf = (when: string) => {
    if (when.length === 7) return capital(format.month(`${when}-15T12:00:00Z`));
    if (inBrowser && when === dayOf(now)) return t('notifications.today');
    if (inBrowser && when === dayOf(new Date(now.getTime() - day))) return t('notifications.yesterday');
    return format.date(`${when}T12:00:00Z`);
  };
  return { now, zone: inBrowser ? undefined : 'UTC', nameOf };
}
