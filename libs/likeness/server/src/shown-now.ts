import type { Actor, Loaders } from '@essaim/platform-server';
import { isPublic, type ProjectLoader } from '@essaim/projects-server';

/**
 * Of likenesses, in their order, those whose other project is public as it is now, whatever the index knows; and whether it
 * has ended.
 */
export async function shownNowOf<Found extends { otherProjectId: string }>(
  projects: ProjectLoader,
  loaders: Loaders,
  actor: Actor,
  likenesses: readonly Found[],
): Promise<(Found & { ended: boolean })[]> {
  const others = await projects
    .readable(loaders, actor)
    .loadMany(likenesses.map(({ otherProjectId }) => otherProjectId));
  return likenesses.flatMap((likeness, place) => {
    const other = others[place];
    if (!other || other instanceof Error || !isPublic(other)) return [];
    return { ...likeness, ended: other.stage === 'CLOSED' };
  });
}
