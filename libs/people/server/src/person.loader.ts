import type DataLoader from 'dataloader';
import type { Database, Loaders } from '@essaim/platform-server';
import type { Person } from './person.entity.ts';
import { personsByIds } from './people.reads.ts';

/** Persons by id, batched: one statement however many rows of a page show someone. */
export const personLoader = (loaders: Loaders, db: Database): DataLoader<string, Person | null> =>
  loaders.of('people.person', (ids: readonly string[]) => db.read((tx) => personsByIds(tx, ids)));
