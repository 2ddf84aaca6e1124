import { languages, type Language } from '@essaim/catalogue';
import type { Tx } from '@essaim/platform-server';
import { Injectable } from '@nestjs/common';
import { amended, type IdeaSaid } from './amended-thesaurus.ts';
import { ConceptFinder, soughtLabels, type FinderBelow, type StemOf } from './concept-finder.ts';
import { IdeaEntry } from './idea-entry.entity.ts';
import { whileIdeasStay } from './ideas-lock.ts';
import { readPublics } from './publics.ts';
import { Stemmer } from './stemmer.ts';
import { readThesaurus, type Concept } from './thesaurus.ts';

/** Milliseconds for which a search trusts what it knows of the instance's own ideas. */
const FRESH_MS = 2_000;

/** Ideas, and what finds them in texts. */
export interface Thesaurus {
  /** Those that are looked for, by id, with the labels that are. */
  concepts: ReadonlyMap<string, Concept>;
  finder: (tx: Tx) => Promise<ConceptFinder>;
}

/** The thesaurus of this instance and the publics it knows, ready to be looked for in texts. */
@Injectable()
export class ThesaurusKeeper {
  private readonly stemmer: Stemmer;
  private concepts: ReadonlyMap<string, Concept> | undefined;
  private known: ReadonlyMap<string, Concept> | undefined;
  private current: Thesaurus | undefined;
  private version = '';
  private askedAt = -Infinity;
  private readonly givenFinder = kept((tx) => this.make(tx, this.given().values()));
  private readonly finderOfPublics = kept((tx) => this.make(tx, this.publics().values()));
  constructor(stemmer: Stemmer) {
    this.stemmer = stemmer;
  }

  /** Every idea that Essaim knows by itself, by id. */
  given(): ReadonlyMap<string, Concept> {
    return (this.concepts ??= readThesaurus());
  }

  /** The thesaurus with what this instance says of it, as of two seconds ago at most. */
  async inForce(tx: Tx): Promise<Thesaurus> {
    if (this.current && performance.now() - this.askedAt < FRESH_MS) return this.current;
    return this.asOfNow(tx);
  }

  /** The same as it is at this moment and until the end of the transaction: for what is written into the index. */
  async held(tx: Tx): Promise<Thesaurus> {
    await whileIdeasStay(tx);
    return this.asOfNow(tx);
  }

  /** The thesaurus as it would be if this were all that the instance says of it. */
  saying(entries: readonly IdeaSaid[]): Thesaurus {
    const given = this.given();
    if (!entries.length) return { concepts: given, finder: this.givenFinder };
    const { concepts, added, isLeftOut } = amended(given, entries);
    const finder = kept(async (tx) => this.make(tx, added, { finder: await this.givenFinder(tx), isLeftOut }));
    return { concepts, finder };
  }

  /** Has the next search ask again, where this process has changed something. */
  forget(): void {
    this.askedAt = -Infinity;
  }

  /** Everybody whom projects are for, by id. */
  publics(): ReadonlyMap<string, Concept> {
    return (this.known ??= readPublics());
  }

  /** What finds them in texts. */
  publicsFinder(tx: Tx): Promise<ConceptFinder> {
    return this.finderOfPublics(tx);
  }

  private async asOfNow(tx: Tx): Promise<Thesaurus> {
    const asked = performance.now();
    const [{ version }]: [{ version: string }] = await tx.query(
      'SELECT coalesce(max(id), 0)::text AS version FROM idea_change',
    );
    if (!this.current || version !== this.version) {
      this.current = this.saying(await tx.find(IdeaEntry, { order: { conceptId: 'ASC' } }));
      this.version = version;
    }
    this.askedAt = asked;
    return this.current;
  }

  private async make(tx: Tx, concepts: Iterable<Concept>, below: FinderBelow | null = null): Promise<ConceptFinder> {
    const labels = [...soughtLabels(concepts)];
    const stems = {} as Record<Language, StemOf>;
    for (const language of languages) {
      const words = labels.flatMap((label) => (label.language === language ? label.words : []));
      stems[language] = await this.stemmer.stems(tx, new Set(words.map(({ plain }) => plain)), language);
    }
    return new ConceptFinder(labels, stems, below);
  }
}

/** Made when first asked for, in some hundredths of a second, and again where that failed. */
function kept(make: (tx: Tx) => Promise<ConceptFinder>): (tx: Tx) => Promise<ConceptFinder> {
  let making: Promise<ConceptFinder> | undefined;
  return (tx) =>
    (making ??= make(tx).catch((error: unknown) => {
      making = undefined;
      throw error;
    }));
}
