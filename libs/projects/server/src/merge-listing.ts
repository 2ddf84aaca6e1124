import {
  authorize,
  badInput,
  Database,
  EventLog,
  now,
  signedIn,
  uuidOf,
  type Actor,
  type Tx,
} from '@essaim/platform-server';
import { Injectable } from '@nestjs/common';
import { answerOpenClaims } from './answer-open-claims.ts';
import { carryFollowers } from './carry-followers.ts';
import { ListingMerges, type Merge } from './listing-merges.ts';
import { AlreadyClaimed } from './members.errors.ts';
import { Project } from './project.entity.ts';
import { MergeIntoListing, MergeOfKin } from './project.errors.ts';
import { ListingMerged } from './project.events.ts';
import type { MergeListingInput } from './project.graphql.ts';
import { isPublic, mayMergeListings } from './project.policy.ts';
import { oneRow, projectFor } from './project.reads.ts';
import type { ProjectRow } from './project.row.ts';
import { recordActivity } from './record-activity.ts';
import { holdersOf, lockProject } from './roles.ts';

/**
 * A moderator says that a listing is a project that people carry here. The project then has both sources; the listing's
 * address, followers, adaptations and news are the project's; what people expect of the listing stays theirs to say again.
 * The listing's row stays, out of sight, so that the next import finds it by its id; `unhideProject` takes the two apart.
 */
@Injectable()
export class MergeListing {
  private readonly db: Database;
  private readonly events: EventLog;
  private readonly merges: ListingMerges;
  constructor(db: Database, events: EventLog, merges: ListingMerges) {
    this.db = db;
    this.events = events;
    this.merges = merges;
  }

  /**
   * The project, with one source more. Throws NOT_FOUND, FORBIDDEN, BAD_USER_INPUT for a project with itself, and
   * AlreadyClaimed, MergeIntoListing or MergeOfKin where the two are not what they must be.
   */
  async run(actor: Actor, input: MergeListingInput): Promise<ProjectRow> {
    const merge = { listingId: uuidOf('Project', input.listingId), projectId: uuidOf('Project', input.projectId) };
    const { personId } = signedIn(actor);
    if (merge.listingId === merge.projectId) throw badInput('projectId', 'projects.merge_with_itself');
    return this.db.write(async (tx) => {
      // In the order of their ids: two merges at once wait for each other, and do not lock each other out.
      for (const id of Object.values(merge).sort()) await projectFor(tx, actor, id, { lock: true });
      authorize(mayMergeListings(actor));
      const [listing, project] = [await lockProject(tx, merge.listingId), await lockProject(tx, merge.projectId)];
      if (listing.claimed) throw new AlreadyClaimed();
      if (!isPublic(listing) || !isPublic(project) || !project.claimed) throw new MergeIntoListing();
      if (listing.lineageId === project.lineageId) throw new MergeOfKin();

      await answerOpenClaims(tx, this.events, listing.id, {
        moderatorId: personId,
        accepted: new Set(await holdersOf(tx, project.id)),
        why: (t) => t('server.projects.merged', { project: project.title }),
      });
      await this.merges.carry(tx, merge);
      await carryFollowers(tx, merge);
      await carryRecord(tx, merge, listing, project);
      await tx.update(Project, { mergedInto: listing.id }, { mergedInto: project.id });
      await tx.update(Project, listing.id, { mergedInto: project.id, hiddenAt: now(), hiddenReason: null });
      await recordActivity(tx, {
        projectId: project.id,
        kind: 'LISTING_MERGED',
        actorId: personId,
        params: { other: listing.title, source: listing.sourceName ?? '' },
      });
      await this.events.record(tx, personId, new ListingMerged(project.id, listing.id));
      return oneRow(tx, project.id);
    });
  }
}

/** Lineage, news and claims: what other projects and people know of the listing leads to the project. */
async function carryRecord(tx: Tx, { listingId, projectId }: Merge, listing: Project, project: Project): Promise<void> {
  await tx.query('UPDATE project SET lineage_id = $2 WHERE lineage_id = $1', [listing.lineageId, project.lineageId]);
  await tx.query(
    'UPDATE activity SET project_id = $2, was_public = was_public OR created_at >= $3 WHERE project_id = $1',
    [listingId, projectId, listing.publishedAt],
  );
  await tx.query('UPDATE activity SET other_project_id = $2 WHERE other_project_id = $1', [listingId, projectId]);
  await tx.query('UPDATE claim SET project_id = $2 WHERE project_id = $1', [listingId, projectId]);
}
