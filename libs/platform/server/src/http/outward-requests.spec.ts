import { once } from 'node:events';
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import type { LookupAddress, lookup } from 'node:dns';
import { createServer as createTcpServer, type AddressInfo, type Server } from 'node:net';
import { expect, it } from '@jest/globals';
import { closeAfterTests } from '../testing.ts';
import { readPlatformSettings } from '../settings/platform.settings.ts';
import { OutwardRequests } from './outward-requests.ts';

/** A server on this machine, and its port. */
async function listening<S extends Server>(server: S): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closeAfterTests(() => new Promise((closed) => server.close(closed)));
  return (server.address() as AddressInfo).port;
}

const aReceiver = (answer: RequestListener): Promise<number> =>
  listening(createServer((request, response) => void request.resume().on('end', () => answer(request, response))));

/** Something that listens and notes who connects. */
async function anInnerService(): Promise<{ port: number; visits: () => number }> {
  let visits = 0;
  const port = await listening(createTcpServer((socket) => socket.destroy(void (visits += 1))));
  return { port, visits: () => visits };
}

/** A resolver in somebody's hands: gives its answers one after the other, the last one for ever. */
const resolver = (...answers: string[][]) => {
  let turn = 0;
  return ((
    _name: string,
    _options: object,
    found: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
  ) => {
    const answer = answers[Math.min(turn++, answers.length - 1)] ?? [];
    found(
      null,
      answer.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
  }) as typeof lookup;
};

function outward(allowed = '', resolve?: typeof lookup): OutwardRequests {
  const requests = new OutwardRequests(readPlatformSettings({ OUTWARD_ALLOWED: allowed }), resolve);
  closeAfterTests(() => Promise.resolve(requests.close()));
  return requests;
}

const hello = { body: 'Bonjour' };

it('what an operator allows is asked, and its answer told', async () => {
  const port = await aReceiver((request, response) =>
    response.writeHead(201, { 'x-heard': request.headers['user-agent'] }).end('Merci'),
  );
  const answer = await outward('127.0.0.0/8').post(`http://127.0.0.1:${port}/hook`, hello);
  expect(answer).toMatchObject({
    status: 201,
    body: 'Merci',
    headers: { 'x-heard': 'Essaim (+http://localhost:4000)' },
  });
  expect((await outward('Atelier').admit('http://ATELIER:5678/')).hostname).toBe('atelier');
});

it.each([
  'http://example.org/',
  'ftp://example.org/',
  'file:///etc/passwd',
  'https://ana:secret@example.org/',
  'https://127.0.0.1/',
  'https://0x7f.1/',
  'https://2130706433/',
  'https://[::1]/',
  'https://[::ffff:10.0.0.1]/',
  'https://169.254.169.254/latest/meta-data/',
  'example.org',
])('%s is not asked', async (address) => {
  await expect(outward().post(address, hello)).rejects.toMatchObject({ kind: 'REFUSED' });
});

it('what is allowed opens nothing else', () => {
  const requests = outward('10.1.0.0/16,atelier');
  expect(() => requests.admit('http://10.1.2.3/')).not.toThrow();
  for (const address of ['http://10.2.0.1/', 'http://atelier.example.org/', 'https://127.0.0.1/'])
    expect(() => requests.admit(address)).toThrow();
  expect(() => readPlatformSettings({ OUTWARD_ALLOWED: '10.0.0.0/99' })).toThrow('OUTWARD_ALLOWED');
  expect(() => readPlatformSettings({ OUTWARD_ALLOWED: 'http://atelier' })).toThrow('OUTWARD_ALLOWED');
});

it('a name that leads inside is not followed there, not even when one of its addresses is public', async () => {
  const { port, visits } = await anInnerService();
  for (const addresses of [['127.0.0.1'], ['93.184.215.14', '127.0.0.1'], ['::ffff:127.0.0.1'], ['64:ff9b::7f00:1']])
    await expect(
      outward('', resolver(addresses)).post(`https://rebind.example.org:${port}/`, hello),
    ).rejects.toMatchObject({ kind: 'REFUSED' });
  await expect(outward().post(`https://localhost:${port}/`, hello)).rejects.toMatchObject({ kind: 'REFUSED' });
  expect(visits()).toBe(0);
});

it('a name is asked for once: what was checked is what is connected to', async () => {
  const { port, visits } = await anInnerService();
  // 198.51.100.1 leads nowhere but is allowed here as if it were public; the second answer would lead inside.
  const rebinding = outward('198.51.100.0/24', resolver(['198.51.100.1'], ['127.0.0.1']));
  await expect(
    rebinding.post(`https://rebind.example.org:${port}/`, { ...hello, timeoutMs: 500 }),
  ).rejects.toMatchObject({ kind: expect.stringMatching(/SILENT|UNREACHABLE/) });
  await expect(rebinding.post(`https://rebind.example.org:${port}/`, hello)).rejects.toMatchObject({ kind: 'REFUSED' });
  expect(visits()).toBe(0);
});

it('a redirection is an answer and leads nowhere', async () => {
  const inner = await anInnerService();
  const port = await aReceiver((_request, response) =>
    response.writeHead(307, { location: `http://127.0.0.1:${inner.port}/` }).end(),
  );
  expect(await outward('127.0.0.1').post(`http://127.0.0.1:${port}/`, hello)).toMatchObject({ status: 307 });
  expect(inner.visits()).toBe(0);
});

it('who says nothing is left after the time given', async () => {
  const port = await aReceiver(() => undefined);
  await expect(
    outward('127.0.0.1').post(`http://127.0.0.1:${port}/`, { ...hello, timeoutMs: 200 }),
  ).rejects.toMatchObject({ kind: 'SILENT' });
});

it.each<[string, (response: ServerResponse) => void]>([
  ['never ends', (response) => setInterval(() => response.write('x'.repeat(1_000)), 1).unref()],
  ['stops half-way', (response) => response.writeHead(200, { 'content-length': 9_000 }).write('x'.repeat(5_000))],
  ['breaks off', (response) => response.writeHead(200, { 'content-length': 9 }).write('x', () => response.destroy())],
])('an answer that %s is cut, and its status counts', async (_what, answer) => {
  const port = await aReceiver((_request, response) => answer(response));
  const { status, body } = await outward('127.0.0.1').post(`http://127.0.0.1:${port}/`, { ...hello, timeoutMs: 1_000 });
  expect(status).toBe(200);
  expect(body.length).toBeLessThanOrEqual(4_096);
});

it('nobody at the address is told as such', async () => {
  const { port } = await anInnerService();
  await expect(outward('127.0.0.1').post(`http://127.0.0.1:${port}/`, hello)).rejects.toMatchObject({
    kind: 'UNREACHABLE',
  });
  await expect(outward('', resolver([])).post('https://nobody.example.org/', hello)).rejects.toMatchObject({
    kind: 'UNREACHABLE',
  });
});
