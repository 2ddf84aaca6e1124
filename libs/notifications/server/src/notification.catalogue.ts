import {
  AccessTokenCreated,
  PasswordChanged,
  PasswordResetRequested,
  SignInLinkRequested,
  VerificationRequested,
  personByAddressOrHandle,
  personsWithInstanceRole,
} from '@essaim/people-server';
import {
  Federation,
  FederationAccepted,
  FederationDeclined,
  FederationLeft,
  FederationPageSaved,
  FederationRequest,
  FederationRequested,
  projectsIn,
} from '@essaim/federation-server';
import {
  DraftTelling,
  DraftTellingReplied,
  Introduction,
  LikenessFound,
  ProjectsIntroduced,
} from '@essaim/likeness-server';
import { AdaptationPublished } from '@essaim/lineage-server';
import {
  MeetingAnnounced,
  MeetingCancelled,
  MeetingChanged,
  attendeesOf,
  meetingPath,
  meetingsByIds,
} from '@essaim/meetings-server';
import { Organisation, OrganisationMemberAdded, adminsOf } from '@essaim/organisations-server';
import { expectantsOf } from '@essaim/participation-server';
import {
  Claim,
  ClaimAnswered,
  ClaimMade,
  Invitation,
  InvitationAnswered,
  Invited,
  JoinAnswered,
  JoinRequest,
  JoinRequested,
  ListingMerged,
  MemberJoined,
  MemberLeft,
  Page,
  PageSaved,
  ProjectHidden,
  ProjectPublished,
  ProjectStageChanged,
  ProjectUnhidden,
  RoleChanged,
  followersOf,
  followingThroughOrganisation,
  isPublic,
  listingsMergedInto,
} from '@essaim/projects-server';
import { distanceKm, pointOf } from '@essaim/territories-server';
import { toGlobalId, type Tx } from '@essaim/platform-server';
import { Webhook, WebhookSwitchedOff } from '@essaim/webhooks-server';
import {
  answerersOf,
  holdersOf,
  membersOf,
  personById,
  projectById,
  projectsById,
  rowById,
} from './concerned.loader.ts';
import { audienceOf, waitingFor, watchersOf, watchingAround } from './audience.ts';
import { Delivery } from './delivery.entity.ts';
import { isStillNews, meetingParams } from './meeting-news.ts';
import { MailPaused, ReplyUnheard } from './notification.events.ts';
import { because, once, type LetterLine, type NewsKind, type NewsLine, type Subject, type Told } from './tell.ts';

/**
 * Everything Essaim tells people, one line each: which fact, which kind of news, whether it also comes by e-mail unless
 * the person wishes otherwise, whether it waits for a digest, who hears of it and why, with which words, leading where. Words: `server.notifications.<kind>`.
 */
export const news: readonly NewsLine[] = [
  {
    kind: 'JOIN_REQUEST_RECEIVED',
    event: JoinRequested.event,
    email: true,
    urgency: 'NOW',
    reach: 'MENTIONS',
    tell: async (tx, { requestId, projectId }) => {
      const request = await rowById(tx, JoinRequest, requestId!);
      if (!request || request.status === 'WITHDRAWN') return null;
      const about = await projectNamed(tx, projectId!);
      const by = await personNamed(tx, request.personId);
      const params = { ...about.params, ...by.params, quote: request.message };
      return {
        to: because('ANSWERS_REQUESTS', await answerersOf(tx, projectId!)),
        ...about,
        ...by,
        params,
        path: `${about.path}/requests`,
      };
    },
  },
  {
    kind: 'JOIN_REQUEST_ACCEPTED',
    event: JoinAnswered.event,
    email: true,
    urgency: 'NOW',
    reach: 'MENTIONS',
    tell: (tx, payload) => joinAnswer(tx, payload, true),
  },
  {
    kind: 'JOIN_REQUEST_DECLINED',
    event: JoinAnswered.event,
    email: true,
    urgency: 'NOW',
    reach: 'MENTIONS',
    tell: (tx, payload) => joinAnswer(tx, payload, false),
  },
  {
    kind: 'MEMBER_JOINED',
    event: MemberJoined.event,
    email: true,
    urgency: 'DIGEST',
    reach: 'ALL',
    tell: async (tx, { projectId, personId }) => {
      const about = await projectNamed(tx, projectId!);
      const others = (await membersOf(tx, projectId!)).filter((id) => id !== personId);
      const by = await personNamed(tx, personId!);
      return {
        to: because('MEMBER', others),
        ...about,
        ...by,
        params: { ...about.params, ...by.params },
        path: `${about.path}/people`,
      };
    },
  },
  {
    kind: 'ROLE_CHANGED',
    event: RoleChanged.event,
    email: true,
    urgency: 'NOW',
    reach: 'MENTIONS',
    tell: async (tx, { projectId, personId }) => ({
      to: because('CONCERNED', [personId!]),
      ...(await projectNamed(tx, projectId!)),
    }),
  },
  {
    kind: 'REMOVED_FROM_PROJECT',
    event: MemberLeft.event,
    email: true,
    urgency: 'NOW',
    reach: 'MENTIONS',
    tell: async (tx, { projectId, personId }) => ({
      to: because('CONCERNED', [personId!]),
      ...(await projectNamed(tx, projectId!)),
    }),
  },
  {
    kind: 'INVITATION_RECEIVED',
    event: Invited.event,
    email: false, // the letter with the link goes to the address itself
    urgency: 'NOW',
    reach: 'MENTIONS',
    tell: async (tx, { invitationId, projectId }) => {
      const invitation = await rowById(tx, Invitation, invitationId!);
      const invited = invitation?.status === 'PENDING' ? await personByAddressOrHandle(tx, invitation.email) : null;
      if (!invitation || !invited?.emailVerifiedAt) return null;
      const about = await projectNamed(tx, projectId!);
      const by = await personNamed(tx, invitation.invitedBy);
      return {
        to: because('INVITED', [invited.id]),
        ...about,
        ...by,
        params: { ...about.params, ...by.params },
        path: '/me/requests',
      };
    },
  },
  {
    kind: 'INVITATION_ACCEPTED',
    event: InvitationAnswered.event,
    email: true,
    urgency: 'NOW',
    reach: 'MENTIONS',
    tell: (tx, payload, event) => invitationAnswer(tx, payload, true, event.actorId),
  },
  {
    kind: 'INVITATION_DECLINED',
    event: InvitationAnswered.event,
    email: true,
    urgency: 'NOW',
    reach: 'MENTIONS',
    tell: (tx, payload, event) => invitationAnswer(tx, payload, false, event.actorId),
  },
  {
    kind: 'CLAIM_RECEIVED',
    event: ClaimMade.event,
    email: true,
    urgency: 'NOW',
    reach: 'MENTIONS',
    tell: async (tx, { claimId, projectId }) => {
      const claim = await rowById(tx, Claim, claimId!);
      if (!claim || claim.status === 'WITHDRAWN') return null;
      const about = await projectNamed(tx, projectId!);
      const by = await personNamed(tx, claim.personId);
      const params = { ...about.params, ...by.params, quote: claim.evidence };
      return {
        to: because('MODERATOR', await personsWithInstanceRole(tx, ['MODERATOR', 'ADMIN'])),
        ...about,
        ...by,
        params,
        path: '/moderation/claims',
      };
    },
  },
  {
    kind: 'CLAIM_ACCEPTED',
    event: ClaimAnswered.event,
    email: true,
    urgency: 'NOW',
    reach: 'MENTIONS',
    tell: (tx, payload) => claimAnswer(tx, payload, true),
  },
  {
    kind: 'CLAIM_DECLINED',
    event: ClaimAnswered.event,
    email: true,
    urgency: 'NOW',
    reach: 'MENTIONS',
    tell: (tx, payload) => claimAnswer(tx, payload, false),
  },
  {
    kind: 'LISTING_MERGED',
    event: ListingMerged.event,
    email: false,
    urgency: 'DIGEST',
    reach: 'ALL',
    tell: async (tx, { projectId, listingId }) => {
      const about = await mergedNamed(tx, projectId!, listingId!);
      if (!about) return null;
      const to = once(
        because('HOLDER', await holdersOf(tx, projectId!)),
        because('FOLLOWER', await followersOf(tx, projectId!)),
        because('ORGANISATION_FOLLOWS', await followingThroughOrganisation(tx, projectId!)),
      );
      return { to, ...about };
    },
  },
  {
    kind: 'EXPECTATION_TO_SAY_AGAIN',
    event: ListingMerged.event,
    email: true,
    urgency: 'NOW',
    reach: 'MENTIONS',
    tell: async (tx, { projectId, listingId }) => {
      const about = await mergedNamed(tx, projectId!, listingId!);
      return about && { to: because('EXPECTED', await expectantsOf(tx, listingId!)), ...about };
    },
  },
  {
    kind: 'LIKENESS_FOUND',
    event: LikenessFound.event,
    email: true,
    urgency: 'DIGEST',
    reach: 'MENTIONS',
    tell: async (tx, { projectId, otherProjectId, tellingId }) => {
      const about = tellingId ? await draftNamed(tx, tellingId) : await bothNamed(tx, projectId!, otherProjectId!);
      if (!about) return null;
      // A draft has a name and a sentence for them, and no place yet.
      const km = tellingId ? null : await kilometresBetween(tx, projectId!, otherProjectId!);
      return {
        to: because('HOLDER_OF_OTHER', await holdersOf(tx, otherProjectId!)),
        ...about,
        params: { ...about.params, ...(km !== null && { km }) },
      };
    },
  },
  {
    kind: 'INITIATIVE_OPENED',
    event: ProjectPublished.event,
    email: true,
    urgency: 'DIGEST',
    reach: 'PARTICIPATING',
    tell: async (tx, { projectId }) => {
      const members = new Set(await membersOf(tx, projectId!));
      const to = (await waitingFor(tx, projectId!)).filter(({ personId }) => !members.has(personId));
      const project = await projectById(tx, projectId!);
      if (!to.length || !project || !isPublic(project)) return null;
      const about = await projectNamed(tx, projectId!);
      return { to, ...about, params: { ...about.params, place: project.territory?.name ?? '' } };
    },
  },
  {
    kind: 'DRAFT_ANSWERED',
    event: DraftTellingReplied.event,
    email: true,
    urgency: 'NOW',
    reach: 'MENTIONS',
    tell: async (tx, { tellingId, projectId }) => {
      const telling = await rowById(tx, DraftTelling, tellingId!);
      const about = telling && (await draftNamed(tx, telling.id));
      if (!about) return null;
      const by = await personNamed(tx, telling.answeredBy);
      return {
        to: because('HOLDER', await holdersOf(tx, projectId!)),
        ...about,
        ...by,
        projectId: telling.otherProjectId,
        params: { project: about.params.project, other: about.params.other, ...by.params, quote: telling.answer! },
      };
    },
  },
  {
    kind: 'INTRODUCTION_RECEIVED',
    event: ProjectsIntroduced.event,
    email: true,
    urgency: 'NOW',
    reach: 'MENTIONS',
    tell: async (tx, { introductionId, projectId, otherProjectId }) => {
      const introduction = await rowById(tx, Introduction, introductionId!);
      const about = introduction && (await bothNamed(tx, projectId!, otherProjectId!));
      if (!about) return null;
      const by = await personNamed(tx, introduction.introducedBy);
      const [at, otherAt] = [about.path, (await projectNamed(tx, otherProjectId!)).path];
      return {
        to: once(
          because('HOLDER', await holdersOf(tx, projectId!)),
          because('HOLDER_OF_OTHER', await holdersOf(tx, otherProjectId!)),
        ),
        ...about,
        ...by,
        params: { ...about.params, ...by.params, quote: introduction.message, projectPath: at, otherPath: otherAt },
        path: `/introductions/${toGlobalId('Introduction', introduction.id)}`,
      };
    },
  },
  {
    kind: 'FEDERATION_REQUEST_RECEIVED',
    event: FederationRequested.event,
    email: true,
    urgency: 'NOW',
    reach: 'MENTIONS',
    tell: async (tx, { requestId, fromProjectId, toProjectId }) => {
      const request = await rowById(tx, FederationRequest, requestId!);
      if (!request || request.status === 'WITHDRAWN') return null;
      const about = await bothNamed(tx, fromProjectId!, toProjectId!);
      if (!about) return null;
      const params = { ...about.params, quote: request.message };
      return {
        to: because('HOLDER_OF_OTHER', await holdersOf(tx, toProjectId!)),
        ...about,
        params,
        path: requestPath(requestId!),
      };
    },
  },
  {
    kind: 'FEDERATION_REQUEST_ACCEPTED',
    event: FederationAccepted.event,
    email: true,
    urgency: 'NOW',
    reach: 'MENTIONS',
    tell: async (tx, { requestId, fromProjectId, toProjectId, federationId }) => {
      const about = await bothNamed(tx, fromProjectId!, toProjectId!);
      if (!about) return null;
      const answer = (await rowById(tx, FederationRequest, requestId!))?.answer;
      const path = await federationPath(tx, federationId!);
      return {
        to: because('HOLDER', await holdersOf(tx, fromProjectId!)),
        ...about,
        subject: aFederation(federationId!),
        params: { ...about.params, ...(answer && { quote: answer }) },
        path,
      };
    },
  },
  {
    kind: 'PROJECTS_FEDERATED',
    event: FederationAccepted.event,
    email: true,
    urgency: 'DIGEST',
    reach: 'PARTICIPATING',
    tell: async (tx, { fromProjectId, toProjectId, federationId }) => {
      const about = await bothNamed(tx, fromProjectId!, toProjectId!);
      if (!about) return null;
      const holders = new Set(await holdersOf(tx, fromProjectId!)); // they hear it as the answer to their request
      const to = once(
        because('MEMBER', await membersOf(tx, fromProjectId!)),
        because('MEMBER_OF_OTHER', await membersOf(tx, toProjectId!)),
        because('FOLLOWER', await followersOf(tx, fromProjectId!)),
        because('FOLLOWER_OF_OTHER', await followersOf(tx, toProjectId!)),
        because('ORGANISATION_FOLLOWS', await followingThroughOrganisation(tx, fromProjectId!)),
        because('ORGANISATION_FOLLOWS_OTHER', await followingThroughOrganisation(tx, toProjectId!)),
        await watchingAround(tx, fromProjectId!, 'PARTICIPATING'),
        await watchingAround(tx, toProjectId!, 'PARTICIPATING'),
      ).filter(({ personId }) => !holders.has(personId));
      return { to, ...about, subject: aFederation(federationId!), path: await federationPath(tx, federationId!) };
    },
  },
  {
    kind: 'FEDERATION_REQUEST_DECLINED',
    event: FederationDeclined.event,
    email: true,
    urgency: 'NOW',
    reach: 'MENTIONS',
    tell: async (tx, { requestId, fromProjectId, toProjectId }) => {
      const about = await bothNamed(tx, fromProjectId!, toProjectId!);
      if (!about) return null;
      const answer = (await rowById(tx, FederationRequest, requestId!))?.answer;
      return {
        to: because('HOLDER', await holdersOf(tx, fromProjectId!)),
        ...about,
        params: { ...about.params, ...(answer && { quote: answer }) },
        path: requestPath(requestId!),
      };
    },
  },
  {
    kind: 'FEDERATION_LEFT',
    event: FederationLeft.event,
    email: true,
    urgency: 'DIGEST',
    reach: 'PARTICIPATING',
    tell: async (tx, payload) => {
      const { federationId, projectId } = payload;
      const remaining = payload['remainingProjectIds'] as unknown as string[];
      const about = await projectNamed(tx, projectId!);
      const federation = await rowById(tx, Federation, federationId!);
      const groups = await Promise.all(remaining.map(async (id) => because('CONCERNED', await holdersOf(tx, id))));
      return {
        to: once(...groups, await watchersOf(tx, aFederation(federationId!), 'PARTICIPATING')),
        ...about,
        subject: aFederation(federationId!),
        params: { ...about.params, federation: federation?.name ?? '' },
        path: `/federations/${federation?.slug}`,
      };
    },
  },
  {
    kind: 'PROJECT_ADAPTED',
    event: AdaptationPublished.event,
    email: true,
    urgency: 'DIGEST',
    reach: 'PARTICIPATING',
    tell: async (tx, { originId, projectId }) => {
      const about = await bothNamed(tx, projectId!, originId!);
      if (!about) return null;
      const to = once(
        because('HOLDER_OF_OTHER', await holdersOf(tx, originId!)),
        because('FOLLOWER_OF_OTHER', await followersOf(tx, originId!)),
        because('ORGANISATION_FOLLOWS_OTHER', await followingThroughOrganisation(tx, originId!)),
        await watchingAround(tx, originId!, 'PARTICIPATING'),
      );
      return { to, ...about };
    },
  },
  {
    kind: 'ORGANISATION_MEMBER_ADDED',
    event: OrganisationMemberAdded.event,
    email: true,
    urgency: 'NOW',
    reach: 'MENTIONS',
    tell: async (tx, { organisationId, personId }) => {
      const organisation = await rowById(tx, Organisation, organisationId!);
      if (!organisation) return null;
      return {
        to: because('CONCERNED', [personId!]),
        subject: { kind: 'ORGANISATION', id: organisationId! },
        params: { organisation: organisation.name },
        path: `/organisations/${organisation.slug}`,
      };
    },
  },
  {
    kind: 'STAGE_CHANGED',
    event: ProjectStageChanged.event,
    email: true,
    urgency: 'DIGEST',
    reach: 'PARTICIPATING',
    tell: (tx, payload) =>
      payload['to'] === 'CLOSED' ? Promise.resolve(null) : toFollowers(tx, payload['projectId']!),
  },
  {
    kind: 'PROJECT_CLOSED',
    event: ProjectStageChanged.event,
    email: true,
    urgency: 'DIGEST',
    reach: 'PARTICIPATING',
    tell: (tx, payload) =>
      payload['to'] === 'CLOSED' ? toFollowers(tx, payload['projectId']!) : Promise.resolve(null),
  },
  {
    kind: 'MEETING_ANNOUNCED',
    event: MeetingAnnounced.event,
    email: true,
    urgency: 'DIGEST',
    reach: 'PARTICIPATING',
    tell: async (tx, { projectId, meetingId }) => {
      const found = await meetingNamed(tx, 'MEETING_ANNOUNCED', meetingId!);
      return found && { to: await audienceOf(tx, projectId!, 'PARTICIPATING'), ...found.about };
    },
  },
  {
    kind: 'MEETING_CHANGED',
    event: MeetingChanged.event,
    email: true,
    urgency: 'NOW',
    reach: 'MENTIONS',
    tell: (tx, payload) =>
      payload['moved'] ? toThoseWhoMeet(tx, 'MEETING_CHANGED', payload['meetingId']!) : Promise.resolve(null),
  },
  {
    kind: 'MEETING_CANCELLED',
    event: MeetingCancelled.event,
    email: true,
    urgency: 'NOW',
    reach: 'MENTIONS',
    tell: (tx, payload) => toThoseWhoMeet(tx, 'MEETING_CANCELLED', payload['meetingId']!),
  },
  {
    kind: 'PAGE_SAVED',
    event: PageSaved.event,
    email: true,
    urgency: 'DIGEST',
    reach: 'ALL',
    tell: async (tx, { projectId, pageId }) => {
      const page = await rowById(tx, Page, pageId!);
      if (!page) return null;
      const about = await projectNamed(tx, projectId!);
      const to = await audienceOf(tx, projectId!, 'ALL');
      return { to, ...about, params: { ...about.params, page: page.title }, path: `${about.path}/pages/${page.slug}` };
    },
  },
  {
    kind: 'FEDERATION_PAGE_SAVED',
    event: FederationPageSaved.event,
    email: true,
    urgency: 'DIGEST',
    reach: 'ALL',
    tell: async (tx, { federationId, pageId }) => {
      const federation = await rowById(tx, Federation, federationId!);
      const page = await rowById(tx, Page, pageId!);
      if (!federation || !page) return null;
      const subject = aFederation(federationId!);
      const members = [];
      for (const id of await projectsIn(tx, federationId!))
        members.push(because('IN_FEDERATION', await membersOf(tx, id)));
      return {
        to: once(...members, await watchersOf(tx, subject, 'ALL')),
        subject,
        params: { federation: federation.name, page: page.title },
        path: `/federations/${federation.slug}/pages/${page.slug}`,
      };
    },
  },
  {
    kind: 'PROJECT_HIDDEN',
    event: ProjectHidden.event,
    email: true,
    urgency: 'NOW',
    reach: 'MENTIONS',
    tell: async (tx, { projectId }) => {
      const about = await projectNamed(tx, projectId!);
      return { to: because('HOLDER', await holdersOf(tx, projectId!)), ...about };
    },
  },
  {
    kind: 'PROJECT_UNHIDDEN',
    event: ProjectUnhidden.event,
    email: true,
    urgency: 'NOW',
    reach: 'MENTIONS',
    tell: async (tx, { projectId }) => ({
      to: because('HOLDER', await holdersOf(tx, projectId!)),
      ...(await projectNamed(tx, projectId!)),
    }),
  },
  {
    kind: 'WEBHOOK_SWITCHED_OFF',
    event: WebhookSwitchedOff.event,
    email: true,
    urgency: 'NOW',
    reach: 'MENTIONS',
    tell: async (tx, { webhookId, projectId, organisationId }): Promise<Told | null> => {
      const webhook = await rowById(tx, Webhook, webhookId!);
      if (!webhook?.switchedOff) return null;
      const host = new URL(webhook.url).host;
      if (projectId) {
        const about = await projectNamed(tx, projectId);
        const to = because('HOLDER', await holdersOf(tx, projectId));
        return { to, ...about, params: { ...about.params, host }, path: `${about.path}/webhooks` };
      }
      const organisation = await rowById(tx, Organisation, organisationId!);
      if (!organisation) return null;
      return {
        to: because('RUNS_ORGANISATION', await adminsOf(tx, organisationId!)),
        subject: { kind: 'ORGANISATION', id: organisationId! },
        params: { organisation: organisation.name, host, context: 'organisation' },
        path: `/organisations/${organisation.slug}/webhooks`,
      };
    },
  },
  {
    kind: 'MAIL_PAUSED',
    event: MailPaused.event,
    email: false,
    urgency: 'NOW',
    reach: 'MENTIONS',
    tell: async (_tx, { personId }) => ({
      to: because('CONCERNED', [personId!]),
      subject: { kind: 'ACCOUNT', id: personId! },
      params: {},
      path: '/settings/notifications',
    }),
  },
];

/** Letters: about an account, or to an address that has none. Words: `server.emails.<kind>`. */
export const letters: readonly LetterLine[] = [
  { kind: 'VERIFY_EMAIL', event: VerificationRequested.event, address: toPerson },
  { kind: 'SIGN_IN', event: SignInLinkRequested.event, address: toPerson },
  { kind: 'RESET_PASSWORD', event: PasswordResetRequested.event, address: toPerson },
  { kind: 'PASSWORD_CHANGED', event: PasswordChanged.event, address: toPerson },
  { kind: 'ACCESS_TOKEN_CREATED', event: AccessTokenCreated.event, address: toPerson },
  { kind: 'REPLY_UNHEARD', event: ReplyUnheard.event, address: toReplier },
  {
    kind: 'INVITATION',
    event: Invited.event,
    address: async (tx, { invitationId }) => {
      const invitation = await rowById(tx, Invitation, invitationId!);
      return invitation && { personId: null, recipient: invitationId!, params: { invitationId: invitationId! } };
    },
  },
];

/** Who answered a mail is told where to answer, by the mail that they answered. */
async function toReplier(tx: Tx, { deliveryId }: Record<string, string>) {
  const answered = await rowById(tx, Delivery, deliveryId!);
  if (!answered?.personId) return null;
  const { personId, notificationId } = answered;
  return {
    personId,
    recipient: personId,
    params: { answeredId: answered.id, ...(notificationId && { notificationId }) },
  };
}

/**
 * Kinds that nobody tells yet, since there are no comments: their level and urgency are settled, and the names are taken.
 * A line of `news` with the same kind takes each one's place.
 */
export const prepared: readonly NewsKind[] = [
  { kind: 'MENTION', email: true, urgency: 'NOW', reach: 'MENTIONS' },
  { kind: 'COMMENT', email: true, urgency: 'DIGEST', reach: 'PARTICIPATING' },
];

const aProject = (id: string): Subject => ({ kind: 'PROJECT', id });
const aFederation = (id: string): Subject => ({ kind: 'FEDERATION', id });

async function toPerson(_tx: Tx, { personId, linkId }: Record<string, string>) {
  const params: Record<string, string> = linkId ? { linkId } : {};
  return { personId: personId!, recipient: personId!, params };
}

/** The project a piece of news is about: its name for the words, and where it leads. */
async function projectNamed(tx: Tx, projectId: string) {
  const project = await projectById(tx, projectId);
  const params: Record<string, string> = {
    project: project?.title ?? '',
    ...(project?.hiddenReason && { reason: project.hiddenReason }),
  };
  return { projectId, subject: aProject(projectId), params, path: `/projects/${project?.slug ?? ''}` };
}

/** The two projects a piece of news is about; null once one of them is hidden: nobody is told of what they may not see. */
async function bothNamed(tx: Tx, projectId: string, otherId: string) {
  const [project, other] = await projectsById(tx, [projectId, otherId]);
  if (!project || !other || !isPublic(project) || !isPublic(other)) return null;
  return {
    projectId,
    otherProjectId: otherId,
    subject: aProject(projectId),
    params: { project: project.title, other: other.title },
    path: `/projects/${project.slug}`,
  };
}

/** A project, and the listing that is a part of it now; null once the project is hidden, or the two are apart again. */
async function mergedNamed(tx: Tx, projectId: string, listingId: string) {
  const project = await projectById(tx, projectId);
  const listing = (await listingsMergedInto(tx, projectId)).find(({ id }) => id === listingId);
  if (!project || !isPublic(project) || !listing) return null;
  return {
    projectId,
    subject: aProject(projectId),
    params: { project: project.title, other: listing.title },
    path: `/projects/${project.slug}`,
  };
}

/**
 * A draft that its holder wants known, and the project that it resembles: what was told then, and no more. Null once the
 * draft is given up, or the other is hidden. News of it leads to a page that shows just this.
 */
async function draftNamed(tx: Tx, tellingId: string) {
  const telling = await rowById(tx, DraftTelling, tellingId);
  const other = telling && (await projectById(tx, telling.otherProjectId));
  if (!telling || !other || !isPublic(other)) return null;
  const by = await personNamed(tx, telling.toldBy);
  const { title: project, summary: quote, otherProjectId: projectId } = telling;
  return {
    ...by,
    projectId,
    subject: aProject(projectId),
    params: { project, other: other.title, ...by.params, quote, context: 'draft' },
    path: `/drafts/${toGlobalId('DraftTelling', tellingId)}`,
  };
}

/** The person a piece of news speaks of: a name for the words, empty for whoever has none any more. */
async function personNamed(tx: Tx, personId: string | null) {
  const person = personId && (await personById(tx, personId));
  return { aboutPersonId: personId, params: { person: person ? person.name : '' } };
}

async function joinAnswer(tx: Tx, { requestId, projectId, accepted }: Record<string, unknown>, wanted: boolean) {
  const request = accepted === wanted ? await rowById(tx, JoinRequest, requestId as string) : null;
  if (!request) return null;
  const about = await projectNamed(tx, projectId as string);
  return {
    to: because('ASKED', [request.personId]),
    ...about,
    params: { ...about.params, ...(request.answer && { quote: request.answer }) },
  };
}

async function invitationAnswer(
  tx: Tx,
  { invitationId, projectId, accepted }: Record<string, unknown>,
  wanted: boolean,
  actorId: string | null,
) {
  const invitation = accepted === wanted ? await rowById(tx, Invitation, invitationId as string) : null;
  if (!invitation?.invitedBy) return null;
  const about = await projectNamed(tx, projectId as string);
  const by = await personNamed(tx, actorId);
  return {
    to: because('ASKED', [invitation.invitedBy]),
    ...about,
    ...by,
    params: { ...about.params, ...by.params },
    path: `${about.path}/people`,
  };
}

async function claimAnswer(tx: Tx, { claimId, projectId, accepted }: Record<string, unknown>, wanted: boolean) {
  const claim = accepted === wanted ? await rowById(tx, Claim, claimId as string) : null;
  if (!claim) return null;
  const about = await projectNamed(tx, projectId as string);
  return {
    to: because('ASKED', [claim.personId]),
    ...about,
    params: { ...about.params, ...(claim.answer && { quote: claim.answer }) },
  };
}

async function toFollowers(tx: Tx, projectId: string) {
  return { to: await audienceOf(tx, projectId, 'PARTICIPATING'), ...(await projectNamed(tx, projectId)) };
}

/** The meeting that a piece of news is about; null once it is over, called off or gone, so that nobody is told of what is past. */
async function meetingNamed(tx: Tx, kind: string, meetingId: string) {
  const [meeting] = await meetingsByIds(tx, [meetingId]);
  const project = meeting && (await projectById(tx, meeting.projectId));
  if (!meeting || !project || !isStillNews(kind, meeting)) return null;
  const about = await projectNamed(tx, project.id);
  const quote = kind === 'MEETING_CANCELLED' ? meeting.cancellationReason : null;
  const params = { ...about.params, ...meetingParams(meeting), ...(quote && { quote }) };
  return { project, about: { ...about, params, path: meetingPath(project, meeting) } };
}

/** Those who said that they come to a meeting, and its members; members alone while the project is not public. */
async function toThoseWhoMeet(tx: Tx, kind: string, meetingId: string): Promise<Told | null> {
  const found = await meetingNamed(tx, kind, meetingId);
  if (!found) return null;
  const { project, about } = found;
  const members = await membersOf(tx, project.id);
  const coming = await attendeesOf(tx, meetingId);
  const told = isPublic(project) ? coming : coming.filter((id) => members.includes(id));
  return { to: once(because('COMES', told), because('MEMBER', members)), ...about };
}

/** How far apart two projects are, whole km; null where one has no place, or they are in the same. */
async function kilometresBetween(tx: Tx, one: string, other: string): Promise<string | null> {
  const rows = await projectsById(tx, [one, other]);
  const [here, there] = rows.map((row) => row?.territory && pointOf(row.territory));
  const km = here && there ? Math.round(distanceKm(here, there)) : 0;
  return km > 0 ? String(km) : null;
}

const requestPath = (requestId: string): string => `/federation-requests/${toGlobalId('FederationRequest', requestId)}`;

async function federationPath(tx: Tx, federationId: string): Promise<string> {
  return `/federations/${(await rowById(tx, Federation, federationId))?.slug ?? ''}`;
}
