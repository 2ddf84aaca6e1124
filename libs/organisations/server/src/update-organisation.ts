import { Injectable } from '@nestjs/common';
import { Database, EventLog, InputCheck, authorize, now, signedIn, type Actor } from '@essaim/platform-server';
import { resolveTerritory, type TerritoryInput } from '@essaim/territories-server';
import { checkOrganisationDescription, checkOrganisationName } from './organisation-description.ts';
import { Organisation } from './organisation.entity.ts';
import { OrganisationUpdated } from './organisation.events.ts';
import { mayEditOrganisation } from './organisation.policy.ts';
import { lockOrganisation, organisationRoleOf } from './organisation.reads.ts';

/** What to change: what is absent stays, null clears what may be empty. */
export interface UpdateOrganisationWish {
  name?: string | null;
  description?: string | null;
  territory?: TerritoryInput | null;
}

/** Changes what an organisation says of itself. Its address stays. */
@Injectable()
export class UpdateOrganisation {
  private readonly db: Database;
  private readonly events: EventLog;
  constructor(db: Database, events: EventLog) {
    this.db = db;
    this.events = events;
  }

  /** Throws NOT_FOUND, FORBIDDEN or BAD_USER_INPUT. */
  async run(actor: Actor, organisationId: string, wish: UpdateOrganisationWish): Promise<Organisation> {
    const { personId } = signedIn(actor);
    return this.db.write(async (tx) => {
      const organisation = await lockOrganisation(tx, organisationId);
      authorize(mayEditOrganisation(await organisationRoleOf(tx, organisationId, personId)));

      const check = new InputCheck();
      const change = {
        ...(wish.name !== undefined && { name: checkOrganisationName(check, 'name', wish.name) }),
        ...(wish.description !== undefined && {
          description: checkOrganisationDescription(check, 'description', wish.description),
        }),
      };
      check.done();
      Object.assign(organisation, change, { updatedAt: now() });
      if (wish.territory !== undefined) organisation.territory = await resolveTerritory(tx, wish.territory);
      await tx.update(Organisation, organisationId, { ...organisation } as never);
      await this.events.record(tx, personId, new OrganisationUpdated(organisationId));
      return organisation;
    });
  }
}
