import { isModerator, type Actor } from '@essaim/platform-server';
import type { ProjectRole, ProjectStage } from './project-enums.ts';

/** What a rule needs to know of a project. */
export interface ProjectFacts {
  stage: ProjectStage;
  claimed: boolean;
  hiddenAt: Date | null;
  welcomesNewcomers: boolean;
}

/** Who stands before a project: the actor and the role they have in it, null for none. */
export interface Standing {
  actor: Actor;
  role: ProjectRole | null;
}

/** Published, and not hidden by a moderator. */
export const isPublic = (project: ProjectFacts): boolean => project.stage !== 'DRAFT' && project.hiddenAt === null;

/** A draft is its members' alone; what is hidden stays visible to its members and to moderators. */
export const mayRead = ({ actor, role }: Standing, project: ProjectFacts): boolean =>
  isPublic(project) || role !== null || (project.stage !== 'DRAFT' && isModerator(actor));

/** Settings, charter, roles, publishing, closing: any holder alone. */
export const mayEdit = ({ role }: Standing): boolean => role === 'HOLDER';
export const mayPublish = (standing: Standing, project: ProjectFacts): boolean =>
  mayEdit(standing) && project.stage === 'DRAFT';
export const mayClose = (standing: Standing, project: ProjectFacts): boolean =>
  mayEdit(standing) && project.stage !== 'DRAFT' && project.stage !== 'CLOSED';
export const mayChangeRoles = mayEdit;
/** Holders remove anyone; anyone may leave. */
export const mayRemoveMember = (standing: Standing, personId: string): boolean =>
  mayEdit(standing) || standing.actor.personId === personId;

/** Pages are written by every member. */
export const mayEditPages = ({ role }: Standing): boolean => role !== null;

/** Requests are answered, and contributors invited, by holders and mediators. */
export const mayAnswerRequests = ({ role }: Standing): boolean => role === 'HOLDER' || role === 'MEDIATOR';
export const mayInvite = (standing: Standing, asRole: ProjectRole): boolean =>
  mayEdit(standing) || (mayAnswerRequests(standing) && asRole === 'CONTRIBUTOR');

/**
 * A holder answers any request to join; a mediator those of contributors, since roles are the holders' to give. Where
 * nobody carries the project any more, a mediator answers for all roles, and an instance moderator may: nobody waits at
 * a door that has no one behind it.
 */
export const mayAnswerJoinRequest = (standing: Standing, asRole: ProjectRole, holderless: boolean): boolean =>
  mayInvite(standing, asRole) || (holderless && (mayAnswerRequests(standing) || isModerator(standing.actor)));

/** A request to join is between who asks and who answers. */
export const maySeeJoinRequest = (standing: Standing, request: { personId: string }, holderless: boolean): boolean =>
  standing.actor.personId === request.personId ||
  mayAnswerRequests(standing) ||
  (holderless && isModerator(standing.actor));

/** Anyone signed in may ask to join what has people to answer, is public and not over. */
export const mayJoin = ({ actor, role }: Standing, project: ProjectFacts): boolean =>
  actor.personId !== null && role === null && isPublic(project) && project.claimed && project.stage !== 'CLOSED';

/** An unclaimed listing's people may ask for it. */
export const mayClaim = ({ actor }: Standing, project: ProjectFacts): boolean =>
  actor.personId !== null && isPublic(project) && !project.claimed;

/**
 * Whether a listing is a project carried here is for the instance's moderators to say: it takes a page from public view.
 * A holder who finds their own project listed asks them by claiming the listing.
 */
export const mayMergeListings = (actor: Actor): boolean => isModerator(actor);
export const mayMerge = ({ actor }: Standing, project: ProjectFacts): boolean =>
  mayMergeListings(actor) && isPublic(project) && !project.claimed;

/** Claims are answered by instance moderators. */
export const mayAnswerClaims = (actor: Actor): boolean => isModerator(actor);

/** A claim is between who makes it and the moderators: its evidence may name people. */
export const maySeeClaim = (actor: Actor, claim: { personId: string }): boolean =>
  actor.personId === claim.personId || mayAnswerClaims(actor);

export const mayFollow = ({ actor }: Standing, project: ProjectFacts): boolean =>
  actor.personId !== null && isPublic(project);

/** Hiding is not deleting: a moderator does it, with a public reason. */
export const mayHide = (actor: Actor, project: ProjectFacts): boolean =>
  isModerator(actor) && project.stage !== 'DRAFT';
