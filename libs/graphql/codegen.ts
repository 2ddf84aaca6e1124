import type { CodegenConfig } from '@graphql-codegen/cli';

/** Typed documents of every page and slice, from the schema that the API prints. Run from the root: `npm run codegen`. */
const config: CodegenConfig = {
  schema: 'apps/api/schema.graphql',
  documents: ['apps/web/src/**/*.{ts,tsx}', 'libs/*/web/src/**/*.{ts,tsx}', '!**/*.spec.{ts,tsx}'],
  ignoreNoDocuments: true,
  generates: {
    'libs/graphql/src/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: { unmaskFunctionName: 'getFragmentData' } },
      config: { useTypeImports: true, enumsAsTypes: true, scalars: { DateTime: 'string', ID: 'string' } },
    },
    'libs/graphql/src/generated/schema-facts.ts': { plugins: ['./libs/graphql/tools/schema-facts.cjs'] },
  },
};

export default config;
