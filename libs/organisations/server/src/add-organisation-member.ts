import { Injectable } from '@nestjs/common';
import { Database, EventLog, authorize, insertUnless, signedIn, type Actor } from '@essaim/platform-server';
import { AccountAttempts, personByAddressOrHandle } from '@essaim/people-server';
import { OrganisationMembership } from './organisation-membership.entity.ts';
import type { OrganisationRole } from './organisation-kind.ts';
import type { Organisation } from './organisation.entity.ts';
import { AlreadyMember, UnknownPerson } from './organisation.errors.ts';
import { OrganisationMemberAdded } from './organisation.events.ts';
import { mayManageMembers } from './organisation.policy.ts';
import { lockOrganisation, organisationRoleOf } from './organisation.reads.ts';

/** Makes someone with an account a member. They are told, and may leave. */
@Injectable()
export class AddOrganisationMember {
  private readonly db: Database;
  private readonly events: EventLog;
  private readonly attempts: AccountAttempts;
  constructor(db: Database, events: EventLog, attempts: AccountAttempts) {
    this.db = db;
    this.events = events;
    this.attempts = attempts;
  }

  /**
   * `person` is an address or a handle. The answer says whether an address is known, so tries are counted; one that finds
   * somebody tells them. Throws NOT_FOUND, FORBIDDEN, RATE_LIMITED, UnknownPerson or AlreadyMember.
   */
  async run(
    actor: Actor,
    organisationId: string,
    person: string,
    role: OrganisationRole = 'MEMBER',
  ): Promise<Organisation> {
    const { personId } = signedIn(actor);
    await this.attempts.count('find_person', actor, personId);
    return this.db.write(async (tx) => {
      const organisation = await lockOrganisation(tx, organisationId);
      authorize(mayManageMembers(await organisationRoleOf(tx, organisationId, personId)));
      const newcomer = await personByAddressOrHandle(tx, person);
      if (!newcomer) throw new UnknownPerson();
      const membership = Object.assign(new OrganisationMembership(), { organisationId, personId: newcomer.id, role });
      await insertUnless(tx, membership, { organisation_membership_pkey: AlreadyMember });
      await this.events.record(tx, personId, new OrganisationMemberAdded(organisationId, newcomer.id));
      return organisation;
    });
  }
}
