import { createECDH } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { keepPerson } from '@essaim/people-server';
import {
  Database,
  InputCheck,
  OutwardFailure,
  OutwardRequests,
  authorize,
  badInput,
  now,
  signedIn,
  type Actor,
  type Tx,
} from '@essaim/platform-server';
import { In } from 'typeorm';
import { maySwitchPushOn } from './push.policy.ts';
import { PushSubscription } from './push-subscription.entity.ts';
import { VapidKeys } from './vapid-keys.ts';

/** A browser's subscription as `PushSubscription.toJSON()` has it, and what its device is called. */
export interface OfferedSubscription {
  endpoint: string;
  p256dh: string;
  auth: string;
  label?: string | null;
}

/** Browsers of one person that are pushed to at a time: the one seen longest ago goes when there would be more. */
export const MAX_SUBSCRIPTIONS = 20;
const MAX_ENDPOINT = 1_000;

/** Two tabs of a browser that offer its subscription at once do so one after the other. */
const holdEndpoint = (tx: Tx, endpoint: string): Promise<unknown> =>
  tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`push:${endpoint}`]);

/** Someone switches push on in this browser; or the browser says that it is still there, or has another subscription now. */
@Injectable()
export class SubscribeToPush {
  constructor(
    private readonly db: Database,
    private readonly keys: VapidKeys,
    private readonly outward: OutwardRequests,
  ) {}

  /**
   * Switches it on for the viewer; a browser that was somebody else's is theirs from now on. Throws BAD_USER_INPUT for what
   * is no subscription, or is known with other keys.
   */
  async run(given: Actor, offered: OfferedSubscription): Promise<PushSubscription> {
    const kept = await this.keep(given, offered);
    if (kept) return kept;
    const actor = signedIn(given);
    authorize(maySwitchPushOn(actor));
    const { personId, sessionId } = actor;
    const { publicKey: serverKey } = await this.keys.details();
    const subscription = Object.assign(new PushSubscription(), { personId, sessionId, serverKey }, this.check(offered));
    return this.db.write(async (tx) => {
      await keepPerson(tx, personId);
      await holdEndpoint(tx, subscription.endpoint);
      await this.takeOver(tx, subscription);
      await tx.insert(PushSubscription, subscription);
      await this.forgetOthers(tx, subscription);
      return subscription;
    });
  }

  /**
   * The browser is there, with this subscription, which may have come in the place of another (`replaces`, its endpoint).
   * Null where neither is one of the viewer's: nothing is switched on by it. Throws BAD_USER_INPUT for what is no
   * subscription, or is known with other keys.
   */
  async keep(given: Actor, offered: OfferedSubscription, replaces?: string | null): Promise<PushSubscription | null> {
    const actor = signedIn(given);
    authorize(maySwitchPushOn(actor));
    const { personId, sessionId } = actor;
    const { label, ...checked } = this.check(offered);
    const { publicKey: serverKey } = await this.keys.details();
    return this.db.write(async (tx) => {
      await holdEndpoint(tx, checked.endpoint);
      const endpoints = [checked.endpoint, ...(replaces ? [replaces] : [])];
      const [known, ...others] = await tx.findBy(PushSubscription, { personId, endpoint: In(endpoints) });
      if (!known) return null;
      for (const { id } of others) await tx.delete(PushSubscription, { id });
      if (known.endpoint !== checked.endpoint) await this.takeOver(tx, checked);
      const there = { sessionId, ...checked, ...(label && { label }), serverKey, keptAt: now() };
      await tx.update(PushSubscription, known.id, there);
      await this.forgetOthers(tx, Object.assign(known, there));
      return known;
    });
  }

  /** Only the browser itself knows its keys: nobody takes over one whose address they happen to have seen. */
  private async takeOver(tx: Tx, { endpoint, p256dh, auth }: OfferedSubscription): Promise<void> {
    const known = await tx.findOneBy(PushSubscription, { endpoint });
    if (!known) return;
    if (known.p256dh !== p256dh || known.auth !== auth)
      throw badInput('endpoint', 'notifications.bad_push_subscription');
    await tx.delete(PushSubscription, { id: known.id });
  }

  /** Throws BAD_USER_INPUT. */
  private check({ endpoint, p256dh, auth, label }: OfferedSubscription) {
    const check = new InputCheck();
    const called = check.line('label', label, { max: 80 });
    if (endpoint.length > MAX_ENDPOINT || !this.mayBeAsked(endpoint))
      check.problem('endpoint', 'notifications.bad_push_subscription');
    if (!isPointOfCurve(p256dh)) check.problem('p256dh', 'notifications.bad_push_subscription');
    if (!/^[\w-]{22}={0,2}$/.test(auth)) check.problem('auth', 'notifications.bad_push_subscription');
    check.done();
    return { endpoint, p256dh, auth, label: called };
  }

  private mayBeAsked(endpoint: string): boolean {
    try {
      return Boolean(this.outward.admit(endpoint));
    } catch (error) {
      if (error instanceof OutwardFailure) return false;
      throw error;
    }
  }

  /** A session is in one browser, which has one subscription; and its person has so many. */
  private async forgetOthers(tx: Tx, { id, personId, sessionId }: PushSubscription): Promise<void> {
    await tx.query('DELETE FROM push_subscription WHERE session_id = $1 AND id <> $2', [sessionId, id]);
    await tx.query(
      `DELETE FROM push_subscription WHERE id IN (
         SELECT id FROM push_subscription WHERE person_id = $1 ORDER BY kept_at DESC, id DESC OFFSET $2)`,
      [personId, MAX_SUBSCRIPTIONS],
    );
  }
}

/** A public key on P-256 that a secret can be agreed with. */
function isPointOfCurve(key: string): boolean {
  if (!/^[\w-]{87}=?$/.test(key)) return false;
  const curve = createECDH('prime256v1');
  curve.generateKeys();
  try {
    return curve.computeSecret(key, 'base64url').length > 0;
  } catch {
    return false;
  }
}
