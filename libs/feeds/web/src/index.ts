export { lookedForCalendar, meetingCalendar, meetingsCalendar } from './calendar-address.ts';
export { CalendarLink, calendarType } from './calendar-link.tsx';
export { activityFeed, initiativesFeed, instanceFeed } from './feed-address.ts';
export { FeedLink } from './feed-link.tsx';
export { Feeds } from './feeds.tsx';
