import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Access } from '@essaim/platform-server';
import { ProjectType } from '@essaim/projects-server';
import { TerritoryInput } from '@essaim/territories-server';
import { AdaptationReason } from './adaptation-reason.ts';

/** What stands behind it is a row of `adaptation`. */
@ObjectType('Lineage', {
  description:
    'Kept for ever: project is null where the origin was deleted or is hidden from the viewer; title is what it was called.',
})
@Access('public')
export class LineageType {
  @Field(() => ProjectType, { nullable: true }) project!: ProjectType | null;
  @Field(() => String) title!: string;
  @Field(() => Date) adaptedAt!: Date;
  @Field(() => AdaptationReason) reason!: AdaptationReason;
  @Field(() => String, { nullable: true }) comment!: string | null;
}

@InputType('AdaptProjectInput', {
  description: 'One person may adapt the same origin many times. comment: the reason in their own words, public.',
})
export class AdaptProjectInput {
  @Field(() => ID) originId!: string;
  @Field(() => String) title!: string;
  @Field(() => AdaptationReason) reason!: AdaptationReason;
  @Field(() => String, { nullable: true }) comment?: string | null;
  @Field(() => TerritoryInput, { nullable: true }) territory?: TerritoryInput | null;
  @Field(() => String, { nullable: true }) summary?: string | null;
}
