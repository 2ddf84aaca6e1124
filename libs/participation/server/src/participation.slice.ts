import { Module } from '@nestjs/common';
import { AccountDeletionGuards } from '@essaim/people-server';
import type { Slice } from '@essaim/platform-server';
import { forgetExpectationsOf } from './count-expectation.ts';
import { ExpectationCount } from './expectation-count.entity.ts';
import { Expectation } from './expectation.entity.ts';
import { ExpectationResolver } from './expectation.resolver.ts';
import { Participation1790000005000 } from './migrations/1790000005000-participation.ts';
import { SetExpectation } from './set-expectation.ts';

@Module({ providers: [SetExpectation, ExpectationResolver], exports: [SetExpectation] })
class ParticipationModule {
  constructor(guards: AccountDeletionGuards) {
    guards.register({ forget: forgetExpectationsOf });
  }
}

/** What people expect of projects. */
export const participationSlice: Slice = {
  name: 'participation',
  module: ParticipationModule,
  entities: [Expectation, ExpectationCount],
  migrations: [Participation1790000005000],
};
