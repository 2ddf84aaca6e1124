import { Inject, Injectable } from '@nestjs/common';
import { now, prepared, type Actor, type InstanceRole, type Tx } from '@essaim/platform-server';
import type { Language } from '@essaim/catalogue';
import { PEOPLE_SETTINGS, type PeopleSettings } from './people.settings.ts';
import type { Person } from './person.entity.ts';
import { hashOfToken, newSessionToken } from './secret-token.ts';
import { Session } from './session.entity.ts';

/** Sessions one person may have at a time: the one seen longest ago ends when there would be more. */
const MAX_SESSIONS = 50;
const DAY_MS = 86_400_000;

/** A session just opened: its token is known here and in the cookie, and nowhere else. */
export interface OpenedSession {
  person: Person;
  sessionId: string;
  token: string;
}

/** Who comes with a session's token, as `Sessions.find` reads it. */
export interface FoundSession {
  sessionId: string;
  personId: string;
  language: Language;
  instanceRoles: InstanceRole[];
  lastSeenAt: Date;
}

/** Opens, finds and ends sessions. */
@Injectable()
export class Sessions {
  private readonly settings: PeopleSettings;
  constructor(@Inject(PEOPLE_SETTINGS) settings: PeopleSettings) {
    this.settings = settings;
  }

  /** Seconds that a session lasts from its last visit. */
  get lifetime(): number {
    return this.settings.SESSION_DAYS * 86_400;
  }

  /**
   * Signs a person in: always under a new token, whatever the browser came with, and the session it came with ends
   * (OWASP, session fixation).
   */
  async open(tx: Tx, actor: Actor, person: Person, userAgent: string | undefined): Promise<OpenedSession> {
    const token = newSessionToken();
    const session = Object.assign(new Session(), {
      personId: person.id,
      tokenHash: hashOfToken(token),
      userAgent: userAgent?.slice(0, 300) ?? null,
      expiresAt: this.expiry(),
    });
    if (actor.sessionId) await tx.delete(Session, { id: actor.sessionId });
    await tx.insert(Session, session);
    await tx.query(
      `DELETE FROM person_session WHERE person_id = $1 AND (expires_at <= $2 OR id IN (
         SELECT id FROM person_session WHERE person_id = $1 ORDER BY last_seen_at DESC, id DESC OFFSET $3))`,
      [person.id, now(), MAX_SESSIONS],
    );
    return { person, sessionId: session.id, token };
  }

  /** The living session of a token, in one statement; null for any other token. */
  async find(tx: Tx, token: string): Promise<FoundSession | null> {
    const [found]: FoundSession[] = await tx.query(
      prepared(`SELECT s.id AS "sessionId", p.id AS "personId", p.language, p.instance_roles AS "instanceRoles", s.last_seen_at AS "lastSeenAt"
       FROM person_session s JOIN person p ON p.id = s.person_id
       WHERE s.token_hash = $1 AND s.expires_at > $2 AND p.erased_at IS NULL`),
      [hashOfToken(token), now()],
    );
    return found ?? null;
  }

  /** The session was used: it lives as long again from here. */
  async prolong(tx: Tx, sessionId: string): Promise<void> {
    await tx.update(Session, { id: sessionId }, { lastSeenAt: now(), expiresAt: this.expiry() });
  }

  /** Ends one of a person's sessions; whether there was one. */
  async end(tx: Tx, personId: string, sessionId: string): Promise<boolean> {
    const { affected } = await tx.delete(Session, { id: sessionId, personId });
    return affected === 1;
  }

  /** Ends all of a person's sessions. */
  async endAll(tx: Tx, personId: string): Promise<void> {
    await tx.delete(Session, { personId });
  }

  private expiry(): Date {
    return new Date(now().getTime() + this.settings.SESSION_DAYS * DAY_MS);
  }
}
