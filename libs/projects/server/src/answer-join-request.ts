import { Injectable } from '@nestjs/common';
import { authorize, Database, EventLog, found, signedIn, type Actor } from '@essaim/platform-server';
import { addMember } from './add-member.ts';
import { answerOnce, wordsOf, type Answer } from './answer-once.ts';
import { JoinRequest } from './join-request.entity.ts';
import { ProjectOver } from './members.errors.ts';
import { JoinAnswered } from './project.events.ts';
import { mayAnswerJoinRequest, maySeeJoinRequest } from './project.policy.ts';
import { standingIn } from './project.reads.ts';
import { isHolderless, lockProject } from './roles.ts';

/** A holder or a mediator says yes or no to someone who asks to join; once. */
@Injectable()
export class AnswerJoinRequest {
  private readonly db: Database;
  private readonly events: EventLog;
  constructor(db: Database, events: EventLog) {
    this.db = db;
    this.events = events;
  }

  async run(actor: Actor, answer: Answer): Promise<JoinRequest> {
    const words = wordsOf(answer);
    const { personId } = signedIn(actor);
    return this.db.write(async (tx) => {
      const request = found(await tx.findOneBy(JoinRequest, { id: answer.id }));
      const project = await lockProject(tx, request.projectId);
      const standing = await standingIn(tx, actor, project.id);
      const holderless = await isHolderless(tx, project.id);
      authorize(
        mayAnswerJoinRequest(standing, request.role, holderless),
        maySeeJoinRequest(standing, request, holderless),
      );
      const answered = await answerOnce(tx, request, answer.accept, personId, words);
      if (answer.accept) {
        if (project.stage === 'CLOSED') throw new ProjectOver();
        await addMember(tx, {
          projectId: project.id,
          personId: request.personId,
          role: request.role,
          actorId: personId,
        });
      }
      await this.events.record(tx, personId, new JoinAnswered(request.id, project.id, answer.accept));
      return answered;
    });
  }
}
