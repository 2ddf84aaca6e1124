export { NotificationBell } from './notification-bell.tsx';
export { NotificationList } from './notification-list.tsx';
export { NotificationSettings } from './notification-settings.tsx';
