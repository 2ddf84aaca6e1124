export {
  followedBy,
  followersOf,
  followingThroughOrganisation,
  membersOfEach,
  organisationsWatching,
  placesOf,
  projectWishes,
  type ProjectPlace,
} from './audience.reads.ts';
export { Activity } from './activity.entity.ts';
export { followedSql } from './followed-sql.ts';
export { isSincePublication } from './activity-shown.ts';
export { latestOpened, openedIds, type ProjectIds } from './latest-opened.ts';
export { publicActivity, type ActivityOf, type PublicActivity } from './public-activity.reads.ts';
export { Claim } from './claim.entity.ts';
export { Invitation } from './invitation.entity.ts';
export { JoinRequest } from './join-request.entity.ts';
export { Membership } from './membership.entity.ts';
export { columnsOf, ownedList, type OwnedList } from './owned-list.ts';
export { Page } from './page.entity.ts';
export { PageSharing, ProjectRole, ProjectStage, RequestStatus, WatchLevel } from './project-enums.ts';
export { Project } from './project.entity.ts';
export {
  ActivityRecorded,
  ClaimAnswered,
  ClaimMade,
  InvitationAnswered,
  Invited,
  JoinAnswered,
  JoinRequested,
  MemberJoined,
  ListingMerged,
  MemberLeft,
  PageSaved,
  ProjectChanged,
  ProjectHidden,
  ProjectImported,
  ProjectPublished,
  ProjectStageChanged,
  ProjectUnhidden,
  RoleChanged,
} from './project.events.ts';
export {
  CharterInput,
  CharterType,
  CreateProjectInput,
  ProjectConnection,
  ProjectFilter,
  ProjectPermissionsType,
  ProjectType,
} from './project.graphql.ts';
export { ProjectLoader } from './project.loader.ts';
export { isPublic, mayEdit, mayEditPages, mayRead, type ProjectFacts, type Standing } from './project.policy.ts';
export { asProjects, type ListedProject } from './project.lists.ts';
export { projectAt, projectFor, projectRows, readableRows, standingIn, textsOf } from './project.reads.ts';
export { ProjectRow, projectColumns } from './project.row.ts';
export { publicSql, readableSql } from './readable-sql.ts';
export { recordActivity } from './record-activity.ts';
export { Revision } from './revision.entity.ts';
export { themes } from './themes.ts';
export { ViewerStanding } from './viewer-standing.ts';
export { copyPages } from './copy-pages.ts';
export { saveRevision, type PageText } from './save-revision.ts';
export { answerersOfEach, holdersOf } from './roles.ts';
export { addMember } from './add-member.ts';
export { beginDraft } from './begin-draft.ts';
export { RequestsToAnswer } from './requests-to-answer.ts';
export { AnswerRequestInput, ListArguments, RequestListArguments, RequestPermissionsType } from './requests.graphql.ts';
export { invitationToken, invitationUrl } from './invitation-link.ts';
export { PageOwners } from './page-owners.ts';
export { PageType } from './page.graphql.ts';
export { pageBySlugLoader, pagesLoader } from './page.reads.ts';
export { follow, subscribe } from './follow-project.ts';
export { ImportListings, type ImportDecision, type ImportOutcome } from './import-listings.ts';
export { alreadyListed, type AlreadyListed } from './import/already-listed.ts';
export type { ImportManners, Listing } from './import/listing.ts';
export { placeOf, type KnownPlaces } from './import/place-of.ts';
export { readListings, type RejectedLine } from './import/read-listings.ts';
export { havingColumns, parseColumnMap, UnknownColumn, UnknownField, type ColumnMap } from './import/column-map.ts';
export { formatOf, readRecords, type NumberedRecord } from './import/read-records.ts';
export { ListingMerges, type Merge } from './listing-merges.ts';
export { listingsMergedInto } from './merged.reads.ts';
export { ListProjects } from './list-projects.ts';
export { EARTH_M } from './project-filter.ts';
export { lastingFilter, lastingQuery, searchesFinding, type SavedSearch } from './saved-search.ts';
export { freeSlug, slugOf } from './project-slug.ts';
export { tidyCharterPart, webAddress } from './project-texts.ts';
export { projectsSlice } from './projects.slice.ts';
