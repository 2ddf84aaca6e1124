import { Inject, Injectable } from '@nestjs/common';
import { bestLanguage, type Language } from '@essaim/catalogue';
import {
  Database,
  PLATFORM_SETTINGS,
  now,
  visitor,
  type Actor,
  type Identify,
  type InstanceRole,
  type PlatformSettings,
} from '@essaim/platform-server';
import { sourceOf } from './network-source.ts';
import { hashOfToken, looksLikeAccessSecret } from './secret-token.ts';
import { sessionTokenOf, writeSessionCookie } from './session-cookie.ts';
import { Sessions } from './sessions.ts';

/** Milliseconds after which a use is worth a write. */
const NOTICE_MS = 5 * 60_000;

interface FoundToken {
  tokenId: string;
  personId: string;
  language: Language;
  instanceRoles: InstanceRole[];
  lastUsedAt: Date | null;
}

/**
 * Finds out who asks: one statement for whoever shows a cookie or a token, none for a visitor. A token counts before a
 * cookie, and alone: a program is never taken for the browser it runs in.
 */
@Injectable()
export class IdentifyPerson {
  private readonly db: Database;
  private readonly sessions: Sessions;
  private readonly platform: PlatformSettings;
  constructor(db: Database, sessions: Sessions, @Inject(PLATFORM_SETTINGS) platform: PlatformSettings) {
    this.db = db;
    this.sessions = sessions;
    this.platform = platform;
  }

  readonly identify: Identify = async (req, res, authorization = req.headers.authorization) => {
    const wished = req.headers['accept-language'];
    const nobody = visitor(bestLanguage(wished), sourceOf(req, this.platform.TRUSTED_PROXIES));
    const as = (person: Pick<FoundToken, 'personId' | 'language' | 'instanceRoles'>): Actor => ({
      ...nobody,
      personId: person.personId,
      instanceRoles: person.instanceRoles,
      language: bestLanguage(wished, person.language),
    });

    const secret = bearerOf(authorization);
    if (secret !== undefined) {
      const found = await this.byToken(secret);
      return found ? { ...as(found), via: 'token' } : nobody;
    }
    const token = sessionTokenOf(req);
    const found = token && (await this.db.read((tx) => this.sessions.find(tx, token)));
    if (!found) return nobody;
    if (isOld(found.lastSeenAt)) {
      await this.db.read((tx) => this.sessions.prolong(tx, found.sessionId));
      if (res && !res.headersSent)
        writeSessionCookie(res, this.platform.publicUrl, { token, lifetime: this.sessions.lifetime });
    }
    return { ...as(found), via: 'session', sessionId: found.sessionId };
  };

  private async byToken(secret: string): Promise<FoundToken | null> {
    if (!looksLikeAccessSecret(secret)) return null;
    return this.db.read(async (tx) => {
      const [found]: FoundToken[] = await tx.query(
        `SELECT t.id AS "tokenId", p.id AS "personId", p.language, p.instance_roles AS "instanceRoles", t.last_used_at AS "lastUsedAt"
         FROM access_token t JOIN person p ON p.id = t.person_id
         WHERE t.secret_hash = $1 AND (t.expires_at IS NULL OR t.expires_at > $2) AND p.erased_at IS NULL`,
        [hashOfToken(secret), now()],
      );
      if (!found) return null;
      if (isOld(found.lastUsedAt))
        await tx.query('UPDATE access_token SET last_used_at = $2 WHERE id = $1', [found.tokenId, now()]);
      return found;
    });
  }
}

const isOld = (last: Date | null): boolean => !last || now().getTime() - last.getTime() >= NOTICE_MS;

/** What follows `Bearer`; undefined for any other scheme, such as the Basic of a proxy in front. */
const bearerOf = (authorization: string | undefined): string | undefined =>
  /^bearer +(.*)$/i.exec(authorization ?? '')?.[1];
