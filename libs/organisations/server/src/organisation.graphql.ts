import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Access, Node, connectionOf } from '@essaim/platform-server';
import { PersonType } from '@essaim/people-server';
import { TerritoryInput, TerritoryType } from '@essaim/territories-server';
import { OrganisationKind, OrganisationRole } from './organisation-kind.ts';

@ObjectType({ description: 'What the viewer may do there.' })
@Access('public')
export class OrganisationPermissions {
  @Field(() => Boolean) edit!: boolean;
  @Field(() => Boolean) follow!: boolean;
}

@ObjectType('Organisation', {
  implements: () => [Node],
  description: 'A group that acts in one name: an incubator, a funder, a town, an association.',
})
@Access('public')
export class OrganisationType implements Node {
  @Field(() => ID) id!: string;
  @Field(() => String) slug!: string;
  @Field(() => String) name!: string;
  @Field(() => OrganisationKind) kind!: OrganisationKind;
  @Field(() => String, { nullable: true, description: 'Markdown.' }) description!: string | null;
  @Field(() => String, { description: 'The description as sanitised HTML.' }) descriptionHtml!: string;
  @Field(() => TerritoryType, { nullable: true }) territory!: TerritoryType | null;
  @Field(() => OrganisationRole, { nullable: true }) viewerRole!: OrganisationRole | null;
  @Field(() => OrganisationPermissions) viewerCan!: OrganisationPermissions;
}

@ObjectType('OrganisationMembership', { description: 'Someone acting in the name of an organisation.' })
@Access('public')
export class OrganisationMembershipType {
  @Field(() => OrganisationType) organisation!: OrganisationType;
  @Field(() => PersonType) person!: PersonType;
  @Field(() => OrganisationRole) role!: OrganisationRole;
  @Field(() => Date) since!: Date;
}

export const OrganisationConnection = connectionOf('Organisation', () => OrganisationType);
export const OrganisationMembershipConnection = connectionOf(
  'OrganisationMembership',
  () => OrganisationMembershipType,
);

@InputType()
export class CreateOrganisationInput {
  @Field(() => String) name!: string;
  @Field(() => OrganisationKind) kind!: OrganisationKind;
  @Field(() => String, { nullable: true }) description?: string | null;
  @Field(() => TerritoryInput, { nullable: true }) territory?: TerritoryInput | null;
}

@InputType()
export class UpdateOrganisationInput {
  @Field(() => ID) id!: string;
  @Field(() => String, { nullable: true }) name?: string | null;
  @Field(() => String, { nullable: true }) description?: string | null;
  @Field(() => TerritoryInput, { nullable: true }) territory?: TerritoryInput | null;
}

@InputType()
export class AddOrganisationMemberInput {
  @Field(() => ID) organisationId!: string;
  @Field(() => String, { description: 'The address or handle of someone with an account.' }) person!: string;
  @Field(() => OrganisationRole, { nullable: true }) role?: OrganisationRole | null;
}

@InputType()
export class ChangeOrganisationRoleInput {
  @Field(() => ID) organisationId!: string;
  @Field(() => ID) personId!: string;
  @Field(() => OrganisationRole) role!: OrganisationRole;
}

@InputType()
export class RemoveOrganisationMemberInput {
  @Field(() => ID) organisationId!: string;
  @Field(() => ID) personId!: string;
}

@InputType({ description: 'organisation: for someone who comes in the name of one; they become its admin.' })
export class SignUpInput {
  @Field(() => String) email!: string;
  @Field(() => String) password!: string;
  @Field(() => String) name!: string;
  @Field(() => String, { nullable: true }) language?: string | null;
  @Field(() => CreateOrganisationInput, { nullable: true }) organisation?: CreateOrganisationInput | null;
}
