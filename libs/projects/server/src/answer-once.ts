import { InputCheck, now, type Tx } from '@essaim/platform-server';
import type { Claim } from './claim.entity.ts';
import type { JoinRequest } from './join-request.entity.ts';
import { AlreadyAnswered, AlreadyWithdrawn } from './members.errors.ts';

/** What someone answers to a request or a claim. */
export interface Answer {
  id: string;
  accept: boolean;
  /** Up to 2000 characters for who asked. */
  message?: string | null;
}

/** The words of an answer as they are kept; null for none. Throws BAD_USER_INPUT. */
export function wordsOf(answer: Answer): string | null {
  const check = new InputCheck();
  const words = check.text('message', answer.message, { max: 2000 });
  check.done();
  return words || null;
}

/**
 * Writes an answer where there is none: of several at once, one wins and the others are told (CONFLICT). Throws
 * AlreadyAnswered or AlreadyWithdrawn.
 */
export async function answerOnce<R extends JoinRequest | Claim>(
  tx: Tx,
  request: R,
  accept: boolean,
  answeredBy: string | null,
  words: string | null,
): Promise<R> {
  const answered = { status: accept ? 'ACCEPTED' : 'DECLINED', answer: words, answeredBy, answeredAt: now() } as const;
  return settle(tx, request, answered);
}

/** Takes a request back, unless it was answered. Throws AlreadyAnswered or AlreadyWithdrawn. */
export const withdrawOnce = <R extends JoinRequest | Claim>(tx: Tx, request: R): Promise<R> =>
  settle(tx, request, { status: 'WITHDRAWN' });

async function settle<R extends JoinRequest | Claim>(
  tx: Tx,
  request: R,
  change: Partial<JoinRequest & Claim>,
): Promise<R> {
  const entity = request.constructor as new () => JoinRequest | Claim;
  const { affected } = await tx.update(entity, { id: request.id, status: 'PENDING' }, change);
  if (affected) return Object.assign(request, change);
  const settled = await tx.findOneByOrFail(entity, { id: request.id });
  throw settled.status === 'WITHDRAWN' ? new AlreadyWithdrawn() : new AlreadyAnswered();
}
