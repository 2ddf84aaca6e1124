import { IconCalendarPlus, IconRss, VisuallyHidden } from '@essaim/ui';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './feed-link.module.css';

/** What calendars call themselves where a page names them. */
export const calendarType = 'text/calendar';

interface Way {
  href: string;
  /** Whose it is, or what it is of. */
  title: string;
}

/** The way to a feed. */
export function FeedLink(way: Way) {
  const { t } = useTranslation();
  return <WayOut {...way} type="application/atom+xml" icon={IconRss} label={t('feeds.link')} />;
}

/** The way to a calendar. */
export function CalendarLink(way: Way) {
  const { t } = useTranslation();
  return <WayOut {...way} type={calendarType} icon={IconCalendarPlus} label={t('feeds.calendar')} />;
}

/** A plain link: it leads out of the page. */
function WayOut({
  href,
  title,
  type,
  icon: Icon,
  label,
}: Way & { type: string; icon: ComponentType<{ size: number; stroke: number; 'aria-hidden': true }>; label: string }) {
  return (
    <a className={styles.feed} href={href} type={type} title={title}>
      <Icon size={20} stroke={1.75} aria-hidden />
      {label}
      <VisuallyHidden> {title}</VisuallyHidden>
    </a>
  );
}
