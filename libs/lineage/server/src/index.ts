export { AdaptationPublished } from './lineage.events.ts';
export { lineageSlice } from './lineage.slice.ts';
