export { participationSlice } from './participation.slice.ts';
