import { Module } from '@nestjs/common';
import type { Slice } from '@essaim/platform-server';
import { AddOrganisationMember } from './add-organisation-member.ts';
import { ChangeOrganisationRole } from './change-organisation-role.ts';
import { CreateOrganisation } from './create-organisation.ts';
import { LeaveWithAccount } from './leave-with-account.ts';
import { Organisations1790000003000 } from './migrations/1790000003000-organisations.ts';
import { OrganisationList } from './organisation-list.ts';
import { OrganisationMembership } from './organisation-membership.entity.ts';
import { OrganisationMembershipResolver, PersonOrganisationsResolver } from './organisation-membership.resolver.ts';
import { Organisation } from './organisation.entity.ts';
import { OrganisationResolver } from './organisation.resolver.ts';
import { RemoveOrganisationMember } from './remove-organisation-member.ts';
import { SignUpResolver } from './sign-up.resolver.ts';
import { UpdateOrganisation } from './update-organisation.ts';

@Module({
  providers: [
    AddOrganisationMember,
    ChangeOrganisationRole,
    CreateOrganisation,
    LeaveWithAccount,
    OrganisationList,
    RemoveOrganisationMember,
    UpdateOrganisation,
    OrganisationMembershipResolver,
    OrganisationResolver,
    PersonOrganisationsResolver,
    SignUpResolver,
  ],
  exports: [CreateOrganisation],
})
class OrganisationsModule {}

/** Groups of people who act in one name. */
export const organisationsSlice: Slice = {
  name: 'organisations',
  module: OrganisationsModule,
  entities: [Organisation, OrganisationMembership],
  migrations: [Organisations1790000003000],
};
