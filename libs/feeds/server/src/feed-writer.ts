import { Inject, Injectable } from '@nestjs/common';
import { inWords, type Language } from '@essaim/catalogue';
import { Federation, projectsIn } from '@essaim/federation-server';
import { Organisation } from '@essaim/organisations-server';
import { Database, PLATFORM_SETTINGS, visitor, type PlatformSettings, type Tx } from '@essaim/platform-server';
import { isPublic, latestOpened, projectAt, publicActivity, type ActivityOf } from '@essaim/projects-server';
import { v5 } from 'uuid';
import { entryOfActivity, entryOfProject } from './feed-entries.ts';
import type { AtomFeed } from './atom.ts';
import { queryOf, type InitiativesWish } from './initiatives-wish.ts';
import { wishInWords } from './wish-in-words.ts';

/** Entries of a feed: those of weeks for most, and little to fetch again and again. */
const WINDOW = 50;

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

  /** What happens in a project; `movedTo` where it has another address by now. */
  async ofProject(slug: string, language: Language): Promise<AtomFeed | { movedTo: string } | null> {
    return this.db.read(async (tx) => {
      const project = await projectAt(tx, visitor(language), slug);
      if (!project || !isPublic(project)) return null;
      if (project.slug !== slug) return { movedTo: `/feeds/projects/${project.slug}` };
      const title = inWords(language)('server.feeds.project', { project: project.title });
      return this.activity(tx, language, {
        of: { projectIds: [project.id] },
        path: `/feeds/projects/${slug}`,
        page: `/projects/${slug}/activity`,
        title,
        author: project.title,
        began: project.publishedAt ?? project.createdAt,
        several: false,
      });
    });
  }

  /** What happens in the projects of a federation. */
  async ofFederation(slug: string, language: Language): Promise<AtomFeed | null> {
    return this.db.read(async (tx) => {
      const federation = await tx.findOneBy(Federation, { slug });
      if (!federation) return null;
      return this.activity(tx, language, {
        of: { projectIds: await projectsIn(tx, federation.id) },
        path: `/feeds/federations/${slug}`,
        page: `/federations/${slug}`,
        title: inWords(language)('server.feeds.federation', { federation: federation.name }),
        author: federation.name,
        began: federation.createdAt,
        several: true,
      });
    });
  }

  /** What happens in the projects that an organisation follows. */
  async ofOrganisation(slug: string, language: Language): Promise<AtomFeed | null> {
    return this.db.read(async (tx) => {
      const organisation = await tx.findOneBy(Organisation, { slug });
      if (!organisation) return null;
      return this.activity(tx, language, {
        of: { organisationId: organisation.id },
        path: `/feeds/organisations/${slug}`,
        page: `/organisations/${slug}`,
        title: inWords(language)('server.feeds.organisation', { organisation: organisation.name }),
        author: organisation.name,
        began: organisation.createdAt,
        several: true,
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
