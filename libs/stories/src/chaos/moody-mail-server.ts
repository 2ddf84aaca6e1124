import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** How the server answers one letter, once it knows for whom it is. */
export type Mood =
  | 'takes' // 250
  | 'later' // 451 to RCPT TO
  | 'nobody' // 550 5.1.1 to RCPT TO
  | 'stalls' // says nothing any more, half-way through the letter
  | 'drops' // closes half-way through the letter
  | 'dies'; // takes the letter, and closes before it says so

/** A letter that the server took. */
export interface Taken {
  to: string;
  messageId: string;
  /** The whole letter as it came, where the server keeps them. */
  letter: string;
  /** Its sender was told so. */
  heard: boolean;
  /**
   * The connection broke soon after: from the sender's end within seconds, so that it may have died before it could write
   * the answer down, or from this end at once, so that the answer may never have arrived.
   */
  broken: boolean;
}

/** Milliseconds within which a sender that lives has written an answer down. */
const WRITTEN_DOWN_WITHIN_MS = 5_000;
/** Milliseconds within which an answer has arrived. */
const HEARD_WITHIN_MS = 1_000;

/** A real SMTP server (RFC 5321), on a port of its own, that behaves as badly as it is told to. */
export class MoodyMailServer {
  readonly taken: Taken[] = [];
  keepsLetters = false;
  /** Connections that were opened so far. */
  connections = 0;
  mood: (to: string) => Mood = () => 'takes';
  /** Whether it greets whoever connects; otherwise it closes at once. */
  welcoming = true;
  private server: Server | undefined;
  private port = 0;
  private readonly sockets = new Set<Socket>();

  /** smtp://… of it; the port stays the same while it is closed and opened again. */
  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  async open(): Promise<void> {
    this.server = createServer((socket) => this.converse(socket));
    this.server.listen(this.port, '127.0.0.1');
    await once(this.server, 'listening');
    this.port = (this.server.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    if (!server) return;
    const closed = once(server, 'close');
    server.close();
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }

  private converse(socket: Socket): void {
    this.connections++;
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket)).on('error', () => undefined);
    if (!this.welcoming) return void socket.destroy();
    const say = (line: string) => void socket.write(`${line}\r\n`);
    let said = '';
    let mood: Mood = 'takes';
    let to = '';
    let writing = false;
    let silent = false;
    const lately: { taken: Taken; at: number }[] = [];
    socket.on('close', () => {
      const within = socket.readableEnded || socket.errored ? WRITTEN_DOWN_WITHIN_MS : HEARD_WITHIN_MS;
      for (const { taken, at } of lately) if (performance.now() - at < within) taken.broken = true;
    });
    const read = (line: string) => {
      const verb = line.slice(0, 4).toUpperCase();
      if (verb === 'EHLO' || verb === 'HELO') say('250 moody');
      else if (verb === 'MAIL' || verb === 'RSET') say('250 2.0.0 Well');
      else if (verb === 'RCPT') {
        to = /<(.*?)>/.exec(line)?.[1] ?? '';
        mood = this.mood(to);
        say(
          mood === 'later' ? '451 4.3.2 Later' : mood === 'nobody' ? '550 5.1.1 Nobody of that name' : '250 2.1.5 Well',
        );
      } else if (verb === 'DATA') {
        writing = true;
        say('354 Go on');
      } else if (verb === 'QUIT') {
        say('221 2.0.0 Farewell');
        socket.end();
      } else say('502 5.5.2 What?');
    };
    const take = (letter: string) => {
      writing = false;
      if (mood === 'drops') return void socket.destroy();
      if (mood === 'stalls') return void (silent = true);
      const [, messageId = ''] = /^message-id:\s*(<[^>]+>)/im.exec(letter) ?? [];
      const taken = { to, messageId, letter: this.keepsLetters ? letter : '', heard: mood !== 'dies', broken: false };
      this.taken.push(taken);
      lately.push({ taken, at: performance.now() });
      if (mood === 'dies') socket.destroy();
      else say('250 2.0.0 Taken');
    };
    socket.on('data', (chunk) => {
      said += chunk.toString('utf8');
      while (!silent) {
        const end = writing ? '\r\n.\r\n' : '\r\n';
        const at = said.indexOf(end);
        if (at < 0) return;
        const part = said.slice(0, at);
        said = said.slice(at + end.length);
        if (writing) take(part);
        else read(part);
      }
    });
    say('220 moody ESMTP');
  }
}
