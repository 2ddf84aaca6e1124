export { feedsSlice } from './feeds.slice.ts';
