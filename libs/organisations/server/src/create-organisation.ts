import { Injectable } from '@nestjs/common';
import { Database, EventLog, InputCheck, insertUnless, signedIn, type Actor, type Tx } from '@essaim/platform-server';
import { resolveTerritory, type TerritoryInput } from '@essaim/territories-server';
import { OrganisationMembership } from './organisation-membership.entity.ts';
import { checkOrganisationDescription, checkOrganisationName } from './organisation-description.ts';
import type { OrganisationKind } from './organisation-kind.ts';
import { Organisation } from './organisation.entity.ts';
import { SlugTaken } from './organisation.errors.ts';
import { OrganisationCreated } from './organisation.events.ts';
import { freeSlug } from './organisation-slug.ts';

export interface CreateOrganisationWish {
  name: string;
  kind: OrganisationKind;
  description?: string | null;
  territory?: TerritoryInput | null;
}

/** Opens an organisation's space; whoever does is its admin. */
@Injectable()
export class CreateOrganisation {
  private readonly db: Database;
  private readonly events: EventLog;
  constructor(db: Database, events: EventLog) {
    this.db = db;
    this.events = events;
  }

  /** Throws BAD_USER_INPUT. */
  run(actor: Actor, wish: CreateOrganisationWish): Promise<Organisation> {
    const { personId } = signedIn(actor);
    const check = new InputCheck();
    this.check(check, wish);
    check.done();
    return this.db.write((tx) => this.runIn(tx, personId, wish));
  }

  /** Notes what is wrong with the wish; `path` is where it stands in its input, with a final dot. */
  check(check: InputCheck, wish: CreateOrganisationWish, path = ''): void {
    checkOrganisationName(check, `${path}name`, wish.name);
    checkOrganisationDescription(check, `${path}description`, wish.description);
  }

  /** Does it within another act: a sign-up in the organisation's name. The wish was checked. */
  async runIn(tx: Tx, personId: string, wish: CreateOrganisationWish, path = ''): Promise<Organisation> {
    const tidy = new InputCheck();
    const name = checkOrganisationName(tidy, 'name', wish.name);
    const organisation = Object.assign(new Organisation(), {
      name,
      kind: wish.kind,
      description: checkOrganisationDescription(tidy, 'description', wish.description),
      territory: await resolveTerritory(tx, wish.territory, `${path}territory`),
      slug: await freeSlug(tx, name),
    });
    await insertUnless(tx, organisation, { organisation_slug: SlugTaken });
    await tx.insert(
      OrganisationMembership,
      Object.assign(new OrganisationMembership(), { organisationId: organisation.id, personId, role: 'ADMIN' }),
    );
    await this.events.record(tx, personId, new OrganisationCreated(organisation.id));
    return organisation;
  }
}
