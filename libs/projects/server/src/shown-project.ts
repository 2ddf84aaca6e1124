import { found, type Actor, type Loaders } from '@essaim/platform-server';
import type { ProjectLoader } from './project.loader.ts';
import type { ProjectRow } from './project.row.ts';

/** The project that a request is about, for a field that is never null. Throws NOT_FOUND where it was hidden from the viewer since. */
export const shownProject = async (
  projects: ProjectLoader,
  loaders: Loaders,
  actor: Actor,
  projectId: string,
): Promise<ProjectRow> => found(await projects.readable(loaders, actor).load(projectId));
