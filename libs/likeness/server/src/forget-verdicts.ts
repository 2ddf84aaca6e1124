import type { Tx } from '@essaim/platform-server';
import { AccountDeletionGuards } from '@essaim/people-server';
import { Injectable } from '@nestjs/common';
import { LikenessVerdictRow } from './likeness-verdict.entity.ts';

/**
 * What a person said of likenesses goes with their account; what they said is different of a project is the project's, and
 * what they decided as a mediator stands, without a name or a word of theirs.
 */
@Injectable()
export class ForgetVerdicts {
  constructor(guards: AccountDeletionGuards) {
    guards.register({ forget: forgetVerdictsOf });
  }
}

export async function forgetVerdictsOf(tx: Tx, personId: string): Promise<void> {
  await tx.delete(LikenessVerdictRow, { personId, asMediator: false });
  await tx.update(LikenessVerdictRow, { personId }, { comment: null });
}
