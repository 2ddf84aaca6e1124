import { now, type Actor, type Connection, type Database, type Loaders, type Tx } from '@essaim/platform-server';
import { Claim } from './claim.entity.ts';
import { Invitation } from './invitation.entity.ts';
import { JoinRequest } from './join-request.entity.ts';
import { columnsOf, ownedList, type OwnedList } from './owned-list.ts';
import { mayAnswerClaims } from './project.policy.ts';
import type { RequestStatus } from './project-enums.ts';
import type { RequestListArguments } from './requests.graphql.ts';
import { readableSql } from './readable-sql.ts';

/** Whose list it is. */
type By = 'project' | 'person';

const newestFirst = (alias: string) =>
  ({
    order: [
      { sql: `${alias}.created_at`, kind: 'moment' },
      { sql: `${alias}.id`, kind: 'uuid' },
    ],
    direction: 'DESC',
    keysOf: ({ createdAt, id }: { createdAt: Date; id: string }) => [createdAt, id],
  }) satisfies Partial<OwnedList<{ createdAt: Date; id: string }>>;

/** What is hidden by a moderator is shown to its members and to moderators alone; so are requests about it. */
const projectIsShown = `(p.hidden_at IS NULL OR $3 OR EXISTS (
  SELECT 1 FROM membership m WHERE m.project_id = p.id AND m.person_id = $2::uuid))`;

/**
 * Requests to join a project that the viewer may see, or those of a person (for themself), newest first. In SQL as
 * `maySeeJoinRequest` has it.
 */
export const joinRequestsPage = (
  db: Database,
  loaders: Loaders,
  actor: Actor,
  by: By,
  ownerId: string,
  page: RequestListArguments,
): Promise<Connection<JoinRequest>> =>
  ownedList<JoinRequest>(
    db,
    loaders,
    {
      name: `projects.joinRequests ${by} ${page.status ?? ''}`,
      columns: columnsOf(db, JoinRequest, 'r'),
      from: 'join_request r JOIN project p ON p.id = r.project_id',
      owner: by === 'project' ? 'r.project_id' : 'r.person_id',
      where: `($4::text IS NULL OR r.status = $4) AND ${projectIsShown} AND (r.person_id = $2::uuid
        OR EXISTS (SELECT 1 FROM membership m WHERE m.project_id = r.project_id AND m.person_id = $2::uuid AND m.role IN ('HOLDER', 'MEDIATOR'))
        OR $3 AND NOT EXISTS (SELECT 1 FROM membership m WHERE m.project_id = r.project_id AND m.role = 'HOLDER'))`,
      params: [actor.personId, mayAnswerClaims(actor), page.status ?? null],
      ...newestFirst('r'),
    },
    ownerId,
    page,
  );

/** Claims on a listing that the viewer may see, or those of a person (for themself), newest first. */
export const claimsPage = (
  db: Database,
  loaders: Loaders,
  actor: Actor,
  by: By,
  ownerId: string,
  page: RequestListArguments,
): Promise<Connection<Claim>> =>
  ownedList<Claim>(
    db,
    loaders,
    {
      name: `projects.claims ${by} ${page.status ?? ''}`,
      columns: columnsOf(db, Claim, 'c'),
      from: 'claim c JOIN project p ON p.id = c.project_id',
      owner: by === 'project' ? 'c.project_id' : 'c.person_id',
      where: `($4::text IS NULL OR c.status = $4) AND ${projectIsShown} AND (c.person_id = $2::uuid OR $3)`,
      params: [actor.personId, mayAnswerClaims(actor), page.status ?? null],
      ...newestFirst('c'),
    },
    ownerId,
    page,
  );

/** Claims of one status on all listings, oldest first: the moderators' queue. */
export const claimsToAnswer = (
  db: Database,
  loaders: Loaders,
  status: RequestStatus,
  page: RequestListArguments,
): Promise<Connection<Claim>> =>
  ownedList<Claim>(
    db,
    loaders,
    {
      name: 'projects.claims of a status',
      columns: columnsOf(db, Claim, 'c'),
      from: 'claim c',
      owner: 'c.status',
      ownerType: 'text',
      ...newestFirst('c'),
      direction: 'ASC',
    },
    status,
    page,
  );

/** What `Invitation.status` is at a moment: one whose time is over has EXPIRED, though nobody came to write it down. */
export const statusOf = ({ status, expiresAt }: Pick<Invitation, 'status' | 'expiresAt'>): RequestStatus =>
  status === 'PENDING' && expiresAt <= now() ? 'EXPIRED' : status;

const statusNow = `CASE WHEN i.status = 'PENDING' AND i.expires_at <= $2 THEN 'EXPIRED' ELSE i.status END`;

/** A project's invitations, newest first; open ones unless a status is said. For those who may answer requests. */
export const projectInvitationsPage = (
  db: Database,
  loaders: Loaders,
  projectId: string,
  page: RequestListArguments,
): Promise<Connection<Invitation>> =>
  ownedList<Invitation>(
    db,
    loaders,
    {
      name: `projects.invitations of a project ${page.status ?? ''}`,
      columns: columnsOf(db, Invitation, 'i'),
      from: 'invitation i',
      owner: 'i.project_id',
      where: `${statusNow} = $3`,
      params: [now(), page.status ?? 'PENDING'],
      ...newestFirst('i'),
    },
    projectId,
    page,
  );

/**
 * Invitations sent to the verified address of a person, newest first; for themself. Those taken back are gone; those that
 * are over are shown with a project that the person may know of, which a draft is not any more.
 */
export const personInvitationsPage = (
  db: Database,
  loaders: Loaders,
  personId: string,
  page: RequestListArguments,
): Promise<Connection<Invitation>> =>
  ownedList<Invitation>(
    db,
    loaders,
    {
      name: `projects.invitations of a person ${page.status ?? ''}`,
      columns: columnsOf(db, Invitation, 'i'),
      from: `person JOIN invitation i ON i.email = person.email AND person.email_verified_at IS NOT NULL
        JOIN project p ON p.id = i.project_id AND p.hidden_at IS NULL`,
      owner: 'person.id',
      where: `i.status <> 'WITHDRAWN' AND ($3::text IS NULL OR ${statusNow} = $3)
        AND (${statusNow} = 'PENDING' OR ${readableSql('p', 'person.id', 'false')})`,
      params: [now(), page.status ?? null],
      ...newestFirst('i'),
    },
    personId,
    page,
  );

/** How many requests to join wait for an answer of this person, as `mayAnswerJoinRequest` has it for members. */
export async function joinRequestsToAnswer(tx: Tx, personId: string): Promise<number> {
  const [row] = await tx.query<{ count: number }[]>(
    `SELECT count(*)::int AS count FROM membership m JOIN join_request r ON r.project_id = m.project_id AND r.status = 'PENDING'
     WHERE m.person_id = $1 AND (m.role = 'HOLDER' OR m.role = 'MEDIATOR' AND (r.role = 'CONTRIBUTOR'
       OR NOT EXISTS (SELECT 1 FROM membership h WHERE h.project_id = m.project_id AND h.role = 'HOLDER')))`,
    [personId],
  );
  return row?.count ?? 0;
}
