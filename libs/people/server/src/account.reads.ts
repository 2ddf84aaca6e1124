import { MoreThan } from 'typeorm';
import { now, type Actor, type Tx } from '@essaim/platform-server';
import { AccessToken } from './access-token.entity.ts';
import { Session } from './session.entity.ts';

/** A person's living sessions, the one seen last first. At most 50: see Sessions. */
export const ownSessions = (tx: Tx, personId: string): Promise<Session[]> =>
  tx.find(Session, { where: { personId, expiresAt: MoreThan(now()) }, order: { lastSeenAt: 'DESC', id: 'DESC' } });

/** A person's access tokens, newest first, those that ran out among them. At most 50: see CreateAccessToken. */
export const ownAccessTokens = (tx: Tx, personId: string): Promise<AccessToken[]> =>
  tx.find(AccessToken, { where: { personId }, order: { createdAt: 'DESC', id: 'DESC' } });

/** One of the viewer's own living sessions; null for anyone else's. */
export const ownSession = async (tx: Tx, { personId }: Actor, id: string): Promise<Session | null> =>
  personId ? tx.findOneBy(Session, { id, personId, expiresAt: MoreThan(now()) }) : null;

/** One of the viewer's own access tokens; null for anyone else's. */
export const ownAccessToken = async (tx: Tx, { personId }: Actor, id: string): Promise<AccessToken | null> =>
  personId ? tx.findOneBy(AccessToken, { id, personId }) : null;
