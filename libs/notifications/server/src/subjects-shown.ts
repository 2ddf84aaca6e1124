import { Injectable } from '@nestjs/common';
import { organisationLoader } from '@essaim/organisations-server';
import { Database, NotFound, fromGlobalId, toGlobalId, type Actor, type Loaders } from '@essaim/platform-server';
import { ProjectLoader } from '@essaim/projects-server';
import type { NotificationSubjectType } from './notification.graphql.ts';
import type { Subject, SubjectKind } from './tell.ts';
import { federationLoader } from './watch.loader.ts';

const types = { PROJECT: 'Project', FEDERATION: 'Federation', ORGANISATION: 'Organisation' } as const;
const ACCOUNT = 'Account';

/** What news is about, as its reader may see it: a name and where it is, nothing once it is hidden from them. */
@Injectable()
export class SubjectsShown {
  constructor(
    private readonly db: Database,
    private readonly projects: ProjectLoader,
  ) {}

  async shown({ kind, id }: Subject, actor: Actor, loaders: Loaders): Promise<NotificationSubjectType> {
    if (kind === 'ACCOUNT') return { id: ACCOUNT, kind, title: null, path: null };
    const there = await this.find(kind, id, actor, loaders);
    return { id: toGlobalId(types[kind], id), kind, title: there?.title ?? null, path: there?.path ?? null };
  }

  private async find(kind: Exclude<SubjectKind, 'ACCOUNT'>, id: string, actor: Actor, loaders: Loaders) {
    if (kind === 'PROJECT') {
      const project = await this.projects.readable(loaders, actor).load(id);
      return project && { title: project.title, path: `/projects/${project.slug}` };
    }
    const [loader, at] =
      kind === 'FEDERATION'
        ? [federationLoader(loaders, this.db), 'federations']
        : [organisationLoader(loaders, this.db), 'organisations'];
    const there: { name: string; slug: string } | null = await loader.load(id);
    return there && { title: there.name, path: `/${at}/${there.slug}` };
  }
}

/** The subject that an id of a NotificationSubject stands for; `Account` is the reader's own. Throws NOT_FOUND for any other. */
export function subjectOf(id: string, personId: string): Subject {
  if (id === ACCOUNT) return { kind: 'ACCOUNT', id: personId };
  const parts = fromGlobalId(id);
  const found = Object.entries(types).find(([, type]) => type === parts?.type);
  if (!parts || !found) throw new NotFound();
  return { kind: found[0] as SubjectKind, id: parts.id };
}
