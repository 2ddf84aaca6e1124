import { getFragmentData, type MediationPairFragment } from '@essaim/graphql';
import { useTranslation } from 'react-i18next';
import type { ToIntroduce } from './introduce-dialog.tsx';
import { mediationPair } from './mediation-pair.tsx';
import type { QueueNode } from './use-likeness-queue.ts';

/** What one item of the queue gives to do: what a click, or a key, would settle and introduce. */
export function useQueuedItem({ id, at, pairs }: QueueNode, gone: ReadonlySet<string>) {
  const { t, i18n } = useTranslation();
  const open = pairs
    .filter((pair) => !gone.has(pair.id))
    .map((pair) => ({ pair, shown: getFragmentData(mediationPair, pair) }));
  const ends = open.flatMap(({ shown }) => [shown.project, shown.otherProject]);
  const left = [...new Map(ends.map((project) => [project.id, project])).values()].sort((a, b) =>
    a.title.localeCompare(b.title, i18n.language),
  );
  const toSettle = open.filter(({ shown }) => shown.viewerCan.settle);
  const introducible = open.find(({ shown }) => shown.viewerCan.introduce)?.shown;
  return {
    id,
    at,
    open,
    projects: left,
    toSettle: toSettle.map(({ shown }) => shown.id),
    about:
      left.length === 2
        ? t('mediation.pairOf', { title: left[0]!.title, other: left[1]!.title })
        : t('mediation.groupOf', { count: left.length, title: left[0]?.title ?? '' }),
    toIntroduce: introducible ? introductionOf(introducible) : null,
  };
}
export type QueuedItem = ReturnType<typeof useQueuedItem>;

/** The two of a pair, and the words proposed to introduce them. */
export const introductionOf = ({
  project,
  otherProject,
  proposedIntroduction,
}: MediationPairFragment): ToIntroduce => ({
  project,
  other: otherProject,
  words: proposedIntroduction,
});
