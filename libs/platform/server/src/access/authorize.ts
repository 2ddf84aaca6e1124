import { Forbidden, NotFound } from '../errors/domain-error.ts';

/**
 * Ends a use case that the policy refuses. `mayKnow` is whether the actor may know of the thing at all: when not, the
 * refusal is NOT_FOUND, never FORBIDDEN, so that it tells nothing.
 */
export function authorize(allowed: boolean, mayKnow = true): asserts allowed {
  if (!mayKnow) throw new NotFound();
  if (!allowed) throw new Forbidden();
}

/** The thing, or NOT_FOUND. */
export function found<T>(thing: T | null | undefined): T {
  if (thing === null || thing === undefined) throw new NotFound();
  return thing;
}
