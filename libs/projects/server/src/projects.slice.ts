import type { Slice } from '@essaim/platform-server';
import { Activity } from './activity.entity.ts';
import { Claim } from './claim.entity.ts';
import { Follow } from './follow.entity.ts';
import { FormerSlug } from './former-slug.entity.ts';
import { Invitation } from './invitation.entity.ts';
import { JoinRequest } from './join-request.entity.ts';
import { membersShape } from './members.settings.ts';
import { Membership } from './membership.entity.ts';
import { ProjectSearch1790000004001 } from './migrations/1790000004001-project-search.ts';
import { ActivityNamingOthers1790000004002 } from './migrations/1790000004002-activity-naming-others.ts';
import { PointsOfATrustedExtension1790000004003 } from './migrations/1790000004003-points-of-a-trusted-extension.ts';
import { Projects1790000004000 } from './migrations/1790000004000-projects.ts';
import { HowFollowingBegan1790000021000 } from './migrations/1790000021000-how-following-began.ts';
import { ActivityOfEveryone1790000022002 } from './migrations/1790000022002-activity-of-everyone.ts';
import { MergedListings1790000033002 } from './migrations/1790000033002-merged-listings.ts';
import { PublicBeforeAMerger1790000040002 } from './migrations/1790000040002-public-before-a-merger.ts';
import { Page } from './page.entity.ts';
import { Project } from './project.entity.ts';
import { ProjectsModule } from './projects.module.ts';
import { Revision } from './revision.entity.ts';

/** Project spaces: the initiatives, who carries them, their living files. */
export const projectsSlice: Slice = {
  name: 'projects',
  module: ProjectsModule,
  entities: [Project, FormerSlug, Membership, Follow, Page, Revision, JoinRequest, Invitation, Claim, Activity],
  migrations: [
    Projects1790000004000,
    ProjectSearch1790000004001,
    ActivityNamingOthers1790000004002,
    PointsOfATrustedExtension1790000004003,
    HowFollowingBegan1790000021000,
    ActivityOfEveryone1790000022002,
    MergedListings1790000033002,
    PublicBeforeAMerger1790000040002,
  ],
  settings: membersShape,
};
