import { rmSync } from 'node:fs';
import path from 'node:path';
import { defineConfig, devices } from '@playwright/test';

const root = path.resolve(import.meta.dirname, '../..');
const port = Number(process.env['E2E_PORT'] ?? 4173);
const address = `http://localhost:${port}`;
const data = path.join(root, '.essaim', 'browser');

// The configuration is read by each worker too: only the first reading begins with an empty forge.
if (process.env['TEST_WORKER_INDEX'] === undefined) rmSync(data, { recursive: true, force: true });

/** What a person does, in a real browser, on a forge of its own with the demonstration data. */
export default defineConfig({
  testDir: 'src',
  testMatch: '*.story.ts',
  outputDir: path.join(root, 'test-results'),
  // One forge serves all stories: they make their own people and projects, and run one after the other.
  workers: 1,
  timeout: 60_000,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list'], ['json', { outputFile: process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] ?? path.join(root, 'test-results', 'results.json') }]],
  use: {
    baseURL: address,
    locale: 'fr-FR',
    trace: 'retain-on-failure',
    launchOptions: { executablePath: process.env['CHROMIUM'] || '/usr/bin/chromium', args: ['--no-sandbox', '--disable-dev-shm-usage'] },
  },
  projects: [
    { name: 'desk', use: { viewport: { width: 1280, height: 900 } } },
    // Stories tagged @telephone are lived twice.
    { name: 'telephone', grep: /@telephone/, use: { ...devices['Pixel 7'], viewport: { width: 390, height: 844 } } },
  ],
  webServer: {
    command: `"${process.execPath}" apps/cli/bin/essaim.js start`,
    cwd: root,
    url: `${address}/health/ready`,
    timeout: 120_000,
    stdout: 'ignore',
    stderr: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
    env: { PORT: String(port), ESSAIM_DATA: data, RATE_LIMITS: 'off', LOG_LEVEL: 'error' },
  },
});
