import type DataLoader from 'dataloader';
import { inOrder, type Database, type Loaders, type PageWindow } from '@essaim/platform-server';
import { OrganisationMembership } from './organisation-membership.entity.ts';
import type { Organisation } from './organisation.entity.ts';
import { memberCounts, membersOf, membershipsOf, organisationsByIds } from './organisation.reads.ts';

/** Organisations by id, batched. */
export const organisationLoader = (loaders: Loaders, db: Database): DataLoader<string, Organisation | null> =>
  loaders.of('organisations.organisation', (ids: readonly string[]) => db.read((tx) => organisationsByIds(tx, ids)));

/** What each person is a member of, by the person's id, longest first. */
export const membershipsLoader = (loaders: Loaders, db: Database): DataLoader<string, OrganisationMembership[]> =>
  loaders.of('organisations.memberships', async (personIds: readonly string[]) => {
    const byPerson = Map.groupBy(await db.read((tx) => membershipsOf(tx, personIds)), ({ personId }) => personId);
    return personIds.map((id) => byPerson.get(id) ?? []);
  });

/** The viewer's membership of each organisation, by the organisation's id; null where they are no member. */
export const viewerMembershipLoader = (
  loaders: Loaders,
  db: Database,
  viewerId: string,
): DataLoader<string, OrganisationMembership | null> =>
  loaders.of(`organisations.membership of ${viewerId}`, async (organisationIds: readonly string[]) => {
    const mine = await membershipsLoader(loaders, db).load(viewerId);
    return inOrder(organisationIds, mine, ({ organisationId }) => organisationId);
  });

/** One page of the members of each organisation, by the organisation's id. */
export const membersLoader = (
  loaders: Loaders,
  db: Database,
  window: PageWindow,
): DataLoader<string, OrganisationMembership[]> =>
  loaders.of(`organisations.members ${JSON.stringify(window)}`, async (organisationIds: readonly string[]) => {
    const members = await db.read((tx) => membersOf(tx, organisationIds, window));
    return organisationIds.map((id) => members.get(id) ?? []);
  });

/** How many members each organisation has, by its id. */
export const memberCountLoader = (loaders: Loaders, db: Database): DataLoader<string, number> =>
  loaders.of('organisations.member counts', (ids: readonly string[]) => db.read((tx) => memberCounts(tx, ids)));
