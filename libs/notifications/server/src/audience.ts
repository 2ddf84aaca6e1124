import type { Tx } from '@essaim/platform-server';
import { followersOf, followingThroughOrganisation } from '@essaim/projects-server';
import { membersOf } from './concerned.loader.ts';
import { levelsHearing, type Reach, type WatchLevel } from './hearing.ts';
import { because, once, type Subject, type Told } from './tell.ts';
import { surroundingsOf, watchersAround, type TouchedWatch } from './watch.reads.ts';

/**
 * Everyone who may hear of what happens to a public project: its members, those who follow it, those whose organisation
 * does (what is no turning point is none of theirs), and whoever watches a federation it is in, an organisation that follows it, or, where they want to hear all, the
 * territory it is in or a search that finds it. `reach` is that of the news.
 */
export async function audienceOf(tx: Tx, projectId: string, reach: Reach): Promise<Told['to']> {
  return once(
    because('MEMBER', await membersOf(tx, projectId)),
    because('FOLLOWER', await followersOf(tx, projectId, followerLevels(reach))),
    because('ORGANISATION_FOLLOWS', reach === 'ALL' ? [] : await followingThroughOrganisation(tx, projectId)),
    await watchingAround(tx, projectId, reach),
  );
}

/** Those who watch what is around a project, a federation or more, without following the project itself. */
export async function watchingAround(tx: Tx, projectId: string, reach: Reach): Promise<Told['to']> {
  const subject: Subject = { kind: 'PROJECT', id: projectId };
  const near: WatchLevel[] = ['ALL'];
  const levels = levelsHearing(reach);
  const kinds = { FEDERATION: levels, ORGANISATION: levels, SEARCH: near, TERRITORY: near };
  return reasons(await watchersAround(tx, await surroundingsOf(tx, { subject, projectId }), kinds));
}

/** Those who wait for initiatives to open: in a territory they follow, or such as their search finds. */
export async function waitingFor(tx: Tx, projectId: string): Promise<Told['to']> {
  const subject: Subject = { kind: 'PROJECT', id: projectId };
  const levels = levelsHearing('PARTICIPATING');
  const kinds = { SEARCH: levels, TERRITORY: levels };
  return reasons(await watchersAround(tx, await surroundingsOf(tx, { subject, projectId }), kinds));
}

/** Those who watch a federation or an organisation itself. */
export async function watchersOf(tx: Tx, subject: Subject, reach: Reach): Promise<Told['to']> {
  const levels = levelsHearing(reach);
  return reasons(
    await watchersAround(tx, await surroundingsOf(tx, { subject }), { FEDERATION: levels, ORGANISATION: levels }),
  );
}

const followerLevels = (reach: Reach) => (reach === 'ALL' ? (['ALL'] as const) : (['ALL', 'PARTICIPATING'] as const));

const codes = {
  PROJECT: 'FOLLOWER',
  FEDERATION: 'WATCHES_FEDERATION',
  ORGANISATION: 'WATCHES_ORGANISATION',
  SEARCH: 'MATCHES_SEARCH',
  TERRITORY: 'IN_TERRITORY',
} as const;

/** The most particular reason first, since only the first counts. */
function reasons(watches: readonly TouchedWatch[]): Told['to'] {
  const order = Object.keys(codes);
  return once(
    [...watches]
      .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
      .map(({ personId, kind, name }) => ({ personId, because: name ? `${codes[kind]}:${name}` : codes[kind] })),
  );
}
