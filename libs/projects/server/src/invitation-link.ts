import { openSealedId, sealId } from '@essaim/platform-server';
import type { LinkSettings } from './members.settings.ts';

/** The token of an invitation's link: its id, sealed. */
export const invitationToken = (secret: string, invitationId: string): string =>
  sealId(secret, 'invitation', invitationId);

/** The id of the invitation that a token stands for; null for anything that this instance never gave out. */
export const invitationIdOf = (secret: string, token: string): string | null =>
  openSealedId(secret, 'invitation', token);

/** Where an invitation's mail leads. The page there asks first: opening it answers nothing. */
export const invitationUrl = (invitationId: string, settings: LinkSettings): string =>
  `${settings.publicUrl}/invitations/${invitationToken(settings.ESSAIM_SECRET, invitationId)}`;
