import path from 'node:path';
import { readSettings } from '@essaim/platform-server/settings';
import { z } from 'zod';
import { root } from './outcome.ts';

/** What the command itself can be told. */
export const cliShape = {
  ESSAIM_DATA: z
    .string()
    .default('.essaim')
    .describe('folder of the embedded PostgreSQL and of what a running forge notes; from the top folder when relative'),
} as const;

/** Absolute paths of what is kept on this machine. */
export function readDataFolders(environment: NodeJS.ProcessEnv) {
  const data = path.resolve(root, readSettings(cliShape, environment).ESSAIM_DATA);
  return { data, postgres: path.join(data, 'postgres'), forgeFile: path.join(data, 'forge.json') };
}
