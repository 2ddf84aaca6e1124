import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LocalSubscription } from './local-subscription.ts';
import { vapidClaims } from './vapid-claims.ts';

/** What it does with a message: takes it, answers a status (with a Retry-After), or says nothing. */
export type Mood = 'takes' | 'stalls' | { status: number; retryAfter?: string };

/** A message as it came. */
export interface PushedMessage {
  to: LocalSubscription;
  /** Decrypted. */
  text: string;
  /** Seconds. */
  ttl: number;
  urgency: string;
  topic: string;
  /** Whom a push service writes to about it. */
  from: string;
  /** What was answered; null where nothing was. */
  status: number | null;
  /** Milliseconds of the clock of this process. */
  at: number;
}

/** A push service that listens on this machine alone, by http. */
export class LocalPushService {
  /** Everything that came and could be believed and read, in its order. */
  readonly messages: PushedMessage[] = [];
  mood: (to: LocalSubscription) => Mood = () => 'takes';
  private readonly subscriptions = new Map<string, LocalSubscription>();
  private readonly server: Server;

  private constructor(server: Server) {
    this.server = server;
    server.on('request', (request, response) => void this.answer(request, response));
  }

  static async open(): Promise<LocalPushService> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new LocalPushService(server);
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** A new subscription, for the server that has this VAPID key alone where one is given. */
  subscribe(serverKey: string | null = null): LocalSubscription {
    const path = `/push/${randomUUID()}`;
    const subscription = new LocalSubscription(this.origin + path, serverKey);
    this.subscriptions.set(path, subscription);
    return subscription;
  }

  /** Its browser wants no more. */
  unsubscribe({ endpoint }: LocalSubscription): void {
    this.subscriptions.delete(new URL(endpoint).pathname);
  }

  /** What was taken for one subscription. */
  takenFor(to: LocalSubscription): PushedMessage[] {
    return this.messages.filter((message) => message.to === to && message.status === 201);
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((closed) => this.server.close(closed));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const end = (status: number, headers: Record<string, string> = {}) => {
      response.writeHead(status, headers).end();
      return status;
    };
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const to = this.subscriptions.get(request.url ?? '');
    if (!to) return void end(410);
    const { headers } = request;
    if (!/^\d+$/.test(String(headers['ttl'])) || headers['content-encoding'] !== 'aes128gcm') return void end(400);
    const claims = vapidClaims(headers.authorization, this.origin);
    if (!claims || (to.serverKey && claims.key !== to.serverKey)) return void end(403);
    const message: PushedMessage = {
      to,
      text: to.decrypt(Buffer.concat(chunks)),
      ttl: Number(headers['ttl']),
      urgency: String(headers['urgency']),
      topic: String(headers['topic']),
      from: claims.sub,
      status: null,
      at: Date.now(),
    };
    this.messages.push(message);
    const mood = this.mood(to);
    if (mood === 'stalls') return;
    if (mood === 'takes') message.status = end(201, { location: `${to.endpoint}/message` });
    else message.status = end(mood.status, mood.retryAfter ? { 'retry-after': mood.retryAfter } : {});
  }
}
