import type { Actor, Loaders } from '@essaim/platform-server';
import { isPublic, type ProjectLoader } from '@essaim/projects-server';

/** Of likenesses, in their order, those whose other project is public as it is now, whatever the index knows. */
export async function shownNowOf<Found extends { otherProjectId: string }>(
  projects: ProjectLoader,
  loaders: Loaders,
  actor: Actor,
  likenesses: readonly Found[],
): Promise<Found[]> {
  const others = await projects
    .readable(loaders, actor)
    .loadMany(likenesses.map(({ otherProjectId }) => otherProjectId));
  return likenesses.filter((_, place) => {
    const other = others[place];
    return other && !(other instanceof Error) && isPublic(other);
  });
}
