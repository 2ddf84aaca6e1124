import { Injectable } from '@nestjs/common';
import { authorize, Database, EventLog, found, signedIn, type Actor } from '@essaim/platform-server';
import { withdrawOnce } from './answer-once.ts';
import { JoinRequest } from './join-request.entity.ts';
import { JoinWithdrawn } from './project.events.ts';
import { maySeeJoinRequest } from './project.policy.ts';
import { standingIn } from './project.reads.ts';
import { isHolderless, lockProject } from './roles.ts';

/** Who asked to join asks no longer. */
@Injectable()
export class WithdrawJoinRequest {
  private readonly db: Database;
  private readonly events: EventLog;
  constructor(db: Database, events: EventLog) {
    this.db = db;
    this.events = events;
  }

  async run(actor: Actor, id: string): Promise<JoinRequest> {
    const { personId } = signedIn(actor);
    return this.db.write(async (tx) => {
      const request = found(await tx.findOneBy(JoinRequest, { id }));
      const standing = await standingIn(tx, actor, request.projectId);
      authorize(
        request.personId === personId,
        maySeeJoinRequest(standing, request, await isHolderless(tx, request.projectId)),
      );
      await lockProject(tx, request.projectId);
      const withdrawn = await withdrawOnce(tx, request);
      await this.events.record(tx, personId, new JoinWithdrawn(id, request.projectId));
      return withdrawn;
    });
  }
}
