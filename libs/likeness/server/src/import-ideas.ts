import { Database, InputCheck, type Tx } from '@essaim/platform-server';
import { Injectable } from '@nestjs/common';
import type { IdeaSaid } from './amended-thesaurus.ts';
import { IdeaEntry } from './idea-entry.entity.ts';
import { whileIdeasChange } from './ideas-lock.ts';
import { KeepIdeas, type IdeaWish } from './keep-ideas.ts';
import { isEmpty } from './save-idea.ts';
import { ThesaurusKeeper } from './thesaurus-keeper.ts';
import type { Concept } from './thesaurus.ts';
import { tidyIdea } from './tidy-idea.ts';

/** What an import of ideas did. */
export interface ImportedIdeas {
  added: number;
  changed: number;
  /** Ideas of which the instance said the same already. */
  same: number;
  /** Projects whose text is read again for it. */
  touched: number;
}

/** Takes what an instance says of ideas from a file of the operator's, and gives it back. */
@Injectable()
export class ImportIdeas {
  private readonly db: Database;
  private readonly ideas: KeepIdeas;
  private readonly thesaurus: ThesaurusKeeper;
  constructor(db: Database, ideas: KeepIdeas, thesaurus: ThesaurusKeeper) {
    this.db = db;
    this.ideas = ideas;
    this.thesaurus = thesaurus;
  }

  /**
   * Each idea in the place of what was said of it before; of others nothing changes. All of them or none: throws
   * BAD_USER_INPUT with every label that misleads.
   */
  run(entries: readonly IdeaSaid[]): Promise<ImportedIdeas> {
    const check = new InputCheck();
    const given = this.thesaurus.given();
    const wishes = entries.map((entry): IdeaWish => {
      const said = { conceptId: entry.conceptId, ...tidyIdea(check, entry) };
      const own = !given.has(entry.conceptId);
      if (own && !said.fr.length && !said.en.length)
        check.problem(entry.conceptId, 'likeness.idea_of_name_without_label', { idea: entry.conceptId });
      return { conceptId: entry.conceptId, said: !own && isEmpty(said) ? null : said };
    });
    check.done();
    return this.db.write(async (tx) => {
      await whileIdeasChange(tx);
      const plan = await this.ideas.plan(tx, wishes, 'en');
      const touched = await this.ideas.keep(tx, plan, null);
      const added = plan.differences.filter(({ kind }) => kind === 'ADDED').length;
      const changed = plan.differences.length - added;
      return { added, changed, same: wishes.length - added - changed, touched };
    });
  }

  /** What the instance says, by id. */
  said(): Promise<IdeaSaid[]> {
    return this.db.read(everySaid);
  }

  /** The whole thesaurus as it is looked for here. */
  async inForce(): Promise<ReadonlyMap<string, Concept>> {
    return this.thesaurus.saying(await this.said()).concepts;
  }
}

const everySaid = (tx: Tx): Promise<IdeaEntry[]> => tx.find(IdeaEntry, { order: { conceptId: 'ASC' } });
