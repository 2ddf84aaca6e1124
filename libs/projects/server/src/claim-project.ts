import { Injectable } from '@nestjs/common';
import { authorize, Database, EventLog, InputCheck, insertUnless, signedIn, type Actor } from '@essaim/platform-server';
import { AskingLimits } from './asking-limits.ts';
import { Claim } from './claim.entity.ts';
import { AlreadyAsked, AlreadyClaimed } from './members.errors.ts';
import { ClaimMade } from './project.events.ts';
import { mayClaim } from './project.policy.ts';
import { projectFor } from './project.reads.ts';

/** Someone of a listing's people asks to carry it here, and says how one can tell. */
@Injectable()
export class ClaimProject {
  private readonly db: Database;
  private readonly events: EventLog;
  private readonly limits: AskingLimits;
  constructor(db: Database, events: EventLog, limits: AskingLimits) {
    this.db = db;
    this.events = events;
    this.limits = limits;
  }

  /** `evidence`: 10 to 2000 characters, for moderators only. */
  async run(actor: Actor, projectId: string, evidence: string): Promise<Claim> {
    const { personId } = signedIn(actor);
    const check = new InputCheck();
    const words = check.text('evidence', evidence, { min: 10, max: 2000 });
    check.done();
    await this.limits.countRequest(personId);
    return this.db.write(async (tx) => {
      const { project, standing } = await projectFor(tx, actor, projectId, { lock: true });
      if (project.claimed) throw new AlreadyClaimed();
      authorize(mayClaim(standing, project));
      const claim = await insertUnless(tx, Object.assign(new Claim(), { projectId, personId, evidence: words }), {
        claim_open: AlreadyAsked,
      });
      await this.events.record(tx, personId, new ClaimMade(claim.id, projectId));
      return claim;
    });
  }
}
