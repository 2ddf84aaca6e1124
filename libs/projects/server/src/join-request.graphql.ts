import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Access, connectionOf, Node } from '@essaim/platform-server';
import { PersonType } from '@essaim/people-server';
import { ProjectType } from './project.graphql.ts';
import { ProjectRole, RequestStatus } from './project-enums.ts';
import { RequestPermissionsType } from './requests.graphql.ts';

/** What stands behind it is a row of `join_request`; whoever shows one has asked `maySeeJoinRequest`. */
@ObjectType('JoinRequest', { implements: () => [Node], description: 'Someone asks to join a project.' })
@Access('policy')
export class JoinRequestType extends Node {
  @Field(() => ProjectType) project!: ProjectType;
  @Field(() => PersonType) person!: PersonType;
  @Field(() => String) message!: string;
  @Field(() => ProjectRole) role!: ProjectRole;
  @Field(() => RequestStatus) status!: RequestStatus;
  @Field(() => String, { nullable: true }) answer!: string | null;
  @Field(() => PersonType, { nullable: true }) answeredBy!: PersonType | null;
  @Field(() => Date) createdAt!: Date;
  @Field(() => Date, { nullable: true }) answeredAt!: Date | null;
  @Field(() => RequestPermissionsType) viewerCan!: RequestPermissionsType;
}

export const JoinRequestConnection = connectionOf('JoinRequest', () => JoinRequestType);

@InputType('RequestToJoinInput', { description: 'role: CONTRIBUTOR unless said; HOLDER only where there is none.' })
export class RequestToJoinInput {
  @Field(() => ID) projectId!: string;
  @Field(() => String) message!: string;
  @Field(() => ProjectRole, { nullable: true }) role?: ProjectRole | null;
}
