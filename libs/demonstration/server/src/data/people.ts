import { accounts } from './people/accounts.ts';
import { peopleOfTheNorthAndWest } from './people/north-and-west.ts';
import { peopleOfTheSouthAndOverseas } from './people/south-and-overseas.ts';
import type { DemonstrationPerson } from './types.ts';

/** The people of the demonstration. All of them are invented; only the places exist. */
export const people: readonly DemonstrationPerson[] = [
  ...accounts,
  ...peopleOfTheNorthAndWest,
  ...peopleOfTheSouthAndOverseas,
];
