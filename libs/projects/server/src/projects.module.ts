import { Global, Module } from '@nestjs/common';
import { ActivityResolver, ProjectActivityResolver } from './activity.resolver.ts';
import { CreateProject } from './create-project.ts';
import { DeleteDraft } from './delete-draft.ts';
import { FollowProject } from './follow-project.ts';
import { HideProject } from './hide-project.ts';
import { ImportListings } from './import-listings.ts';
import { LeavingFollowers } from './leaving-followers.ts';
import { ListProjects } from './list-projects.ts';
import { ListingMerges } from './listing-merges.ts';
import { MembersModule } from './members.module.ts';
import { MergeListing } from './merge-listing.ts';
import { PagesModule } from './pages.module.ts';
import { ProjectFieldsResolver } from './project-fields.resolver.ts';
import { ProjectLoader } from './project.loader.ts';
import { ProjectResolver } from './project.resolver.ts';
import { OrganisationProjectsResolver, PersonProjectsResolver } from './projects-of.resolver.ts';
import { PublishProject } from './publish-project.ts';
import { ThemeResolver } from './theme.resolver.ts';
import { UnfollowProject } from './unfollow-project.ts';
import { UnhideProject } from './unhide-project.ts';
import { UpdateProject } from './update-project.ts';

const acts = [
  CreateProject,
  UpdateProject,
  PublishProject,
  DeleteDraft,
  FollowProject,
  UnfollowProject,
  HideProject,
  UnhideProject,
  ListProjects,
  ImportListings,
  MergeListing,
];

/** Project spaces. Global: outer slices show projects, and the demonstration makes some. */
@Global()
@Module({
  imports: [MembersModule, PagesModule],
  providers: [
    ...acts,
    LeavingFollowers,
    ListingMerges,
    ProjectLoader,
    ProjectResolver,
    ProjectFieldsResolver,
    ThemeResolver,
    ActivityResolver,
    ProjectActivityResolver,
    PersonProjectsResolver,
    OrganisationProjectsResolver,
  ],
  exports: [ListingMerges, ProjectLoader, ...acts],
})
export class ProjectsModule {}
