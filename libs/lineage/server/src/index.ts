export { AdaptProject, type AdaptationWish } from './adapt-project.ts';
export { AdaptationReason } from './adaptation-reason.ts';
export { Adaptation } from './adaptation.entity.ts';
export { AdaptationPublished, Adapted } from './lineage.events.ts';
export { lineageSlice } from './lineage.slice.ts';
