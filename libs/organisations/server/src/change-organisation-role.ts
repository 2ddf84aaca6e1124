import { Injectable } from '@nestjs/common';
import { Database, EventLog, authorize, signedIn, type Actor } from '@essaim/platform-server';
import { OrganisationMembership } from './organisation-membership.entity.ts';
import type { OrganisationRole } from './organisation-kind.ts';
import type { Organisation } from './organisation.entity.ts';
import { LastAdmin } from './organisation.errors.ts';
import { OrganisationRoleChanged } from './organisation.events.ts';
import { mayCeaseToBeAdmin, mayManageMembers } from './organisation.policy.ts';
import { adminsOf, lockOrganisation, memberOf, organisationRoleOf } from './organisation.reads.ts';

/** Gives a member another role. */
@Injectable()
export class ChangeOrganisationRole {
  private readonly db: Database;
  private readonly events: EventLog;
  constructor(db: Database, events: EventLog) {
    this.db = db;
    this.events = events;
  }

  /** Throws NOT_FOUND, FORBIDDEN, or LastAdmin. */
  async run(actor: Actor, organisationId: string, memberId: string, role: OrganisationRole): Promise<Organisation> {
    const { personId } = signedIn(actor);
    return this.db.write(async (tx) => {
      const organisation = await lockOrganisation(tx, organisationId);
      authorize(mayManageMembers(await organisationRoleOf(tx, organisationId, personId)));
      const member = await memberOf(tx, organisationId, memberId);
      if (member.role === role) return organisation;
      if (role !== 'ADMIN' && !mayCeaseToBeAdmin(await adminsOf(tx, organisationId), memberId)) throw new LastAdmin();
      await tx.update(OrganisationMembership, { organisationId, personId: memberId }, { role });
      await this.events.record(tx, personId, new OrganisationRoleChanged(organisationId, memberId));
      return organisation;
    });
  }
}
