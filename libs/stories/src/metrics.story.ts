import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { openForge } from './open-forge.ts';

const TOKEN = 'a-token-for-prometheus';

const read = (address: string, headers: Record<string, string> = {}) => fetch(`${address}/metrics`, { headers });
const bearer = { authorization: `Bearer ${TOKEN}` };

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((listening) => probe.once('listening', listening));
  const { port } = probe.address() as AddressInfo;
  await new Promise((closed) => probe.close(closed));
  return port;
}

describe('Prometheus', () => {
  it('reads on API and worker what waits and what became of deliveries; nobody else does', async () => {
    const port = await freePort();
    const forge = await openForge({ environment: { METRICS_TOKEN: TOKEN, WORKER_METRICS_PORT: String(port) } });
    await forge.person('Ana'); // a mail goes out
    await forge.settle();
    const worker = `http://127.0.0.1:${port}`;
    for (const address of [forge.address, worker]) {
      expect((await read(address)).status).toBe(404);
      expect((await read(address, { authorization: 'Bearer another-token-of-them' })).status).toBe(404);
      const answer = await read(address, bearer);
      expect(answer.headers.get('content-type')).toContain('text/plain');
      const text = await answer.text();
      expect(text).toMatch(/^essaim_event_oldest_unrelayed_seconds 0$/m);
      expect(text).toMatch(/^essaim_listener_owed\{listener="notify"\} 0$/m);
      expect(text).toMatch(/^essaim_queue_depth\{listener="deliver-email"\} 0$/m);
      expect(text).toMatch(/^process_resident_memory_bytes \d+$/m);
    }
    const text = await (await read(worker, bearer)).text();
    expect(text).toMatch(/^essaim_delivery_duration_seconds_count\{channel="EMAIL",outcome="accepted"\} 1$/m);
    expect(text).toMatch(/^essaim_job_duration_seconds_count\{listener="notify",outcome="done"\} \d+$/m);

    // Every alert of the example asks for something that is there.
    const names = new Set(text.match(/^essaim_\w+/gm));
    const { groups } = parse(readFileSync(new URL('../../../deploy/alerts.example.yml', import.meta.url), 'utf8'));
    for (const { expr } of groups[0].rules) for (const name of expr.match(/essaim_\w+/g)) expect(names).toContain(name);
  }, 60_000);

  it('without a token reads from the machine itself alone, through no proxy', async () => {
    const forge = await openForge({ work: false });
    expect((await read(forge.address)).status).toBe(200);
    expect((await read(forge.address, { 'x-forwarded-for': '203.0.113.7' })).status).toBe(404);
  }, 60_000);
});
