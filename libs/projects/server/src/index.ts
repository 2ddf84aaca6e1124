export { followersOf, followingThroughOrganisation, membersOf } from './audience.reads.ts';
export { Activity } from './activity.entity.ts';
export { Claim } from './claim.entity.ts';
export { Follow } from './follow.entity.ts';
export { FormerSlug } from './former-slug.entity.ts';
export { Invitation } from './invitation.entity.ts';
export { JoinRequest } from './join-request.entity.ts';
export { Membership } from './membership.entity.ts';
export { columnsOf, ownedList, type OwnedList } from './owned-list.ts';
export { Page, type PageOwner } from './page.entity.ts';
export { PageSharing, ProjectRole, ProjectStage, RequestStatus, WatchLevel } from './project-enums.ts';
export { Project } from './project.entity.ts';
export {
  ClaimAnswered,
  ClaimMade,
  ClaimWithdrawn,
  DraftDeleted,
  InvitationAnswered,
  InvitationWithdrawn,
  Invited,
  JoinAnswered,
  JoinRequested,
  JoinWithdrawn,
  MemberJoined,
  MemberLeft,
  PageRenamed,
  PageSaved,
  ProjectChanged,
  ProjectCreated,
  ProjectHidden,
  ProjectImported,
  ProjectPublished,
  ProjectStageChanged,
  ProjectUnhidden,
  RoleChanged,
} from './project.events.ts';
export {
  ActivityConnection,
  ActivityType,
  CharterInput,
  CharterType,
  CreateProjectInput,
  ProjectConnection,
  ProjectPermissionsType,
  ProjectType,
} from './project.graphql.ts';
export { ProjectLoader } from './project.loader.ts';
export {
  isPublic,
  mayAnswerRequests,
  mayClaim,
  mayEdit,
  mayEditPages,
  mayFollow,
  mayInvite,
  mayJoin,
  mayRead,
  type ProjectFacts,
  type Standing,
} from './project.policy.ts';
export { asProjects, type ListedProject } from './project.lists.ts';
export { projectFor, projectRows, readableRows, standingIn, textsOf, type ProjectTexts } from './project.reads.ts';
export { ProjectRow, projectColumns, type ProjectColumns } from './project.row.ts';
export { readableSql } from './readable-sql.ts';
export { recordActivity, type NewActivity } from './record-activity.ts';
export { Revision } from './revision.entity.ts';
export { ThemeType } from './theme.graphql.ts';
export { themes, type ThemeDefinition } from './themes.ts';
export { ViewerStanding } from './viewer-standing.ts';
export { copyPages, type CopiedPage } from './copy-pages.ts';
export { saveRevision, type Owner, type PageText, type SavedPage } from './save-revision.ts';
export { answerersOf, holderlessAmong, holdersOf, isHolderless, lockProject, roleOf } from './roles.ts';
export { addMember, type NewMember } from './add-member.ts';
export { beginDraft, type DraftBeginning } from './begin-draft.ts';
export { RequestsToAnswer, type CountRequests } from './requests-to-answer.ts';
export { AnswerRequestInput, ListArguments, RequestListArguments, RequestPermissionsType } from './requests.graphql.ts';
export { AnswerClaim } from './answer-claim.ts';
export { AnswerInvitation } from './answer-invitation.ts';
export { AnswerJoinRequest } from './answer-join-request.ts';
export { ChangeRole } from './change-role.ts';
export { ClaimProject } from './claim-project.ts';
export { invitationToken, invitationUrl } from './invitation-link.ts';
export { Invite } from './invite.ts';
export { lineChanges, LineChangeKind, type LineChange } from './line-changes.ts';
export { MembersModule } from './members.module.ts';
export { PageOwners, type PageOwnerRules } from './page-owners.ts';
export { LineChangeType, PageType, RevisionConnection, RevisionType } from './page.graphql.ts';
export {
  pageBySlugLoader,
  pageLoader,
  pageOf,
  pagesLoader,
  pagesOf,
  revisionBodyLoader,
  revisionLoader,
  type RevisionRow,
} from './page.reads.ts';
export { PageExists, PageMovedOn } from './pages.errors.ts';
export { PagesModule } from './pages.module.ts';
export { RemoveMember } from './remove-member.ts';
export { RequestToJoin } from './request-to-join.ts';
export { SavePage } from './save-page.ts';
export { WithdrawJoinRequest } from './withdraw-join-request.ts';
export { charterInWords, type KeptCharter } from './charter.ts';
export { CreateProject } from './create-project.ts';
export { follow, FollowProject, unfollow, type Follower } from './follow-project.ts';
export { ImportListings, type ImportOutcome, type ImportWish, type RejectedLine } from './import-listings.ts';
export { parseColumnMap, UnknownField, type ColumnMap } from './import/column-map.ts';
export { formatOf, readRecords, type FileFormat, type NumberedRecord } from './import/read-records.ts';
export { ListProjects, type ListWish } from './list-projects.ts';
export { freeSlug, slugOf } from './project-slug.ts';
export { tidyCharterPart, tidySummary, tidyTitle } from './project-texts.ts';
export { projectsSlice } from './projects.slice.ts';
export { PublishProject } from './publish-project.ts';
export { UpdateProject } from './update-project.ts';
