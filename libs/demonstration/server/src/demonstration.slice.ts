import { Injectable, Module } from '@nestjs/common';
import { DemonstrationAccounts } from '@essaim/people-server';
import { Database, type Slice } from '@essaim/platform-server';
import { demonstrationAccounts } from './demonstration-accounts.ts';
import { Demonstration } from './demonstration.entity.ts';
import { Demonstration1790000010000 } from './migrations/1790000010000-demonstration.ts';

/** Shows the sign-ins where, and only where, the demonstration was planted. */
@Injectable()
class ShowAccounts {
  constructor(accounts: DemonstrationAccounts, db: Database) {
    accounts.provide(async (language) =>
      (await db.source.manager.existsBy(Demonstration, { planted: true })) ? demonstrationAccounts(language) : [],
    );
  }
}

@Module({ providers: [ShowAccounts] })
class DemonstrationModule {}

/** What `npm start` shows on an empty database. */
export const demonstrationSlice: Slice = {
  name: 'demonstration',
  module: DemonstrationModule,
  entities: [Demonstration],
  migrations: [Demonstration1790000010000],
};
