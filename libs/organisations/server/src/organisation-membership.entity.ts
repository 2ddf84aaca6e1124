import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { now } from '@essaim/platform-server';
import { Person } from '@essaim/people-server';
import type { OrganisationRole } from './organisation-kind.ts';
import { Organisation } from './organisation.entity.ts';

/** Someone acting in an organisation's name. */
@Entity('organisation_membership')
@Check('organisation_membership_role', `role IN ('ADMIN', 'MEMBER')`)
@Index('organisation_membership_since', ['organisationId', 'since', 'personId'])
@Index('organisation_membership_of', ['personId'])
export class OrganisationMembership {
  @ForeignKey(() => Organisation, { name: 'organisation_membership_organisation', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId!: string;
  @ForeignKey(() => Person, { name: 'organisation_membership_person' })
  @PrimaryColumn('uuid', { name: 'person_id' })
  personId!: string;
  @Column('text') role!: OrganisationRole;
  @Column('timestamptz') readonly since: Date = now();
}
