import { badInput, Database, MAX_PAGE, type Actor, type Loaders } from '@essaim/platform-server';
import { isPublic, ProjectLoader, type ProjectRow } from '@essaim/projects-server';
import { Injectable } from '@nestjs/common';
import { maySeeLikenesses } from './likeness.policy.ts';
import { pairsOf, saidOfOthers } from './likeness.reads.ts';
import { LookForLikenesses, lookedAt } from './look-for-likenesses.ts';
import { lookUntilFull } from './look-until-full.ts';
import { whereaboutsOf } from './nearness.ts';
import { shownNew, type ShownLikeness } from './shown-likeness.ts';
import { shownNowOf } from './shown-now.ts';

/** What a project resembles: pairs on record once it is public, and what its text says now while it is a draft. */
@Injectable()
export class ProjectLikenesses {
  private readonly db: Database;
  private readonly projects: ProjectLoader;
  private readonly look: LookForLikenesses;
  constructor(db: Database, projects: ProjectLoader, look: LookForLikenesses) {
    this.db = db;
    this.projects = projects;
    this.look = look;
  }

  /** Best first, at most `first` (1 to 100); a draft's are for its members, for others there are none. */
  async run(actor: Actor, loaders: Loaders, project: ProjectRow, first: number): Promise<ShownLikeness[]> {
    if (!Number.isInteger(first) || first < 1 || first > MAX_PAGE)
      throw badInput('first', 'page_size', { max: MAX_PAGE });
    const role = isPublic(project) ? null : await this.projects.viewerRole(loaders, actor).load(project.id);
    if (!maySeeLikenesses({ actor, role }, project)) return [];
    const likenesses =
      project.stage === 'DRAFT'
        ? await this.ofDraft(actor, loaders, project, first)
        : await shownNowOf(this.projects, loaders, actor, await this.onRecord(loaders, project));
    return likenesses.slice(0, first);
  }

  private async ofDraft(actor: Actor, loaders: Loaders, project: ProjectRow, first: number): Promise<ShownLikeness[]> {
    const texts = await this.projects.texts(loaders).load(project.id);
    const looked = lookedAt(project, texts?.description ?? '');
    const shown = await lookUntilFull(
      first,
      async (most) => (await this.db.read((tx) => this.look.run(tx, looked, most))).shown,
      (found) => shownNowOf(this.projects, loaders, actor, found),
    );
    const others = shown.map(({ otherProjectId }) => otherProjectId);
    const said = await this.db.read((tx) => saidOfOthers(tx, project.id, others));
    return shown.map((likeness) => ({
      ...shownNew(likeness, looked),
      differencesSaid: said.filter(({ otherId }) => otherId === likeness.otherProjectId),
    }));
  }

  private async onRecord(loaders: Loaders, project: ProjectRow): Promise<ShownLikeness[]> {
    const pairs = await loaders
      .of('likeness.pairs', (ids: readonly string[]) => this.db.read((tx) => pairsOf(tx, ids)))
      .load(project.id);
    const here = whereaboutsOf(project.territory);
    return pairs.map(({ otherProjectId, kind, score, reasons, differencesSaid }) => ({
      fromProjectId: project.id,
      otherProjectId,
      kind,
      score,
      reasonFacts: reasons,
      here,
      differencesSaid,
    }));
  }
}
