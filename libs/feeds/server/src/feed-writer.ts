import { Inject, Injectable } from '@nestjs/common';
import { inWords, type Language } from '@essaim/catalogue';
import { Database, PLATFORM_SETTINGS, type PlatformSettings, type Tx } from '@essaim/platform-server';
import { latestOpened, publicActivity, type ActivityOf } from '@essaim/projects-server';
import { v5 } from 'uuid';
import { entryOfActivity, entryOfProject } from './feed-entries.ts';
import type { AtomFeed } from './atom.ts';
import { queryOf, type InitiativesWish } from './initiatives-wish.ts';
import { scopeAt, type ScopeKind } from './scopes.ts';
import { wishInWords } from './wish-in-words.ts';

/** Entries of a feed: those of weeks for most, and little to fetch again and again. */
const WINDOW = 50;

const titles: Record<ScopeKind, string> = {
  project: 'server.feeds.project',
  federation: 'server.feeds.federation',
  organisation: 'server.feeds.organisation',
};

/** What a feed of activity is of. */
interface Told {
  of: ActivityOf;
  /** Its own address and its page's, without the instance's. */
  path: string;
  page: string;
  title: string;
  author: string;
  began: Date;
  /** Whether it is about several projects: each line then names its own. */
  several: boolean;
}

/** Puts feeds together: only what everybody may see, at the moment that they ask. Null where there is nothing of that name. */
@Injectable()
export class FeedWriter {
  constructor(
    private readonly db: Database,
    @Inject(PLATFORM_SETTINGS) private readonly settings: Pick<PlatformSettings, 'publicUrl' | 'ESSAIM_NAME'>,
  ) {}

  /** What happens in a project, or in those of a federation or that an organisation follows; `movedTo` where it is elsewhere by now. */
  async of(kind: ScopeKind, slug: string, language: Language): Promise<AtomFeed | { movedTo: string } | null> {
    return this.db.read(async (tx) => {
      const scope = await scopeAt(tx, kind, slug, language);
      if (!scope) return null;
      const { of, name, began } = scope;
      if (scope.slug !== slug) return { movedTo: `/feeds/${kind}s/${scope.slug}` };
      return this.activity(tx, language, {
        ...{ of, began, author: name },
        path: `/feeds/${kind}s/${slug}`,
        page: `/${kind}s/${slug}${kind === 'project' ? '/activity' : ''}`,
        title: inWords(language)(titles[kind], { [kind]: name }),
        several: kind !== 'project',
      });
    });
  }

  /** The turning points of all projects. */
  async ofInstance(language: Language): Promise<AtomFeed> {
    const { ESSAIM_NAME: instance } = this.settings;
    const title = inWords(language)('server.feeds.instance', { instance });
    return this.db.read((tx) =>
      this.activity(tx, language, {
        of: 'EVERYONE',
        path: '/feeds/activity',
        page: '/',
        title,
        author: instance,
        began: new Date(0),
        several: true,
      }),
    );
  }

  /** Initiatives as they open: all of them, or those of a territory, or such as a search finds. Throws BAD_USER_INPUT. */
  async ofInitiatives(wish: InitiativesWish, language: Language): Promise<AtomFeed> {
    const { publicUrl, ESSAIM_NAME: instance } = this.settings;
    const query = queryOf(wish);
    const path = `/feeds/initiatives${query.size ? `?${query}` : ''}`;
    return this.db.read(async (tx) => {
      const projects = await latestOpened(tx, wish, language, WINDOW);
      const what = await wishInWords(tx, wish, language);
      const key = what ? 'server.feeds.initiativesOf' : 'server.feeds.initiatives';
      return {
        ...this.named(path, language),
        title: inWords(language)(key, { instance, what }),
        author: instance,
        page: `${publicUrl}/`,
        updated: projects[0]?.publishedAt ?? new Date(0),
        entries: projects.map(entryOfProject(language, publicUrl)),
      };
    });
  }

  private async activity(
    tx: Tx,
    language: Language,
    { of, path, page, title, author, began, several }: Told,
  ): Promise<AtomFeed> {
    const { publicUrl } = this.settings;
    const lines = await publicActivity(tx, of, WINDOW);
    return {
      ...this.named(path, language),
      title,
      author,
      page: publicUrl + page,
      updated: lines[0]?.createdAt ?? began,
      entries: lines.map(entryOfActivity(language, publicUrl, several)),
    };
  }

  /** The name and address of a feed: its address without the language makes its name, so that both stay. */
  private named(path: string, language: Language): Pick<AtomFeed, 'id' | 'self' | 'language'> {
    const self = this.settings.publicUrl + path + (path.includes('?') ? '&' : '?') + `lang=${language}`;
    return { id: `urn:uuid:${v5(self, v5.URL)}`, self, language };
  }
}
