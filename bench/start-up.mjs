#!/usr/bin/env node
// How long the forge takes to be ready: the first time (database made, migrated, demonstration planted), the second
// time, and the API alone; and how much memory the API keeps when nobody asks. Needs `npm run build`.
import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';

const root = path.resolve(import.meta.dirname, '..');
const data = path.join(root, '.essaim', 'bench-start');
const goals = { first: 90, second: 10, api: 3, idleMb: 250 };
const environment = { ...process.env, ESSAIM_DATA: data, PORT: '4791', RATE_LIMITS: 'off' };

/** Starts a program and resolves, once it says `word`, to the seconds that took and what stops it. */
function startUntil(args, word, env = environment) {
  const began = performance.now();
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  return new Promise((ready, failed) => {
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += chunk;
      if (!said.includes(word)) return;
      const stop = () => (child.kill('SIGTERM'), gone);
      ready({ seconds: (performance.now() - began) / 1000, pid: child.pid, stop });
    });
    child.once('exit', (code) => failed(new Error(`stopped with ${code}: ${said}`)));
  });
}

const residentMb = (pid) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;

rmSync(data, { recursive: true, force: true });
const essaim = ['apps/cli/bin/essaim.js', 'start'];
const first = await startUntil(essaim, 'Essaim is ready');
await first.stop();
const second = await startUntil(essaim, 'Essaim is ready');
const [apiPid] = JSON.parse(readFileSync(path.join(data, 'forge.json'), 'utf8')).children.map(({ pid }) => pid);
await fetch('http://127.0.0.1:4791/');
await pause(20_000); // idle
const idleMb = residentMb(apiPid);

const { findEmbeddedPostgres } = await import('../libs/platform/server/dist/postgres/embedded-postgres.js');
const { url } = await findEmbeddedPostgres(path.join(data, 'postgres'));
const options = ['--enable-source-maps', 'apps/api/dist/main.js'];
const api = await startUntil(options, 'API and page on', {
  ...environment,
  NODE_ENV: 'production',
  DATABASE_URL: url,
  PORT: '4792',
});
await api.stop();
await second.stop();
rmSync(data, { recursive: true, force: true });

const measured = { first: first.seconds, second: second.seconds, api: api.seconds, idleMb };
const names = { first: 'first start, s', second: 'second start, s', api: 'API alone, s', idleMb: 'API idle, MB' };
for (const [key, value] of Object.entries(measured))
  console.log(
    `${names[key].padEnd(18)} ${value.toFixed(1).padStart(7)}   goal under ${goals[key]}, ratio ${(value / goals[key]).toFixed(2)}`,
  );
process.exitCode = Object.entries(measured).every(([key, value]) => value < goals[key]) ? 0 : 1;
