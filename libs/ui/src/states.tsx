import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';
import { type Icon, IconWifiOff } from './icons.ts';
import styles from './states.module.css';

/** Nothing here yet: says why in a sentence, and what to do next. */
export function EmptyState({
  icon: Glyph,
  title,
  children,
  action,
}: {
  icon?: Icon;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className={styles.state}>
      {Glyph && <Glyph size={32} stroke={1.5} aria-hidden />}
      <p className={styles.title}>{title}</p>
      {children && <div className={styles.words}>{children}</div>}
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}

/** Something could not be read. `offline` where the network is what failed; `onRetry` tries again. */
export function ErrorState({
  title,
  children,
  offline = false,
  onRetry,
}: {
  title?: string;
  children?: ReactNode;
  offline?: boolean;
  onRetry?: () => void;
}) {
  const { t } = useTranslation();
  return (
    <div className={styles.state} role="alert">
      {offline && <IconWifiOff size={32} stroke={1.5} aria-hidden />}
      <p className={styles.title}>{title ?? t(offline ? 'ui.offlineTitle' : 'ui.brokenTitle')}</p>
      <div className={styles.words}>{children ?? t(offline ? 'ui.offlineRead' : 'ui.brokenRead')}</div>
      {onRetry && (
        <div className={styles.action}>
          <Button onClick={onRetry}>{t('ui.retry')}</Button>
        </div>
      )}
    </div>
  );
}

/** A place kept for words on their way: `lines` of them. Says "loading" to a screen reader, once. */
export function Skeleton({ lines = 3, heading = false }: { lines?: number; heading?: boolean }) {
  const { t } = useTranslation();
  return (
    <div className={styles.skeleton} role="status">
      <span className={styles.said}>{t('ui.loading')}</span>
      {heading && <span className={styles.heading} aria-hidden />}
      {Array.from({ length: lines }, (_, at) => (
        <span key={at} className={styles.line} aria-hidden />
      ))}
    </div>
  );
}

/**
 * What a page shows until its data is there: a skeleton, or why it cannot be had.
 * `const { data, error, refetch } = useQuery(…); if (!data) return <Pending error={error} onRetry={refetch} />;`
 */
export function Pending({ error, onRetry, lines = 6 }: { error?: unknown; onRetry?: () => unknown; lines?: number }) {
  return error ? (
    // fetch says TypeError when nothing could be reached.
    <ErrorState offline={error instanceof TypeError} {...(onRetry && { onRetry: () => void onRetry() })} />
  ) : (
    <Skeleton heading lines={lines} />
  );
}
