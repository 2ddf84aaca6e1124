import type { Slice } from '@essaim/platform-server';
import { AccessToken } from './access-token.entity.ts';
import { AccountLink } from './account-link.entity.ts';
import { People1790000002000 } from './migrations/1790000002000-people.ts';
import { PeopleModule } from './people.module.ts';
import { peopleShape } from './people.settings.ts';
import { Person } from './person.entity.ts';
import { Session } from './session.entity.ts';

/** Accounts, and who is asking. */
export const peopleSlice: Slice = {
  name: 'people',
  module: PeopleModule,
  entities: [Person, Session, AccessToken, AccountLink],
  migrations: [People1790000002000],
  settings: peopleShape,
};
