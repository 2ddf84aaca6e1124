// `npm test`: every test, then one line of totals. `npm test -- <path>` runs the Jest tests of a path alone.
//
//   TEST_DATABASE_URL        a PostgreSQL (superuser) instead of the embedded one
//   TEST_REDIS_URL           a Redis whose databases may be emptied, instead of the redis-server of this machine
//   CHROMIUM                 a Chromium, instead of the one of this machine
//   ESSAIM_EVALUATION_SET    folder of the labelled set of similar projects
import { spawn, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { buildAll, nx, root } from './nx.mjs';

const wanted = process.argv.slice(2);
const totals = { passed: 0, failed: 0, skipped: 0 };
const results = path.join(root, '.essaim', 'results');
mkdirSync(results, { recursive: true });

const skip = (what, reason) => {
  totals.skipped++;
  console.log(`skipped: ${what} (${reason})`);
};

// The stories run the built command and the built page; a part of the tests needs the typed documents at most.
if (!(wanted.length ? nx('run', '@essaim/graphql:build') : buildAll())) {
  totals.failed++;
  console.log('failed: the build');
}

const environment = { ...process.env };
// An instance's own settings must not leak into its tests.
for (const name of [
  'DATABASE_URL',
  'REDIS_URL',
  'SMTP_URL',
  'MAIL_INBOUND_IMAP_URL',
  'ESSAIM_MODE',
  'PORT',
  'HOST',
  'PUBLIC_URL',
  'LIKENESS_MODEL',
])
  delete environment[name];
const stopRedis = await provideRedis();
if (environment.ESSAIM_EVALUATION_SET)
  environment.ESSAIM_EVALUATION_SET = path.resolve(root, environment.ESSAIM_EVALUATION_SET);
if (!existsSync(environment.ESSAIM_EVALUATION_SET ?? '')) {
  delete environment.ESSAIM_EVALUATION_SET;
  skip('no evaluation set', 'ESSAIM_EVALUATION_SET names its folder');
}
if (!['onnxruntime-node', '@huggingface/tokenizers'].every((name) => existsSync(path.join(root, 'node_modules', name))))
  skip(
    'no model of meaning',
    'npm install --no-save --save-peer --ignore-scripts onnxruntime-node @huggingface/tokenizers',
  );
if (!existsSync('/usr/sbin/exim4') || process.getuid?.() !== 0)
  skip('no mail server of Debian', 'install exim4-daemon-light, and be root');
if (!existsSync('/usr/sbin/dovecot') || process.getuid?.() !== 0)
  skip('no mailboxes of Debian', 'install dovecot-imapd 2.3, and be root');

runJest();
if (!wanted.length) runBrowser();
stopRedis();
console.log(`\n${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
process.exitCode = totals.failed ? 1 : 0;

function runJest() {
  const output = path.join(results, 'jest.json');
  rmSync(output, { force: true });
  const jest = path.join(root, 'node_modules', 'jest', 'bin', 'jest.js');
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  run(process.execPath, [...flags, jest, '--json', `--outputFile=${output}`, ...wanted]);
  const counted = read(output);
  if (!counted) return void totals.failed++;
  totals.passed += counted.numPassedTests;
  totals.failed += counted.numFailedTests + counted.numRuntimeErrorTestSuites;
  totals.skipped += counted.numPendingTests + counted.numTodoTests;
  // A test file that cannot be read, or a tear-down that breaks, fails the run without a test of its own.
  if (!counted.success && !counted.numFailedTests && !counted.numRuntimeErrorTestSuites) totals.failed++;
}

function runBrowser() {
  const chromium =
    environment.CHROMIUM || ['chromium', 'chromium-browser', 'google-chrome'].map(programNamed).find(Boolean);
  const config = path.join(root, 'apps', 'web-e2e', 'playwright.config.ts');
  if (!chromium) return skip('no browser', 'CHROMIUM names one, or install chromium');
  const output = path.join(results, 'browser.json');
  rmSync(output, { force: true });
  const playwright = path.join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  const status = run(process.execPath, [playwright, 'test', '-c', config], {
    CHROMIUM: chromium,
    PLAYWRIGHT_JSON_OUTPUT_FILE: output,
  });
  const { stats } = read(output) ?? {};
  if (!stats) return void totals.failed++;
  totals.passed += stats.expected + stats.flaky;
  totals.failed += stats.unexpected || (status === 0 ? 0 : 1);
  totals.skipped += stats.skipped;
}

/** The tests on Redis use TEST_REDIS_URL; without one they skip themselves. Returns what stops the server started here. */
async function provideRedis() {
  if (environment.TEST_REDIS_URL) return () => undefined;
  const program = programNamed('redis-server');
  if (!program) {
    skip('no Redis', 'TEST_REDIS_URL names one, or install redis-server');
    return () => undefined;
  }
  const port = await freePort();
  const redis = spawn(program, ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'], {
    stdio: 'ignore',
  });
  process.on('exit', () => redis.kill());
  environment.TEST_REDIS_URL = `redis://127.0.0.1:${port}`;
  return () => redis.kill();
}

function run(program, args, more = {}) {
  return spawnSync(program, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...environment, ...more },
  }).status;
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function programNamed(name) {
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .map((folder) => path.join(folder, name))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

function freePort() {
  return new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => found(port));
    });
  });
}
