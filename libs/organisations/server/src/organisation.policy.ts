import type { Actor } from '@essaim/platform-server';
import type { OrganisationRole } from './organisation-kind.ts';

/** Its admins change an organisation. */
export const mayEditOrganisation = (role: OrganisationRole | null): boolean => role === 'ADMIN';

/** Any member follows and unfollows projects in its name. */
export const mayFollowInItsName = (role: OrganisationRole | null): boolean => role !== null;

/** Its admins say who is a member, and in which role. */
export const mayManageMembers = (role: OrganisationRole | null): boolean => role === 'ADMIN';

/** Its admins take others out; any member leaves. */
export const mayRemoveMember = (actor: Actor, role: OrganisationRole | null, personId: string): boolean =>
  role === 'ADMIN' || (role !== null && actor.personId === personId);

/** Whether someone may lose the role of admin: an organisation keeps one for as long as it has members. */
export const mayCeaseToBeAdmin = (admins: readonly string[], personId: string): boolean =>
  admins.some((admin) => admin !== personId) || !admins.includes(personId);
