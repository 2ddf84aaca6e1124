import type { Language } from '@essaim/catalogue';
import { authorize, Database, InputCheck, type Actor, type Tx } from '@essaim/platform-server';
import { Injectable } from '@nestjs/common';
import { IdeaEntry } from './idea-entry.entity.ts';
import { freeConceptId } from './idea-id.ts';
import type { IdeaSaid } from './amended-thesaurus.ts';
import type { SaveIdeaInput } from './ideas.graphql.ts';
import { mayChangeIdeas } from './ideas.policy.ts';
import { whileIdeasChange } from './ideas-lock.ts';
import { KeepIdeas, type PlannedChange } from './keep-ideas.ts';
import { IdeaChangedSince } from './likeness.errors.ts';
import { ThesaurusKeeper } from './thesaurus-keeper.ts';
import { tidyIdea } from './tidy-idea.ts';

/** An admin says what this instance looks for: an idea of its own, labels more, labels that mislead here. */
@Injectable()
export class SaveIdea {
  private readonly db: Database;
  private readonly ideas: KeepIdeas;
  private readonly thesaurus: ThesaurusKeeper;
  constructor(db: Database, ideas: KeepIdeas, thesaurus: ThesaurusKeeper) {
    this.db = db;
    this.ideas = ideas;
    this.thesaurus = thesaurus;
  }

  /**
   * Keeps all that the input says of the idea, in the place of what was said before; the idea's id. Saying nothing of an
   * idea that Essaim knows by itself brings it back as it was. Throws FORBIDDEN, BAD_USER_INPUT with each label that
   * misleads, CONFLICT where somebody said something else since.
   */
  async run(actor: Actor, input: SaveIdeaInput): Promise<string> {
    authorize(mayChangeIdeas(actor));
    const saved = await this.db.write(async (tx) => {
      await whileIdeasChange(tx);
      const { conceptId, plan } = await this.plan(tx, input, actor.language);
      await this.ideas.keep(tx, plan, actor.personId);
      return conceptId;
    });
    this.thesaurus.forget();
    return saved;
  }

  /** What saving this would change. Writes nothing. Throws BAD_USER_INPUT for what is no idea at all. */
  async plan(tx: Tx, input: SaveIdeaInput, language: Language): Promise<{ conceptId: string; plan: PlannedChange }> {
    const check = new InputCheck();
    const wanted = tidyIdea(check, input);
    const known = await tx.find(IdeaEntry);
    const given = this.thesaurus.given();
    const isThere = (id: string) => given.has(id) || known.some((entry) => entry.conceptId === id);
    if (input.slug && !isThere(input.slug)) check.problem('slug', 'likeness.idea_unknown', { idea: input.slug });
    const conceptId = input.slug ?? freeConceptId(wanted, isThere);
    const own = !given.has(conceptId);
    if (own && !wanted.fr.length && !wanted.en.length) check.problem('fr', 'likeness.idea_without_label');
    check.done();
    const old = known.find((entry) => entry.conceptId === conceptId);
    const seen = input.expectedUpdatedAt;
    if (seen !== undefined && (seen?.getTime() ?? null) !== (old?.updatedAt.getTime() ?? null))
      throw new IdeaChangedSince();
    const said: IdeaSaid = { conceptId, ...wanted };
    const wish = { conceptId, said: !own && isEmpty(said) ? null : said };
    return { conceptId, plan: await this.ideas.plan(tx, [wish], language) };
  }
}

/** It says nothing beside what Essaim knows by itself. */
export const isEmpty = ({ fr, en, misspelt, broader, off, labelsOff }: IdeaSaid): boolean =>
  !off && [fr, en, misspelt, broader, labelsOff].every((list) => list.length === 0);
