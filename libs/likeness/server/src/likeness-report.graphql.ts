import { Access } from '@essaim/platform-server';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('LikenessCounts', { description: 'How often likenesses had each outcome.' })
@Access('adminElseNull')
export class LikenessCountsType {
  @Field(() => Int) shown!: number;
  @Field(() => Int) opened!: number;
  @Field(() => Int) joined!: number;
  @Field(() => Int) adapted!: number;
  @Field(() => Int) federated!: number;
  @Field(() => Int, { description: 'Verdicts given: the same idea.' }) sameIdea!: number;
  @Field(() => Int, { description: 'Verdicts given: related.' }) related!: number;
  @Field(() => Int, { description: 'Verdicts given: different.' }) different!: number;
}

@ObjectType('LikenessBand', { description: 'Likenesses of one tenth of probability.' })
@Access('adminElseNull')
export class LikenessBandType {
  @Field(() => Float) from!: number;
  @Field(() => Float) to!: number;
  @Field(() => LikenessCountsType) counts!: LikenessCountsType;
  @Field(() => Int, { description: 'Verdicts that stand, and joins, of all time.' }) judged!: number;
  @Field(() => Float, {
    nullable: true,
    description: 'Part of those, 0 to 1, that say it is the same idea; null where there are none.',
  })
  precision!: number | null;
}

@ObjectType('LikenessDay', { description: 'What became of likenesses on one day.' })
@Access('adminElseNull')
export class LikenessDayType {
  @Field(() => String, { description: 'YYYY-MM-DD, in the zone of the sweep.' }) day!: string;
  @Field(() => LikenessCountsType) counts!: LikenessCountsType;
}

@ObjectType('LikenessSweep', { description: 'One comparison of all projects.' })
@Access('adminElseNull')
export class LikenessSweepType {
  @Field(() => Date) startedAt!: Date;
  @Field(() => Date, { nullable: true }) finishedAt!: Date | null;
  @Field(() => Int, { description: 'Projects to look at; 0 until that is known.' }) projects!: number;
  @Field(() => Int, { description: 'Projects looked at.' }) looked!: number;
  @Field(() => Int, { description: 'Texts indexed anew.' }) indexed!: number;
  @Field(() => Int, { description: 'Likenesses found.' }) found!: number;
  @Field(() => Int, { description: 'Likenesses that are none any more.' }) lost!: number;
}

@ObjectType('LikenessReport', { description: 'What an admin needs to know of likenesses.' })
@Access('adminElseNull')
export class LikenessReportType {
  @Field(() => LikenessSweepType, { nullable: true, description: 'The last sweep that came to its end.' })
  lastSweep!: LikenessSweepType | null;
  @Field(() => LikenessSweepType, { nullable: true, description: 'The one under way.' })
  openSweep!: LikenessSweepType | null;
  @Field(() => Date, { nullable: true, description: 'When a sweep last did something, or was first to be expected.' })
  lastSign!: Date | null;
  @Field(() => Boolean, { description: 'None has for more than 36 hours: no worker runs.' }) missed!: boolean;
  @Field(() => [LikenessBandType], { description: 'All ten, the most probable first.' }) bands!: LikenessBandType[];
  @Field(() => [LikenessDayType], { description: 'Those on which something happened, the latest first.' })
  days!: LikenessDayType[];
  @Field(() => Float, { description: 'Probability from which a likeness is shown.' }) shownFrom!: number;
  @Field(() => Float, { description: 'Probability from which two are the same idea.' }) sameIdeaFrom!: number;
  @Field(() => Boolean, { description: 'Likenesses are suggested to who types.' }) suggests!: boolean;
  @Field(() => Boolean, { description: 'Holders are told of what opens and resembles theirs.' })
  tellsHolders!: boolean;
}
