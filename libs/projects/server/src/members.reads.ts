import type { Connection, Database, Loaders, PageArguments } from '@essaim/platform-server';
import { Membership } from './membership.entity.ts';
import { columnsOf, ownedList } from './owned-list.ts';
import type { ProjectRow } from './project.row.ts';

const place = { HOLDER: 0, MEDIATOR: 1, CONTRIBUTOR: 2 } as const;

/** A project's people: those who carry it, then mediators, then contributors, each the longest there first. */
export const membersPage = (
  db: Database,
  loaders: Loaders,
  project: ProjectRow,
  page: PageArguments,
): Promise<Connection<Membership>> =>
  ownedList<Membership>(
    db,
    loaders,
    {
      name: 'projects.members',
      columns: columnsOf(db, Membership, 'm'),
      from: 'membership m',
      owner: 'm.project_id',
      order: [
        { sql: `CASE m.role WHEN 'HOLDER' THEN 0 WHEN 'MEDIATOR' THEN 1 ELSE 2 END`, kind: 'number' },
        { sql: 'm.since', kind: 'moment' },
        { sql: 'm.person_id', kind: 'uuid' },
      ],
      direction: 'ASC',
      keysOf: ({ role, since, personId }) => [place[role], since, personId],
      count: async () => project.memberCount,
    },
    project.id,
    page,
  );
