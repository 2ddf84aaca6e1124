import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ESLint } from 'eslint';

const eslint = new ESLint({ cwd: path.resolve(import.meta.dirname, '..') });

/** What the linter says of an import written in a file, by the rule that draws the arrows between slices. */
async function boundaryComplaints(file: string, imported: string): Promise<string[]> {
  const [result] = await eslint.lintText(`import '${imported}';\n`, { filePath: file });
  return result!.messages
    .filter(({ ruleId }) => ruleId === '@nx/enforce-module-boundaries')
    .map(({ message }) => message.split('\n')[0]!);
}

describe('the arrows between slices', () => {
  const forbidden: [why: string, file: string, imported: string][] = [
    ['the platform knows no slice', 'libs/platform/server/src/index.ts', '@essaim/projects-server'],
    ['the core knows no practice', 'libs/projects/server/src/index.ts', '@essaim/federation-server'],
    ['inside the core, people do not know projects', 'libs/people/server/src/index.ts', '@essaim/projects-server'],
    ['practice slices do not know one another', 'libs/federation/server/src/index.ts', '@essaim/lineage-server'],
    ['nobody inside knows notifications', 'libs/federation/server/src/index.ts', '@essaim/notifications-server'],
    ['the page does not import the server', 'libs/projects/web/src/index.ts', '@essaim/projects-server'],
    ['the server does not import the page', 'libs/projects/server/src/index.ts', '@essaim/ui'],
    ['no slice knows the applications', 'libs/projects/server/src/index.ts', '@essaim/forge-server'],
    [
      'no slice reaches into another past its door',
      'libs/projects/server/src/index.ts',
      '../../../people/server/src/person.entity.ts',
    ],
  ];
  it.each(forbidden)('%s', async (_why, file, imported) => {
    expect(await boundaryComplaints(file, imported)).not.toEqual([]);
  });

  const allowed: [why: string, file: string, imported: string][] = [
    ['projects know people', 'libs/projects/server/src/index.ts', '@essaim/people-server'],
    ['practice knows the core', 'libs/federation/server/src/index.ts', '@essaim/projects-server'],
    ['both halves know the catalogue of words', 'libs/projects/web/src/index.ts', '@essaim/catalogue'],
    ['the forge knows every slice', 'libs/forge/server/src/index.ts', '@essaim/notifications-server'],
  ];
  it.each(allowed)('%s', async (_why, file, imported) => {
    expect(await boundaryComplaints(file, imported)).toEqual([]);
  });
});
