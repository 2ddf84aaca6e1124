import { Injectable } from '@nestjs/common';
import { Database, EventLog, InputCheck, now, signedIn, type Actor } from '@essaim/platform-server';
import { AccessToken } from './access-token.entity.ts';
import { TooManyTokens } from './people.errors.ts';
import { AccessTokenCreated } from './people.events.ts';
import { lockViewer } from './people.reads.ts';
import { hashOfToken, newAccessSecret } from './secret-token.ts';

const MAX_TOKENS = 50;
const MAX_NAME = 120;
/** Years that a token's end may lie ahead; one without an end lasts until it is revoked. */
const MAX_YEARS = 10;

/** Gives a program a way in, in the viewer's name. Only a session may: a token that makes tokens could never be revoked. */
@Injectable()
export class CreateAccessToken {
  private readonly db: Database;
  private readonly events: EventLog;
  constructor(db: Database, events: EventLog) {
    this.db = db;
    this.events = events;
  }

  /** The secret is known here and in the answer, and nowhere else. Throws BAD_USER_INPUT or TooManyTokens. */
  async run(
    actor: Actor,
    wish: { name: string; expiresAt?: Date | null },
  ): Promise<{ accessToken: AccessToken; secret: string }> {
    const { personId } = signedIn(actor);
    const check = new InputCheck();
    const name = check.line('name', wish.name, { min: 1, max: MAX_NAME });
    const expiresAt = wish.expiresAt ?? null;
    if (expiresAt && !isAhead(expiresAt)) check.problem('expiresAt', 'people.bad_expiry', { years: MAX_YEARS });
    check.done();

    const secret = newAccessSecret();
    const accessToken = Object.assign(new AccessToken(), {
      personId,
      name,
      expiresAt,
      secretHash: hashOfToken(secret),
    });
    await this.db.write(async (tx) => {
      await lockViewer(tx, personId);
      if ((await tx.countBy(AccessToken, { personId })) >= MAX_TOKENS) throw new TooManyTokens();
      await tx.insert(AccessToken, accessToken);
      await this.events.record(tx, personId, new AccessTokenCreated(personId, accessToken.id));
    });
    return { accessToken, secret };
  }
}

function isAhead(date: Date): boolean {
  const latest = now();
  latest.setUTCFullYear(latest.getUTCFullYear() + MAX_YEARS);
  return date > now() && date <= latest;
}
