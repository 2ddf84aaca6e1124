import { Attempts } from '@essaim/platform-server';
import { Inject, Injectable } from '@nestjs/common';
import { MEDIATION_SETTINGS, type MediationSettings } from './mediation.settings.ts';

const DAY = 24 * 60 * 60; // s

/** Limits on what brings mail to holders because of a likeness. */
@Injectable()
export class WritingLimits {
  private readonly attempts: Attempts;
  private readonly settings: MediationSettings;
  constructor(attempts: Attempts, @Inject(MEDIATION_SETTINGS) settings: MediationSettings) {
    this.attempts = attempts;
    this.settings = settings;
  }

  /** Counts an introduction. Throws RATE_LIMITED. */
  async countIntroduction(personId: string): Promise<void> {
    const { INTRODUCTIONS_PER_DAY: attempts } = this.settings;
    await this.attempts.count({ name: 'likeness.introduce', attempts, seconds: DAY }, personId);
  }

  /** Counts word of a draft. Throws RATE_LIMITED. */
  async countDraftTelling(personId: string): Promise<void> {
    const { DRAFT_TELLINGS_PER_DAY: attempts } = this.settings;
    await this.attempts.count({ name: 'likeness.tell', attempts, seconds: DAY }, personId);
  }
}
