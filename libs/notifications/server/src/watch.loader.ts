import { inOrder, type Actor, type Database, type Loaders } from '@essaim/platform-server';
import type DataLoader from 'dataloader';
import { In } from 'typeorm';
import { federationsByIds, type Federation } from '@essaim/federation-server';
import { Watch } from './watch.entity.ts';

/** The viewer's wish about a federation or an organisation, by its id; null where they have none. */
export const watchLoader = (loaders: Loaders, db: Database, actor: Actor): DataLoader<string, Watch | null> =>
  loaders.of('notifications.watch', async (ids: readonly string[]) => {
    const personId = actor.personId;
    const watches = personId ? await db.read((tx) => tx.findBy(Watch, { personId, subjectId: In([...ids]) })) : [];
    return inOrder(ids, watches, ({ subjectId }) => subjectId!);
  });

/** Federations by id, batched. */
export const federationLoader = (loaders: Loaders, db: Database): DataLoader<string, Federation | null> =>
  loaders.of('notifications.federation', (ids: readonly string[]) => db.read((tx) => federationsByIds(tx, ids)));
