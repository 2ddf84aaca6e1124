import { IconCalendarPlus, VisuallyHidden } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import styles from './feed-link.module.css';

/** What calendars call themselves where a page names them. */
export const calendarType = 'text/calendar';

/** The way to a calendar; `title` is whose. A plain link: it leads out of the page. */
export function CalendarLink({ href, title }: { href: string; title: string }) {
  const { t } = useTranslation();
  return (
    <a className={styles.feed} href={href} type={calendarType} title={title}>
      <IconCalendarPlus size={20} stroke={1.75} aria-hidden />
      {t('feeds.calendar')}
      <VisuallyHidden> {title}</VisuallyHidden>
    </a>
  );
}
