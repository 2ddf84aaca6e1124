import { Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { DeliveryRow } from '@essaim/platform-server';
import type { WebhookDeliveryStatus } from './webhook-enums.ts';
import { Webhook } from './webhook.entity.ts';

/** The kind of a delivery that somebody asked for to try the address. */
export const PING = 'PING';

/**
 * One thing that one webhook is told of. Its id goes with every attempt, so that whoever gets it twice knows it. Ids
 * only: what is sent is written when it is sent, from what is public by then.
 */
@Entity('webhook_delivery')
@Unique('webhook_delivery_once', ['webhookId', 'eventId'])
@Index('webhook_delivery_log', ['webhookId', 'createdAt', 'id'])
@Index('webhook_delivery_age', ['createdAt'])
export class WebhookDelivery extends DeliveryRow {
  @ForeignKey(() => Webhook, { name: 'webhook_delivery_of', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'webhook_id' })
  webhookId!: string;
  /** The fact it tells of; for a test, its own id. */
  @Column('uuid', { name: 'event_id' }) eventId!: string;
  /** Null for a test. */
  @Column('uuid', { name: 'activity_id', nullable: true }) activityId: string | null = null;
  /** A kind of activity, or PING. */
  @Column('text') kind!: string;
  /** How often somebody had it sent again. */
  @Column('integer', { default: 0 }) round = 0;
  /** Of the last attempt: when, how it was answered (null for not at all), the beginning of the answer, and how long it took, ms. */
  @Column('timestamptz', { name: 'attempted_at', nullable: true }) attemptedAt: Date | null = null;
  @Column('integer', { name: 'response_status', nullable: true }) responseStatus: number | null = null;
  @Column('text', { nullable: true }) answer: string | null = null;
  @Column('integer', { name: 'duration_ms', nullable: true }) durationMs: number | null = null;
}

/** What became of a delivery. */
export function statusOf({
  acceptedAt,
  dropped,
  failedAt,
  attempts,
}: Pick<WebhookDelivery, 'acceptedAt' | 'dropped' | 'failedAt' | 'attempts'>): WebhookDeliveryStatus {
  if (acceptedAt) return 'ACCEPTED';
  if (dropped) return 'DROPPED';
  if (failedAt) return 'FAILED';
  return attempts > 0 ? 'RETRYING' : 'WAITING';
}
