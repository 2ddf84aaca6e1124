import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { Module, type PipeTransform } from '@nestjs/common';
import { ModulesContainer, NestFactory } from '@nestjs/core';
import {
  AbstractGraphQLDriver,
  Args,
  Field,
  GraphQLModule,
  Int,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { graphql, type GraphQLSchema } from 'graphql';
import type { Actor } from '../access/actor.ts';
import { CurrentActor, CurrentLoaders } from './current.ts';
import { directFields } from './direct-fields.ts';
import type { Loaders } from '../loaders.ts';

@ObjectType()
class Hive {
  @Field(() => String) name!: string;
  @Field(() => Int) bees!: number;
}

class Doubling implements PipeTransform {
  transform = (value: number): number => value * 2;
}

@Resolver(() => Hive)
class HiveResolver {
  private readonly greeting = 'Bonjour';

  @Query(() => Hive)
  hive() {
    return { name: 'Ruche', bees: () => 7 }; // a method of what is shown
  }

  @ResolveField(() => String)
  hello(
    @CurrentActor() { language }: Actor,
    @Parent() { name }: Hive,
    @Args('to', { type: () => String, nullable: true }) to: string | null,
    @CurrentLoaders() loaders: Loaders,
  ) {
    return `${this.greeting} ${name} ${to} ${language} ${String(loaders)}`;
  }

  @ResolveField(() => Int)
  doubled(@Args('count', { type: () => Int }, new Doubling()) count: number) {
    return count;
  }

  @ResolveField(() => String)
  plain() {
    return this.greeting;
  }
}

class PlainDriver extends AbstractGraphQLDriver {
  schema!: GraphQLSchema;
  async start({ schema }: { schema?: GraphQLSchema }) {
    this.schema = schema!;
  }
  async stop() {}
}

@Module({
  imports: [GraphQLModule.forRoot({ driver: PlainDriver, autoSchemaFile: true } as never)],
  providers: [HiveResolver],
})
class HiveModule {}

describe('fields found directly', () => {
  it('get what their decorators ask for, and keep a pipe where there is one', async () => {
    const app = await NestFactory.create(HiveModule, { logger: false });
    await app.init();
    const schema = directFields(
      app.get<PlainDriver>(AbstractGraphQLDriver, { strict: false }).schema,
      app.get(ModulesContainer),
    );
    const contextValue = { actor: { language: 'fr' }, loaders: 'loaders' };
    const answer = await graphql({
      schema,
      source: '{ hive { name bees hello(to: "Ana") doubled(count: 4) plain } }',
      contextValue,
    });
    expect(answer).toEqual({
      data: { hive: { name: 'Ruche', bees: 7, hello: 'Bonjour Ruche Ana fr loaders', doubled: 8, plain: 'Bonjour' } },
    });
    await app.close();
  });
});
