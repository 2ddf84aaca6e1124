import type { Database } from '@essaim/platform-server';
import { Command } from 'commander';
import { withDatabaseUrl } from './database.ts';
import { progressOf } from './progress.ts';
import { withForge } from './with-forge.ts';

/** `essaim migrate`: before a new version runs, once, whatever the number of its processes. */
export const migrateCommand = () =>
  new Command('migrate')
    .description('bring the database to the schema and reference data of this version')
    .option('--demonstration', 'then fill it with the demonstration, if it is empty')
    .option('--quiet', 'say nothing when there is nothing to do')
    .action(({ demonstration = false, quiet = false }: { demonstration?: boolean; quiet?: boolean }) =>
      withDatabaseUrl(
        process.env,
        async (url) => {
          const { migrateDatabase } = await import('@essaim/forge-server');
          const done = await migrateDatabase(url);
          if (done.length) process.stdout.write(`Database: ${done.length} migrations done\n`);
          else if (!quiet) process.stdout.write('The database is up to date\n');
          if (!demonstration) return;
          const signIns = await fillWithDemonstration(url);
          if (process.send) process.send({ signIns });
          else process.stdout.write(signIns);
        },
        { create: true },
      ),
    );

/** Plants the demonstration in an empty database; the lines that say who can sign in, none where it is not. */
async function fillWithDemonstration(url: string): Promise<string> {
  const [{ openDatabase }, { DEMONSTRATION_PASSWORD, demonstrationAccounts, isDemonstration, loadDemonstration }] =
    await Promise.all([import('@essaim/forge-server'), import('@essaim/demonstration-server')]);
  const db = await openDatabase(url, { poolSize: 2 });
  try {
    if (!(await isDemonstration(db))) {
      const environment = { ...process.env, DATABASE_URL: url };
      const progress = progressOf('Demonstration');
      const loaded = await withForge(
        environment,
        (forge) =>
          loadDemonstration(
            forge,
            () => tellAll(environment, db),
            (done) => progress.reach(Math.round(done * 100), 100),
          ),
        { door: true },
      ).finally(() => progress.end());
      if (!loaded) return '';
    }
  } finally {
    await db.source.destroy();
  }
  const accounts = demonstrationAccounts(process.env.LANG?.startsWith('en') ? 'en' : 'fr');
  return `Sign in with the password ${DEMONSTRATION_PASSWORD} as\n${accounts.map(({ email, name, note }) => `  ${email}  ${name}${note && `, ${note}`}\n`).join('')}`;
}

/** Lets a worker do all that the planted facts ask for, so that the first page shows a forge that has lived. */
async function tellAll(environment: NodeJS.ProcessEnv, db: Database): Promise<void> {
  const [{ openWorker }, { readPlatformSettings, untilNothingIsOwed }] = await Promise.all([
    import('@essaim/worker'),
    import('@essaim/platform-server'),
  ]);
  const worker = await openWorker(environment.DATABASE_URL!, {
    ...readPlatformSettings(environment),
    LOG_LEVEL: 'warn',
  });
  await untilNothingIsOwed(db).finally(() => worker.close());
}
