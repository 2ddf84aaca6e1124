import type { LikenessVerdict } from '@essaim/graphql';
import {
  Button,
  ChipToggle,
  Chips,
  EmptyState,
  IconHeartHandshake,
  LinkButton,
  LoadMore,
  Note,
  Pending,
  RefusalNote,
  Stack,
  useVoice,
} from '@essaim/ui';
import { type KeyboardEvent, lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ToIntroduce } from './introduce-dialog.tsx';
import { MediationItem } from './mediation-item.tsx';
import { actOfKey } from './mediation-keys.ts';
import styles from './mediation-queue.module.css';
import { useQueuedItem } from './queued-item.ts';
import {
  type QueueNode,
  type QueueOrder,
  queueOrders,
  type QueuePart,
  queueParts,
  type useLikenessQueue,
} from './use-likeness-queue.ts';
import { useSettlements } from './use-settlements.ts';

const IntroduceDialog = lazy(() =>
  import('./introduce-dialog.tsx').then((module) => ({ default: module.IntroduceDialog })),
);

/** The mediators' queue: what to bring together, what to settle, what was settled; by thumb, mouse or keyboard. */
export function MediationQueue({
  show,
  order,
  read: { queue, error, refetch, more },
  at,
}: {
  show: QueuePart;
  order: QueueOrder;
  read: ReturnType<typeof useLikenessQueue>;
  /** The page's address. */
  at: string;
}) {
  const { t } = useTranslation();
  const { announce } = useVoice();
  const { given, last, busy, refusal, settle, undo } = useSettlements();
  const [introducing, setIntroducing] = useState<ToIntroduce | null>(null);
  const list = useRef<HTMLDivElement>(null);

  // What was settled here is gone at once, and comes back when it is undone; the settled ones stay where they are.
  const gone = new Set(show === 'SETTLED' ? [] : given.flatMap(({ pairIds }) => pairIds));
  const nodes = queue?.nodes ?? [];

  const items = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-item]') ?? [])];
  const focusAt = (place: number) => {
    const shown = items();
    (shown[Math.max(0, Math.min(place, shown.length - 1))] ?? list.current)?.focus();
  };
  const refocus = useRef<number | null>(null);
  useEffect(() => {
    if (refocus.current === null) return;
    focusAt(refocus.current);
    refocus.current = null;
  });

  const onSettle = async (pairIds: readonly string[], verdict: LikenessVerdict, about: string) => {
    if (pairIds.length === 0) return;
    const place = items().findIndex((item) => item.contains(document.activeElement));
    if (!(await settle({ pairIds, verdict, about }))) return;
    announce(t(`mediation.settled.${verdict}`, { about }));
    if (show !== 'SETTLED') refocus.current = place;
  };
  const onUndo = async () => {
    const undone = await undo();
    if (!undone) return;
    announce(t('mediation.undone', { about: undone.about }));
    refocus.current = 0;
  };
  return (
    <>
      <Stack gap={3}>
        <Chips label={t('mediation.show')}>
          {queueParts.map((one) => (
            <ChipToggle key={one} on={one === show} to={addressOf(at, one, order)}>
              {t(`mediation.part.${one}`)}
            </ChipToggle>
          ))}
        </Chips>
        <Chips label={t('mediation.order')}>
          {queueOrders.map((one) => (
            <ChipToggle key={one} on={one === order} to={addressOf(at, show, one)}>
              {t(`mediation.orderBy.${one}`)}
            </ChipToggle>
          ))}
        </Chips>
      </Stack>
      <p className={styles.keys}>
        {(['settle', 'move', 'introduce', 'undo'] as const).map((one) => (
          <span key={one}>
            {t(`mediation.keys.${one}`)
              .split(/(\[\w\])/)
              .map((part) => (/^\[\w\]$/.test(part) ? <kbd key={part}>{part.slice(1, -1)}</kbd> : part))}
          </span>
        ))}
      </p>
      {last && (
        <Note tone="done" title={t(`mediation.settled.${last.verdict}`, { about: last.about })}>
          <Button busy={busy} onClick={() => void onUndo()}>
            {t('mediation.undo')}
          </Button>
        </Note>
      )}
      <RefusalNote refusal={refusal} />
      {!queue && <Pending error={error} onRetry={refetch} />}
      <div
        ref={list}
        tabIndex={-1}
        role="region"
        aria-label={t(`mediation.part.${show}`)}
        className={styles.list}
        onKeyDown={(event) => {
          if (actOfKey(event)?.act === 'undo') void onUndo();
        }}
      >
        {nodes.map((node) => (
          <QueuedEntry
            key={node.pairs.at(-1)?.id ?? node.id} // settled and taken back, the same pairs stand under another id
            node={node}
            gone={gone}
            busy={busy}
            onSettle={(...settlement) => void onSettle(...settlement)}
            onIntroduce={setIntroducing}
            onMove={(step) => focusAt(items().findIndex((item) => item.contains(document.activeElement)) + step)}
          />
        ))}
        {queue && (
          <div className={styles.after}>
            <EmptyState
              icon={IconHeartHandshake}
              title={t(`mediation.none.${show}`)}
              action={
                show === 'CLUSTERS' && (
                  <LinkButton to={addressOf(at, 'DOUBTFUL', order)}>{t('mediation.seeDoubtful')}</LinkButton>
                )
              }
            >
              {t(`mediation.noneText.${show}`)}
            </EmptyState>
          </div>
        )}
      </div>
      {queue && <LoadMore pageInfo={queue.pageInfo} onMore={more} />}
      {introducing && (
        <Suspense fallback={null}>
          <IntroduceDialog pair={introducing} onClose={() => setIntroducing(null)} onSent={() => void refetch()} />
        </Suspense>
      )}
    </>
  );
}

function QueuedEntry({
  node,
  gone,
  busy,
  onSettle,
  onIntroduce,
  onMove,
}: {
  node: QueueNode;
  gone: ReadonlySet<string>;
  busy: boolean;
  onSettle: (pairIds: readonly string[], verdict: LikenessVerdict, about: string) => void;
  onIntroduce: (pair: ToIntroduce) => void;
  onMove: (step: 1 | -1) => void;
}) {
  const item = useQueuedItem(node, gone);
  if (item.open.length === 0) return null;
  const onKeyDown = (event: KeyboardEvent) => {
    const asked = actOfKey(event);
    if (!asked || asked.act === 'undo' || busy) return;
    event.preventDefault();
    if (asked.act === 'settle') onSettle(item.toSettle, asked.verdict, item.about);
    if (asked.act === 'introduce' && item.toIntroduce) onIntroduce(item.toIntroduce);
    if (asked.act === 'next' || asked.act === 'before') onMove(asked.act === 'next' ? 1 : -1);
  };
  return (
    <article data-item tabIndex={0} aria-label={item.about} className={styles.item} onKeyDown={onKeyDown}>
      <MediationItem item={item} busy={busy} onSettle={onSettle} onIntroduce={onIntroduce} />
    </article>
  );
}

const addressOf = (at: string, show: QueuePart, order: QueueOrder): string => {
  const query = new URLSearchParams();
  if (show !== 'CLUSTERS') query.set('show', show.toLowerCase());
  if (order !== 'NEWEST') query.set('order', order.toLowerCase());
  return query.size > 0 ? `${at}?${query}` : at;
};
