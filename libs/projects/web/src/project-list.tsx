import { List, LoadMore, Pending } from '@essaim/ui';
import type { ReactNode } from 'react';
import { ProjectListItem } from './project-list-item.tsx';
import type { useProjects } from './use-projects.ts';

/** The projects found, and the way to more; `empty` when there are none. */
export function ProjectList({
  found,
  without,
  label,
  empty,
}: {
  found: ReturnType<typeof useProjects>;
  /** Ids already shown above. */
  without?: ReadonlySet<string>;
  label: string;
  empty: ReactNode;
}) {
  const { projects, error, loading, refetch, more } = found;
  if (!projects) return <Pending error={error} onRetry={refetch} />;
  const shown = projects.nodes.filter(({ id }) => !without?.has(id));
  if (shown.length === 0 && !projects.pageInfo.hasNextPage) return empty;
  return (
    <div aria-busy={loading || undefined}>
      <List label={label}>
        {shown.map((project) => (
          <ProjectListItem key={project.id} project={project} distanceKm={project.distanceKm} />
        ))}
      </List>
      <LoadMore pageInfo={projects.pageInfo} onMore={(after) => void more(after)} busy={loading} />
    </div>
  );
}
