import { once } from 'node:events';
import { Command } from 'commander';

/** `essaim thesaurus`: the ideas that Essaim knows by several names. */
export const thesaurusCommand = () =>
  new Command('thesaurus')
    .description('the ideas of the field, and what people call them')
    .addCommand(
      new Command('export')
        .description('print them as SKOS (Turtle), for other tools')
        .option('--base <address>', 'address that ids are put behind', 'https://essaim.example.org/ideas/')
        .action(exportThesaurus),
    );

async function exportThesaurus({ base }: { base: string }): Promise<void> {
  const { readThesaurus, thesaurusAsSkos } = await import('@essaim/likeness-server');
  for (const part of thesaurusAsSkos(readThesaurus().values(), base))
    if (!process.stdout.write(part)) await once(process.stdout, 'drain');
}
