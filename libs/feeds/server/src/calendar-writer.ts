import { Inject, Injectable } from '@nestjs/common';
import { inWords, type Language } from '@essaim/catalogue';
import {
  meetingPath,
  publicMeeting,
  publicMeetings,
  type MeetingsOf,
  type PublicMeeting,
} from '@essaim/meetings-server';
import { Database, PLATFORM_SETTINGS, fromGlobalId, type PlatformSettings, type Tx } from '@essaim/platform-server';
import { openedIds } from '@essaim/projects-server';
import type { Calendar, CalendarEvent } from './calendar.ts';
import { queryOf, type InitiativesWish } from './initiatives-wish.ts';
import { scopeAt, type ScopeKind } from './scopes.ts';
import { wishInWords } from './wish-in-words.ts';

/** Meetings in a calendar: more than a village has in a year, and little to fetch again and again. */
const MOST = 200;

const titles: Record<ScopeKind, string> = {
  project: 'server.feeds.meetings.project',
  federation: 'server.feeds.meetings.federation',
  organisation: 'server.feeds.meetings.organisation',
};

/** What a calendar is of; addresses without the instance's. */
interface Told {
  path: string;
  page: string;
  title: string;
  /** Whether it is about several projects: each meeting then names its own. */
  several: boolean;
}

/** Puts calendars of meetings together: only what everybody may see, at the moment that they ask. Null where there is nothing of that name. */
@Injectable()
export class CalendarWriter {
  constructor(
    private readonly db: Database,
    @Inject(PLATFORM_SETTINGS) private readonly settings: Pick<PlatformSettings, 'publicUrl' | 'ESSAIM_NAME'>,
  ) {}

  /** Meetings of a project, or of those of a federation or that an organisation follows; `movedTo` where it is elsewhere by now. */
  async of(kind: ScopeKind, slug: string, language: Language): Promise<Calendar | { movedTo: string } | null> {
    return this.db.read(async (tx) => {
      const scope = await scopeAt(tx, kind, slug, language);
      if (!scope) return null;
      if (scope.slug !== slug) return { movedTo: `/feeds/${kind}s/${scope.slug}/meetings.ics` };
      return this.meetings(tx, language, scope.of, {
        path: `/feeds/${kind}s/${slug}/meetings.ics`,
        page: `/${kind}s/${slug}${kind === 'project' ? '/meetings' : ''}`,
        title: inWords(language)(titles[kind], { [kind]: scope.name }),
        several: kind !== 'project',
      });
    });
  }

  /** Meetings everywhere, or in a territory, or of such projects as a search finds. Throws BAD_USER_INPUT. */
  async ofInitiatives(wish: InitiativesWish, language: Language): Promise<Calendar> {
    const { ESSAIM_NAME: instance } = this.settings;
    const query = queryOf(wish);
    return this.db.read(async (tx) => {
      const what = await wishInWords(tx, wish, language);
      const key = what ? 'server.feeds.meetings.of' : 'server.feeds.meetings.instance';
      const of = query.size ? { found: await openedIds(tx, wish, language) } : 'EVERYONE';
      return this.meetings(tx, language, of, {
        path: `/feeds/meetings.ics${query.size ? `?${query}` : ''}`,
        page: '/',
        title: inWords(language)(key, { instance, what }),
        several: true,
      });
    });
  }

  /** One meeting, by its id in the API. */
  async ofMeeting(globalId: string, language: Language): Promise<Calendar | null> {
    const { type, id } = fromGlobalId(globalId) ?? {};
    if (type !== 'Meeting' || !id) return null;
    return this.db.read(async (tx) => {
      const found = await publicMeeting(tx, id);
      if (!found) return null;
      const { meeting, project } = found;
      return {
        ...this.named(`/feeds/meetings/${globalId}.ics`, language),
        title: meeting.title,
        page: this.settings.publicUrl + meetingPath(project, meeting),
        events: [this.event(found, language, true)],
      };
    });
  }

  private async meetings(
    tx: Tx,
    language: Language,
    of: MeetingsOf,
    { path, page, title, several }: Told,
  ): Promise<Calendar> {
    const found = await publicMeetings(tx, of, MOST);
    return {
      ...this.named(path, language),
      title,
      page: this.settings.publicUrl + page,
      events: found.map((one) => this.event(one, language, several)),
    };
  }

  private named(path: string, language: Language): Pick<Calendar, 'self' | 'language'> {
    return { self: `${this.settings.publicUrl}${path}${path.includes('?') ? '&' : '?'}lang=${language}`, language };
  }

  /** A meeting as a calendar holds it. Programs that show what is called off like anything else show its title. */
  private event({ meeting, project }: PublicMeeting, language: Language, named: boolean): CalendarEvent {
    const t = inWords(language);
    const { id, changes, startsAt, endsAt, place, link, details, cancelledAt, createdAt, updatedAt } = meeting;
    const title = named ? t('server.feeds.line', { project: project.title, text: meeting.title }) : meeting.title;
    return {
      ...{ id: `urn:uuid:${id}`, changes, startsAt, endsAt, createdAt, updatedAt },
      title: cancelledAt ? t('server.feeds.meetings.calledOff', { meeting: title }) : title,
      place: place ?? link,
      description: [meeting.cancellationReason, details, link].filter(Boolean).join('\n\n'),
      url: this.settings.publicUrl + meetingPath(project, meeting),
      cancelled: cancelledAt !== null,
    };
  }
}
