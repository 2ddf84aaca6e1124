import { Field, Float, InputType, ObjectType } from '@nestjs/graphql';
import { Access } from '@essaim/platform-server';
import { TerritoryKind } from './territory-kind.ts';

@ObjectType('Territory', { description: "A known code's own name and coordinates win over what a client sends." })
@Access('public')
export class TerritoryType {
  @Field(() => TerritoryKind) kind!: TerritoryKind;
  @Field(() => String) name!: string;
  @Field(() => String, { nullable: true }) code!: string | null;
  @Field(() => Float, { nullable: true }) latitude!: number | null;
  @Field(() => Float, { nullable: true }) longitude!: number | null;
}

@InputType('TerritoryInput')
export class TerritoryInput {
  @Field(() => TerritoryKind) kind!: TerritoryKind;
  @Field(() => String) name!: string;
  @Field(() => String, { nullable: true }) code?: string | null;
  @Field(() => Float, { nullable: true }) latitude?: number | null;
  @Field(() => Float, { nullable: true }) longitude?: number | null;
}

@InputType('TerritoryRefInput', {
  description: 'A code means something only with its kind: 53 is a département and a région.',
})
export class TerritoryRefInput {
  @Field(() => TerritoryKind) kind!: TerritoryKind;
  @Field(() => String) code!: string;
}
