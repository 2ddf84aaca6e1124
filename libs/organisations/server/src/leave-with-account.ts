import { Injectable } from '@nestjs/common';
import type { Tx } from '@essaim/platform-server';
import { AccountDeletionGuards } from '@essaim/people-server';
import { OrganisationMembership } from './organisation-membership.entity.ts';
import { LastAdmin } from './organisation.errors.ts';

/** Whoever erases their account leaves their organisations; the last admin of one with other members names another first. */
@Injectable()
export class LeaveWithAccount {
  constructor(guards: AccountDeletionGuards) {
    guards.register({ refuse: refuseLastAdmin, forget: leave });
  }
}

async function refuseLastAdmin(tx: Tx, personId: string): Promise<void> {
  await tx.query(
    `SELECT 1 FROM organisation WHERE id IN (SELECT organisation_id FROM organisation_membership WHERE person_id = $1) ORDER BY id FOR UPDATE`,
    [personId],
  );
  const stuck: unknown[] = await tx.query(
    `SELECT 1 FROM organisation_membership mine WHERE mine.person_id = $1 AND mine.role = 'ADMIN'
       AND EXISTS (SELECT 1 FROM organisation_membership other WHERE other.organisation_id = mine.organisation_id AND other.person_id <> $1)
       AND NOT EXISTS (SELECT 1 FROM organisation_membership other WHERE other.organisation_id = mine.organisation_id
         AND other.person_id <> $1 AND other.role = 'ADMIN') LIMIT 1`,
    [personId],
  );
  if (stuck.length) throw new LastAdmin();
}

const leave = async (tx: Tx, personId: string): Promise<void> =>
  void (await tx.delete(OrganisationMembership, { personId }));
