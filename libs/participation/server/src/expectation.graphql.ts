import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Access } from '@essaim/platform-server';
import { TerritoryInput } from '@essaim/territories-server';
import { ExpectationKind } from './expectation-kind.ts';

@ObjectType('ExpectationCounts', { description: 'How many people expect what. Never a grade.' })
@Access('public')
export class ExpectationCountsType {
  @Field(() => Int) wouldUse!: number;
  @Field(() => Int) uses!: number;
  @Field(() => Int) wouldHelp!: number;
}

@InputType('SetExpectationInput')
export class SetExpectationInput {
  @Field(() => ID) projectId!: string;
  @Field(() => ExpectationKind, { nullable: true, description: 'null withdraws it' }) kind?: ExpectationKind | null;
  @Field(() => TerritoryInput, { nullable: true }) territory?: TerritoryInput | null;
}
