import { randomBytes } from 'node:crypto';
import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { Language } from '@essaim/catalogue';
import { newId, now, type InstanceRole } from '@essaim/platform-server';
import { TerritoryColumns } from '@essaim/territories-server';

/** An account. Erased, it stays as an anonymous person, so that what it wrote in public keeps an author. */
@Entity('person')
@Unique('person_email', ['email'])
@Unique('person_handle', ['handle'])
@Check('person_email_lower', 'email = lower(email)')
@Check('person_instance_roles', `instance_roles <@ ARRAY['ADMIN', 'MODERATOR', 'MEDIATOR']`)
@Check('person_erased', 'erased_at IS NULL OR (email IS NULL AND password_hash IS NULL)')
export class Person {
  @PrimaryColumn('uuid') readonly id: string = newId();
  /** Public name in addresses: /people/<handle>. */
  @Column('text') handle!: string;
  /** Empty once erased: what is shown then depends on the reader's language. */
  @Column('text') name!: string;
  /** In lower case; null once erased. */
  @Column('text', { nullable: true }) email: string | null = null;
  @Column('timestamptz', { name: 'email_verified_at', nullable: true }) emailVerifiedAt: Date | null = null;
  /** Argon2id, PHC string; null for someone who comes by links only. Read by `credentialsOf` and nothing else. */
  @Column('text', { name: 'password_hash', nullable: true, select: false }) passwordHash?: string | null;
  @Column('text') language!: Language;
  @Column(() => TerritoryColumns, { prefix: 'territory_' }) territory: TerritoryColumns = new TerritoryColumns();
  @Column('text', { array: true, default: '{}' }) skills: string[] = [];
  @Column('text', { name: 'instance_roles', array: true, default: '{}' }) instanceRoles: InstanceRole[] = [];
  @Column('timestamptz', { name: 'created_at' }) readonly createdAt: Date = now();
  @Column('timestamptz', { name: 'erased_at', nullable: true }) erasedAt: Date | null = null;

  /** Takes away everything personal; the row and its id stay. */
  erase(at = now()): void {
    Object.assign(this, {
      handle: `gone-${randomBytes(8).toString('hex')}`,
      name: '',
      email: null,
      emailVerifiedAt: null,
      passwordHash: null,
      territory: new TerritoryColumns(),
      skills: [],
      instanceRoles: [],
      erasedAt: at,
    });
  }
}
