import { bestLanguage } from '@essaim/catalogue';
import { DateTime } from 'luxon';
import { GraphqlDoor, Loaders, at, type Actor, type Database } from '@essaim/platform-server';
import type { DemonstrationTime } from './data/types.ts';

/** Where the demonstration is played: people of the data act through the API, each at their own moment of the past. */
export class Stage {
  private readonly door: GraphqlDoor;
  readonly db: Database;
  private readonly start: Date;
  /** Uuids of the people, by key. */
  readonly people = new Map<string, string>();

  constructor(door: GraphqlDoor, db: Database, start: Date) {
    this.door = door;
    this.db = db;
    this.start = start;
  }

  /** The moment so many days ago, within waking hours; `minutes` keep what happens on one day in order. */
  moment(daysAgo: number, minutes = 0): Date {
    const day = new Date(this.start.getTime() - daysAgo * 86_400_000);
    day.setUTCHours(8, 0, 0, 0);
    const wished = new Date(day.getTime() + minutes * 60_000);
    return wished < this.start ? wished : new Date(this.start.getTime() - 60_000);
  }

  /** When something begins and ends that stands on a calendar, as GraphQL takes it. */
  onCalendar({ week, weekday, at: clock, minutes, timeZone }: DemonstrationTime): { startsAt: string; endsAt: string } {
    const [hour, minute] = clock.split(':').map(Number);
    const begins = DateTime.fromJSDate(this.start, { zone: timeZone })
      .startOf('week')
      .plus({ weeks: week, days: weekday - 1 })
      .set({ hour, minute });
    const written = (date: DateTime) => date.toJSDate().toISOString();
    return { startsAt: written(begins), endsAt: written(begins.plus({ minutes })) };
  }

  /** Someone sends one operation at some moment. Throws with the API's own words when it is refused. */
  async play<D = Record<string, { id: string }>>(
    person: string,
    moment: Date,
    query: string,
    variables: Record<string, unknown>,
  ): Promise<D> {
    const { data, errors } = await at(moment, () =>
      this.door.execute({ query, variables }, { actor: this.actor(person), loaders: new Loaders() }),
    );
    if (errors?.length)
      throw new Error(
        `${person}: ${errors.map(({ message, extensions }) => `${message} ${JSON.stringify(extensions?.['fields'] ?? '')}`).join('; ')} in ${query} with ${JSON.stringify(variables).slice(0, 300)}`,
      );
    return data as D;
  }

  private actor(person: string): Actor {
    const personId = this.people.get(person);
    if (!personId) throw new Error(`The demonstration knows no ${person}`);
    return {
      personId,
      instanceRoles: this.roles.get(person) ?? [],
      via: 'session',
      sessionId: null,
      language: bestLanguage(),
      source: 'demonstration',
    };
  }
  readonly roles = new Map<string, Actor['instanceRoles']>();
}
