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

@ObjectType('ExpectationOfListing', {
  description: 'What the viewer said of a listing that has been merged with the project.',
})
@Access('public')
export class ExpectationOfListingType {
  @Field(() => ExpectationKind) kind!: ExpectationKind;
  @Field(() => String, { description: 'What the listing was called.' }) listing!: string;
}

@InputType('SetExpectationInput')
export class SetExpectationInput {
  @Field(() => ID) projectId!: string;
  @Field(() => ExpectationKind, { nullable: true, description: 'null withdraws it' }) kind?: ExpectationKind | null;
  @Field(() => TerritoryInput, { nullable: true }) territory?: TerritoryInput | null;
}
