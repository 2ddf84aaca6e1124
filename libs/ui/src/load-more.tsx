import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';
import styles from './load-more.module.css';

/** « Voir la suite » under a connection; nothing when there is no more. Apollo's `fetchMore` with `after: endCursor`. */
export function LoadMore({
  pageInfo,
  onMore,
  busy = false,
}: {
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
  onMore: (after: string) => void;
  busy?: boolean;
}) {
  const { t } = useTranslation();
  const { hasNextPage, endCursor } = pageInfo;
  if (!hasNextPage || !endCursor) return null;
  return (
    <div className={styles.more}>
      <Button busy={busy} onClick={() => onMore(endCursor)}>
        {t('ui.more')}
      </Button>
    </div>
  );
}
