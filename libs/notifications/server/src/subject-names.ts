import { visitor, type Tx } from '@essaim/platform-server';
import { federationsByIds } from '@essaim/federation-server';
import { organisationsByIds } from '@essaim/organisations-server';
import type { Person } from '@essaim/people-server';
import { readableRows } from '@essaim/projects-server';
import type { Subject, SubjectKind } from './tell.ts';

/** What a subject is called today, and where it is. */
export interface SubjectName {
  title: string;
  path: string;
}

/** The names of what news is about; nothing for what is gone or its reader may not see any more, and for one's own account. */
export async function namesOf(
  tx: Tx,
  { id: personId, instanceRoles, language }: Pick<Person, 'id' | 'instanceRoles' | 'language'>,
  subjects: readonly Subject[],
): Promise<(subject: Subject) => SubjectName | undefined> {
  const ids = (wanted: SubjectKind) => subjects.flatMap(({ kind, id }) => (kind === wanted ? [id] : []));
  const names = new Map<string, SubjectName>();
  const reader = { ...visitor(language), personId, instanceRoles };
  for (const { id, title, slug } of await readableRows(tx, reader, ids('PROJECT')))
    names.set(id, { title, path: `/projects/${slug}` });
  for (const one of await federationsByIds(tx, ids('FEDERATION')))
    if (one) names.set(one.id, { title: one.name, path: `/federations/${one.slug}` });
  for (const one of await organisationsByIds(tx, ids('ORGANISATION')))
    if (one) names.set(one.id, { title: one.name, path: `/organisations/${one.slug}` });
  return ({ id }) => names.get(id);
}
