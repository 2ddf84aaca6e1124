import { isMediator, type Actor } from '@essaim/platform-server';
import { isPublic, type ProjectFacts, type Standing } from '@essaim/projects-server';

/**
 * A mediator settles between projects of which they are no member: nobody is judge of their own rivals. Everybody else's
 * verdict, and a mediator's on their own project, is one person's opinion.
 */
export const mayMediate = (actor: Actor, ...standings: readonly Pick<Standing, 'role'>[]): boolean =>
  isMediator(actor) && standings.every(({ role }) => role === null);

/** Both have people here who can answer, and have not ended. */
export const haveAnswerers = (...projects: readonly ProjectFacts[]): boolean =>
  projects.every((project) => isPublic(project) && project.claimed && project.stage !== 'CLOSED');

/** An introduction is between the mediators and the members of the two projects. */
export const maySeeIntroduction = (actor: Actor, ...standings: readonly Pick<Standing, 'role'>[]): boolean =>
  isMediator(actor) || standings.some(({ role }) => role !== null);

/** Only whoever carries a draft has word of it sent. */
export const mayTellOfDraft = ({ role }: Pick<Standing, 'role'>, draft: ProjectFacts): boolean =>
  role === 'HOLDER' && draft.stage === 'DRAFT' && draft.hiddenAt === null;

/** Word of a draft is between its members and the holders of the project that it was sent to. */
export const maySeeDraftTelling = (draft: Pick<Standing, 'role'>, other: Pick<Standing, 'role'>): boolean =>
  draft.role !== null || other.role === 'HOLDER';

/** It is answered by those it was sent to. */
export const mayAnswerDraftTelling = (other: Pick<Standing, 'role'>): boolean => other.role === 'HOLDER';

/** What sets a project apart is for its own members to say, and to take back. */
export const maySayDifference = ({ role }: Pick<Standing, 'role'>): boolean => role !== null;
