import { Access, connectionOf } from '@essaim/platform-server';
import { PersonType } from '@essaim/people-server';
import { ProjectType } from '@essaim/projects-server';
import { ArgsType, Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IdeaChangeKind, IdeaScope } from './idea-enums.ts';
import { LikenessKind } from './likeness-enums.ts';

@ObjectType('IdeaLabels', { description: 'What people call an idea, by language.' })
@Access('adminElseNull')
export class IdeaLabelsType {
  @Field(() => [String]) fr!: readonly string[];
  @Field(() => [String]) en!: readonly string[];
  @Field(() => [String], { description: 'Common misspellings, of either language.' }) misspelt!: readonly string[];
}

@ObjectType('IdeaName', { description: 'An idea, called by its name.' })
@Access('adminElseNull')
export class IdeaNameType {
  @Field(() => String) slug!: string;
  @Field(() => String, { description: "In the viewer's language, where it has a name in it." }) name!: string;
}

@ObjectType('IdeaChange', { description: 'Who changed what is said of an idea, and when.' })
@Access('adminElseNull')
export class IdeaChangeType {
  @Field(() => IdeaChangeKind) kind!: IdeaChangeKind;
  @Field(() => [String], { description: 'Labels that are looked for since.' }) labelsIn!: string[];
  @Field(() => [String], { description: 'Labels that are no longer looked for since.' }) labelsOut!: string[];
  @Field(() => PersonType, { nullable: true, description: 'Null for the command of the operator.' })
  person!: PersonType | null;
  @Field(() => Date) happenedAt!: Date;
}

@ObjectType('Idea', { description: 'An idea of the thesaurus, with what this instance says of it.' })
@Access('adminElseNull')
export class IdeaType {
  @Field(() => String, { description: 'Words with hyphens; the same for ever.' }) slug!: string;
  @Field(() => String, { description: "In the viewer's language, where it has a name in it." }) name!: string;
  @Field(() => Boolean, { description: "It is the instance's own; Essaim does not know it by itself." }) own!: boolean;
  @Field(() => Boolean, { description: 'None of its labels is looked for.' }) off!: boolean;
  @Field(() => IdeaLabelsType, { description: 'What Essaim knows by itself.' }) given!: IdeaLabelsType;
  @Field(() => IdeaLabelsType, { description: 'What the instance adds; of an idea of its own, all of it.' })
  added!: IdeaLabelsType;
  @Field(() => [String], { description: 'Labels that are not looked for here.' }) labelsOff!: readonly string[];
  @Field(() => [IdeaNameType], { description: 'Wider ideas, by the instance.' }) broader!: IdeaNameType[];
  @Field(() => [IdeaNameType], { description: 'Wider ideas, by Essaim itself.' }) broaderGiven!: IdeaNameType[];
  @Field(() => Int, { description: 'Public projects whose text says it, as the index has them.' })
  projectCount!: number;
  @Field(() => Date, { nullable: true, description: 'When the instance said something of it last; null where never.' })
  updatedAt!: Date | null;
  @Field(() => PersonType, { nullable: true, description: 'Null for the command of the operator.' })
  updatedBy!: PersonType | null;
  @Field(() => [IdeaChangeType], { description: 'The last twenty changes, the latest first.' })
  changes!: IdeaChangeType[];
}

export const IdeaConnection = connectionOf('Idea', () => IdeaType);

@ArgsType()
export class IdeaArguments {
  @Field(() => String, { nullable: true, description: 'Words that its labels have, or the beginnings of some.' })
  query?: string | null;
  @Field(() => IdeaScope, { nullable: true, defaultValue: IdeaScope.ALL }) scope?: IdeaScope | null;
  @Field(() => Int, { nullable: true }) first?: number | null;
  @Field(() => String, { nullable: true }) after?: string | null;
}

@ObjectType('IdeaProgress', { description: 'What changes of ideas have left to do.' })
@Access('adminElseNull')
export class IdeaProgressType {
  @Field(() => Int, { description: 'Projects whose text is to be read again.' }) toIndex!: number;
  @Field(() => Int, { description: 'Projects to be compared again, for whatever reason.' }) toCompare!: number;
}

@InputType('SaveIdeaInput', {
  description:
    'All that the instance says of an idea, in the place of what it said before. Lists of 40 labels at most, 2 to 80 characters each.',
})
export class SaveIdeaInput {
  @Field(() => String, { nullable: true, description: 'The idea; a new one where there is none.' })
  slug?: string | null;
  @Field(() => [String]) fr!: string[];
  @Field(() => [String]) en!: string[];
  @Field(() => [String]) misspelt!: string[];
  @Field(() => [String], { description: 'Slugs of wider ideas, three at most.' }) broader!: string[];
  @Field(() => Boolean, { description: 'None of its labels is looked for.' }) off!: boolean;
  @Field(() => [String], { description: 'Labels that are not looked for here.' }) labelsOff!: string[];
  @Field(() => Date, {
    nullable: true,
    description:
      'When it was changed last, as far as the viewer knows; null: never. CONFLICT when someone else changed it since.',
  })
  expectedUpdatedAt?: Date | null;
}

@InputType('RemoveIdeaInput')
export class RemoveIdeaInput {
  @Field(() => String) slug!: string;
  @Field(() => Date, { nullable: true, description: 'CONFLICT when someone else changed it since.' })
  expectedUpdatedAt?: Date | null;
}

@ObjectType('TextPiece', { description: 'A piece of a text, and whether it says the idea.' })
@Access('adminElseNull')
export class TextPieceType {
  @Field(() => String) text!: string;
  @Field(() => Boolean) marked!: boolean;
}

@ObjectType('PreviewedProject', { description: 'A project that would be found to have an idea.' })
@Access('adminElseNull')
export class PreviewedProjectType {
  @Field(() => ProjectType) project!: ProjectType;
  @Field(() => [TextPieceType], { description: 'Its title.' }) title!: TextPieceType[];
  @Field(() => [TextPieceType], { description: 'What stands around the words, where the title does not say it.' })
  excerpt!: TextPieceType[];
  @Field(() => Boolean, { description: 'It is not found to have it by now.' }) isNew!: boolean;
}

@ObjectType('PreviewedLikeness', { description: 'A pair that would come, go, or be of another kind.' })
@Access('adminElseNull')
export class PreviewedLikenessType {
  @Field(() => ProjectType) project!: ProjectType;
  @Field(() => ProjectType) otherProject!: ProjectType;
  @Field(() => LikenessKind, { nullable: true, description: 'Null where it is not shown by now.' })
  before!: LikenessKind | null;
  @Field(() => LikenessKind, { nullable: true, description: 'Null where it would not be shown.' })
  after!: LikenessKind | null;
}

@ObjectType('IdeaPreview', { description: "What saving an idea would do to this instance's projects." })
@Access('adminElseNull')
export class IdeaPreviewType {
  @Field(() => Int, { description: 'Projects that may say it.' }) possible!: number;
  @Field(() => Int, { description: 'Of those, how many were read: fewer where there are many.' }) read!: number;
  @Field(() => Int, { description: 'Of those, how many would have the idea.' }) found!: number;
  @Field(() => Int, { description: 'Of those found, how many have it only then.' }) gained!: number;
  @Field(() => Int, { description: 'Of those read, how many would have it no more.' }) lost!: number;
  @Field(() => [PreviewedProjectType], { description: 'The first ten found.' }) projects!: PreviewedProjectType[];
  @Field(() => Int, { description: 'Projects whose ideas would be others.' }) changed!: number;
  @Field(() => Int, { description: 'Of those, how many were compared anew: 25 at most.' }) compared!: number;
  @Field(() => Int, { description: 'Likenesses that would come.' }) came!: number;
  @Field(() => Int, { description: 'Likenesses that would go.' }) went!: number;
  @Field(() => Int, { description: 'Likenesses that would be of another kind.' }) turned!: number;
  @Field(() => [PreviewedLikenessType], { description: 'The first ten.' }) likenesses!: PreviewedLikenessType[];
}
