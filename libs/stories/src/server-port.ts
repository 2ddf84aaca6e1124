import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** A port of this machine that nobody listens on. */
export async function freePort(): Promise<number> {
  const holder = createServer().listen(0, '127.0.0.1');
  await once(holder, 'listening');
  const { port } = holder.address() as AddressInfo;
  holder.close();
  await once(holder, 'close');
  return port;
}

/** Resolves once a server that was started answers; throws when it has `ended` instead. */
export async function listening(port: number, ended: Promise<void>, name: string): Promise<void> {
  let gone = false;
  void ended.then(() => (gone = true));
  while (!gone) {
    const answers = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1')
        .once('connect', () => (socket.destroy(), resolve(true)))
        .once('error', () => resolve(false));
    });
    if (answers) return;
    await pause(20);
  }
  throw new Error(`${name} did not start`);
}
