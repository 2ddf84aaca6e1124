export { Delivery } from './delivery.entity.ts';
export { Notification } from './notification.entity.ts';
export { notificationsSlice } from './notifications.slice.ts';
export { readOldNews } from './read-old-news.ts';
