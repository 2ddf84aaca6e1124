import { mayEditOrganisation } from '@essaim/organisations-server';
import { mayEdit, type Standing } from '@essaim/projects-server';

/** Webhooks are settings: any holder of the project. */
export const mayManageProjectWebhooks = (standing: Standing): boolean => mayEdit(standing);

/** An organisation's admins. */
export const mayManageOrganisationWebhooks = (role: Parameters<typeof mayEditOrganisation>[0]): boolean =>
  mayEditOrganisation(role);
