import { Injectable } from '@nestjs/common';
import { Database, EventLog, TransactionalListener, type DomainEvent, type Tx } from '@essaim/platform-server';
import { ProjectPublished, isPublic, projectRows, recordActivity } from '@essaim/projects-server';
import { Adaptation } from './adaptation.entity.ts';
import { AdaptationPublished } from './lineage.events.ts';

/** An adaptation that is published becomes news at its origin: before that it is a draft, and a draft is secret. */
@Injectable()
export class TellAdaptation extends TransactionalListener {
  readonly name = 'lineage-tell-adaptation';
  readonly hears = [ProjectPublished.event];
  protected readonly db: Database;
  private readonly events: EventLog;
  constructor(db: Database, events: EventLog) {
    super();
    this.db = db;
    this.events = events;
  }

  protected async handleIn(tx: Tx, { payload, actorId }: DomainEvent): Promise<void> {
    const { projectId } = payload as unknown as ProjectPublished;
    const originId = (await tx.findOneBy(Adaptation, { projectId }))?.originId;
    if (!originId) return;
    const [adaptation] = await projectRows(tx, [projectId]);
    if (!adaptation || !isPublic(adaptation)) return; // hidden meanwhile
    const params = { other: adaptation.title, path: `/projects/${adaptation.slug}` };
    await recordActivity(tx, { projectId: originId, otherProjectId: projectId, kind: 'ADAPTED', actorId, params });
    await this.events.record(tx, actorId, new AdaptationPublished(originId, projectId));
  }
}
