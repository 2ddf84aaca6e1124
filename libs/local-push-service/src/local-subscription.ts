import { createECDH, randomBytes, type ECDH } from 'node:crypto';
import ece from 'http_ece';

/** One browser's subscription: what it tells the site, and the secrets that stay in it. */
export class LocalSubscription {
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string = randomBytes(16).toString('base64url');
  /** The VAPID key that it takes messages from; null for any. */
  readonly serverKey: string | null;
  private readonly keys: ECDH = createECDH('prime256v1');

  constructor(endpoint: string, serverKey: string | null) {
    this.endpoint = endpoint;
    this.serverKey = serverKey;
    this.p256dh = this.keys.generateKeys().toString('base64url');
  }

  /** Reads a message as the browser does (RFC 8291). Throws where it was not written for it. */
  decrypt(body: Buffer): string {
    return ece.decrypt(body, { version: 'aes128gcm', privateKey: this.keys, authSecret: this.auth }).toString();
  }
}
