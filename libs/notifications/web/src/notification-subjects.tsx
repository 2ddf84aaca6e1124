import { type FragmentType, getFragmentData, type NotificationAct } from '@essaim/graphql';
import { Actions, Button, IconArchive, IconButton, IconCheck, RefusalNote, Section, useVoice } from '@essaim/ui';
import { type ReactNode, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { undoing, useNotificationActs } from './notification-acts.ts';
import { type Dated, groupNotifications } from './notification-groups.ts';
import { notificationItem, NotificationItem } from './notification-item.tsx';
import { keys, useNotificationKeys } from './notification-keys.ts';
import styles from './notification-list.module.css';
import { useReadersDays } from './readers-days.ts';

/** Lines of one subject that stand open; the others are behind a button. */
const OPEN = 3;

type Node = Dated & { readAt?: string | null } & FragmentType<typeof notificationItem>;

/** Notifications by what they are about, with what one can do to each, to all of a subject, and to all there are. */
export function NotificationSubjects({
  viewerId,
  unread,
  nodes,
}: {
  viewerId: string;
  unread: number;
  nodes: readonly Node[];
}) {
  const { t } = useTranslation();
  const { announce, toast } = useVoice();
  const { act, busy, refusal } = useNotificationActs(viewerId);
  const { now, zone, nameOf } = useReadersDays();
  const list = useRef<HTMLDivElement>(null);
  const last = useRef<{ act: NotificationAct; ids: readonly string[] } | null>(null);
  const known = useRef(nodes);
  known.current = nodes;

  // What somebody pressed goes with what they did: the focus is in its place as soon as it has gone, whenever that is.
  const left = useRef<{ place: number; done: boolean } | null>(null);
  useLayoutEffect(() => {
    const { current } = left;
    if (!current) return;
    const lost = document.activeElement === document.body;
    if (lost) focusAt(list.current, current.place);
    if (lost || current.done) left.current = null;
  }, [nodes]);

  const undo = useCallback(async () => {
    const { current } = last;
    last.current = null;
    if (current && (await act(undoing[current.act], current.ids))) announce(t('notifications.undone'));
  }, [act, announce, t]);

  /** Does it, says it with the way back, and keeps the focus in the list. */
  const perform = useCallback(
    async (what: NotificationAct, ids: readonly string[]) => {
      const from = { place: placeOf(list.current), done: false };
      left.current = from;
      from.done = await act(what, ids);
      if (!from.done) {
        left.current = null;
        return;
      }
      last.current = { act: what, ids };
      if (what === 'DONE')
        toast({
          text: t('notifications.putAwayDone', { count: ids.length }),
          action: { label: t('notifications.undo'), onSelect: () => void undo() },
        });
    },
    [act, toast, t, undo],
  );
  const performOne = useCallback((what: NotificationAct, id: string) => void perform(what, [id]), [perform]);
  const isUnread = useCallback((id: string) => known.current.some((one) => one.id === id && !one.readAt), []);
  const onKeyDown = useNotificationKeys(isUnread, performOne, () => void undo());

  const markAll = async () => {
    if (!(await act('READ', null))) return;
    list.current?.focus(); // the button goes away
    announce(t('notifications.allRead'));
  };
  return (
    <>
      {unread > 0 && (
        <Actions>
          <Button icon={IconCheck} busy={busy} onClick={() => void markAll()}>
            {t('notifications.markAll')}
          </Button>
        </Actions>
      )}
      <RefusalNote refusal={refusal} />
      <div
        ref={list}
        tabIndex={-1}
        role="group"
        aria-label={t('notifications.list')}
        className={styles.list}
        onKeyDown={onKeyDown}
      >
        {groupNotifications(nodes, now, zone).map(({ when, subjects }) => (
          <Section key={when} title={nameOf(when)}>
            <ul role="list" className={styles.day}>
              {subjects.map(({ key, notifications }) => (
                <Subject
                  key={key}
                  notifications={notifications}
                  onAct={performOne}
                  onDone={(ids) => void perform('DONE', ids)}
                />
              ))}
            </ul>
          </Section>
        ))}
      </div>
      <p className={styles.keys}>{t('notifications.keys', keys)}</p>
    </>
  );
}

/** What happened about one thing: the newest three lines, the rest on demand. */
function Subject({
  notifications,
  onAct,
  onDone,
}: {
  notifications: readonly Node[];
  onAct: (act: NotificationAct, id: string) => void;
  onDone: (ids: readonly string[]) => void;
}) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const { subject, doneAt } = getFragmentData(notificationItem, notifications[0]!);
  const title = subject.title ?? t(subject.kind === 'ACCOUNT' ? 'notifications.account' : 'notifications.gone');
  const shown = open || notifications.length <= OPEN + 1 ? notifications : notifications.slice(0, OPEN);
  const heading: ReactNode = subject.path ? <Link to={subject.path}>{title}</Link> : title;
  return (
    <li className={styles.subject}>
      <div className={styles.head}>
        <h3>{heading}</h3>
        {notifications.length > 1 && !doneAt && (
          <IconButton
            icon={IconArchive}
            label={t('notifications.putAllAway', { subject: title })}
            onClick={() => onDone(notifications.map(({ id }) => id))}
          />
        )}
      </div>
      <ul role="list" className={styles.lines}>
        {shown.map((notification) => (
          <NotificationItem key={notification.id} notification={notification} onAct={onAct} />
        ))}
      </ul>
      {shown.length < notifications.length && (
        <Button look="plain" onClick={() => setOpen(true)}>
          {t('notifications.older', { count: notifications.length - shown.length })}
        </Button>
      )}
    </li>
  );
}

const linksIn = (list: HTMLElement | null) => [
  ...(list?.querySelectorAll<HTMLAnchorElement>('a[data-notification]') ?? []),
];

/** Which notification the focus is on or beside, as its place in the list; -1 when it is elsewhere. */
function placeOf(list: HTMLElement | null): number {
  const item = document.activeElement?.closest('li');
  return linksIn(list).findIndex((link) => item?.contains(link));
}

/** The focus goes to the notification that stands in this place now. */
function focusAt(list: HTMLElement | null, place: number): void {
  if (place < 0) return;
  const links = linksIn(list);
  (links[Math.min(place, links.length - 1)] ?? list)?.focus();
}
