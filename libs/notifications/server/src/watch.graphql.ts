import { Field, Float, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Access, Node } from '@essaim/platform-server';
import { ProjectFilter, WatchLevel } from '@essaim/projects-server';
import { TerritoryRefInput } from '@essaim/territories-server';

export const WatchKind = {
  PROJECT: 'PROJECT',
  FEDERATION: 'FEDERATION',
  ORGANISATION: 'ORGANISATION',
  SEARCH: 'SEARCH',
  TERRITORY: 'TERRITORY',
} as const;
registerEnumType(WatchKind, {
  name: 'WatchKind',
  description: 'What can be watched, the most particular first: the first that someone has a wish about decides.',
});

@ObjectType('Watch', {
  implements: () => [Node],
  description: 'How much someone wants to hear of one thing. It overrules what they want to hear of wider things.',
})
@Access('person')
export class WatchType implements Node {
  @Field(() => ID) id!: string;
  @Field(() => WatchKind) kind!: keyof typeof WatchKind;
  @Field(() => WatchLevel) level!: keyof typeof WatchLevel;
  @Field(() => ID, { nullable: true, description: 'The project, federation or organisation.' })
  subjectId!: string | null;
  @Field(() => String) name!: string;
  @Field(() => String, { description: 'The page it leads to.' }) path!: string;
  @Field(() => Float, { nullable: true, description: 'Around the territory, km; null: inside it.' })
  radiusKm!: number | null;
  @Field(() => Date) since!: Date;
}

@InputType({ description: 'subjectId: a federation or an organisation. level absent: no wish about it any more.' })
export class WatchInput {
  @Field(() => ID) subjectId!: string;
  @Field(() => WatchLevel, { nullable: true }) level?: keyof typeof WatchLevel | null;
}

@InputType({ description: 'radiusKm: around its point, at most 100; absent: inside it. level: ALL unless said.' })
export class FollowTerritoryInput {
  @Field(() => TerritoryRefInput) territory!: TerritoryRefInput;
  @Field(() => Float, { nullable: true }) radiusKm?: number | null;
  @Field(() => WatchLevel, { nullable: true }) level?: keyof typeof WatchLevel | null;
}

@InputType({ description: 'name: what the person calls it, 1 to 120 characters. level: ALL unless said.' })
export class SaveSearchInput {
  @Field(() => String) name!: string;
  @Field(() => String, { nullable: true }) search?: string | null;
  @Field(() => ProjectFilter, { nullable: true }) filter?: ProjectFilter | null;
  @Field(() => WatchLevel, { nullable: true }) level?: keyof typeof WatchLevel | null;
}

@InputType({ description: 'level absent: no wish about it any more.' })
export class ChangeWatchInput {
  @Field(() => ID) id!: string;
  @Field(() => WatchLevel, { nullable: true }) level?: keyof typeof WatchLevel | null;
}
