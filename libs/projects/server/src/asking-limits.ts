import { Inject, Injectable } from '@nestjs/common';
import { Attempts } from '@essaim/platform-server';
import { MEMBERS_SETTINGS, type MembersSettings } from './members.settings.ts';

const DAY = 24 * 60 * 60; // s

/** Limits on what brings mail to others, so that the forge is no tool for writing to strangers in bulk. */
@Injectable()
export class AskingLimits {
  private readonly attempts: Attempts;
  private readonly settings: MembersSettings;
  constructor(attempts: Attempts, @Inject(MEMBERS_SETTINGS) settings: MembersSettings) {
    this.attempts = attempts;
    this.settings = settings;
  }

  /** Counts a request to join or a claim. Throws RATE_LIMITED. */
  async countRequest(personId: string): Promise<void> {
    await this.attempts.count(
      { name: 'projects.request', attempts: this.settings.REQUESTS_PER_DAY, seconds: DAY },
      personId,
    );
  }

  /** Counts an invitation, for who sends it first: one over the limit uses up no address. Throws RATE_LIMITED. */
  async countInvitation(personId: string, email: string): Promise<void> {
    const { INVITATIONS_PER_DAY, INVITATIONS_PER_ADDRESS_PER_DAY } = this.settings;
    await this.attempts.count({ name: 'projects.invite', attempts: INVITATIONS_PER_DAY, seconds: DAY }, personId);
    await this.attempts.count(
      { name: 'projects.invited', attempts: INVITATIONS_PER_ADDRESS_PER_DAY, seconds: DAY },
      email,
    );
  }
}
