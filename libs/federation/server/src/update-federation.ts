import { Injectable } from '@nestjs/common';
import { Database, EventLog, InputCheck, authorize, signedIn, type Actor } from '@essaim/platform-server';
import { tidyCharterPart, type CharterInput } from '@essaim/projects-server';
import { federationFor } from './federation-for.ts';
import { Federation } from './federation.entity.ts';
import { FederationChanged } from './federation.events.ts';
import { mayEditFederation } from './federation.policy.ts';
import { MAX_NAME } from './open-federation.ts';

/** What changes; what is absent stays. A charter of null is the default one again. */
export interface FederationChange {
  id: string;
  name?: string | null;
  charter?: CharterInput | null;
}

/** A holder of a member project changes the name or the charter. The address stays. */
@Injectable()
export class UpdateFederation {
  private readonly db: Database;
  private readonly events: EventLog;
  constructor(db: Database, events: EventLog) {
    this.db = db;
    this.events = events;
  }

  /** Throws BAD_USER_INPUT, NOT_FOUND, FORBIDDEN. */
  async run(actor: Actor, { id, name, charter }: FederationChange): Promise<Federation> {
    const { personId } = signedIn(actor);
    const check = new InputCheck();
    const named = name === undefined ? {} : { name: check.line('name', name, { min: 1, max: MAX_NAME }) };
    const agreed = charter === undefined ? {} : charterColumns(check, charter);
    check.done();

    return this.db.write(async (tx) => {
      const { federation, roles } = await federationFor(tx, actor, id, { lock: true });
      authorize(mayEditFederation(roles));
      const before = { ...federation };
      Object.assign(federation, named, agreed);
      if (charterOf(federation) !== charterOf(before)) federation.charterVersion++;
      else if (federation.name === before.name) return federation;
      await this.events.record(tx, personId, new FederationChanged(id));
      return tx.save(federation);
    });
  }
}

type CharterColumns = Pick<Federation, 'charterTransparency' | 'charterCollaboration' | 'charterFunding'>;

function charterColumns(check: InputCheck, charter: CharterInput | null): CharterColumns {
  const part = (name: keyof CharterInput) => charter && tidyCharterPart(check, name, charter[name]);
  return {
    charterTransparency: part('transparency'),
    charterCollaboration: part('collaboration'),
    charterFunding: part('funding'),
  };
}

const charterOf = (columns: CharterColumns): string =>
  JSON.stringify([columns.charterTransparency, columns.charterCollaboration, columns.charterFunding]);
