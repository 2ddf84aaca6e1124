import { languages, type Language } from '@essaim/catalogue';
import type { Tx } from '@essaim/platform-server';
import { Injectable } from '@nestjs/common';
import { ConceptFinder, soughtLabels, type StemOf } from './concept-finder.ts';
import { readPublics } from './publics.ts';
import { Stemmer } from './stemmer.ts';
import { readThesaurus, type Concept } from './thesaurus.ts';

/** The thesaurus of this instance and the publics it knows, ready to be looked for in texts. */
@Injectable()
export class ThesaurusKeeper {
  private readonly stemmer: Stemmer;
  private concepts: ReadonlyMap<string, Concept> | undefined;
  private known: ReadonlyMap<string, Concept> | undefined;
  private making: Promise<ConceptFinder> | undefined;
  private makingPublics: Promise<ConceptFinder> | undefined;
  constructor(stemmer: Stemmer) {
    this.stemmer = stemmer;
  }

  /** Every idea, by id. */
  all(): ReadonlyMap<string, Concept> {
    return (this.concepts ??= readThesaurus());
  }

  /** What finds them in texts; made when first asked for, in some hundredths of a second. */
  finder(tx: Tx): Promise<ConceptFinder> {
    return (this.making ??= this.make(tx, this.all()).catch((error: unknown) => {
      this.making = undefined;
      throw error;
    }));
  }

  /** Everybody whom projects are for, by id. */
  publics(): ReadonlyMap<string, Concept> {
    return (this.known ??= readPublics());
  }

  /** What finds them in texts. */
  publicsFinder(tx: Tx): Promise<ConceptFinder> {
    return (this.makingPublics ??= this.make(tx, this.publics()).catch((error: unknown) => {
      this.makingPublics = undefined;
      throw error;
    }));
  }

  private async make(tx: Tx, concepts: ReadonlyMap<string, Concept>): Promise<ConceptFinder> {
    const labels = [...soughtLabels(concepts.values())];
    const stems = {} as Record<Language, StemOf>;
    for (const language of languages) {
      const words = labels.flatMap((label) => (label.language === language ? label.words : []));
      stems[language] = await this.stemmer.stems(tx, new Set(words.map(({ plain }) => plain)), language);
    }
    return new ConceptFinder(labels, stems);
  }
}
