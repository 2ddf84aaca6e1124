import { IntrinsicException } from '@nestjs/common';

/** Codes that clients rely on; the head of contract.graphql lists them. */
export type ErrorCode = 'UNAUTHENTICATED' | 'FORBIDDEN' | 'NOT_FOUND' | 'BAD_USER_INPUT' | 'CONFLICT' | 'RATE_LIMITED';

/** What is wrong with one field of an input; `reason` is a key under `server.errors` of the catalogues. */
export interface FieldProblem {
  path: string;
  reason: string;
  params?: Record<string, string | number>;
}

/**
 * A refusal that a person can act on. `reason` names the rule and the words: `server.errors.<reason>` of the catalogues,
 * with `params` filled in. Anything else that is thrown is an internal error and shows nothing. Nest logs what it passes
 * on, unless it is intrinsic: a refusal is an answer, not an incident.
 */
export abstract class DomainError extends IntrinsicException {
  abstract readonly code: ErrorCode;
  abstract readonly reason: string;
  readonly params: Record<string, string | number> = {};
  readonly fields?: FieldProblem[];
}

/** The thing asked for is not there, or the viewer may not know that it is. */
export class NotFound extends DomainError {
  readonly code = 'NOT_FOUND';
  readonly reason: string = 'not_found';
}

/** The viewer may see it, and may not do this to it. */
export class Forbidden extends DomainError {
  readonly code = 'FORBIDDEN';
  readonly reason: string = 'forbidden';
}

/** Only someone signed in may do this. */
export class Unauthenticated extends DomainError {
  readonly code = 'UNAUTHENTICATED';
  readonly reason: string = 'unauthenticated';
}

/** Too many attempts; `params.minutes` until the next one. */
export class RateLimited extends DomainError {
  readonly code = 'RATE_LIMITED';
  readonly reason: string = 'rate_limited';
  constructor(seconds: number) {
    super();
    this.params['minutes'] = Math.max(1, Math.ceil(seconds / 60));
  }
}

/** Input that cannot be taken as it is, field by field. */
export class BadUserInput extends DomainError {
  readonly code = 'BAD_USER_INPUT';
  override readonly fields: FieldProblem[];
  readonly reason: string;
  constructor(fields: FieldProblem[], reason = 'bad_input') {
    super();
    this.fields = fields;
    this.reason = reason;
  }
}

/** Shorthand for one wrong field. */
export const badInput = (path: string, reason: string, params?: FieldProblem['params']): BadUserInput =>
  new BadUserInput([{ path, reason, ...(params && { params }) }]);

/** The world has moved on since the viewer looked. Slices name theirs by extending it. */
export abstract class Conflict extends DomainError {
  readonly code = 'CONFLICT';
}
