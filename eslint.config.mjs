// The arrows of the house, drawn once: docs/map.md shows them, this file holds them.
import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import prettier from 'eslint-config-prettier';
import hooks from 'eslint-plugin-react-hooks';
import ts from 'typescript-eslint';

// Rings, from the ground outwards: what each may know. Practice slices do not know one another; top: apps and stories.
const core = ['platform', 'core'];
const voice = [...core, 'practice'];
const top = [...voice, 'voice', 'top'];
const rings = { platform: ['platform'], core, practice: core, voice, top };

// Inside the core, the order in which one slice may know another.
const coreOrder = ['territories', 'people', 'organisations', 'projects'];

// The two halves meet only through apps/api/schema.graphql. The catalogue of words serves both.
const sides = { server: ['server', 'both'], web: ['web', 'both'], both: ['both'], e2e: ['e2e', 'both'] };

const depConstraints = [
  ...Object.entries(rings).map(([ring, seen]) => ({
    sourceTag: `ring:${ring}`,
    onlyDependOnLibsWithTags: seen.map((other) => `ring:${other}`),
  })),
  ...Object.entries(sides).map(([side, seen]) => ({
    sourceTag: `side:${side}`,
    onlyDependOnLibsWithTags: seen.map((other) => `side:${other}`),
  })),
  ...coreOrder.map((slice, place) => ({
    sourceTag: `core:${slice}`,
    onlyDependOnLibsWithTags: ['ring:platform', ...coreOrder.slice(0, place + 1).map((inner) => `core:${inner}`)],
  })),
];

const node = Object.fromEntries(
  'process console URL URLSearchParams Buffer fetch setTimeout clearTimeout setInterval clearInterval performance AbortSignal EventTarget Element globalThis WebSocket'
    .split(' ')
    .map((name) => [name, 'readonly']),
);

export default ts.config(
  {
    ignores: [
      '**/dist/**',
      '**/out-tsc/**',
      '**/node_modules/**',
      '.nx/**',
      '.essaim/**',
      'libs/graphql/src/generated/**',
    ],
  },
  js.configs.recommended,
  ...ts.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { '@nx': nx },
    rules: {
      // A page may fetch a part of a slice when it is needed and name another at once: only the first is lazy.
      '@nx/enforce-module-boundaries': [
        'error',
        { allow: [], depConstraints, checkDynamicDependenciesExceptions: ['.*'] },
      ],
    },
  },
  // They read another project's sources before any project is built.
  { files: ['**/vite.config.ts', 'apps/web/vite/*.ts'], rules: { '@nx/enforce-module-boundaries': 'off' } },
  {
    rules: {
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['libs/*/server/src/**', 'apps/{api,worker,cli}/src/**', 'libs/catalogue/src/**', 'libs/stories/src/**'],
    ignores: [
      '**/*.settings.ts',
      '**/settings/settings.ts',
      '**/main.ts',
      '**/*.command.ts',
      '**/testing.ts',
      '**/testing/**',
      '**/*.spec.ts',
      '**/*.spec.tsx',
      'libs/stories/**',
    ],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Declare it in the settings of the slice that reads it.' },
      ],
      'no-console': 'error',
    },
  },
  {
    files: ['apps/web/src/**', 'libs/{ui,graphql}/src/**', 'libs/*/web/src/**'],
    plugins: { 'react-hooks': hooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  { files: ['**/*.{js,mjs,cjs}'], languageOptions: { globals: node } },
  {
    files: ['**/*.cjs'],
    languageOptions: { globals: { module: 'writable', require: 'readonly' } },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  prettier,
);
