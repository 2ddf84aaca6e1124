import { Injectable, Inject } from '@nestjs/common';
import { Database, EventLog, Postponed } from '@essaim/platform-server';
import { PING } from './webhook-delivery.entity.ts';
import type { SwitchedOff } from './webhook-enums.ts';
import { Webhook } from './webhook.entity.ts';
import { WebhookSwitchedOff } from './webhook.events.ts';
import { WEBHOOKS_SETTINGS, type WebhooksSettings } from './webhooks.settings.ts';

/** Deliveries in a row that it did not take, after which a webhook is left alone for a while. */
const FAILURES = 5;
/** Seconds of its first rest, doubled each time that it still takes nothing, and of its longest. */
const FIRST_REST_S = 30;
const LONGEST_REST_S = 3_600;
/** Seconds for which the one that looks whether it answers again keeps the others away. */
const PROBE_S = 60;
/** Hours without a call after which it is no longer known whether it still takes nothing. */
const QUIET_HOURS = 24;
/** Milliseconds before a delivery looks again whether its webhook still rests, at least and at most. */
const LOOK_AGAIN_MS = { least: 1_000, most: 600_000 };

/**
 * The circuit breaker of each webhook, in its row so that all workers share it: one that takes nothing rests, then one
 * delivery tries, then, if that goes well, all of them. Deliveries that wait for it lose no attempt.
 */
@Injectable()
export class WebhookHealth {
  constructor(
    private readonly db: Database,
    private readonly events: EventLog,
    @Inject(WEBHOOKS_SETTINGS) private readonly settings: Pick<WebhooksSettings, 'WEBHOOK_OFF_AFTER_HOURS'>,
  ) {}

  /** Whether a delivery is the one that tries after a rest; false where there is none. Throws Postponed while it rests. */
  async admit({ id, restUntil, failingSince }: Webhook): Promise<boolean> {
    if (failingSince) await this.forgetQuietDays(id);
    if (!restUntil) return false;
    const [, tries] = await this.db.source.query<[unknown, number]>(
      `UPDATE webhook SET rest_until = clock_timestamp() + make_interval(secs => $2)
        WHERE id = $1 AND rest_until <= clock_timestamp()`,
      [id, PROBE_S],
    );
    if (tries) return true;
    const by = await this.db.source.manager.findOneBy(Webhook, { id });
    if (by?.restUntil) throw this.postponed(by.restUntil.getTime() - Date.now());
    return false;
  }

  /** It took a delivery. */
  async took(id: string): Promise<void> {
    await this.db.source.query(
      `UPDATE webhook SET failures_in_row = 0, failing_since = NULL, rest_until = NULL
        WHERE id = $1 AND (failing_since IS NOT NULL OR rest_until IS NOT NULL)`,
      [id],
    );
  }

  /**
   * It did not; `restMs` is how long it asked to be left alone. One that took nothing for too long is switched off. Once it
   * rests, only the delivery that tries afterwards counts: those that were on their way already failed for the same reason.
   */
  async refused(id: string, restMs: number | null, { triedAfterRest }: { triedAfterRest: boolean }): Promise<void> {
    const rows: [{ tired: boolean }[], number] = await this.db.source.query(
      `UPDATE webhook SET failures_in_row = failures_in_row + 1, failing_since = coalesce(failing_since, clock_timestamp()),
          rest_until = CASE WHEN $2::float8 IS NOT NULL THEN clock_timestamp() + make_interval(secs => $2)
            WHEN failures_in_row + 1 >= $3 THEN clock_timestamp()
              + make_interval(secs => least($4::float8 * 2.0::float8 ^ least(failures_in_row + 1 - $3, 20), $5::float8)) END
        WHERE id = $1 AND switched_off IS NULL AND ($7 OR rest_until IS NULL)
        RETURNING failing_since < clock_timestamp() - make_interval(hours => $6) AS tired`,
      [
        id,
        restMs && Math.min(restMs / 1_000, LONGEST_REST_S),
        FAILURES,
        FIRST_REST_S,
        LONGEST_REST_S,
        this.settings.WEBHOOK_OFF_AFTER_HOURS,
        triedAfterRest,
      ],
    );
    if (rows[0][0]?.tired) await this.switchOff(id, 'FAILING');
  }

  /** It is called no more, and whoever looks after it is told. */
  async switchOff(id: string, why: Exclude<SwitchedOff, 'BY_HAND'>): Promise<void> {
    await this.db.write(async (tx) => {
      const [[webhook]]: [{ project_id: string | null; organisation_id: string | null }[], number] = await tx.query(
        `UPDATE webhook SET switched_off = $2, rest_until = NULL WHERE id = $1 AND switched_off IS NULL
          RETURNING project_id, organisation_id`,
        [id, why],
      );
      if (!webhook) return;
      const { project_id: projectId, organisation_id: organisationId } = webhook;
      await this.events.record(tx, null, new WebhookSwitchedOff(id, projectId, organisationId));
    });
  }

  /** Days in which nothing was sent say nothing of it: how long it has been failing is counted anew after them. */
  private async forgetQuietDays(id: string): Promise<void> {
    await this.db.source.query(
      `UPDATE webhook SET failing_since = NULL
        WHERE id = $1 AND failing_since < clock_timestamp() - make_interval(hours => $2) AND NOT EXISTS (
          SELECT FROM webhook_delivery WHERE webhook_id = $1 AND kind <> $3
            AND attempted_at > clock_timestamp() - make_interval(hours => $2))`,
      [id, QUIET_HOURS, PING],
    );
  }

  /** Many that wait for one webhook do not come back at the same moment. */
  private postponed(ms: number): Postponed {
    const within = Math.min(Math.max(ms, LOOK_AGAIN_MS.least), LOOK_AGAIN_MS.most);
    return new Postponed(Math.round(within * (1 + Math.random() / 4)), { scope: 'job' });
  }
}
