import {
  isPublic,
  mayRead,
  type ProjectFacts,
  type ProjectRole,
  type RequestStatus,
  type Standing,
} from '@essaim/projects-server';

/** A project at one end of a request, and the viewer's part in it. */
export interface Side {
  standing: Standing;
  project: ProjectFacts;
}

const isHolder = ({ role }: Standing): boolean => role === 'HOLDER';
const answersFor = ({ role }: Standing): boolean => role === 'HOLDER' || role === 'MEDIATOR';

/** A project that can act with others: public, carried by someone here, not over. */
export const canFederate = (project: ProjectFacts): boolean =>
  isPublic(project) && project.claimed && project.stage !== 'CLOSED';

/** Any holder asks in the name of their project, and takes the request back. */
export const mayAskFor = (from: Standing): boolean => isHolder(from);

/** Any holder of the project asked answers alone. */
export const mayAnswerFor = (to: Standing): boolean => isHolder(to);

/** What the viewer may do with a request: only an open one is answered or taken back. */
export const requestPermissions = (status: RequestStatus, from: Standing, to: Standing) => ({
  answer: status === 'PENDING' && mayAnswerFor(to),
  withdraw: status === 'PENDING' && mayAskFor(from),
});

/**
 * Accepted requests are public; the others are for the holders and mediators of either side. Where the viewer may not
 * know of one of the two projects, they do not know of the request.
 */
export const maySeeRequest = (status: RequestStatus, from: Side, to: Side): boolean =>
  [from, to].every(({ standing, project }) => mayRead(standing, project)) &&
  (status === 'ACCEPTED' || answersFor(from.standing) || answersFor(to.standing));

/**
 * What `viewerCan.requestFederation` says of a project: its holder asks others in its name, the holder of another
 * project that can federate asks it.
 */
export const mayRequestFederation = (standing: Standing, project: ProjectFacts, holdsAnother: boolean): boolean =>
  canFederate(project) && (isHolder(standing) || holdsAnother);

/** Name and charter of a federation: any holder of one of its projects. `roles` are the viewer's in its projects. */
export const mayEditFederation = (roles: readonly ProjectRole[]): boolean => roles.includes('HOLDER');

/** Its pages: any member of one of its projects. */
export const mayEditFederationPages = (roles: readonly ProjectRole[]): boolean => roles.length > 0;
