import { Injectable } from '@nestjs/common';
import { authorize, Database, EventLog, found, signedIn, type Actor } from '@essaim/platform-server';
import { withdrawOnce } from './answer-once.ts';
import { Claim } from './claim.entity.ts';
import { ClaimWithdrawn } from './project.events.ts';
import { maySeeClaim } from './project.policy.ts';
import { lockProject } from './roles.ts';

/** Who claimed a listing asks for it no longer. */
@Injectable()
export class WithdrawClaim {
  private readonly db: Database;
  private readonly events: EventLog;
  constructor(db: Database, events: EventLog) {
    this.db = db;
    this.events = events;
  }

  async run(actor: Actor, id: string): Promise<Claim> {
    const { personId } = signedIn(actor);
    return this.db.write(async (tx) => {
      const claim = found(await tx.findOneBy(Claim, { id }));
      authorize(claim.personId === personId, maySeeClaim(actor, claim));
      await lockProject(tx, claim.projectId);
      const withdrawn = await withdrawOnce(tx, claim);
      await this.events.record(tx, personId, new ClaimWithdrawn(id, claim.projectId));
      return withdrawn;
    });
  }
}
