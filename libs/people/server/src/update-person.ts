import { Injectable } from '@nestjs/common';
import { Database, EventLog, InputCheck, signedIn, violatedConstraint, type Actor } from '@essaim/platform-server';
import { resolveTerritory, type TerritoryInput } from '@essaim/territories-server';
import { checkHandle } from './handle.ts';
import { HandleTaken } from './people.errors.ts';
import { PersonUpdated } from './people.events.ts';
import { lockViewer } from './people.reads.ts';
import { checkName } from './person-name.ts';
import { Person } from './person.entity.ts';
import { checkLanguage } from './sign-up.ts';
import { checkSkills } from './skills.ts';

/** What to change of oneself: what is absent stays, null clears what may be empty. */
export interface UpdatePersonWish {
  name?: string | null;
  handle?: string | null;
  territory?: TerritoryInput | null;
  skills?: string[] | null;
  language?: string | null;
}

/** Changes what the viewer says of themself. */
@Injectable()
export class UpdatePerson {
  private readonly db: Database;
  private readonly events: EventLog;
  constructor(db: Database, events: EventLog) {
    this.db = db;
    this.events = events;
  }

  /** Throws BAD_USER_INPUT, or HandleTaken. */
  async run(actor: Actor, wish: UpdatePersonWish): Promise<Person> {
    const { personId } = signedIn(actor);
    const check = new InputCheck();
    const change: Partial<Person> = {
      ...(wish.name !== undefined && { name: checkName(check, 'name', wish.name) }),
      ...(wish.handle !== undefined && { handle: checkHandle(check, 'handle', wish.handle) }),
      ...(wish.language !== undefined && { language: checkLanguage(check, wish.language) }),
      ...(wish.skills !== undefined && { skills: checkSkills(check, 'skills', wish.skills ?? []) }),
    };
    check.done();

    return this.db.write(async (tx) => {
      const person = await lockViewer(tx, personId);
      if (wish.territory !== undefined) change.territory = await resolveTerritory(tx, wish.territory);
      if (!Object.keys(change).length) return person;
      await tx.update(Person, personId, change as never).catch((error: unknown) => {
        throw violatedConstraint(error) === 'person_handle' ? new HandleTaken() : error;
      });
      await this.events.record(tx, personId, new PersonUpdated(personId));
      return Object.assign(person, change);
    });
  }
}
