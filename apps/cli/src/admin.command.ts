import { createInterface } from 'node:readline/promises';
import { Command } from 'commander';
import { withForge } from './with-forge.ts';

interface NewAdmin {
  email: string;
  name?: string;
  askPassword?: boolean;
}

/** `essaim admin`: what has to be possible before anybody can sign in. */
export const adminCommand = () =>
  new Command('admin')
    .description('people who run this instance')
    .addCommand(
      new Command('create')
        .description('make an account an admin of this instance; makes the account when there is none')
        .requiredOption('--email <address>', 'e-mail address of the account')
        .option('--name <name>', 'name shown, for a new account')
        .option(
          '--ask-password',
          'read the password of a new account from the terminal, or the first line given; without, a link to choose one is printed',
        )
        .action(createAdmin),
    );

async function createAdmin({ email, name, askPassword }: NewAdmin): Promise<void> {
  const password = askPassword ? await readPassword() : undefined;
  const { CreateAdmin } = await import('@essaim/people-server');
  const { person, created, passwordUrl } = await withForge(process.env, (forge) =>
    forge
      .get(CreateAdmin, { strict: false })
      .run({ email, name: name ?? email.split('@')[0]!, ...(password && { password }) }),
  );
  process.stdout.write(`${created ? 'New admin' : 'Admin'}: ${person.name} <${person.email}>\n`);
  if (passwordUrl) process.stdout.write(`A password is chosen at ${passwordUrl}\n`);
}

/** One line of stdin. What is typed at a terminal is not shown. */
async function readPassword(): Promise<string> {
  const { stdin, stderr } = process;
  if (stdin.isTTY) stderr.write('Password: ');
  // Echo is readline's doing on a terminal: with nowhere to write, there is none.
  const lines = createInterface({ input: stdin, terminal: stdin.isTTY });
  try {
    for await (const line of lines) return line;
    return '';
  } finally {
    lines.close();
    if (stdin.isTTY) stderr.write('\n');
  }
}
