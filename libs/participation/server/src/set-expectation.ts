import { Injectable } from '@nestjs/common';
import { Database, EventLog, found, now, signedIn, type Actor, type Tx } from '@essaim/platform-server';
import { Person } from '@essaim/people-server';
import { listingsMergedInto, projectFor } from '@essaim/projects-server';
import { resolveTerritory, type TerritoryColumns, type TerritoryInput } from '@essaim/territories-server';
import { countExpectation } from './count-expectation.ts';
import type { ExpectationKind } from './expectation-kind.ts';
import { Expectation } from './expectation.entity.ts';
import { NothingToExpect } from './participation.errors.ts';
import { ExpectationSet } from './participation.events.ts';
import { mayExpect } from './participation.policy.ts';

/** What someone says they expect; `kind` null or absent withdraws it. */
export interface ExpectationWish {
  projectId: string;
  kind?: ExpectationKind | null;
  territory?: TerritoryInput | null;
}

/**
 * Someone says they would use a project, use it, or would help; or takes it back. Said again, it is confirmed. What they
 * had said of a listing that is this project now is settled by it, and keeps its place.
 */
@Injectable()
export class SetExpectation {
  private readonly db: Database;
  private readonly events: EventLog;
  constructor(db: Database, events: EventLog) {
    this.db = db;
    this.events = events;
  }

  /** Throws NOT_FOUND, NothingToExpect, and BAD_USER_INPUT for an unknown territory. */
  async run(actor: Actor, { projectId, kind = null, territory }: ExpectationWish): Promise<void> {
    const { personId } = signedIn(actor);
    await this.db.write(async (tx) => {
      // Locked, so that two clicks of the same moment come one after the other, and the counts with them.
      const { project, standing } = await projectFor(tx, actor, projectId, { lock: true });
      if (!mayExpect(standing, project)) throw new NothingToExpect();
      const before = await tx.findOneBy(Expectation, { projectId, personId });
      const ofListing = await forgetOfListings(tx, projectId, personId);
      if (kind) await this.keep(tx, before ?? ofListing, { projectId, personId, kind }, territory);
      else await tx.delete(Expectation, { projectId, personId });

      const kindBefore = before?.kind ?? null;
      if (kind === kindBefore) return;
      if (kindBefore) await countExpectation(tx, projectId, kindBefore, -1);
      if (kind) await countExpectation(tx, projectId, kind, +1);
      await this.events.record(tx, personId, new ExpectationSet(projectId, personId, kind));
    });
  }

  private async keep(
    tx: Tx,
    before: Expectation | null,
    said: Pick<Expectation, 'projectId' | 'personId' | 'kind'>,
    place: TerritoryInput | null | undefined,
  ): Promise<void> {
    const territory = place
      ? await resolveTerritory(tx, place)
      : (before?.territory ?? (await homeOf(tx, said.personId)));
    const since = before?.kind === said.kind ? before.since : now();
    await tx.save(Object.assign(new Expectation(), { ...said, territory, since }));
  }
}

/** What someone said of listings merged with a project is said of the project from now on, or taken back; the latest of it. */
async function forgetOfListings(tx: Tx, projectId: string, personId: string): Promise<Expectation | null> {
  let latest: Expectation | null = null;
  for (const { id } of await listingsMergedInto(tx, projectId)) {
    const said = await tx.findOneBy(Expectation, { projectId: id, personId });
    if (!said) continue;
    await tx.delete(Expectation, { projectId: id, personId });
    await countExpectation(tx, id, said.kind, -1);
    if (!latest || said.confirmedAt > latest.confirmedAt) latest = said;
  }
  return latest;
}

const homeOf = async (tx: Tx, personId: string): Promise<TerritoryColumns> =>
  found(await tx.findOneBy(Person, { id: personId })).territory;
