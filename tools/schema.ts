// `npm run schema` writes apps/api/schema.graphql as the API prints it; `npm run schema -- --check` fails when the file
// differs from what the API prints, or when the API breaks the contract that clients rely on.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ForgeModule, slices } from '@essaim/forge-server';
import { Database, dataSourceFor, readPlatformSettings } from '@essaim/platform-server';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';

/** The schema that the API would serve. Opens no connection. */
export async function printedSchema(): Promise<string> {
  const url = 'postgres://nobody@127.0.0.1:1/none';
  const settings = readPlatformSettings({ LOG_LEVEL: 'error', DATABASE_URL: url });
  const forge = ForgeModule.over(new Database(dataSourceFor(url, slices)), url, settings, { api: true });
  const app = await NestFactory.create(forge, { logger: ['error'], abortOnError: false });
  await app.init();
  const { schema } = app.get(GraphQLSchemaHost);
  await app.close();
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}

if (process.argv[1] === import.meta.filename) {
  const file = path.resolve(import.meta.dirname, '../apps/api/schema.graphql');
  const printed = await printedSchema();
  if (!process.argv.includes('--check')) writeFileSync(file, printed);
  else if (readFileSync(file, 'utf8') !== printed) {
    console.error('apps/api/schema.graphql is not what the API prints: run npm run schema');
    process.exit(1);
  }
  process.exit(0);
}
