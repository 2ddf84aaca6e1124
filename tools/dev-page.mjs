// The page's development server, as a child of `npm run dev`: says when it listens, stops with its parent.
import path from 'node:path';
import { createServer } from 'vite';

const [port] = process.argv.slice(2);
const server = await createServer({
  configFile: path.resolve(import.meta.dirname, '../apps/web/vite.config.ts'),
  server: { port: Number(port), strictPort: true },
});
await server.listen();
process.send?.({ ready: true, port: Number(port) });
for (const signal of ['SIGTERM', 'SIGINT', 'disconnect'])
  process.on(signal, () => server.close().then(() => process.exit(0)));
