import { createServer } from 'node:net';
import { CommandFailed } from '../outcome.ts';

/** The port to listen on: the one wanted if it is free, any free one for 0. Throws CommandFailed when it is taken. */
export function freePortFor(wanted: number, host: string): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      const taken = `Port ${wanted} is taken by another program: end it, or choose another port, as in PORT=${wanted + 1} npm start.`;
      failed(
        new CommandFailed(
          error.code === 'EADDRINUSE' ? taken : `Cannot listen on ${host}, port ${wanted}: ${error.message}.`,
        ),
      );
    });
    probe.listen(wanted, host, () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => found(port));
    });
  });
}
