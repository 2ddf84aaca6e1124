export { notificationsSlice } from './notifications.slice.ts';
export { readOldNews } from './read-old-news.ts';
