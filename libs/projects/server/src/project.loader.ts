import { Database, found, inOrder, type Actor, type Loaders } from '@essaim/platform-server';
import { Injectable } from '@nestjs/common';
import type DataLoader from 'dataloader';
import { In } from 'typeorm';
import { organisationsFollowing, watchesOf } from './follow.reads.ts';
import { Membership } from './membership.entity.ts';
import { sourcesOf } from './merged.reads.ts';
import { formerSlugsOf, projectRows, readableRows, textsOf, type ProjectTexts } from './project.reads.ts';
import type { ProjectRole, WatchLevel, WatchReason } from './project-enums.ts';
import type { ProjectRow, ShownSource } from './project.row.ts';

/** Projects in lists, one statement for all that one request asks. An actor is one request's, and so are its loaders. */
@Injectable()
export class ProjectLoader {
  private readonly db: Database;
  constructor(db: Database) {
    this.db = db;
  }

  /** A project by its id; null where the viewer may not know of it. For every field of outer slices that shows a project. */
  readable(loaders: Loaders, actor: Actor): DataLoader<string, ProjectRow | null> {
    return loaders.of('projects.readable', async (ids: readonly string[]) =>
      inOrder(ids, await this.db.read((tx) => readableRows(tx, actor, ids)), ({ id }) => id),
    );
  }

  /** The same where it must be there. Throws NOT_FOUND. */
  async shown(loaders: Loaders, actor: Actor, id: string): Promise<ProjectRow> {
    return found(await this.readable(loaders, actor).load(id));
  }

  /** A project by its id, whoever may see it: for rules and counts, never to be shown. */
  any(loaders: Loaders): DataLoader<string, ProjectRow | null> {
    return loaders.of('projects.any', async (ids: readonly string[]) =>
      inOrder(ids, await this.db.read((tx) => projectRows(tx, ids)), ({ id }) => id),
    );
  }

  /** The viewer's role in a project, by its id; null when not a member. */
  viewerRole(loaders: Loaders, actor: Actor): DataLoader<string, ProjectRole | null> {
    return loaders.of('projects.viewerRole', async (ids: readonly string[]) => {
      if (!actor.personId) return ids.map(() => null);
      const memberships = await this.db.read((tx) =>
        tx.findBy(Membership, { personId: actor.personId!, projectId: In([...ids]) }),
      );
      return inOrder(ids, memberships, ({ projectId }) => projectId).map((membership) => membership?.role ?? null);
    });
  }

  /** How much the viewer wants to hear of a project and how that began, by its id; null for who does not follow it. */
  viewerWatch(loaders: Loaders, actor: Actor): DataLoader<string, { level: WatchLevel; because: WatchReason } | null> {
    return loaders.of('projects.viewerWatch', async (ids: readonly string[]) => {
      const watches = actor.personId ? await this.db.read((tx) => watchesOf(tx, actor.personId!, ids)) : [];
      return inOrder(ids, watches, ({ projectId }) => projectId);
    });
  }

  /** Ids of the viewer's organisations that follow a project, by the project's id. */
  viewerOrganisations(loaders: Loaders, actor: Actor): DataLoader<string, string[]> {
    return loaders.of('projects.viewerOrganisations', async (ids: readonly string[]) => {
      const following = actor.personId
        ? await this.db.read((tx) => organisationsFollowing(tx, actor.personId!, ids))
        : [];
      const byProject = Map.groupBy(following, ({ projectId }) => projectId);
      return ids.map((id) => (byProject.get(id) ?? []).map(({ organisationId }) => organisationId));
    });
  }

  /** The addresses a project had before, latest first, by its id. */
  formerSlugs(loaders: Loaders): DataLoader<string, string[]> {
    return loaders.of('projects.formerSlugs', async (ids: readonly string[]) => {
      const byProject = Map.groupBy(await this.db.read((tx) => formerSlugsOf(tx, ids)), ({ projectId }) => projectId);
      return ids.map((id) => (byProject.get(id) ?? []).map(({ slug }) => slug));
    });
  }

  /** The directories that tell of a project, by its id. */
  sources(loaders: Loaders): DataLoader<string, ShownSource[]> {
    return loaders.of('projects.sources', async (ids: readonly string[]) => {
      const byProject = Map.groupBy(await this.db.read((tx) => sourcesOf(tx, ids)), ({ projectId }) => projectId);
      return ids.map((id) => byProject.get(id) ?? []);
    });
  }

  /** The long texts of a project, by its id. */
  texts(loaders: Loaders): DataLoader<string, ProjectTexts | null> {
    return loaders.of('projects.texts', async (ids: readonly string[]) =>
      inOrder(ids, await this.db.read((tx) => textsOf(tx, ids)), ({ id }) => id),
    );
  }
}
