import { authorize, Database, found, type Actor } from '@essaim/platform-server';
import { Injectable } from '@nestjs/common';
import { IdeaEntry } from './idea-entry.entity.ts';
import { mayChangeIdeas } from './ideas.policy.ts';
import { whileIdeasChange } from './ideas-lock.ts';
import { KeepIdeas } from './keep-ideas.ts';
import { IdeaChangedSince } from './likeness.errors.ts';
import { ThesaurusKeeper } from './thesaurus-keeper.ts';

/** An admin takes back what this instance says of an idea: one of its own goes, one of Essaim's is as it was. */
@Injectable()
export class RemoveIdea {
  private readonly db: Database;
  private readonly ideas: KeepIdeas;
  private readonly thesaurus: ThesaurusKeeper;
  constructor(db: Database, ideas: KeepIdeas, thesaurus: ThesaurusKeeper) {
    this.db = db;
    this.ideas = ideas;
    this.thesaurus = thesaurus;
  }

  /**
   * `expectedUpdatedAt`: when it was changed last, as far as the actor knows. Throws FORBIDDEN, NOT_FOUND where nothing is
   * said of it, BAD_USER_INPUT where a label that would come back is another idea's by now, CONFLICT where somebody said
   * something else since or another idea is a kind of this one.
   */
  async run(actor: Actor, conceptId: string, expectedUpdatedAt?: Date | null): Promise<void> {
    authorize(mayChangeIdeas(actor));
    await this.db.write(async (tx) => {
      await whileIdeasChange(tx);
      const entry = found(await tx.findOneBy(IdeaEntry, { conceptId }));
      if (expectedUpdatedAt && expectedUpdatedAt.getTime() !== entry.updatedAt.getTime()) throw new IdeaChangedSince();
      await this.ideas.keep(tx, await this.ideas.plan(tx, [{ conceptId, said: null }], actor.language), actor.personId);
    });
    this.thesaurus.forget();
  }
}
