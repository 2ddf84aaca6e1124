import { authorize, Database, signedIn, uuidOf, type Actor, type Tx } from '@essaim/platform-server';
import { mayFollowInItsName, organisationRoleOf, organisationsByIds } from '@essaim/organisations-server';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Follow } from './follow.entity.ts';
import type { WatchReason } from './project-enums.ts';
import type { FollowProjectInput } from './project.graphql.ts';
import { mayFollow } from './project.policy.ts';
import { oneRow, projectFor } from './project.reads.ts';
import type { ProjectRow } from './project.row.ts';

/** Who follows: a person, or an organisation in whose name one of its members acts. */
export type Follower = { personId: string } | { organisationId: string };

/** The viewer, or their organisation, follows a project. Followed already, only the level changes. */
@Injectable()
export class FollowProject {
  private readonly db: Database;
  constructor(db: Database) {
    this.db = db;
  }

  async run(actor: Actor, input: FollowProjectInput): Promise<ProjectRow> {
    const projectId = uuidOf('Project', input.projectId);
    return this.db.write(async (tx) => {
      const { project, standing } = await projectFor(tx, actor, projectId, { lock: true });
      authorize(mayFollow(standing, project));
      const follower = await followerFor(tx, actor, input.onBehalfOf);
      await follow(tx, projectId, follower, input.level ?? 'ALL');
      return oneRow(tx, projectId);
    });
  }
}

/** The viewer themself, or the organisation in whose name they act. Throws NOT_FOUND, or FORBIDDEN for who is not a member. */
export async function followerFor(tx: Tx, actor: Actor, onBehalfOf: string | null | undefined): Promise<Follower> {
  const { personId } = signedIn(actor);
  if (!onBehalfOf) return { personId };
  const organisationId = uuidOf('Organisation', onBehalfOf);
  const [organisation] = await organisationsByIds(tx, [organisationId]);
  authorize(mayFollowInItsName(await organisationRoleOf(tx, organisationId, personId)), Boolean(organisation));
  return { organisationId };
}

/** Writes the follow and keeps the project's count; whoever calls it holds the project's row. NONE mutes, and does not count. */
export async function follow(tx: Tx, projectId: string, follower: Follower, level: Follow['level']): Promise<void> {
  const before = await tx.findOneBy(Follow, { projectId, ...follower });
  if (before) await tx.update(Follow, before.id, { level });
  else await tx.insert(Follow, Object.assign(new Follow(), { projectId, ...follower, level }));
  const because = before?.because ?? 'CHOSEN';
  await countFollowers(tx, projectId, weight({ level, because }) - (before ? weight(before) : 0));
}

/**
 * Subscribes a person to what they take part in, unless they have a wish already: what they begin, join or comment, they
 * hear of. It does not count among the followers, and the project's page says why it is so.
 */
export async function subscribe(
  tx: Tx,
  projectId: string,
  personId: string,
  because: Exclude<WatchReason, 'CHOSEN'>,
): Promise<void> {
  const subscription = Object.assign(new Follow(), { projectId, personId, because });
  await tx
    .createQueryBuilder()
    .insert()
    .into(Follow)
    .values(subscription as never)
    .orIgnore()
    .execute();
}

/** Who leaves hears no longer, unless they had chosen to. */
export const unsubscribe = (tx: Tx, projectId: string, personId: string): Promise<unknown> =>
  tx.delete(Follow, { projectId, personId, because: In(['CREATED', 'JOINED']) });

/** Takes the follow away, if there is one; whoever calls it holds the project's row. */
export async function unfollow(tx: Tx, projectId: string, follower: Follower): Promise<void> {
  const before = await tx.findOneBy(Follow, { projectId, ...follower });
  if (!before) return;
  await tx.delete(Follow, before.id);
  await countFollowers(tx, projectId, -weight(before));
}

const weight = ({ level, because }: Pick<Follow, 'level' | 'because'>): number =>
  level === 'NONE' || because !== 'CHOSEN' ? 0 : 1;

async function countFollowers(tx: Tx, projectId: string, change: number): Promise<void> {
  if (change !== 0)
    await tx.query('UPDATE project SET follower_count = follower_count + $2 WHERE id = $1', [projectId, change]);
}
