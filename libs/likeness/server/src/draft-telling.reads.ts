import type { Actor, Database, Loaders, Tx } from '@essaim/platform-server';
import { standingIn } from '@essaim/projects-server';
import type DataLoader from 'dataloader';
import { In } from 'typeorm';
import { DraftTelling } from './draft-telling.entity.ts';
import type { Pair } from './likeness.reads.ts';
import { maySeeDraftTelling } from './mediation.policy.ts';

/** Word of a draft that the actor may read; null for any other. */
export async function draftTellingVisibleTo(tx: Tx, actor: Actor, id: string): Promise<DraftTelling | null> {
  const telling = await tx.findOneBy(DraftTelling, { id });
  if (!telling) return null;
  const draft = await standingIn(tx, actor, telling.projectId);
  const other = await standingIn(tx, actor, telling.otherProjectId);
  return maySeeDraftTelling(draft, other) ? telling : null;
}

/** Word sent of `a` to the holders of `b`; null where none was. */
export const draftTellingLoader = (loaders: Loaders, db: Database): DataLoader<Pair, DraftTelling | null, string> =>
  loaders.of(
    'likeness.draftTellings',
    async (pairs: readonly Pair[]) => {
      const rows = await db.read((tx) =>
        tx.findBy(DraftTelling, {
          projectId: In(pairs.map(({ a }) => a)),
          otherProjectId: In(pairs.map(({ b }) => b)),
        }),
      );
      const byPair = new Map(rows.map((row) => [`${row.projectId} ${row.otherProjectId}`, row]));
      return pairs.map(({ a, b }) => byPair.get(`${a} ${b}`) ?? null);
    },
    ({ a, b }: Pair) => `${a} ${b}`,
  );
