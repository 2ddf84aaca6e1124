import { isModerator, type Actor, type Database } from '@essaim/platform-server';
import {
  columnsOf,
  projectColumns,
  readableSql,
  type ListedProject,
  type OwnedList,
  type RequestStatus,
} from '@essaim/projects-server';
import { Federation } from './federation.entity.ts';
import { FederationRequest } from './federation-request.entity.ts';

/** Projects of a federation that the viewer may know of, the longest there first. */
export const projectsOfFederation = (actor: Actor): OwnedList<ListedProject> => ({
  name: 'federation.projects',
  columns: `${projectColumns}, place.since AS at`,
  from: 'federation_project AS place JOIN project ON project.id = place.project_id',
  owner: 'place.federation_id',
  where: readableSql('project', '$2', '$3'),
  params: viewer(actor),
  order: [
    { sql: 'place.since', kind: 'moment' },
    { sql: 'project.id', kind: 'uuid' },
  ],
  direction: 'ASC',
  keysOf: ({ at, id }) => [at, id],
});

/** Federations that a project is in, the latest first. */
export const federationsOfProject = (db: Database): OwnedList<Federation & { since: Date }> => ({
  name: 'federation.ofProject',
  columns: `${columnsOf(db, Federation, 'federation')}, place.since`,
  from: 'federation_project AS place JOIN federation ON federation.id = place.federation_id',
  owner: 'place.project_id',
  order: [
    { sql: 'place.since', kind: 'moment' },
    { sql: 'federation.id', kind: 'uuid' },
  ],
  direction: 'DESC',
  keysOf: ({ since, id }) => [since, id],
});

/** Requests that a project sent or was sent and that the viewer may see, newest first. */
export const requestsOfProject = (
  db: Database,
  actor: Actor,
  status: RequestStatus | null,
): OwnedList<FederationRequest> => ({
  ...requests(db, actor, status),
  name: `federation.requests ${status ?? ''}`,
  from: `(SELECT *, from_project_id AS owner_id FROM federation_request
    UNION ALL SELECT *, to_project_id AS owner_id FROM federation_request) AS request ${bothEnds}`,
});

/** Requests sent or received by the projects that a person holds or mediates, newest first. */
export const requestsOfPerson = (
  db: Database,
  actor: Actor,
  status: RequestStatus | null,
): OwnedList<FederationRequest> => ({
  ...requests(db, actor, status),
  name: `federation.requestsOfPerson ${status ?? ''}`,
  // UNION, not UNION ALL: someone may answer for both ends.
  from: `(SELECT sent.*, mine.person_id AS owner_id FROM membership AS mine
      JOIN federation_request AS sent ON sent.from_project_id = mine.project_id WHERE mine.role IN ('HOLDER', 'MEDIATOR')
    UNION SELECT received.*, mine.person_id FROM membership AS mine
      JOIN federation_request AS received ON received.to_project_id = mine.project_id WHERE mine.role IN ('HOLDER', 'MEDIATOR')
    ) AS request ${bothEnds}`,
});

const viewer = (actor: Actor) => [actor.personId, isModerator(actor)] as const;

const bothEnds = `JOIN project AS asking ON asking.id = request.from_project_id
  JOIN project AS asked ON asked.id = request.to_project_id`;

/** `maySeeRequest`, as SQL. */
const visible = `${readableSql('asking', '$2', '$3')} AND ${readableSql('asked', '$2', '$3')}
  AND (request.status = 'ACCEPTED' OR EXISTS (SELECT 1 FROM membership AS answering
    WHERE answering.person_id = $2::uuid AND answering.project_id IN (request.from_project_id, request.to_project_id)
      AND answering.role IN ('HOLDER', 'MEDIATOR')))`;

const requests = (
  db: Database,
  actor: Actor,
  status: RequestStatus | null,
): Omit<OwnedList<FederationRequest>, 'name' | 'from'> => ({
  columns: columnsOf(db, FederationRequest, 'request'),
  owner: 'request.owner_id',
  where: `${visible} AND ($4::text IS NULL OR request.status = $4)`,
  params: [...viewer(actor), status],
  order: [
    { sql: 'request.created_at', kind: 'moment' },
    { sql: 'request.id', kind: 'uuid' },
  ],
  direction: 'DESC',
  keysOf: ({ createdAt, id }) => [createdAt, id],
});
