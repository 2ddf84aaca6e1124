import { existsSync, readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Command, Option } from 'commander';
import { CommandFailed } from './outcome.ts';
import { withForge } from './with-forge.ts';

/** `essaim thesaurus`: the ideas that this instance knows by several names. */
export const thesaurusCommand = () =>
  new Command('thesaurus')
    .description('the ideas of the field, and what people call them')
    .addCommand(
      new Command('export')
        .description('print the ideas that this instance looks for as SKOS (Turtle), for other tools')
        .option('--base <address>', 'address that ids are put behind', 'https://essaim.example.org/ideas/')
        .option(
          '--own',
          'print what this instance says of ideas, as YAML in the form of the thesaurus, to import again',
        )
        .addOption(new Option('--essaim', 'print what Essaim knows by itself; needs no database').conflicts('own'))
        .action(exportThesaurus),
    )
    .addCommand(
      new Command('import')
        .description(
          'take what this instance says of ideas from a file: each idea in the place of what was said of it before',
        )
        .requiredOption('--own <file>', 'YAML in the form of the thesaurus, as export --own prints it')
        .action(importThesaurus),
    );

interface ExportOptions {
  base: string;
  own?: boolean;
  essaim?: boolean;
}

async function exportThesaurus({ base, own = false, essaim = false }: ExportOptions): Promise<void> {
  const { ImportIdeas, readThesaurus, thesaurusAsSkos, writeIdeas } = await import('@essaim/likeness-server');
  const ideas = <T>(act: (of: InstanceType<typeof ImportIdeas>) => Promise<T>) =>
    withForge(process.env, (forge) => act(forge.get(ImportIdeas, { strict: false })));
  if (own) return print([writeIdeas(await ideas((of) => of.said()))]);
  const concepts = essaim ? readThesaurus() : await ideas((of) => of.inForce());
  return print(thesaurusAsSkos(concepts.values(), base));
}

/** Prints on, as far as anybody reads: `head` has enough after some lines. */
async function print(parts: Iterable<string>): Promise<void> {
  await pipeline(Readable.from(parts), process.stdout, { end: false }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

async function importThesaurus({ own: file }: { own: string }): Promise<void> {
  if (!existsSync(file)) throw new CommandFailed(`There is no file ${file}.`);
  const { ImportIdeas, readIdeas, UnreadableIdeas } = await import('@essaim/likeness-server');
  const read = () => {
    try {
      return readIdeas(readFileSync(file, 'utf8'));
    } catch (error) {
      throw error instanceof UnreadableIdeas ? new CommandFailed(`${file} cannot be read: ${error.message}`) : error;
    }
  };
  const entries = read();
  const { added, changed, same, touched } = await withForge(process.env, (forge) =>
    forge.get(ImportIdeas, { strict: false }).run(entries),
  );
  process.stdout.write(
    `${counted(added, 'idea')} added, ${changed} changed, ${same} as before; the worker reads ${counted(touched, 'project')} again\n`,
  );
}

const counted = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`;
