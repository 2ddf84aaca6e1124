import type { Connection } from '@essaim/platform-server';
import type { OwnedList } from './owned-list.ts';
import { ProjectRow, projectColumns, type ProjectColumns } from './project.row.ts';

/** A project in someone's list, and the moment the list is ordered by. */
export type ListedProject = ProjectColumns & { at: Date };

const isPublic = '(project.published_at IS NOT NULL AND project.hidden_at IS NULL)';

/** `at` is the SQL of the moment that orders the list, the latest first. */
const latestFirst = (at: string) =>
  ({
    columns: `${projectColumns}, ${at} AS at`,
    order: [
      { sql: at, kind: 'moment' },
      { sql: 'project.id', kind: 'uuid' },
    ],
    direction: 'DESC',
    keysOf: (row: ListedProject) => [row.at, row.id],
  }) as const;

/** Projects that a person is a member of, the latest joined first; drafts and hidden ones for themself alone. */
export const carriedBy = (viewerId: string | null): OwnedList<ListedProject> => ({
  ...latestFirst('membership.since'),
  name: 'projects.carried',
  from: 'membership JOIN project ON project.id = membership.project_id',
  owner: 'membership.person_id',
  where: `${isPublic} OR membership.person_id = $2::uuid`,
  params: [viewerId],
});

/** Public projects that a person chose to follow, the latest followed first; what they carry is in its own list. */
export const followedByPerson: OwnedList<ListedProject> = {
  ...latestFirst('follow.since'),
  name: 'projects.followed',
  from: `project_follow AS follow JOIN project ON project.id = follow.project_id AND follow.level <> 'NONE' AND follow.because = 'CHOSEN'`,
  owner: 'follow.person_id',
  where: isPublic,
};

/** Public projects that an organisation follows, the latest change first: of its texts, or anything that happened. */
export const portfolio: OwnedList<ListedProject> = {
  ...latestFirst('change.at'),
  name: 'projects.portfolio',
  from: `project_follow AS follow JOIN project ON project.id = follow.project_id AND follow.level <> 'NONE'
    CROSS JOIN LATERAL (SELECT greatest(project.updated_at, max(created_at)) AS at FROM activity WHERE project_id = project.id) AS change`,
  owner: 'follow.organisation_id',
  where: isPublic,
};

/** A list of rows as a list of projects. */
export function asProjects({ edges, ...page }: Connection<ListedProject>): Connection<ProjectRow> {
  const shown = edges.map(({ node, cursor }) => ({ node: new ProjectRow(node), cursor }));
  return { ...page, edges: shown, nodes: shown.map(({ node }) => node) };
}
