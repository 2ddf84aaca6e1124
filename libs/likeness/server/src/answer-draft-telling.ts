import { authorize, Database, EventLog, found, InputCheck, signedIn, type Actor } from '@essaim/platform-server';
import { standingIn } from '@essaim/projects-server';
import { Injectable } from '@nestjs/common';
import { DraftTelling } from './draft-telling.entity.ts';
import { DraftTellingReplied } from './likeness.events.ts';
import { mayAnswerDraftTelling, maySeeDraftTelling } from './mediation.policy.ts';

/** A holder who was told of a draft answers whoever writes it; once. */
@Injectable()
export class AnswerDraftTelling {
  private readonly db: Database;
  private readonly events: EventLog;
  constructor(db: Database, events: EventLog) {
    this.db = db;
    this.events = events;
  }

  /** `message`: 1 to 2000 characters. Throws NOT_FOUND, FORBIDDEN, BAD_USER_INPUT, and a Conflict for a second answer. */
  async run(actor: Actor, id: string, message: string): Promise<DraftTelling> {
    const { personId } = signedIn(actor);
    const check = new InputCheck();
    const words = check.text('message', message, { min: 1, max: 2000 });
    check.done();
    return this.db.write(async (tx) => {
      const telling = found(await tx.findOne(DraftTelling, { where: { id }, lock: { mode: 'pessimistic_write' } }));
      const draft = await standingIn(tx, actor, telling.projectId);
      const other = await standingIn(tx, actor, telling.otherProjectId);
      authorize(mayAnswerDraftTelling(other), maySeeDraftTelling(draft, other));
      telling.reply(personId, words);
      await tx.save(DraftTelling, telling);
      await this.events.record(
        tx,
        personId,
        new DraftTellingReplied(telling.id, telling.projectId, telling.otherProjectId),
      );
      return telling;
    });
  }
}
