import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { newId, now } from '@essaim/platform-server';
import type { SubjectKind } from './tell.ts';

/** What happened, for one person. Its words are found when it is read, in the reader's language. */
@Entity('notification')
@Unique('notification_once', ['eventId', 'personId', 'kind'])
@Check('notification_subject', `subject_kind IN ('PROJECT', 'FEDERATION', 'ORGANISATION', 'ACCOUNT')`)
@Index('notification_person', ['personId', 'createdAt', 'id'])
@Index('notification_open', ['personId', 'awaitsDigest'], { where: 'read_at IS NULL OR awaits_digest' })
@Index('notification_digest', ['digestId'], { where: 'digest_id IS NOT NULL' })
@Index('notification_of_subject', ['personId', 'subjectId'])
@Index('notification_about', ['aboutPersonId'], { where: 'about_person_id IS NOT NULL' })
export class Notification {
  @PrimaryColumn('uuid') readonly id: string = newId();
  @Column('uuid', { name: 'person_id' }) personId!: string;
  /** The fact it tells of. */
  @Column('uuid', { name: 'event_id' }) eventId!: string;
  /** A kind of the catalogue; words under `server.notifications.<kind>`. */
  @Column('text') kind!: string;
  /** Why this person hears of it: `server.notifications.because.<code>`. */
  @Column('text') because!: string;
  /** What the words are filled in with. */
  @Column('jsonb') params!: Record<string, string>;
  /** The page it leads to. */
  @Column('text') path!: string;
  @Column('uuid', { name: 'project_id', nullable: true }) projectId: string | null = null;
  /** What it is about: news is grouped and watched by it. */
  @Column('text', { name: 'subject_kind' }) subjectKind!: SubjectKind;
  @Column('uuid', { name: 'subject_id' }) subjectId!: string;
  /** Who did it, where `params` has their name and words: both go with their account. */
  @Column('uuid', { name: 'about_person_id', nullable: true }) aboutPersonId: string | null = null;
  @Column('timestamptz', { name: 'created_at' }) readonly createdAt: Date = now();
  @Column('timestamptz', { name: 'read_at', nullable: true }) readAt: Date | null = null;
  /** Put away by its reader; it is still there to be found. */
  @Column('timestamptz', { name: 'done_at', nullable: true }) doneAt: Date | null = null;
  /** Whether it waits for its reader's next digest, and the digest that took it. */
  @Column('boolean', { name: 'awaits_digest', default: false }) awaitsDigest: boolean = false;
  @Column('uuid', { name: 'digest_id', nullable: true }) digestId: string | null = null;
}
