import { Inject, Injectable } from '@nestjs/common';
import { Database, Recurring } from '@essaim/platform-server';
import { WEBHOOKS_SETTINGS, type WebhooksSettings } from './webhooks.settings.ts';

/** Rows that one statement takes. */
const BATCH = 5_000;

/** What was sent some weeks ago is not kept. */
@Injectable()
export class ForgetWebhookLog extends Recurring {
  readonly name = 'forget-webhook-log';
  readonly everyMs = 3_600_000;
  constructor(
    private readonly db: Database,
    @Inject(WEBHOOKS_SETTINGS) private readonly settings: Pick<WebhooksSettings, 'WEBHOOK_LOG_DAYS'>,
  ) {
    super();
  }

  async run(): Promise<void> {
    for (let forgotten = BATCH; forgotten === BATCH;)
      [, forgotten] = await this.db.source.query<[unknown, number]>(
        `DELETE FROM webhook_delivery WHERE id IN (SELECT id FROM webhook_delivery
          WHERE created_at < clock_timestamp() - make_interval(days => $1) ORDER BY created_at LIMIT ${BATCH})`,
        [this.settings.WEBHOOK_LOG_DAYS],
      );
  }
}
