import { now } from '@essaim/platform-server';
import { Project } from '@essaim/projects-server';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Where a model of meaning puts what a public project says. Made again when the model or the text is another. */
@Entity('likeness_vector')
export class LikenessVector {
  @ForeignKey(() => Project, { name: 'likeness_vector_project', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'project_id' })
  projectId!: string;
  /** Fingerprint of the model. */
  @Column('text') model!: string;
  /** SHA-256 of the text. */
  @Column('bytea', { name: 'text_hash' }) textHash!: Buffer;
  /** Numbers of 32 bits, little end first, of a vector of length 1. */
  @Column('bytea') vector!: Buffer;
  @Column('timestamptz', { name: 'made_at' }) madeAt: Date = now();
}
