import { openSealedId, sealId } from '@essaim/platform-server';
import type { LinkPurpose } from './account-link.entity.ts';

/** Where each kind of link leads. The page there asks for one more press: opening it changes nothing. */
const paths: Record<LinkPurpose, string> = {
  VERIFY_EMAIL: '/verify',
  SIGN_IN: '/sign-in/link',
  RESET_PASSWORD: '/reset',
};

const sealed = (purpose: LinkPurpose): string => `account_link:${purpose}`;

/** The whole link, as a mail shows it: its token is derived from the row's id. */
export const linkUrl = (
  link: { id: string; purpose: LinkPurpose },
  settings: { publicUrl: string; ESSAIM_SECRET: string },
): string =>
  `${settings.publicUrl}${paths[link.purpose]}/${sealId(settings.ESSAIM_SECRET, sealed(link.purpose), link.id)}`;

/** The id of the link that a token stands for; null for anything that this instance never gave out for that purpose. */
export const linkIdOf = (secret: string, purpose: LinkPurpose, token: string): string | null =>
  openSealedId(secret, sealed(purpose), token);
