import { Injectable } from '@nestjs/common';
import { authorize, Database, EventLog, now, signedIn, type Actor, type Tx } from '@essaim/platform-server';
import type { Page } from './page.entity.ts';
import { PageRenamed, PageSaved } from './project.events.ts';
import { mayEditPages } from './project.policy.ts';
import { projectFor } from './project.reads.ts';
import { recordActivity } from './record-activity.ts';
import { saveRevision, type PageText, type SavedPage } from './save-revision.ts';

/** While the same person goes on with the same page, ms: one line tells of it. */
const ONE_SITTING = 60 * 60 * 1000;

/** A member writes a page of the project's file. */
@Injectable()
export class SavePage {
  private readonly db: Database;
  private readonly events: EventLog;
  constructor(db: Database, events: EventLog) {
    this.db = db;
    this.events = events;
  }

  /** Throws what saveRevision throws. */
  async run(actor: Actor, projectId: string, text: PageText): Promise<Page> {
    const { personId } = signedIn(actor);
    return this.db.write(async (tx) => {
      const { project, standing } = await projectFor(tx, actor, projectId);
      authorize(mayEditPages(standing));
      const saved = await saveRevision(tx, { kind: 'PROJECT', id: projectId }, text, personId);
      if (saved.change === 'REVISION') {
        await this.events.record(tx, personId, new PageSaved(projectId, saved.page.id, saved.revisionId));
        await this.tell(tx, projectId, project.slug, saved, personId);
      }
      if (saved.change === 'RENAMED') await this.events.record(tx, personId, new PageRenamed(projectId, saved.page.id));
      return saved.page;
    });
  }

  private async tell(
    tx: Tx,
    projectId: string,
    projectSlug: string,
    { page }: SavedPage,
    actorId: string,
  ): Promise<void> {
    const [told] = await tx.query(
      `SELECT 1 FROM activity WHERE project_id = $1 AND kind = 'PAGE_SAVED' AND actor_id = $2 AND params->>'slug' = $3 AND created_at > $4 LIMIT 1`,
      [projectId, actorId, page.slug, new Date(now().getTime() - ONE_SITTING)],
    );
    if (told) return;
    const params = { page: page.title, slug: page.slug, path: `/projects/${projectSlug}/pages/${page.slug}` };
    await recordActivity(tx, { projectId, kind: 'PAGE_SAVED', actorId, params });
  }
}
