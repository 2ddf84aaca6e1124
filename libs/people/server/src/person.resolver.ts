import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  Access,
  CurrentActor,
  CurrentLoaders,
  Database,
  NodeRegistry,
  type Actor,
  type Loaders,
} from '@essaim/platform-server';
import { shownTerritory } from '@essaim/territories-server';
import { ownAccessToken, ownAccessTokens, ownSession, ownSessions } from './account.reads.ts';
import { personByHandle } from './people.reads.ts';
import { nameShown } from './person-name.ts';
import type { Person } from './person.entity.ts';
import { AccessTokenType, PersonType, SessionType, UpdatePersonInput } from './person.graphql.ts';
import { personLoader } from './person.loader.ts';
import { UpdatePerson } from './update-person.ts';

@Resolver(() => PersonType)
export class PersonResolver {
  private readonly db: Database;
  private readonly update: UpdatePerson;
  constructor(db: Database, update: UpdatePerson, nodes: NodeRegistry) {
    this.db = db;
    this.update = update;
    nodes.register('Person', (id, _actor, loaders) => personLoader(loaders, db).load(id));
    nodes.register('Session', (id, actor) => db.read((tx) => ownSession(tx, actor, id)));
    nodes.register('AccessToken', (id, actor) => db.read((tx) => ownAccessToken(tx, actor, id)));
  }

  @Access('public')
  @Query(() => PersonType, { nullable: true, description: 'The person signed in; null for a visitor.' })
  viewer(@CurrentActor() { personId }: Actor, @CurrentLoaders() loaders: Loaders) {
    return personId ? personLoader(loaders, this.db).load(personId) : null;
  }

  @Access('public')
  @Query(() => PersonType, {
    nullable: true,
    description: 'Someone by their handle; null for an account that is gone.',
  })
  person(@Args('handle', { type: () => String }) handle: string) {
    return this.db.read((tx) => personByHandle(tx, handle));
  }

  @Access('person')
  @Mutation(() => PersonType, { description: 'Changes what the viewer says of themself.' })
  updatePerson(@CurrentActor() actor: Actor, @Args('input') input: UpdatePersonInput) {
    return this.update.run(actor, input);
  }

  @ResolveField(() => String)
  name(@Parent() person: Person, @CurrentActor() { language }: Actor): string {
    return nameShown(person, language);
  }

  @ResolveField()
  territory(@Parent() person: Person) {
    return shownTerritory(person.territory);
  }

  @ResolveField()
  emailVerified(@Parent() person: Person): boolean {
    return person.emailVerifiedAt !== null;
  }

  @ResolveField(() => [AccessTokenType])
  accessTokens(@Parent() person: Person) {
    return this.db.read((tx) => ownAccessTokens(tx, person.id));
  }

  @ResolveField(() => [SessionType])
  sessions(@Parent() person: Person) {
    return this.db.read((tx) => ownSessions(tx, person.id));
  }
}
