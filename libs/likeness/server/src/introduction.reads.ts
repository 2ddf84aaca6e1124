import type { Actor, Database, Loaders, Tx } from '@essaim/platform-server';
import { isPublic, projectRows, standingIn } from '@essaim/projects-server';
import type DataLoader from 'dataloader';
import { In } from 'typeorm';
import { Introduction } from './introduction.entity.ts';
import type { Pair } from './likeness.reads.ts';
import { maySeeIntroduction } from './mediation.policy.ts';

/** An introduction that the actor may read, while everybody may read both projects; null for any other. */
export async function introductionVisibleTo(tx: Tx, actor: Actor, id: string): Promise<Introduction | null> {
  const introduction = await tx.findOneBy(Introduction, { id });
  if (!introduction) return null;
  const ids = [introduction.projectId, introduction.otherProjectId];
  const rows = await projectRows(tx, ids);
  if (rows.length < ids.length || !rows.every(isPublic)) return null;
  const standings = [await standingIn(tx, actor, ids[0]!), await standingIn(tx, actor, ids[1]!)];
  return maySeeIntroduction(actor, ...standings) ? introduction : null;
}

/** The introduction of a pair, whichever comes first; null where there was none. */
export const introductionLoader = (loaders: Loaders, db: Database): DataLoader<Pair, Introduction | null, string> =>
  loaders.of(
    'likeness.introductions',
    async (pairs: readonly Pair[]) => {
      const ids = pairs.flatMap(({ a, b }) => [a, b]);
      const rows = await db.read((tx) => tx.findBy(Introduction, { projectId: In(ids), otherProjectId: In(ids) }));
      const byPair = new Map(rows.map((row) => [keyOf({ a: row.projectId, b: row.otherProjectId }), row]));
      return pairs.map((pair) => byPair.get(keyOf(pair)) ?? null);
    },
    keyOf,
  );

const keyOf = ({ a, b }: Pair): string => [a, b].sort().join(' ');
