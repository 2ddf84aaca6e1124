import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Access, connectionOf } from '@essaim/platform-server';
import { PersonType } from '@essaim/people-server';
import { ProjectRole } from './project-enums.ts';

/** What stands behind it is a row of `membership`. */
@ObjectType('Membership', { description: "Someone's part in a project." })
@Access('public')
export class MembershipType {
  @Field(() => PersonType) person!: PersonType;
  @Field(() => ProjectRole) role!: ProjectRole;
  @Field(() => Date) since!: Date;
}

export const MembershipConnection = connectionOf('Membership', () => MembershipType);

@InputType('ChangeRoleInput')
export class ChangeRoleInput {
  @Field(() => ID) projectId!: string;
  @Field(() => ID) personId!: string;
  @Field(() => ProjectRole) role!: ProjectRole;
}

@InputType('RemoveMemberInput', { description: 'Oneself: to leave. CONFLICT for the last holder.' })
export class RemoveMemberInput {
  @Field(() => ID) projectId!: string;
  @Field(() => ID) personId!: string;
}
