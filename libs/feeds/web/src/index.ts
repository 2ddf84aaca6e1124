export { activityFeed, initiativesFeed, instanceFeed } from './feed-address.ts';
export { FeedLink } from './feed-link.tsx';
