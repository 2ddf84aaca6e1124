export { openWorker, type OpenWorker } from './open-worker.ts';
