export { participationSlice } from './participation.slice.ts';
export { expectantsOf } from './expectation.reads.ts';
