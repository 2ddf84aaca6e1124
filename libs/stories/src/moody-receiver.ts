import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How the receiver answers one call: a status, with headers if need be, or worse. */
export type Mood =
  | number
  | { status: number; headers: Record<string, string> }
  | 'stalls' // says nothing any more
  | 'dies'; // takes what it got, and closes before it says so

/** One call as it came. */
export interface Heard {
  headers: IncomingHttpHeaders;
  body: string;
  /** Its sender was told that it was taken. */
  accepted: boolean;
}

/** A real HTTP server on this machine that notes what it is told, and behaves as badly as it is told to. */
export class MoodyReceiver {
  readonly heard: Heard[] = [];
  mood: (call: Heard) => Mood = () => 204;
  private server: Server | undefined;
  private port = 0;
  private readonly waiting = new Set<ServerResponse>();

  /** http://… of it; the port stays the same while it is closed and opened again. */
  get url(): string {
    return `http://127.0.0.1:${this.port}/hook`;
  }

  async open(): Promise<void> {
    this.server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () =>
        this.answer({ headers: request.headers, body: Buffer.concat(chunks).toString() }, response),
      );
    });
    this.server.listen(this.port, '127.0.0.1');
    await once(this.server, 'listening');
    this.port = (this.server.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    const { server } = this;
    if (!server) return;
    this.server = undefined;
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  }

  /** What it was told so far, without its wrapping. */
  get told(): { id: string; type: string; title: string | undefined }[] {
    return this.heard.map(({ headers, body }) => {
      const { type, data } = JSON.parse(body);
      return { id: String(headers['webhook-id']), type, title: data.project?.title };
    });
  }

  private answer(call: Omit<Heard, 'accepted'>, response: ServerResponse): void {
    const heard = { ...call, accepted: false };
    this.heard.push(heard);
    const mood = this.mood(heard);
    if (mood === 'dies') return void response.destroy();
    if (mood === 'stalls') return void this.waiting.add(response);
    const { status, headers } = typeof mood === 'number' ? { status: mood, headers: {} } : mood;
    heard.accepted = status >= 200 && status < 300;
    response.writeHead(status, headers).end(heard.accepted ? undefined : 'Pas maintenant.');
  }
}
