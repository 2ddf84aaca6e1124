import { Inject, Injectable } from '@nestjs/common';
import { bestLanguage } from '@essaim/catalogue';
import {
  Loaders,
  PLATFORM_SETTINGS,
  visitor,
  type PlatformSettings,
  type RequestContext,
} from '@essaim/platform-server';
import { NeedsHttp } from './people.errors.ts';
import { writeSessionCookie } from './session-cookie.ts';
import { Sessions, type OpenedSession } from './sessions.ts';

/**
 * Where a request changes whose it is: the cookie, and the actor for the fields of the same request that follow — so
 * that `signUp { person { email } }` shows newcomers their own address.
 */
@Injectable()
export class Entrance {
  private readonly sessions: Sessions;
  private readonly platform: PlatformSettings;
  constructor(sessions: Sessions, @Inject(PLATFORM_SETTINGS) platform: PlatformSettings) {
    this.sessions = sessions;
    this.platform = platform;
  }

  /** Runs an act that opens a session, and lets its person in. Throws NeedsHttp before it on a WebSocket, which carries no cookie. */
  async enter(
    context: RequestContext,
    act: (userAgent: string | undefined) => Promise<OpenedSession>,
  ): Promise<OpenedSession> {
    const { req, res } = context;
    if (!req || !res) throw new NeedsHttp();
    const opened = await act(req.headers['user-agent']);
    const { person, sessionId, token } = opened;
    writeSessionCookie(res, this.platform.publicUrl, { token, lifetime: this.sessions.lifetime });
    context.actor = {
      ...context.actor,
      personId: person.id,
      instanceRoles: person.instanceRoles,
      via: 'session',
      sessionId,
      language: bestLanguage(req.headers['accept-language'], person.language),
    };
    context.loaders = new Loaders();
    return opened;
  }

  /** Shows the person out: no cookie, and a visitor from here on. */
  leave(context: RequestContext): void {
    if (context.res) writeSessionCookie(context.res, this.platform.publicUrl, null);
    context.actor = visitor(context.actor.language, context.actor.source);
    context.loaders = new Loaders();
  }
}
