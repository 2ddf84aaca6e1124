import { isPublic, type ProjectFacts, type Standing } from '@essaim/projects-server';

/** Anyone signed in adapts what is public, as often as they like: an unclaimed listing, an ended project, their own. */
export const mayAdapt = ({ actor }: Standing, origin: ProjectFacts): boolean =>
  actor.personId !== null && isPublic(origin);
