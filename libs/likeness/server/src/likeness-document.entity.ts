import { now } from '@essaim/platform-server';
import { Project } from '@essaim/projects-server';
import type { Language } from '@essaim/catalogue';
import type { TerritoryKind } from '@essaim/territories-server';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/**
 * How texts are made into rows here. Raised whenever that changes, the labels of the thesaurus among it: rows of before are
 * made anew in the background.
 */
export const INDEX_VERSION = 5;

/**
 * A public project as the matcher sees it: one row of its index. Drafts have none; hidden projects keep theirs,
 * invisible. Everything here can be made again from the project.
 */
@Entity('likeness_document')
@Index('likeness_document_words', { synchronize: false })
@Index('likeness_document_title', { synchronize: false })
@Index('likeness_document_letters', { synchronize: false })
@Index('likeness_document_place', { synchronize: false })
@Index('likeness_document_version', ['version'])
export class LikenessDocument {
  @ForeignKey(() => Project, { name: 'likeness_document_project', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'project_id' })
  projectId!: string;
  /** Members of one lineage are never each other's likenesses. */
  @Column('uuid', { name: 'lineage_id' }) lineageId!: string;
  @Column('boolean') visible!: boolean;
  /** Its words are in the counts: those of what is hidden are not, so that nothing hidden weighs in what others are shown. */
  @Column('boolean', { default: true }) counted: boolean = true;
  /** Null where the text says too little to tell. */
  @Column('text', { nullable: true }) language!: Language | null;
  /** Plain words of title and pitch, of which letters are compared. */
  @Column('text', { name: 'title_text' }) titleText!: string;
  @Column('text', { name: 'pitch_text' }) pitchText!: string;
  /** Stems of the whole text, each once. */
  @Column('text', { array: true }) words!: string[];
  /** How often each of them occurs, the title's counting twice, as `word-counts.ts` packs it. */
  @Column('bytea', { name: 'word_counts', default: '\\x' }) wordCounts: Buffer = Buffer.alloc(0);
  @Column('text', { name: 'title_words', array: true }) titleWords!: string[];
  /** Groups of four letters in the title. */
  @Column('text', { name: 'title_letters', array: true }) titleLetters!: string[];
  /** Words in the text, the title's counted twice. */
  @Column('integer') length!: number;
  @Column('text', { array: true }) themes!: string[];
  /** Ids of whom it is for (`publics.yaml`). */
  @Column('text', { array: true, default: '{}' }) publics!: string[];
  @Column('text', { name: 'territory_kind', nullable: true }) territoryKind!: TerritoryKind | null;
  @Column('text', { name: 'territory_code', nullable: true }) territoryCode!: string | null;
  @Column('double precision', { nullable: true }) latitude!: number | null;
  @Column('double precision', { nullable: true }) longitude!: number | null;
  /** Hashes of its sentences and headings, those of everybody among them (`sentences.ts`). */
  @Column('bigint', { array: true, default: '{}' }) sentences!: string[];
  /** The `INDEX_VERSION` it was made by. */
  @Column('smallint', { default: 0 }) version: number = INDEX_VERSION;
  @Column('timestamptz', { name: 'indexed_at' }) indexedAt: Date = now();
}
