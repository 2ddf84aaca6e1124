import { demonstrationSlice } from '@essaim/demonstration-server';
import { federationSlice } from '@essaim/federation-server';
import { feedsSlice } from '@essaim/feeds-server';
import { likenessSlice } from '@essaim/likeness-server';
import { lineageSlice } from '@essaim/lineage-server';
import { meetingsSlice } from '@essaim/meetings-server';
import { notificationsSlice } from '@essaim/notifications-server';
import { organisationsSlice } from '@essaim/organisations-server';
import { participationSlice } from '@essaim/participation-server';
import { peopleSlice } from '@essaim/people-server';
import { platformSlice, type Slice } from '@essaim/platform-server';
import { projectsSlice } from '@essaim/projects-server';
import { territoriesSlice } from '@essaim/territories-server';
import { webhooksSlice } from '@essaim/webhooks-server';

/** Every slice of the forge, inner rings first: their migrations run in this order. */
export const slices: readonly Slice[] = [
  platformSlice,
  territoriesSlice,
  peopleSlice,
  organisationsSlice,
  projectsSlice,
  participationSlice,
  lineageSlice,
  likenessSlice,
  federationSlice,
  meetingsSlice,
  webhooksSlice,
  notificationsSlice,
  feedsSlice,
  demonstrationSlice,
];
