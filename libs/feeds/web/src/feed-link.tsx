import { IconRss, VisuallyHidden } from '@essaim/ui';
import { useTranslation } from 'react-i18next';
import styles from './feed-link.module.css';

/** The way to a feed; `title` is what it is of. A plain link: it leads out of the page. */
export function FeedLink({ href, title }: { href: string; title: string }) {
  const { t } = useTranslation();
  return (
    <a className={styles.feed} href={href} type="application/atom+xml" title={title}>
      <IconRss size={20} stroke={1.75} aria-hidden />
      {t('feeds.link')}
      <VisuallyHidden> {title}</VisuallyHidden>
    </a>
  );
}
