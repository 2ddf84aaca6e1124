import { isPublic, type ProjectFacts, type Standing } from '@essaim/projects-server';

/** Anyone signed in says what they expect of what is public, listings and ended projects too: some are revived. */
export const mayExpect = ({ actor }: Standing, project: ProjectFacts): boolean =>
  actor.personId !== null && isPublic(project);
