import type { Language } from '@essaim/catalogue';
import { Federation, projectsIn } from '@essaim/federation-server';
import { Organisation } from '@essaim/organisations-server';
import { visitor, type Tx } from '@essaim/platform-server';
import { projectAt } from '@essaim/projects-server';

/** Whose page a feed or a calendar belongs to; addresses have its plural. */
export type ScopeKind = 'project' | 'federation' | 'organisation';

/** Which projects a page stands for: its own, those of a federation, those that an organisation follows. */
export interface Scope {
  of: { projectIds: readonly string[] } | { organisationId: string };
  name: string;
  /** Its address by now, which may be another than that which was asked for. */
  slug: string;
  /** When there was first something to tell. */
  began: Date;
}

/** What everybody may know of at an address; null where there is nothing. */
export async function scopeAt(tx: Tx, kind: ScopeKind, slug: string, language: Language): Promise<Scope | null> {
  if (kind === 'project') {
    const project = await projectAt(tx, visitor(language), slug);
    if (!project) return null;
    const { id, title: name, publishedAt, createdAt } = project;
    return { of: { projectIds: [id] }, name, slug: project.slug, began: publishedAt ?? createdAt };
  }
  const owner = await tx.findOneBy<Federation | Organisation>(kind === 'federation' ? Federation : Organisation, {
    slug,
  });
  if (!owner) return null;
  const { id, name, createdAt: began } = owner;
  return {
    of: kind === 'federation' ? { projectIds: await projectsIn(tx, id) } : { organisationId: id },
    ...{ name, slug, began },
  };
}
