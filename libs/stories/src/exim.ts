import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort, listening } from './server-port.ts';

const PROGRAM = '/usr/sbin/exim4';
/** The account that Debian's package makes for it. */
const ACCOUNT = 'Debian-exim';

/** Exim changes its account, and a test that is not root cannot let it. */
export const hasExim = existsSync(PROGRAM) && process.getuid?.() === 0;

/**
 * Takes every letter whose headers are as RFC 5322 has them and whose lines are no longer than it allows, and says what is
 * wrong with any other; keeps each as a file.
 */
const configuration = (folder: string, port: number) => `
primary_hostname = mail.example
spool_directory = ${folder}/spool
log_file_path = ${folder}/log-%s
pid_file_path = ${folder}/pid
daemon_smtp_ports = ${port}
local_interfaces = 127.0.0.1
keep_environment =
tls_advertise_hosts =
never_users =
rfc1413_query_timeout = 0s
acl_smtp_rcpt = everybody
acl_smtp_data = well_formed
begin acl
everybody:
  accept
well_formed:
  deny !verify = header_syntax
       message = $acl_verify_message
  deny message = a line of $max_received_linelength characters
       condition = \${if > {$max_received_linelength}{998}}
  deny message = no Date, From or Message-ID
       condition = \${if or {{!def:h_date:}{!def:h_from:}{!def:h_message-id:}}}
  accept
begin routers
kept:
  driver = accept
  transport = file
begin transports
file:
  driver = appendfile
  directory = ${folder}/letters
  create_directory = false
  maildir_format
  user = ${ACCOUNT}
`;

/** Debian's Exim at work, as it would take mail for a domain. */
export interface Exim {
  /** smtp://127.0.0.1:port */
  url: string;
  /** The letters that it took and has delivered, as it keeps them. */
  letters: () => string[];
  /** What it refused, in its words. */
  refusals: () => string;
  close: () => Promise<void>;
}

/** Starts Exim in a folder of its own. */
export async function startExim(): Promise<Exim> {
  const folder = mkdtempSync(path.join(tmpdir(), 'essaim-exim-'));
  for (const part of ['spool', 'letters', 'letters/new', 'letters/cur', 'letters/tmp'])
    mkdirSync(path.join(folder, part));
  const port = await freePort();
  writeFileSync(path.join(folder, 'exim.conf'), configuration(folder, port));
  spawnSync('chown', ['-R', `${ACCOUNT}:${ACCOUNT}`, folder]);
  // Exim trusts the configuration of root alone.
  spawnSync('chown', ['root:root', folder, path.join(folder, 'exim.conf')]);
  spawnSync('chmod', ['777', folder]);
  const server = spawn(PROGRAM, ['-bdf', '-C', path.join(folder, 'exim.conf')], {
    stdio: 'ignore',
  });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  await listening(port, ended, 'Exim');
  const read = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : '');
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters: () => {
      const taken = path.join(folder, 'letters', 'new');
      return readdirSync(taken)
        .sort()
        .map((name) => readFileSync(path.join(taken, name), 'utf8'));
    },
    refusals: () => read(path.join(folder, 'log-reject')),
    close: async () => {
      server.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
