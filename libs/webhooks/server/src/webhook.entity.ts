import { randomBytes } from 'node:crypto';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Organisation } from '@essaim/organisations-server';
import { newId, now } from '@essaim/platform-server';
import { Project } from '@essaim/projects-server';
import type { SwitchedOff, WebhookEvent, WebhookState } from './webhook-enums.ts';

const newSalt = (): string => randomBytes(16).toString('base64url');

/** An address that a project's or an organisation's programs are called at when something public happens. */
@Entity('webhook')
@Index('webhook_project', ['projectId'], { where: 'project_id IS NOT NULL' })
@Index('webhook_organisation', ['organisationId'], { where: 'organisation_id IS NOT NULL' })
@Check('webhook_one_owner', 'num_nonnulls(project_id, organisation_id) = 1')
@Check('webhook_switched_off', `switched_off IN ('BY_HAND', 'FAILING', 'GONE')`)
export class Webhook {
  @PrimaryColumn('uuid') readonly id: string = newId();
  @ForeignKey(() => Project, { name: 'webhook_of_project', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'project_id', nullable: true })
  projectId: string | null = null;
  /** An organisation is told of the projects that it follows. */
  @ForeignKey(() => Organisation, { name: 'webhook_of_organisation', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'organisation_id', nullable: true })
  organisationId: string | null = null;
  @Column('text') url!: string;
  /** What it is for, in its people's words. */
  @Column('text', { default: '' }) description: string = '';
  /** What it is told of; null for everything, kinds to come included. */
  @Column('text', { array: true, nullable: true }) events: WebhookEvent[] | null = null;
  /** What its secret is made from, with the instance's own; see `webhook-secret.ts`. */
  @Column('text') salt: string = newSalt();
  /** What its last secret was made from: for a day after the change both sign. */
  @Column('text', { name: 'previous_salt', nullable: true }) previousSalt: string | null = null;
  @Column('timestamptz', { name: 'rotated_at', nullable: true }) rotatedAt: Date | null = null;
  /** Why it is called no more; null while it is. */
  @Column('text', { name: 'switched_off', nullable: true }) switchedOff: SwitchedOff | null = null;
  /** Deliveries in a row that it did not take. */
  @Column('integer', { name: 'failures_in_row', default: 0 }) failuresInRow = 0;
  /** Since when it took nothing; null while it does. */
  @Column('timestamptz', { name: 'failing_since', nullable: true }) failingSince: Date | null = null;
  /** Until when it is left alone. */
  @Column('timestamptz', { name: 'rest_until', nullable: true }) restUntil: Date | null = null;
  @Column('timestamptz', { name: 'created_at' }) readonly createdAt: Date = now();

  get state(): WebhookState {
    return this.switchedOff === 'BY_HAND' ? 'OFF' : (this.switchedOff ?? 'ON');
  }

  rotate(): void {
    Object.assign(this, { previousSalt: this.salt, salt: newSalt(), rotatedAt: now() });
  }

  /** Begins anew: what was held against it is forgotten. */
  switchOn(): void {
    Object.assign(this, { switchedOff: null, failuresInRow: 0, failingSince: null, restUntil: null });
  }
}
