import type { Database } from '@essaim/platform-server';
import type { Person } from '@essaim/people-server';
import { OrganisationMembership } from './organisation-membership.entity.ts';
import type { OrganisationRole } from './organisation-kind.ts';
import { freeSlug } from './organisation-slug.ts';
import { Organisation } from './organisation.entity.ts';

/** An organisation as a test needs it: an incubator, run by its admin if there is one; `anOrganisation(db, { name: 'La Ruche', admin: bo })`. */
export async function anOrganisation(
  db: Database,
  { admin, members = [], ...but }: { admin?: Person; members?: Person[] } & Partial<Organisation> = {},
): Promise<Organisation> {
  return db.write(async (tx) => {
    const name = but.name ?? 'La Ruche';
    const organisation = Object.assign(
      new Organisation(),
      { name, slug: await freeSlug(tx, name), kind: 'INCUBATOR' },
      but,
    );
    await tx.insert(Organisation, organisation);
    const roles: [Person, OrganisationRole][] = [
      ...(admin ? [[admin, 'ADMIN'] as [Person, OrganisationRole]] : []),
      ...members.map((member): [Person, OrganisationRole] => [member, 'MEMBER']),
    ];
    for (const [person, role] of roles)
      await tx.insert(
        OrganisationMembership,
        Object.assign(new OrganisationMembership(), { organisationId: organisation.id, personId: person.id, role }),
      );
    return organisation;
  });
}
