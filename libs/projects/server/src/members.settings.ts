import { wholeNumber, type PlatformSettings } from '@essaim/platform-server';

/** What the ways into a project can be told. */
export const membersShape = {
  INVITATION_DAYS: wholeNumber(14).describe('days during which an invitation to a project can be answered'),
  INVITATIONS_PER_DAY: wholeNumber(40).describe('invitations that one person may send by mail in 24 hours'),
  INVITATIONS_PER_ADDRESS_PER_DAY: wholeNumber(5).describe(
    'invitations that one address may get by mail in 24 hours, from all projects',
  ),
  REQUESTS_PER_DAY: wholeNumber(60).describe('requests to join and claims that one person may send in 24 hours'),
} as const;

/** Injection token of these settings. */
export const MEMBERS_SETTINGS = Symbol('members settings');

export interface MembersSettings {
  INVITATION_DAYS: number;
  INVITATIONS_PER_DAY: number;
  INVITATIONS_PER_ADDRESS_PER_DAY: number;
  REQUESTS_PER_DAY: number;
}

/** What a link in a mail is made with. */
export type LinkSettings = Pick<PlatformSettings, 'ESSAIM_SECRET' | 'publicUrl'>;
