import { Injectable } from '@nestjs/common';
import type { Tx } from '@essaim/platform-server';

/** What an outer slice has to say before an account goes, and to do when it does. */
export interface AccountDeletionGuard {
  /** Throws a Conflict while the person cannot go: the last holder of a project with other members. */
  refuse?(tx: Tx, personId: string): Promise<void>;
  /** Erases what the slice holds of the person; runs once no guard refuses, in the same transaction. */
  forget?(tx: Tx, personId: string): Promise<void>;
}

/**
 * Where outer slices have their say in the deletion of an account. A slice registers when it is made:
 *
 *     constructor(guards: AccountDeletionGuards) {
 *       guards.register({ refuse: (tx, personId) => refuseLastHolder(tx, personId), forget: … });
 *     }
 *
 * A guard locks the rows that it decides by (`FOR UPDATE`): two who leave at once must not both be told that the other
 * stays. What can wait, or lies outside the database, hears the fact `people.account_deleted` instead.
 */
@Injectable()
export class AccountDeletionGuards {
  private readonly guards: AccountDeletionGuard[] = [];

  register(guard: AccountDeletionGuard): void {
    this.guards.push(guard);
  }

  /** Asks all, then lets all forget. Throws what a guard throws. */
  async pass(tx: Tx, personId: string): Promise<void> {
    for (const guard of this.guards) await guard.refuse?.(tx, personId);
    for (const guard of this.guards) await guard.forget?.(tx, personId);
  }
}
