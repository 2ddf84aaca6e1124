export { lookedForCalendar, meetingCalendar, meetingsCalendar } from './calendar-address.ts';
export { activityFeed, initiativesFeed, instanceFeed } from './feed-address.ts';
export { CalendarLink, calendarType, FeedLink } from './feed-link.tsx';
export { Feeds } from './feeds.tsx';
