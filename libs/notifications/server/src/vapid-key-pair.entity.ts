import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import { now } from '@essaim/platform-server';

/** The keys by which push services know this instance (RFC 8292), made once where no settings give them. One row. */
@Entity('vapid_key_pair')
@Check('vapid_key_pair_one', 'only_one')
export class VapidKeyPair {
  @PrimaryColumn('boolean', { name: 'only_one', default: true }) readonly onlyOne: boolean = true;
  /** 65 bytes and 32 bytes, base64url. */
  @Column('text', { name: 'public_key' }) publicKey!: string;
  @Column('text', { name: 'private_key' }) privateKey!: string;
  @Column('timestamptz', { name: 'created_at' }) readonly createdAt: Date = now();
}
