import { Inject, Injectable } from '@nestjs/common';
import { Attempts, type Actor, type AttemptLimit } from '@essaim/platform-server';
import { PEOPLE_SETTINGS, type PeopleSettings } from './people.settings.ts';

/** What is counted, each apart from the others: whose password is being guessed at may still ask for a link. */
export type Attempt = 'sign_in' | 'sign_up' | 'link' | 'link_use' | 'confirm' | 'find_person';

/**
 * Limits on what could be used to guess passwords, find out addresses or fill mailboxes: per source, and per address.
 * An attempt counts the same whether the address is known or not.
 */
@Injectable()
export class AccountAttempts {
  private readonly attempts: Attempts;
  private readonly settings: PeopleSettings;
  constructor(attempts: Attempts, @Inject(PEOPLE_SETTINGS) settings: PeopleSettings) {
    this.attempts = attempts;
    this.settings = settings;
  }

  /** Counts one attempt, for the source first: one that is over its limit uses up nobody's own. Throws RATE_LIMITED. */
  async count(attempt: Attempt, actor: Actor, address?: string): Promise<void> {
    await this.attempts.count(this.limit(`people.${attempt}.source`, this.settings.ATTEMPTS_PER_SOURCE), actor.source);
    if (address !== undefined) await this.attempts.count(this.ofAddress(attempt), address);
  }

  /** The right password was given: that address starts again from nought. Its source does not. */
  async forget(attempt: Attempt, address: string): Promise<void> {
    await this.attempts.forget(this.ofAddress(attempt), address);
  }

  private ofAddress(attempt: Attempt): AttemptLimit {
    const { MAILS_PER_ADDRESS, ATTEMPTS_PER_ADDRESS, ATTEMPTS_PER_SOURCE } = this.settings;
    const limits: Partial<Record<Attempt, number>> = { link: MAILS_PER_ADDRESS, find_person: ATTEMPTS_PER_SOURCE };
    return this.limit(`people.${attempt}.address`, limits[attempt] ?? ATTEMPTS_PER_ADDRESS);
  }

  private limit(name: string, attempts: number): AttemptLimit {
    return { name, attempts, seconds: this.settings.ATTEMPTS_WINDOW_MINUTES * 60 };
  }
}
