import { Access, connectionOf, Node } from '@essaim/platform-server';
import { PersonType } from '@essaim/people-server';
import { ProjectType } from '@essaim/projects-server';
import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { LikenessType } from './likeness.graphql.ts';
import { LikenessVerdict } from './likeness-enums.ts';
import { LikenessQueueOrder, LikenessQueueShow, LikenessRuling, OpinionOf } from './mediation-enums.ts';

/** What stands behind it is a row of `introduction`; whoever shows one has asked `maySeeIntroduction`. */
@ObjectType('Introduction', {
  implements: () => [Node],
  description: "A mediator's words to the holders of two projects that resemble each other.",
})
@Access('policy')
export class IntroductionType extends Node {
  @Field(() => ProjectType) project!: ProjectType;
  @Field(() => ProjectType) otherProject!: ProjectType;
  @Field(() => String) message!: string;
  @Field(() => PersonType) introducedBy!: PersonType;
  @Field(() => Date) createdAt!: Date;
}

/** What stands behind it is a `MediatorVerdict`. */
@ObjectType('MediatorVerdict', { description: 'What one mediator says of a pair.' })
@Access('mediatorElseNull')
export class MediatorVerdictType {
  @Field(() => PersonType) person!: PersonType;
  @Field(() => LikenessVerdict) verdict!: LikenessVerdict;
  @Field(() => String, { nullable: true }) comment!: string | null;
  @Field(() => Date) judgedAt!: Date;
}

@ObjectType('LikenessOpinion', {
  description:
    'How many people who are no mediators of this pair say the same of it: for information, it decides nothing.',
})
@Access('mediatorElseNull')
export class LikenessOpinionType {
  @Field(() => OpinionOf) by!: OpinionOf;
  @Field(() => LikenessVerdict) verdict!: LikenessVerdict;
  @Field(() => Int) count!: number;
}

@ObjectType('LikenessPairPermissions', { description: 'What the viewer may do with a pair of the queue.' })
@Access('mediatorElseNull')
export class LikenessPairPermissionsType {
  @Field(() => Boolean, { description: 'No member of either project.' }) settle!: boolean;
  @Field(() => Boolean, { description: 'The same, people on both sides, and not introduced yet.' })
  introduce!: boolean;
}

/** What stands behind it is a `QueuedPair`. */
@ObjectType('LikenessPair', { description: 'Two public projects that look alike, as mediators see them.' })
@Access('mediatorElseNull')
export class LikenessPairType {
  @Field(() => ID) id!: string;
  @Field(() => ProjectType) project!: ProjectType;
  @Field(() => ProjectType) otherProject!: ProjectType;
  @Field(() => LikenessType, { description: 'Why the two look alike, as seen from the first.' })
  likeness!: LikenessType;
  @Field(() => Date) foundAt!: Date;
  @Field(() => LikenessRuling) ruling!: keyof typeof LikenessRuling;
  @Field(() => [MediatorVerdictType]) verdicts!: MediatorVerdictType[];
  @Field(() => [LikenessOpinionType]) opinions!: LikenessOpinionType[];
  @Field(() => IntroductionType, { nullable: true }) introduction!: IntroductionType | null;
  @Field(() => String, {
    description: "Words to introduce the two to each other, in the reader's language, to be made one's own.",
  })
  proposedIntroduction!: string;
  @Field(() => LikenessPairPermissionsType) viewerCan!: LikenessPairPermissionsType;
}

/** What stands behind it is a `QueueItem`. */
@ObjectType('LikenessQueueItem', {
  description: 'One thing for a mediator to look at: several projects alike within reach of one another, or one pair.',
})
@Access('mediatorElseNull')
export class LikenessQueueItemType {
  @Field(() => ID) id!: string;
  @Field(() => Date, { description: 'When its newest likeness was found, or it was settled.' }) at!: Date;
  @Field(() => [ProjectType], { description: 'In no order of merit: by name.' }) projects!: ProjectType[];
  @Field(() => [LikenessPairType]) pairs!: LikenessPairType[];
}

export const LikenessQueueConnection = connectionOf('LikenessQueueItem', () => LikenessQueueItemType);

@ArgsType()
export class LikenessQueueArguments {
  @Field(() => LikenessQueueShow, { nullable: true, defaultValue: 'CLUSTERS' }) show?: LikenessQueueShow | null;
  @Field(() => LikenessQueueOrder, { nullable: true, defaultValue: 'NEWEST' }) order?: LikenessQueueOrder | null;
  @Field(() => Int, { nullable: true, defaultValue: 20 }) first?: number | null;
  @Field(() => String, { nullable: true }) after?: string | null;
}

@InputType('SettleLikenessInput', { description: 'pairIds: one pair, or all of a cluster; 100 at most.' })
export class SettleLikenessInput {
  @Field(() => [ID]) pairIds!: string[];
  @Field(() => LikenessVerdict) verdict!: LikenessVerdict;
  @Field(() => String, { nullable: true }) comment?: string | null;
}

@InputType('IntroduceProjectsInput', { description: 'message: 10 to 2000 characters.' })
export class IntroduceProjectsInput {
  @Field(() => ID) projectId!: string;
  @Field(() => ID) otherProjectId!: string;
  @Field(() => String) message!: string;
}
