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
      withDatabaseUrl(process.env, async (url) => {
        const { migrateDatabase } = await import('@essaim/forge-server');
        const done = await migrateDatabase(url);
        if (done.length) process.stdout.write(`Database: ${done.length} migrations done\n`);
        else if (!quiet) process.stdout.write('The database is up to date\n');
        if (!demonstration) return;
        const signIns = await fillWithDemonstration(url);
        if (process.send) process.send({ signIns });
        else process.stdout.write(signIns);
      }),
    );

/** Plants the demonstration in an empty database; the lines that say who can sign in, none where it is not. */
async function fillWithDemonstration(url: string): Promise<string> {
  const [{ openDatabase }, { DEMONSTRATION_PASSWORD, demonstrationAccounts, isDemonstration, loadDemonstration }] = await Promise.all([
    import('@essaim/forge-server'),
    import('@essaim/demonstration-server'),
  ]);
  const db = await openDatabase(url, { poolSize: 1 });
  const planted = await isDemonstration(db).finally(() => db.source.destroy());
  if (!planted) {
    const progress = progressOf('Demonstration');
    const loaded = await withForge({ ...process.env, DATABASE_URL: url }, (forge) => loadDemonstration(forge, (done) => progress.reach(Math.round(done * 100), 100)), {
      door: true,
    }).finally(() => progress.end());
    if (!loaded) return '';
  }
  const accounts = demonstrationAccounts(process.env.LANG?.startsWith('en') ? 'en' : 'fr');
  return `Sign in with the password ${DEMONSTRATION_PASSWORD} as\n${accounts.map(({ email, name, note }) => `  ${email}  ${name}${note && `, ${note}`}\n`).join('')}`;
}
