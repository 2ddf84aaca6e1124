// Three kinds of tests, run by `npm test` (or `npm run jest -- <path>` for a few of them) as native ES modules:
// server (Node, real PostgreSQL), stories (API and worker in one process), web (components in jsdom).
import { readFileSync } from 'node:fs';

const { $schema: _, ...swc } = JSON.parse(readFileSync(new URL('.swcrc', import.meta.url), 'utf8'));

const everywhere = {
  rootDir: import.meta.dirname,
  modulePathIgnorePatterns: ['/dist/', '/out-tsc/', '<rootDir>/\\.'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.tsx?$': ['@swc/jest', { ...swc, swcrc: false }] },
};

const onDatabase = {
  ...everywhere,
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['@essaim/source', 'node', 'node-addons'] },
  globalSetup: '<rootDir>/tools/jest/start-database.mjs',
  globalTeardown: '<rootDir>/tools/jest/stop-database.mjs',
};

export default {
  projects: [
    {
      ...onDatabase,
      displayName: 'server',
      roots: ['<rootDir>/libs', '<rootDir>/apps', '<rootDir>/tools'],
      testMatch: [
        '<rootDir>/libs/*/server/src/**/*.spec.{ts,tsx}',
        '<rootDir>/libs/catalogue/src/**/*.spec.ts',
        '<rootDir>/apps/{api,worker,cli}/src/**/*.spec.{ts,tsx}',
        '<rootDir>/tools/**/*.spec.ts',
      ],
    },
    {
      ...onDatabase,
      displayName: 'stories',
      roots: ['<rootDir>/libs'],
      testMatch: ['<rootDir>/libs/stories/src/**/*.story.ts'],
    },
    {
      ...everywhere,
      displayName: 'web',
      testEnvironment: 'jsdom',
      testEnvironmentOptions: { customExportConditions: ['@essaim/source', 'browser'] },
      roots: ['<rootDir>/libs', '<rootDir>/apps/web'],
      testMatch: [
        '<rootDir>/libs/{ui,graphql}/src/**/*.spec.{ts,tsx}',
        '<rootDir>/libs/*/web/src/**/*.spec.{ts,tsx}',
        '<rootDir>/apps/web/src/**/*.spec.{ts,tsx}',
      ],
      moduleNameMapper: { '\\.css$': '<rootDir>/tools/jest/css-module.mjs' },
      setupFiles: ['<rootDir>/tools/jest/browser-parts.mjs'],
    },
  ],
  maxWorkers: 2,
  // Milliseconds after which a test is held to hang: no measure of speed, for machines may be busy.
  testTimeout: 30_000,
  // Each file links the framework anew; a worker that has grown is replaced.
  workerIdleMemoryLimit: '700MB',
};
