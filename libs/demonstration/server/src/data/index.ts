import { amapProjects } from './projects/amap.ts';
import { booksProjects } from './projects/books.ts';
import { careProjects } from './projects/care.ts';
import { citizenProjects } from './projects/citizens.ts';
import { cultureAndYouthProjects } from './projects/culture-and-youth.ts';
import { digitalHelpProjects } from './projects/digital-help.ts';
import { energyProjects } from './projects/energy.ts';
import { foodSharingProjects } from './projects/food-sharing.ts';
import { gardenProjects } from './projects/gardens.ts';
import { housingProjects } from './projects/housing.ts';
import { intergenerationalProjects } from './projects/intergenerational.ts';
import { kitchenProjects } from './projects/kitchens.ts';
import { localCurrencyProjects } from './projects/local-currencies.ts';
import { lockersProjects, welcomeProjects } from './projects/lockers-and-welcome.ts';
import { natureProjects } from './projects/nature.ts';
import { repairProjects } from './projects/repair.ts';
import { rideSharingFinistereProjects } from './projects/ride-sharing-finistere.ts';
import { rideSharingProjects } from './projects/ride-sharing.ts';
import { schoolOnFootProjects } from './projects/school-on-foot.ts';
import { secondHandProjects } from './projects/second-hand.ts';
import { timeBankProjects } from './projects/time-banks.ts';
import { thirdPlaceProjects, villageCafeProjects } from './projects/village-cafes.ts';
import type { DemonstrationProject } from './types.ts';

export { federations } from './federations.ts';
export { meetings } from './meetings.ts';
export { organisations } from './organisations.ts';
export { people } from './people.ts';
export { claims, federationRequests, joinRequests } from './requests.ts';
export type {
  DemonstrationAdaptation,
  DemonstrationCharter,
  DemonstrationClaim,
  DemonstrationFederation,
  DemonstrationFederationRequest,
  DemonstrationJoinRequest,
  DemonstrationMeeting,
  DemonstrationOrganisation,
  DemonstrationPage,
  DemonstrationPerson,
  DemonstrationProject,
  DemonstrationRevision,
  DemonstrationRole,
  DemonstrationStage,
  DemonstrationTerritory,
  DemonstrationTime,
} from './types.ts';

/** Every project of the demonstration, by family. An origin may come after its adaptations. */
export const projects: readonly DemonstrationProject[] = [
  ...rideSharingFinistereProjects,
  ...rideSharingProjects,
  ...amapProjects,
  ...repairProjects,
  ...schoolOnFootProjects,
  ...lockersProjects,
  ...welcomeProjects,
  ...booksProjects,
  ...localCurrencyProjects,
  ...timeBankProjects,
  ...intergenerationalProjects,
  ...energyProjects,
  ...foodSharingProjects,
  ...kitchenProjects,
  ...digitalHelpProjects,
  ...gardenProjects,
  ...secondHandProjects,
  ...housingProjects,
  ...villageCafeProjects,
  ...thirdPlaceProjects,
  ...careProjects,
  ...natureProjects,
  ...cultureAndYouthProjects,
  ...citizenProjects,
];
