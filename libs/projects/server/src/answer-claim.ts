import { Injectable } from '@nestjs/common';
import { authorize, Database, EventLog, found, now, signedIn, type Actor, type Tx } from '@essaim/platform-server';
import { addMember } from './add-member.ts';
import { answerOpenClaims } from './answer-open-claims.ts';
import { answerOnce, wordsOf, type Answer } from './answer-once.ts';
import { Claim } from './claim.entity.ts';
import { AlreadyClaimed } from './members.errors.ts';
import { ClaimAnswered } from './project.events.ts';
import { mayAnswerClaims, maySeeClaim } from './project.policy.ts';
import { Project } from './project.entity.ts';
import { recordActivity } from './record-activity.ts';
import { lockProject } from './roles.ts';

/** An instance moderator gives a listing to its people, or does not; once. The other claims on it are answered with it. */
@Injectable()
export class AnswerClaim {
  private readonly db: Database;
  private readonly events: EventLog;
  constructor(db: Database, events: EventLog) {
    this.db = db;
    this.events = events;
  }

  async run(actor: Actor, answer: Answer): Promise<Claim> {
    const words = wordsOf(answer);
    const { personId } = signedIn(actor);
    return this.db.write(async (tx) => {
      const claim = found(await tx.findOneBy(Claim, { id: answer.id }));
      authorize(mayAnswerClaims(actor), maySeeClaim(actor, claim));
      const project = await lockProject(tx, claim.projectId);
      const answered = await answerOnce(tx, claim, answer.accept, personId, words);
      if (answer.accept) await this.handOver(tx, project, claim, personId);
      await this.events.record(tx, personId, new ClaimAnswered(claim.id, project.id, answer.accept));
      return answered;
    });
  }

  private async handOver(tx: Tx, project: Project, { personId }: Claim, moderatorId: string): Promise<void> {
    if (project.claimed) throw new AlreadyClaimed();
    await tx.update(Project, project.id, { claimed: true, updatedAt: now() });
    await addMember(tx, { projectId: project.id, personId, role: 'HOLDER', actorId: moderatorId, founding: true });
    await recordActivity(tx, { projectId: project.id, kind: 'CLAIMED', actorId: personId });
    await answerOpenClaims(tx, this.events, project.id, {
      moderatorId,
      accepted: new Set(),
      why: (t) => t('server.projects.claimed_by_another'),
    });
  }
}
