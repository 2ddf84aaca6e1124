import { Access, Node } from '@essaim/platform-server';
import { PersonType } from '@essaim/people-server';
import { ProjectType } from '@essaim/projects-server';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';

/** What stands behind it is a row of `draft_telling`; whoever shows one has asked `maySeeDraftTelling`. */
@ObjectType('DraftTelling', {
  implements: () => [Node],
  description: 'Word of a draft to the holders of a project that it resembles: what it said then, and no more of it.',
})
@Access('policy')
export class DraftTellingType extends Node {
  @Field(() => String) title!: string;
  @Field(() => String) summary!: string;
  @Field(() => String, { description: 'Name of whoever carries the draft and wanted it known.' }) toldBy!: string;
  @Field(() => ProjectType, { description: 'The project whose holders were told.' }) otherProject!: ProjectType;
  @Field(() => ProjectType, {
    nullable: true,
    description:
      'The project that the draft became, or the draft itself for its members; null while it is not for the viewer.',
  })
  project!: ProjectType | null;
  @Field(() => Date) createdAt!: Date;
  @Field(() => String, { nullable: true }) answer!: string | null;
  @Field(() => PersonType, { nullable: true }) answeredBy!: PersonType | null;
  @Field(() => Date, { nullable: true }) answeredAt!: Date | null;
  @Field(() => Boolean) viewerCanAnswer!: boolean;
}

@InputType('TellOfDraftInput')
export class TellOfDraftInput {
  @Field(() => ID, { description: 'The draft.' }) projectId!: string;
  @Field(() => ID, { description: 'A public project that it resembles and that people carry here.' })
  otherProjectId!: string;
}

@InputType('AnswerDraftTellingInput', { description: 'message: 1 to 2000 characters.' })
export class AnswerDraftTellingInput {
  @Field(() => ID) id!: string;
  @Field(() => String) message!: string;
}
