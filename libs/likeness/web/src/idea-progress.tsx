import { graphql, useQuery } from '@essaim/graphql';
import { Note } from '@essaim/ui';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

const progressQuery = graphql(`
  query IdeaProgress {
    ideaProgress {
      toIndex
      toCompare
    }
  }
`);

/** Milliseconds between two looks while there is something left to do, and otherwise. */
const EVERY_MS = { busy: 2_000, calm: 15_000 };

/** What changes of ideas have left to do, for as long as they have; nothing otherwise. */
export function IdeaProgress() {
  const { t } = useTranslation();
  const { data, startPolling, stopPolling } = useQuery(progressQuery, { fetchPolicy: 'cache-and-network' });
  const { toIndex = 0, toCompare = 0 } = data?.ideaProgress ?? {};
  const left = toIndex + toCompare > 0;
  useEffect(() => {
    startPolling(left ? EVERY_MS.busy : EVERY_MS.calm);
    return stopPolling;
  }, [left, startPolling, stopPolling]);
  if (!left) return null;
  return (
    <Note title={t('likeness.ideas.progress.title')} live>
      {toIndex > 0 && <p>{t('likeness.ideas.progress.toIndex', { count: toIndex })}</p>}
      {toCompare > 0 && <p>{t('likeness.ideas.progress.toCompare', { count: toCompare })}</p>}
    </Note>
  );
}
