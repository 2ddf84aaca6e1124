import { In } from 'typeorm';
import { NotFound, found, inOrder, type PageWindow, type Tx } from '@essaim/platform-server';
import type { OrganisationRole } from './organisation-kind.ts';
import { OrganisationMembership } from './organisation-membership.entity.ts';
import { Organisation } from './organisation.entity.ts';

export const organisationBySlug = (tx: Tx, slug: string): Promise<Organisation | null> =>
  tx.findOneBy(Organisation, { slug });

/** Organisations in the order of the ids; null where there is none. */
export const organisationsByIds = async (tx: Tx, ids: readonly string[]): Promise<(Organisation | null)[]> =>
  inOrder(
    ids,
    ids.length ? await tx.findBy(Organisation, { id: In([...ids]) }) : [],
    (organisation) => organisation.id,
  );

/** Someone's role in an organisation; null for whoever is not a member. */
export async function organisationRoleOf(
  tx: Tx,
  organisationId: string,
  personId: string,
): Promise<OrganisationRole | null> {
  const membership = await tx.findOneBy(OrganisationMembership, { organisationId, personId });
  return membership?.role ?? null;
}

/** Organisations that someone is a member of, and in which role. */
export const membershipsOf = (tx: Tx, personIds: readonly string[]): Promise<OrganisationMembership[]> =>
  tx.find(OrganisationMembership, {
    where: { personId: In([...personIds]) },
    order: { since: 'ASC', organisationId: 'ASC' },
  });

/** The organisation, held until the transaction ends: changes of its members happen one after the other. Throws NOT_FOUND. */
export const lockOrganisation = async (tx: Tx, id: string): Promise<Organisation> =>
  found(await tx.findOne(Organisation, { where: { id }, lock: { mode: 'pessimistic_write' } }));

/** Ids of an organisation's admins. */
export async function adminsOf(tx: Tx, organisationId: string): Promise<string[]> {
  const admins = await tx.findBy(OrganisationMembership, { organisationId, role: 'ADMIN' });
  return admins.map(({ personId }) => personId);
}

/** A member; NOT_FOUND for whoever is none. */
export async function memberOf(tx: Tx, organisationId: string, personId: string): Promise<OrganisationMembership> {
  const member = await tx.findOneBy(OrganisationMembership, { organisationId, personId });
  if (!member) throw new NotFound();
  return member;
}

/** Members of several organisations, one page of each, longest there first: one statement for them all. */
export async function membersOf(
  tx: Tx,
  organisationIds: readonly string[],
  window: PageWindow,
): Promise<Map<string, OrganisationMembership[]>> {
  const [since = null, personId = null] = window.after ?? [];
  const rows: OrganisationMembership[] = await tx.query(
    `SELECT o.id AS "organisationId", m.person_id AS "personId", m.role, m.since
     FROM unnest($1::uuid[]) AS o (id) CROSS JOIN LATERAL (
       SELECT person_id, role, since FROM organisation_membership
       WHERE organisation_id = o.id AND ($3::timestamptz IS NULL OR (since, person_id) > ($3, $4::uuid))
       ORDER BY since, person_id LIMIT $2) m
     ORDER BY o.id, m.since, m.person_id`,
    [[...organisationIds], window.limit, since, personId],
  );
  return Map.groupBy(rows, (row) => row.organisationId);
}

/** How many members each organisation has, in the order of the ids. */
export async function memberCounts(tx: Tx, organisationIds: readonly string[]): Promise<number[]> {
  const rows: { id: string; count: number }[] = await tx.query(
    `SELECT organisation_id AS id, count(*)::int AS count FROM organisation_membership WHERE organisation_id = ANY($1::uuid[]) GROUP BY 1`,
    [[...organisationIds]],
  );
  return inOrder(organisationIds, rows, (row) => row.id).map((row) => row?.count ?? 0);
}
