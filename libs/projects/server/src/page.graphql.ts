import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Access, connectionOf, Node } from '@essaim/platform-server';
import { PersonType } from '@essaim/people-server';
import { LineChangeKind } from './line-changes.ts';
import { ProjectType } from './project.graphql.ts';
import { PageSharing } from './project-enums.ts';

/** A class declared further down: its name may not be looked at yet, as decorators' metadata would. */
type Later<T> = T;

registerEnumType(LineChangeKind, { name: 'LineChangeKind', description: 'What happened to one line.' });

@ObjectType('LineChange', { description: 'One line of a comparison.' })
@Access('policy')
export class LineChangeType {
  @Field(() => LineChangeKind) kind!: LineChangeKind;
  @Field(() => String) text!: string;
}

/** What stands behind it is a `Page`; whoever shows one has asked `PageOwners.mayRead`. Outer slices add their own owner. */
@ObjectType('Page', {
  implements: () => [Node],
  description: "A page of a project's file. Every save makes a revision.",
})
@Access('policy')
export class PageType extends Node {
  @Field(() => String) slug!: string;
  @Field(() => String) title!: string;
  @Field(() => String) body!: string;
  @Field(() => String, { description: 'The body as sanitised HTML.' }) bodyHtml!: string;
  @Field(() => PageSharing) sharing!: PageSharing;
  @Field(() => ProjectType, { nullable: true }) project!: ProjectType | null;
  @Field(() => RevisionType) revision!: Later<RevisionType>;
  @Field(() => Boolean) viewerCanEdit!: boolean;
}

/** What stands behind it is a `RevisionRow`. */
@ObjectType('Revision', { implements: () => [Node], description: 'One version of a page. Every one is kept.' })
@Access('policy')
export class RevisionType extends Node {
  @Field(() => PageType) page!: PageType;
  @Field(() => Int) number!: number;
  @Field(() => PersonType, { nullable: true }) author!: PersonType | null;
  @Field(() => String) body!: string;
  @Field(() => String) bodyHtml!: string;
  @Field(() => [LineChangeType], { description: 'Changes against the revision before it, line by line.' })
  changes!: LineChangeType[];
  @Field(() => String, { nullable: true }) message!: string | null;
  @Field(() => Date) createdAt!: Date;
}

export const RevisionConnection = connectionOf('Revision', () => RevisionType);

@InputType('SavePageInput')
export class SavePageInput {
  @Field(() => ID) projectId!: string;
  @Field(() => String) slug!: string;
  @Field(() => String, { nullable: true }) title?: string | null;
  @Field(() => String) body!: string;
  @Field(() => PageSharing, { nullable: true }) sharing?: PageSharing | null;
  @Field(() => String, { nullable: true }) message?: string | null;
  @Field(() => ID, {
    nullable: true,
    description:
      'The revision the text was edited from: CONFLICT when the page has moved on since. Absent: the page must not exist yet, else CONFLICT.',
  })
  baseRevisionId?: string | null;
}
