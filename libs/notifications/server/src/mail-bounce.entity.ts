import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Someone's address that refused mail for good, and how often in a row; gone with the first mail that it takes. */
@Entity('mail_bounce')
export class MailBounce {
  @PrimaryColumn('uuid', { name: 'person_id' }) readonly personId!: string;
  /** SHA-256 of the address: another address begins anew. */
  @Column('text', { name: 'address_digest' }) addressDigest!: string;
  @Column('integer', { name: 'in_a_row' }) inARow!: number;
  /** The server's last words. */
  @Column('text') answer!: string;
  @Column('timestamptz', { name: 'bounced_at' }) bouncedAt!: Date;
  /** Since when no news is mailed there; null while it still is. */
  @Column('timestamptz', { name: 'paused_at', nullable: true }) pausedAt: Date | null = null;
}
