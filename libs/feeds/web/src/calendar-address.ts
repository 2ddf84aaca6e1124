/** The calendar of the meetings at a page that has one. */
export const meetingsCalendar = (
  of: 'projects' | 'federations' | 'organisations',
  slug: string,
  language: string,
): string => `/feeds/${of}/${encodeURIComponent(slug)}/meetings.ics?lang=${language}`;

/** One meeting alone, for the reader's own calendar. */
export const meetingCalendar = (id: string, language: string): string =>
  `/feeds/meetings/${encodeURIComponent(id)}.ics?lang=${language}`;
