import { AsyncLocalStorage } from 'node:async_hooks';

const moment = new AsyncLocalStorage<Date>();

/** The present moment. Use cases ask here, never `new Date()`, so that a test or the demonstration can live in another time. */
export const now = (): Date => new Date(moment.getStore() ?? Date.now());

/** Runs `act` as if it were `date`: the demonstration's past, a test's simulated year. */
export const at = <T>(date: Date, act: () => T): T => moment.run(date, act);
