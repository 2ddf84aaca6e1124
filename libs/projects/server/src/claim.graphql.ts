import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Access, connectionOf, Node } from '@essaim/platform-server';
import { PersonType } from '@essaim/people-server';
import { ProjectType } from './project.graphql.ts';
import { RequestStatus } from './project-enums.ts';
import { RequestPermissionsType } from './requests.graphql.ts';

/** What stands behind it is a row of `claim`; whoever shows one has asked `maySeeClaim`. */
@ObjectType('Claim', {
  implements: () => [Node],
  description: "An unclaimed listing's people asking to carry it here. Answered by an instance moderator.",
})
@Access('policy')
export class ClaimType extends Node {
  @Field(() => ProjectType) project!: ProjectType;
  @Field(() => PersonType) person!: PersonType;
  @Field(() => String) evidence!: string;
  @Field(() => RequestStatus) status!: RequestStatus;
  @Field(() => String, { nullable: true }) answer!: string | null;
  @Field(() => PersonType, { nullable: true }) answeredBy!: PersonType | null;
  @Field(() => Date) createdAt!: Date;
  @Field(() => Date, { nullable: true }) answeredAt!: Date | null;
  @Field(() => RequestPermissionsType) viewerCan!: RequestPermissionsType;
}

export const ClaimConnection = connectionOf('Claim', () => ClaimType);

@InputType('ClaimProjectInput')
export class ClaimProjectInput {
  @Field(() => ID) projectId!: string;
  @Field(() => String) evidence!: string;
}
