import { Injectable } from '@nestjs/common';
import { Database, EventLog, authorize, now, signedIn, type Actor, type Tx } from '@essaim/platform-server';
import { mayEdit, projectFor, recordActivity } from '@essaim/projects-server';
import { federationFor } from './federation-for.ts';
import { FederationProject } from './federation-project.entity.ts';
import { Federation } from './federation.entity.ts';
import { FederationNotJoined } from './federation.errors.ts';
import { FederationLeft } from './federation.events.ts';
import { projectsIn } from './federation.reads.ts';

/** A holder takes their project out of a federation. Where fewer than two remain, it closes: readable, without projects. */
@Injectable()
export class LeaveFederation {
  private readonly db: Database;
  private readonly events: EventLog;
  constructor(db: Database, events: EventLog) {
    this.db = db;
    this.events = events;
  }

  /** Throws NOT_FOUND, FORBIDDEN, and FederationNotJoined (CONFLICT). */
  async run(actor: Actor, { federationId, projectId }: { federationId: string; projectId: string }): Promise<void> {
    const { personId } = signedIn(actor);
    await this.db.write(async (tx) => {
      const { standing } = await projectFor(tx, actor, projectId);
      authorize(mayEdit(standing));
      // Locked, so that of two who leave at once the second sees that it is the last.
      const { federation } = await federationFor(tx, actor, federationId, { lock: true });
      const members = await projectsIn(tx, federationId);
      if (!members.includes(projectId)) throw new FederationNotJoined();
      const remaining = members.filter((id) => id !== projectId);

      await tx.delete(FederationProject, { federationId, projectId });
      const params = { federation: federation.name, path: `/federations/${federation.slug}` };
      await recordActivity(tx, { projectId, kind: 'FEDERATION_LEFT', actorId: personId, params });
      if (remaining.length < 2) await this.close(tx, federation, remaining, params);
      await this.events.record(tx, personId, new FederationLeft(federationId, projectId, remaining));
    });
  }

  private async close(
    tx: Tx,
    { id }: Federation,
    remaining: readonly string[],
    params: Record<string, string>,
  ): Promise<void> {
    await tx.delete(FederationProject, { federationId: id });
    await tx.update(Federation, id, { closedAt: now() });
    for (const projectId of remaining) await recordActivity(tx, { projectId, kind: 'FEDERATION_CLOSED', params });
  }
}
