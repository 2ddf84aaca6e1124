/** What is needed of a notification to put it in its place. */
export interface Dated {
  id: string;
  createdAt: string;
  project?: { id: string } | null;
}

/** What happened on one day about one thing, newest first. */
export interface SubjectGroup<N> {
  key: string;
  notifications: N[];
}

export interface DayGroup<N> {
  /** `2026-11-22`, in the reader's own time. */
  day: string;
  subjects: SubjectGroup<N>[];
}

/**
 * Notifications, newest first, by day and within a day by what they are about: several words on one project stand
 * together, where the newest of them is. Those about nothing in particular each stand alone.
 */
export function groupNotifications<N extends Dated>(notifications: readonly N[], timeZone?: string): DayGroup<N>[] {
  const days: DayGroup<N>[] = [];
  const dayOf = new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short' }); // writes 2026-11-22
  for (const notification of notifications) {
    const day = dayOf.format(new Date(notification.createdAt));
    let group = days.find((one) => one.day === day);
    if (!group) days.push((group = { day, subjects: [] }));
    const key = notification.project?.id ?? notification.id;
    const subject = group.subjects.find((one) => one.key === key);
    if (subject) subject.notifications.push(notification);
    else group.subjects.push({ key, notifications: [notification] });
  }
  return days;
}
