import slugify from '@sindresorhus/slugify';
import { bestLanguage, inWords } from '@essaim/catalogue';
import type { SignedIn, Tx } from '@essaim/platform-server';
import { recordActivity, saveRevision, type Project } from '@essaim/projects-server';
import { FederationProject } from './federation-project.entity.ts';
import { Federation } from './federation.entity.ts';
import { freeSlug } from './free-slug.ts';

/** Characters of a federation's name. */
export const MAX_NAME = 200;

/**
 * Opens a federation of two projects: called "A et B" in the instance's own language, under the default charter, with
 * one shared page to begin with in the language of `person`, who accepts. Both projects' activity tells of it. The
 * fact is the caller's.
 */
export async function openFederation(tx: Tx, person: SignedIn, one: Project, other: Project): Promise<Federation> {
  const name = nameOf(one, other);
  const federation = Object.assign(new Federation(), { name, slug: await freeSlug(tx, name) });
  await tx.insert(Federation, federation);
  const { id: federationId } = federation;
  await tx.insert(
    FederationProject,
    [one, other].map(({ id: projectId }) => Object.assign(new FederationProject(), { federationId, projectId })),
  );
  await beginSharedPage(tx, person, federation, one, other);
  for (const [project, partner] of [
    [one, other],
    [other, one],
  ] as const) {
    const params = { federation: name, other: partner.title, path: `/federations/${federation.slug}` };
    const news = {
      projectId: project.id,
      otherProjectId: partner.id,
      kind: 'FEDERATED',
      actorId: person.personId,
      params,
    };
    await recordActivity(tx, news);
  }
  return federation;
}

async function beginSharedPage(
  tx: Tx,
  { personId, language }: SignedIn,
  { id }: Federation,
  one: Project,
  other: Project,
): Promise<void> {
  const t = inWords(language);
  const title = t('server.federation.shared_page.title');
  const body = t('server.federation.shared_page.body', { one: one.title, other: other.title });
  await saveRevision(tx, { kind: 'FEDERATION', id }, { slug: slugify(title), title, body }, personId);
}

/** "A et B"; titles that are too long together are cut short alike. */
function nameOf(one: Project, other: Project): string {
  const t = inWords(bestLanguage());
  const name = t('server.federation.name', { one: one.title, other: other.title });
  if ([...name].length <= MAX_NAME) return name;
  return t('server.federation.name', { one: shortened(one.title), other: shortened(other.title) });
}

const shortened = (title: string): string => {
  const characters = [...title];
  return characters.length <= 96 ? title : `${characters.slice(0, 95).join('').trimEnd()}…`;
};
