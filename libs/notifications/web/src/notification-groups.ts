/** What is needed of a notification to put it in its place. */
export interface Dated {
  id: string;
  createdAt: string;
  project?: { id: string } | null;
}

/** What happened about one thing, newest first. */
export interface SubjectGroup<N> {
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
 * Notifications, newest first, by day, those older than a week by month; and then by what they are about: several words
 * on one project stand together, where the newest of them is. Those about nothing in particular each stand alone.
 */
export function groupNotifications<N extends Dated>(
  notifications: readonly N[],
  now: Date,
  timeZone?: string,
): TimeGroup<N>[] {
  const groups: TimeGroup<N>[] = [];
  for (const notification of notifications) {
    const day = dayOf(new Date(notification.createdAt), timeZone);
    const when = day > dayOf(new Date(now.getTime() - week), timeZone) ? day : day.slice(0, 7);
    let group = groups.find((one) => one.when === when);
    if (!group) groups.push((group = { when, subjects: [] }));
    const key = notification.project?.id ?? notification.id;
    const subject = group.subjects.find((one) => one.key === key);
    if (subject) subject.notifications.push(notification);
    else group.subjects.push({ key, notifications: [notification] });
  }
  return groups;
}

/** A moment's day, `2026-11-22`, in a time zone; the reader's own unless said. */
export const dayOf = (moment: Date, timeZone?: string): string =>
  new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short' }).format(moment); // Swedes write dates so
