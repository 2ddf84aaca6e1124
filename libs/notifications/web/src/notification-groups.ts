/** What is needed of a notification to put it in its place. */
export interface Dated {
  id: string;
  createdAt: string;
  subject: { id: string };
}

/** What happened about one thing, newest first. */
export interface SubjectGroup<N> {
  /** The subject's id. */
  key: string;
  notifications: N[];
}

export interface TimeGroup<N> {
  /** A day of the last week, `2026-11-22`; before, a month, `2026-09`. In the reader's own time. */
  when: string;
  subjects: SubjectGroup<N>[];
}

const week = 7 * 86_400_000; // ms

/**
 * Notifications, newest first, by what they are about: all words on one subject stand together, where the newest of them
 * is, under its day, or its month when it is older than a week.
 */
export function groupNotifications<N extends Dated>(
  notifications: readonly N[],
  now: Date,
  timeZone?: string,
): TimeGroup<N>[] {
  const times = new Map<string, TimeGroup<N>>();
  const subjects = new Map<string, SubjectGroup<N>>();
  for (const notification of notifications) {
    const key = notification.subject.id;
    const known = subjects.get(key);
    if (known) {
      known.notifications.push(notification);
      continue;
    }
    const group = { key, notifications: [notification] };
    subjects.set(key, group);
    const day = dayOf(new Date(notification.createdAt), timeZone);
    const when = day > dayOf(new Date(now.getTime() - week), timeZone) ? day : day.slice(0, 7);
    const time = times.get(when) ?? { when, subjects: [] };
    times.set(when, time);
    time.subjects.push(group);
  }
  return [...times.values()];
}

/** A moment's day, `2026-11-22`, in a time zone; the reader's own unless said. */
export const dayOf = (moment: Date, timeZone?: string): string =>
  new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short' }).format(moment); // Swedes write dates so
