import { Inject, Injectable } from '@nestjs/common';
import {
  Database,
  EventLog,
  TransactionalListener,
  idOf,
  now,
  type DomainEvent,
  type Tx,
} from '@essaim/platform-server';
import {
  Activity,
  ActivityRecorded,
  isPublic,
  isSincePublication,
  organisationsWatching,
  projectRows,
} from '@essaim/projects-server';
import { WebhookDue } from './webhook.events.ts';
import { WEBHOOKS_SETTINGS, type WebhooksSettings } from './webhooks.settings.ts';

const DAY_MS = 86_400_000;

/** What happens to a public project is for its own webhooks, and for those of the organisations that follow it. */
@Injectable()
export class TellWebhooks extends TransactionalListener {
  readonly name = 'tell-webhooks';
  readonly hears = [ActivityRecorded.event];
  override readonly together = 8;
  constructor(
    protected readonly db: Database,
    private readonly events: EventLog,
    @Inject(WEBHOOKS_SETTINGS) private readonly settings: Pick<WebhooksSettings, 'WEBHOOK_LOG_DAYS'>,
  ) {
    super();
  }

  protected async handleIn(tx: Tx, event: DomainEvent): Promise<void> {
    // Heard of again once its log is forgotten, nobody could tell that it was told already.
    if (Date.now() - event.occurredAt.getTime() > this.settings.WEBHOOK_LOG_DAYS * DAY_MS) return;
    const { activityId, projectId } = event.payload as unknown as ActivityRecorded;
    const webhooks = await this.webhooksFor(tx, event, activityId, projectId);
    if (!webhooks.length) return;
    const due: { id: string }[] = await tx.query(
      `INSERT INTO webhook_delivery (id, webhook_id, event_id, activity_id, kind, created_at)
        SELECT wanted.id, wanted.webhook_id, $1, $2, activity.kind, $3
          FROM unnest($4::uuid[], $5::uuid[]) AS wanted(id, webhook_id), activity WHERE activity.id = $2
        ON CONFLICT ON CONSTRAINT webhook_delivery_once DO NOTHING RETURNING id`,
      [event.id, activityId, now(), webhooks.map((id) => idOf(`webhook ${id}`)), webhooks],
    );
    await this.events.record(tx, null, ...due.map(({ id }) => new WebhookDue(id)));
  }

  /** Those that were there when it happened, are called, and want to hear of it. Nobody, of what happened in a draft. */
  private async webhooksFor(tx: Tx, event: DomainEvent, activityId: string, projectId: string): Promise<string[]> {
    const [project] = await projectRows(tx, [projectId]);
    const activity = await tx.findOneBy(Activity, { id: activityId });
    if (!project || !isPublic(project) || !activity || !isSincePublication(activity, project)) return [];
    const rows: { id: string }[] = await tx.query(
      `SELECT id FROM webhook WHERE (project_id = $1 OR organisation_id = ANY($2::uuid[])) AND switched_off IS NULL
        AND (events IS NULL OR $3 = ANY(events)) AND created_at <= $4`,
      [projectId, await organisationsWatching(tx, [projectId]), activity.kind, event.occurredAt],
    );
    return rows.map(({ id }) => id);
  }
}
