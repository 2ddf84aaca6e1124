import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A line between a program and a server of this machine, on which what the program says is heard before the server hears it. */
export class OverheardLine {
  port = 0;
  /** Connections at the same time, at most. */
  mostAtOnce = 0;
  /** Runs before what the program said is passed on. */
  beforePassing: (said: string) => Promise<void> = async () => undefined;
  /** What the server hears of what the program said. */
  passes: (said: string) => string = (said) => said;
  private readonly open = new Set<Socket>();
  private readonly server;

  constructor(to: number) {
    this.server = createServer((program) => {
      const server = connect(to, '127.0.0.1');
      this.open.add(program);
      this.mostAtOnce = Math.max(this.mostAtOnce, this.open.size);
      let passing = Promise.resolve();
      program.on('data', (said) => {
        passing = passing
          .then(() => this.beforePassing(said.toString('latin1')))
          .then(() => void (program.destroyed || server.write(this.passes(said.toString('latin1')), 'latin1')));
      });
      server.on('data', (answer) => program.write(answer));
      program.on('close', () => {
        this.open.delete(program);
        server.destroy();
      });
      server.on('close', () => program.destroy());
      // Whoever is killed leaves its connection broken.
      for (const end of [program, server]) end.on('error', () => undefined);
    });
  }

  async begin(): Promise<void> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    this.port = (this.server.address() as AddressInfo).port;
  }

  /** Ends every connection there is; the next ones are let through. */
  cut(): void {
    for (const program of this.open) program.destroy();
  }

  async close(): Promise<void> {
    this.cut();
    this.server.close();
    await once(this.server, 'close');
  }
}
