import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Command, CommanderError } from 'commander';
import { adminCommand } from './admin.command.ts';
import { deliveriesCommand } from './deliveries.command.ts';
import { evalCommand } from './eval-similarity.command.ts';
import { eventsCommand } from './events.command.ts';
import { importCommand } from './import.command.ts';
import { likenessCommand } from './likeness.command.ts';
import { migrateCommand } from './migrate.command.ts';
import { queueCommand } from './queue.command.ts';
import { startCommand } from './start.command.ts';
import { ExitCode, root, sayWhatFailed } from './outcome.ts';
import { thesaurusCommand } from './thesaurus.command.ts';

const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };

const program = new Command('essaim')
  .description('The forge for social projects: find who already does the same, then join, adapt or federate.')
  .version(version)
  .showHelpAfterError('(essaim --help lists the commands)')
  .addHelpText('after', '\nSettings are environment variables, or lines of a .env file: .env.example lists them.');

for (const command of [
  startCommand(),
  migrateCommand(),
  importCommand(),
  likenessCommand(),
  evalCommand(),
  thesaurusCommand(),
  adminCommand(),
  deliveriesCommand(),
  eventsCommand(),
  queueCommand(),
])
  program.addCommand(command);
for (const command of [program, ...program.commands.flatMap((one) => [one, ...one.commands])]) command.exitOverride();

const settingsFile = path.join(root, '.env');
if (existsSync(settingsFile)) process.loadEnvFile(settingsFile);

try {
  await program.parseAsync();
} catch (error) {
  // Commander has already said what is wrong with the command line, or printed the help that was asked for.
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? ExitCode.done : ExitCode.usage;
  else process.exitCode = await sayWhatFailed(error);
}
