import path from 'node:path';
import { defineConfig, devices } from '@playwright/test';

const root = path.resolve(import.meta.dirname, '../..');
const results = path.join(root, 'test-results');

/** What a person does, in a real browser, on a forge of its own with the demonstration data. */
export default defineConfig({
  testDir: 'src',
  testMatch: '*.story.ts',
  outputDir: results,
  globalSetup: './src/forge-for-all.ts',
  // One forge serves all stories: they make their own people and projects, and run one after the other.
  workers: 1,
  timeout: 60_000,
  // Once more on a busy machine; what passed only then is named as flaky.
  retries: 1,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env['CI']),
  reporter: [
    ['list'],
    ['json', { outputFile: process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] ?? path.join(results, 'results.json') }],
  ],
  use: {
    baseURL: process.env['FORGE_ADDRESS'], // set by forge-for-all, before a worker reads this
    actionTimeout: 15_000,
    navigationTimeout: 20_000,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    colorScheme: 'light',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env['CHROMIUM'] || '/usr/bin/chromium',
      // A browser that keeps to itself: nothing of a network that may not be there.
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--disable-dev-shm-usage',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'desk', use: { viewport: { width: 1280, height: 900 } } },
    // Stories tagged @telephone are lived twice.
    { name: 'telephone', grep: /@telephone/, use: { ...devices['Pixel 7'], viewport: { width: 390, height: 844 } } },
  ],
});
