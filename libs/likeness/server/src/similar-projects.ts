import { badInput, Database, fromGlobalId, type Actor, type Loaders } from '@essaim/platform-server';
import { ProjectLoader, isPublic } from '@essaim/projects-server';
import { resolveTerritory, type TerritoryInput } from '@essaim/territories-server';
import { Inject, Injectable } from '@nestjs/common';
import { LIKENESS_SETTINGS, type LikenessSettings } from './likeness.settings.ts';
import { settledOf } from './likeness.reads.ts';
import { LookForLikenesses } from './look-for-likenesses.ts';
import { lookUntilFull } from './look-until-full.ts';
import { kindShown, type Ruling } from './ruling.ts';
import { shownNew, type ShownLikeness } from './shown-likeness.ts';
import { shownNowOf } from './shown-now.ts';

/** What somebody has typed so far. */
export interface ProjectDraft {
  /** Global id of the saved project that is being written. */
  id?: string | null;
  title?: string | null;
  summary?: string | null;
  description?: string | null;
  themes?: string[] | null;
  territory?: TerritoryInput | null;
}

/** Most likenesses that are shown of a draft: more would be noise. */
export const MOST_SHOWN = 10;
/** What is not saved has nothing that anybody said of it. */
const nothingSettled = { rulings: new Map<string, Ruling>(), leftOut: [] as string[] };

/** The initiatives already here that a draft resembles. Open to visitors; nothing typed is kept. */
@Injectable()
export class SimilarProjects {
  private readonly db: Database;
  private readonly projects: ProjectLoader;
  private readonly look: LookForLikenesses;
  private readonly settings: LikenessSettings;
  constructor(
    db: Database,
    projects: ProjectLoader,
    look: LookForLikenesses,
    @Inject(LIKENESS_SETTINGS) settings: LikenessSettings,
  ) {
    this.db = db;
    this.projects = projects;
    this.look = look;
    this.settings = settings;
  }

  /**
   * Best first, of one kind those that go on before those that ended, at most `first` (1 to 10); none where the operator wants
   * none suggested. Throws BAD_USER_INPUT for another number and for an unknown territory.
   */
  async run(actor: Actor, loaders: Loaders, draft: ProjectDraft, first: number): Promise<ShownLikeness[]> {
    if (!Number.isInteger(first) || first < 1 || first > MOST_SHOWN)
      throw badInput('first', 'likeness.first', { max: MOST_SHOWN });
    if (!this.settings.LIKENESS_SUGGEST) return [];
    return this.db.read(async (tx) => {
      const here = await resolveTerritory(tx, draft.territory, 'draft.territory');
      const saved = await this.saved(actor, loaders, draft.id);
      const looked = {
        title: draft.title ?? '',
        summary: draft.summary ?? '',
        description: draft.description ?? '',
        themes: draft.themes ?? [],
        here,
        placeName: here.name,
        projectId: saved?.id ?? null,
        counted: saved !== null && isPublic(saved),
        lineageId: saved?.lineageId ?? null,
        website: saved?.website,
      };
      const { rulings, leftOut } = saved ? await settledOf(tx, actor, saved.id) : nothingSettled;
      const shown = await lookUntilFull(
        first,
        async (most) => (await this.look.run(tx, looked, most + leftOut.length)).shown,
        async (found) => {
          const open = found.filter(({ otherProjectId }) => !leftOut.includes(otherProjectId));
          return shownNowOf(this.projects, loaders, actor, open);
        },
      );
      return shown
        .map((found) => ({ ...found, kind: kindShown(found.kind, rulings.get(found.otherProjectId) ?? 'OPEN') }))
        .sort(
          (a, b) => Number(a.kind === 'RELATED') - Number(b.kind === 'RELATED') || Number(a.ended) - Number(b.ended),
        )
        .slice(0, first)
        .map((likeness) => shownNew(likeness, looked));
    });
  }

  /** The project being written, where the actor may know of it; anything else is as good as not saved. */
  private async saved(actor: Actor, loaders: Loaders, id: string | null | undefined) {
    const parts = id ? fromGlobalId(id) : null;
    return parts?.type === 'Project' ? this.projects.readable(loaders, actor).load(parts.id) : null;
  }
}
