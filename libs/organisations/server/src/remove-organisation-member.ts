import { Injectable } from '@nestjs/common';
import { Database, EventLog, authorize, signedIn, type Actor } from '@essaim/platform-server';
import { OrganisationMembership } from './organisation-membership.entity.ts';
import type { Organisation } from './organisation.entity.ts';
import { LastAdmin } from './organisation.errors.ts';
import { OrganisationMemberRemoved } from './organisation.events.ts';
import { mayCeaseToBeAdmin, mayRemoveMember } from './organisation.policy.ts';
import { adminsOf, lockOrganisation, memberOf, organisationRoleOf } from './organisation.reads.ts';

/** Takes someone out of an organisation, or lets them leave. */
@Injectable()
export class RemoveOrganisationMember {
  private readonly db: Database;
  private readonly events: EventLog;
  constructor(db: Database, events: EventLog) {
    this.db = db;
    this.events = events;
  }

  /** Throws NOT_FOUND, FORBIDDEN, or LastAdmin. */
  async run(actor: Actor, organisationId: string, memberId: string): Promise<Organisation> {
    const { personId } = signedIn(actor);
    return this.db.write(async (tx) => {
      const organisation = await lockOrganisation(tx, organisationId);
      authorize(mayRemoveMember(actor, await organisationRoleOf(tx, organisationId, personId), memberId));
      await memberOf(tx, organisationId, memberId);
      if (!mayCeaseToBeAdmin(await adminsOf(tx, organisationId), memberId)) throw new LastAdmin();
      await tx.delete(OrganisationMembership, { organisationId, personId: memberId });
      await this.events.record(tx, personId, new OrganisationMemberRemoved(organisationId, memberId));
      return organisation;
    });
  }
}
