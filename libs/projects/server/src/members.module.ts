import { Global, Module } from '@nestjs/common';
import { readSettings } from '@essaim/platform-server';
import { AnswerClaim } from './answer-claim.ts';
import { AnswerInvitation } from './answer-invitation.ts';
import { AnswerJoinRequest } from './answer-join-request.ts';
import { AskingLimits } from './asking-limits.ts';
import { ChangeRole } from './change-role.ts';
import { ClaimProject } from './claim-project.ts';
import { ClaimResolver, PersonClaimsResolver, ProjectClaimsResolver } from './claim.resolver.ts';
import { InvitationResolver, PersonInvitationsResolver, ProjectInvitationsResolver } from './invitation.resolver.ts';
import { Invite } from './invite.ts';
import {
  JoinRequestResolver,
  PersonJoinRequestsResolver,
  ProjectJoinRequestsResolver,
} from './join-request.resolver.ts';
import { LeavingMembers } from './leaving-members.ts';
import { MembershipResolver, PersonRequestsResolver, ProjectMembersResolver } from './members.resolver.ts';
import { MEMBERS_SETTINGS, membersShape } from './members.settings.ts';
import { ProjectLoader } from './project.loader.ts';
import { RemoveMember } from './remove-member.ts';
import { RequestToJoin } from './request-to-join.ts';
import { RequestsToAnswer } from './requests-to-answer.ts';
import { WithdrawClaim } from './withdraw-claim.ts';
import { WithdrawInvitation } from './withdraw-invitation.ts';
import { WithdrawJoinRequest } from './withdraw-join-request.ts';

const acts = [
  ChangeRole,
  RemoveMember,
  RequestToJoin,
  AnswerJoinRequest,
  WithdrawJoinRequest,
  Invite,
  AnswerInvitation,
  WithdrawInvitation,
  ClaimProject,
  AnswerClaim,
  WithdrawClaim,
];

/** Who carries a project, and the ways in: requests to join, invitations, claims. Global: outer slices count their requests here. */
@Global()
@Module({
  providers: [
    { provide: MEMBERS_SETTINGS, useFactory: () => readSettings(membersShape) },
    AskingLimits,
    ProjectLoader,
    RequestsToAnswer,
    LeavingMembers,
    ...acts,
    ProjectMembersResolver,
    MembershipResolver,
    PersonRequestsResolver,
    JoinRequestResolver,
    ProjectJoinRequestsResolver,
    PersonJoinRequestsResolver,
    InvitationResolver,
    ProjectInvitationsResolver,
    PersonInvitationsResolver,
    ClaimResolver,
    ProjectClaimsResolver,
    PersonClaimsResolver,
  ],
  exports: [RequestsToAnswer, ...acts],
})
export class MembersModule {}
