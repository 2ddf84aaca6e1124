import type { Language } from '@essaim/catalogue';
import { Database } from '@essaim/platform-server';
import { Inject, Injectable } from '@nestjs/common';
import { ideaOfStem, ideaStem } from './idea-stems.ts';
import { isStrong } from './likeness.policy.ts';
import { LIKENESS_SETTINGS, type LikenessSettings } from './likeness.settings.ts';
import { Matcher } from './matcher.ts';
import { ThesaurusKeeper } from './thesaurus-keeper.ts';

/** What became of drafts that are nothing but a name of an idea. */
export interface NamesFound {
  /** Names asked for, of ideas that the title of some project says in whatever words. */
  asked: number;
  /** Of those, names that found such a project among the first three shown. */
  found: number;
  /** Projects shown, three a name at most. */
  shown: number;
  /** Of those, projects whose title says the idea. */
  right: number;
}

/** Names asked for of each idea, the first ones. */
const NAMES = 3;
/** Shown of each. */
const SHOWN = 3;

/**
 * Asks the ordinary matcher for ideas by their names in one language, as somebody does who types a title and nothing else:
 * whether an idea is found by whatever name it goes. For measurement; nothing of it runs in a forge that people use.
 */
@Injectable()
export class EvaluateNames {
  private readonly db: Database;
  private readonly matcher: Matcher;
  private readonly thesaurus: ThesaurusKeeper;
  private readonly settings: LikenessSettings;
  constructor(
    db: Database,
    matcher: Matcher,
    thesaurus: ThesaurusKeeper,
    @Inject(LIKENESS_SETTINGS) settings: LikenessSettings,
  ) {
    this.db = db;
    this.matcher = matcher;
    this.thesaurus = thesaurus;
    this.settings = settings;
  }

  /** Of the ideas that Essaim knows by itself and that a title in the index says. */
  async run(language: Language): Promise<NamesFound> {
    const told = await this.ideasInTitles();
    const count: NamesFound = { asked: 0, found: 0, shown: 0, right: 0 };
    for (const { id, labels } of this.thesaurus.given().values())
      for (const label of told.has(id) ? labels[language].slice(0, NAMES) : []) {
        const title = `${label[0]!.toUpperCase()}${label.slice(1)}`;
        const { matches } = await this.db.read((tx) => this.matcher.match(tx, { title, summary: '', description: '' }));
        const shown = matches.filter(({ score }) => isStrong(score, this.settings.weights)).slice(0, SHOWN);
        const right = shown.filter(({ titleWords }) => titleWords.includes(ideaStem(id))).length;
        count.asked++;
        count.shown += shown.length;
        count.right += right;
        if (right) count.found++;
      }
    return count;
  }

  private async ideasInTitles(): Promise<Set<string>> {
    const rows: { term: string }[] = await this.db.read((tx) =>
      tx.query(
        'SELECT DISTINCT term FROM likeness_document, unnest(title_words) AS term WHERE visible AND starts_with(term, $1)',
        [ideaStem('')],
      ),
    );
    return new Set(rows.flatMap(({ term }) => ideaOfStem(term) ?? []));
  }
}
