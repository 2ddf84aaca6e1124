import { Access } from '@essaim/platform-server';
import { ProjectType } from '@essaim/projects-server';
import { TerritoryInput } from '@essaim/territories-server';
import { Field, Float, ID, InputType, ObjectType } from '@nestjs/graphql';
import { DraftTellingType } from './draft-telling.graphql.ts';
import { LikenessKind, LikenessVerdict, NotedOutcome, SuggestedAction } from './likeness-enums.ts';

@ObjectType('LikenessReason', { description: 'Why two initiatives look alike, in words a person can read.' })
@Access('public')
export class LikenessReasonType {
  @Field(() => String, {
    description:
      'SAME_SITE, SAME_NUMBER, SAME_RECORD, SHARED_IDEA, SHARED_WORDS, SHARED_THEME, NEARBY, SAME_TERRITORY, SHARED_PUBLIC or another code.',
  })
  code!: string;
  @Field(() => String, { description: "The reason in the reader's language." }) text!: string;
  @Field(() => [String], { description: 'What is in common, as it stands in the text of the reason.' })
  terms!: string[];
}

@ObjectType('LikenessDifference', {
  description: 'What one of the two projects says sets it apart from the other; public.',
})
@Access('public')
export class LikenessDifferenceType {
  @Field(() => ProjectType, { description: 'Who says it.' }) project!: ProjectType;
  @Field(() => String) text!: string;
  @Field(() => Boolean, { description: 'A member of that project, who may say it otherwise or take it back.' })
  viewerCanChange!: boolean;
}

/** What stands behind it is a `ShownLikeness`. */
@ObjectType('Likeness', { description: 'Another initiative that resembles the one looked at.' })
@Access('public')
export class LikenessType {
  @Field(() => ProjectType) project!: ProjectType;
  @Field(() => LikenessKind) kind!: LikenessKind;
  @Field(() => Float, {
    description:
      'Calibrated probability, 0 to 1, that both are the same idea. For sorting and thresholds; people are shown the reasons, not the number.',
  })
  score!: number;
  @Field(() => [LikenessReasonType]) reasons!: LikenessReasonType[];
  @Field(() => [SuggestedAction], {
    description: 'Best first, at least one; never JOIN or FEDERATE for an unclaimed listing.',
  })
  suggestedActions!: SuggestedAction[];
  @Field(() => String, {
    nullable: true,
    description: 'What the later one said is different, where it was said; public. What each says: differencesSaid.',
  })
  differences!: string | null;
  @Field(() => [LikenessDifferenceType], { description: 'What each says sets it apart, the later one first.' })
  differencesSaid!: LikenessDifferenceType[];
  @Field(() => DraftTellingType, {
    nullable: true,
    description: 'Word that was sent of the draft looked at from to the holders of this project; for its members.',
  })
  draftTelling!: DraftTellingType | null;
  @Field(() => Boolean, {
    description:
      'The viewer carries the draft looked at from, and may let the holders of this project know of it now (tellOfDraft).',
  })
  viewerCanTell!: boolean;
  @Field(() => Float, {
    nullable: true,
    description: 'Great-circle distance between the two places, km, where both are known.',
  })
  distanceKm!: number | null;
  @Field(() => LikenessVerdict, { nullable: true }) viewerVerdict!: LikenessVerdict | null;
}

@InputType('ProjectDraftInput', { description: 'Any part may be missing while someone is still typing.' })
export class ProjectDraftInput {
  @Field(() => ID, {
    nullable: true,
    description:
      'The saved project that is being written, where there is one: it finds neither itself nor its lineage.',
  })
  id?: string | null;
  @Field(() => String, { nullable: true }) title?: string | null;
  @Field(() => String, { nullable: true }) summary?: string | null;
  @Field(() => String, { nullable: true }) description?: string | null;
  @Field(() => [String], { nullable: true }) themes?: string[] | null;
  @Field(() => TerritoryInput, { nullable: true }) territory?: TerritoryInput | null;
}

@InputType('JudgeLikenessInput')
export class JudgeLikenessInput {
  @Field(() => ID) projectId!: string;
  @Field(() => ID) otherProjectId!: string;
  @Field(() => LikenessVerdict) verdict!: LikenessVerdict;
  @Field(() => String, { nullable: true }) comment?: string | null;
}

@InputType('NoteLikenessInput', { description: 'Counted by day and by band of probability; nothing else is kept.' })
export class NoteLikenessInput {
  @Field(() => NotedOutcome) outcome!: NotedOutcome;
  @Field(() => [Float], { description: 'The probabilities of the likenesses concerned, 1 to 10 of them.' })
  scores!: number[];
}

@InputType('SayDifferenceInput', { description: 'difference: at most 500 characters; null takes it back.' })
export class SayDifferenceInput {
  @Field(() => ID, { description: 'The project that says it, of which the viewer is a member.' }) projectId!: string;
  @Field(() => ID) otherProjectId!: string;
  @Field(() => String, { nullable: true }) difference?: string | null;
}
