import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Access, connectionOf, Node } from '@essaim/platform-server';
import { PersonType } from '@essaim/people-server';
import { ProjectType } from './project.graphql.ts';
import { ProjectRole, RequestStatus } from './project-enums.ts';
import { RequestPermissionsType } from './requests.graphql.ts';

/** What stands behind it is a `ShownInvitation`; it is shown to whoever holds its link, is written to, or may invite. */
@ObjectType('Invitation', { implements: () => [Node], description: 'Someone is invited into a project by mail.' })
@Access('policy')
export class InvitationType extends Node {
  @Field(() => ProjectType) project!: ProjectType;
  @Field(() => String) email!: string;
  @Field(() => ProjectRole) role!: ProjectRole;
  @Field(() => String, { nullable: true }) message!: string | null;
  @Field(() => PersonType, { nullable: true }) invitedBy!: PersonType | null;
  @Field(() => RequestStatus) status!: RequestStatus;
  @Field(() => Date) createdAt!: Date;
  @Field(() => Date) expiresAt!: Date;
  @Field(() => String, {
    nullable: true,
    description:
      'What answers it: for the person whose verified address it was sent to, and for whoever came by its link; null for others.',
  })
  token!: string | null;
  @Field(() => RequestPermissionsType) viewerCan!: RequestPermissionsType;
}

export const InvitationConnection = connectionOf('Invitation', () => InvitationType);

@InputType('InviteInput')
export class InviteInput {
  @Field(() => ID) projectId!: string;
  @Field(() => String) email!: string;
  @Field(() => ProjectRole) role!: ProjectRole;
  @Field(() => String, { nullable: true }) message?: string | null;
}

@InputType('AnswerInvitationInput')
export class AnswerInvitationInput {
  @Field(() => String) token!: string;
  @Field(() => Boolean) accept!: boolean;
}
