import { AsyncLocalStorage } from 'node:async_hooks';
import { v5 } from 'uuid';
import { newId } from '../ids.ts';
import type { DomainEvent } from './domain-event.entity.ts';

/** What is being handled: the fact, and who handles it. */
export interface Cause {
  event: Pick<DomainEvent, 'id'>;
  listener: string;
}

const handling = new AsyncLocalStorage<Cause>();

/** The fact that this code is handling; undefined outside a listener. */
export const currentCause = (): Cause | undefined => handling.getStore();

/** Runs `act` as the handling of a fact: facts that it records are known to come from it. */
export const causedBy = <T>(cause: Cause, act: () => T): T => handling.run(cause, act);

/**
 * The id of a row that a listener writes, the same each time that it handles the fact: inserted unless it is there, the row
 * is written once. `what` tells apart what one handling writes. Outside a listener, an id of its own.
 */
export function idOf(what: string): string {
  const cause = currentCause();
  return cause ? v5(`${cause.listener} ${what}`, cause.event.id) : newId();
}
