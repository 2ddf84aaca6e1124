import { authorize, Database, EventLog, InputCheck, now, uuidOf, type Actor, type Tx } from '@essaim/platform-server';
import { resolveTerritory } from '@essaim/territories-server';
import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import { FormerSlug } from './former-slug.entity.ts';
import {
  SUMMARY,
  tidyCharterPart,
  tidyDescription,
  tidySummary,
  tidyThemes,
  tidyTitle,
  tidyWebsite,
} from './project-texts.ts';
import { freeSlug, isSlugOf } from './project-slug.ts';
import { Project } from './project.entity.ts';
import { ChangedSince } from './project.errors.ts';
import { ProjectChanged, ProjectStageChanged } from './project.events.ts';
import type { UpdateProjectInput } from './project.graphql.ts';
import { mayEdit } from './project.policy.ts';
import { oneRow, projectFor } from './project.reads.ts';
import type { ProjectRow } from './project.row.ts';
import { recordActivity } from './record-activity.ts';

type Changes = Partial<Project>;

/** A holder changes a project: its texts, themes, place, charter, or the stage it has reached. */
@Injectable()
export class UpdateProject {
  private readonly db: Database;
  private readonly events: EventLog;
  constructor(db: Database, events: EventLog) {
    this.db = db;
    this.events = events;
  }

  /** What is absent stays as it is; what is null is cleared. A change that changes nothing leaves no trace. */
  async run(actor: Actor, input: UpdateProjectInput): Promise<ProjectRow> {
    const id = uuidOf('Project', input.id);
    return this.db.write(async (tx) => {
      const { project, standing } = await projectFor(tx, actor, id, { lock: true });
      authorize(mayEdit(standing));
      if (input.expectedUpdatedAt && input.expectedUpdatedAt.getTime() !== project.updatedAt.getTime())
        throw new ChangedSince();
      const from = project.stage;
      const changes = onlyNew(project, { ...wished(project, input), ...(await placed(tx, input)) });
      if (Object.keys(changes).length > 0) await this.keep(tx, actor, project, changes);
      if (project.stage !== from) await this.tellStage(tx, actor, project, from);
      return oneRow(tx, id);
    });
  }

  private async keep(tx: Tx, actor: Actor, project: Project, changes: Changes): Promise<void> {
    if (changes.title !== undefined && !isSlugOf(project.slug, changes.title))
      await moveAddress(tx, project, changes.title);
    Object.assign(project, changes, { updatedAt: now() });
    await tx.update(Project, project.id, { ...changes, slug: project.slug, updatedAt: project.updatedAt } as never);
    if (Object.keys(changes).some((part) => part !== 'stage'))
      await this.events.record(tx, actor.personId, new ProjectChanged(project.id));
  }

  private async tellStage(tx: Tx, actor: Actor, project: Project, from: Project['stage']): Promise<void> {
    await this.events.record(tx, actor.personId, new ProjectStageChanged(project.id, from, project.stage));
    const kind = project.stage === 'CLOSED' ? 'CLOSED' : from === 'CLOSED' ? 'REVIVED' : 'STAGE_CHANGED';
    await recordActivity(tx, {
      projectId: project.id,
      kind,
      actorId: actor.personId,
      params: { from, to: project.stage },
    });
  }
}

/** What the input asks for, tidied. Throws BAD_USER_INPUT. */
function wished(project: Project, input: UpdateProjectInput): Changes {
  const check = new InputCheck();
  const wish: Changes = {};
  // A listing may have no summary, and its holder need not write one to mend something else.
  const shortest = project.stage === 'DRAFT' || project.sourceName ? 0 : SUMMARY.min;
  if (input.title !== undefined) wish.title = tidyTitle(check, input.title);
  if (input.summary !== undefined) wish.summary = tidySummary(check, input.summary, shortest);
  if (input.description !== undefined) wish.description = tidyDescription(check, input.description);
  if (input.themes !== undefined) wish.themes = tidyThemes(check, input.themes);
  if (input.website !== undefined) wish.website = tidyWebsite(check, input.website);
  if (input.welcomesNewcomers === null) check.problem('welcomesNewcomers', 'required');
  else if (input.welcomesNewcomers !== undefined) wish.welcomesNewcomers = input.welcomesNewcomers;
  if (input.stage !== undefined) wish.stage = wishedStage(check, project, input.stage);
  if (input.charter !== undefined) Object.assign(wish, wishedCharter(check, project, input.charter));
  check.done();
  return wish;
}

function wishedStage(check: InputCheck, project: Project, stage: Project['stage'] | null): Project['stage'] {
  if (stage === null) check.problem('stage', 'required');
  else if (project.stage === 'DRAFT' && stage !== 'DRAFT') check.problem('stage', 'projects.publish_first');
  else if (project.stage !== 'DRAFT' && stage === 'DRAFT') check.problem('stage', 'projects.no_way_back');
  return stage ?? project.stage;
}

/** Null brings the default charter back. Members agreed to a version: another text is another one. */
function wishedCharter(check: InputCheck, project: Project, charter: UpdateProjectInput['charter']): Changes {
  const parts: Changes = {
    charterTransparency: charter ? tidyCharterPart(check, 'transparency', charter.transparency) : null,
    charterCollaboration: charter ? tidyCharterPart(check, 'collaboration', charter.collaboration) : null,
    charterFunding: charter ? tidyCharterPart(check, 'funding', charter.funding) : null,
  };
  return Object.keys(onlyNew(project, parts)).length ? { ...parts, charterVersion: project.charterVersion + 1 } : {};
}

const placed = async (tx: Tx, { territory }: UpdateProjectInput): Promise<Changes> =>
  territory === undefined ? {} : { territory: await resolveTerritory(tx, territory) };

/** Those of the wishes that would change something. */
const onlyNew = (project: Project, wish: Changes): Changes =>
  Object.fromEntries(
    Object.entries(wish).filter(
      ([part, value]) => !isDeepStrictEqual(plainly(value), plainly(project[part as keyof Project])),
    ),
  );

const plainly = (value: unknown): unknown =>
  value && typeof value === 'object' && !Array.isArray(value) ? { ...value } : value;

/** A draft's address follows its title; a published one's old address keeps leading there. */
async function moveAddress(tx: Tx, project: Project, title: string): Promise<void> {
  const old = project.slug;
  project.slug = await freeSlug(tx, title, project.id);
  await tx.delete(FormerSlug, { slug: project.slug });
  if (project.stage !== 'DRAFT')
    await tx.upsert(FormerSlug, Object.assign(new FormerSlug(), { slug: old, projectId: project.id }), ['slug']);
}
