import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort, listening } from './server-port.ts';

const PROGRAM = '/usr/sbin/dovecot';
/** Whose files the mails are. */
const ACCOUNT = 'nobody';
/** What opens the mailbox. */
const PASSWORD = 'p@ss/word';

/** Dovecot changes its account, and a test that is not root cannot let it; 2.4 reads another form of settings. */
export const hasDovecot =
  existsSync(PROGRAM) &&
  process.getuid?.() === 0 &&
  spawnSync(PROGRAM, ['--version'], { encoding: 'utf8' }).stdout.startsWith('2.3.');

const configuration = (folder: string, { port, tlsPort, idle }: { port: number; tlsPort: number; idle: boolean }) => `
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
protocols = imap
listen = 127.0.0.1
ssl = yes
ssl_cert = <${folder}/certificate
ssl_key = <${folder}/key
disable_plaintext_auth = no
auth_failure_delay = 0
${idle ? '' : 'imap_capability = IMAP4rev1 UIDPLUS'}
first_valid_uid = 1
mail_location = maildir:${folder}/mail
passdb {
  driver = static
  args = password=${PASSWORD}
}
userdb {
  driver = static
  args = uid=${ACCOUNT} gid=nogroup home=${folder}/mail
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = ${tlsPort}
    ssl = yes
  }
}
service anvil {
  chroot =
}
`;

/** Debian's Dovecot at work, with one mailbox. */
export interface Dovecot {
  port: number;
  /** Where it speaks TLS from the first word. */
  tlsPort: number;
  /** imap://user:password@127.0.0.1:port/INBOX; `but` says what is different. */
  url: (but?: { scheme?: 'imap' | 'imaps'; host?: string; port?: number; password?: string }) => string;
  /** A file with its certificate, which nobody but itself has signed; good for 127.0.0.1 and 0.0.0.0. */
  certificate: string;
  /** Puts a mail into the mailbox, as a mail server does; its name there. `read`: somebody has opened it already. */
  deliver: (mail: string | Buffer, read?: 'read') => string;
  /** What a mail is marked with, by its name: `S` read, `F` flagged. */
  marks: (name: string) => string;
  /** What it wrote down: who signed in, who could not. */
  log: () => string;
  close: () => Promise<void>;
}

/** Starts Dovecot in a folder of its own. Without `idle` it is one that does not say by itself that a mail came. */
export async function startDovecot({ idle = true } = {}): Promise<Dovecot> {
  const folder = mkdtempSync(path.join(tmpdir(), 'essaim-dovecot-'));
  const mailbox = (...parts: string[]) => path.join(folder, 'mail', ...parts);
  for (const part of ['run', 'state', 'mail']) mkdirSync(path.join(folder, part));
  for (const part of ['tmp', 'new', 'cur']) mkdirSync(mailbox(part));
  const [port, tlsPort] = [await freePort(), await freePort()];
  const certificate = path.join(folder, 'certificate');
  spawnSync('openssl', [
    ...'req -x509 -nodes -newkey ec -pkeyopt ec_paramgen_curve:P-256 -subj /CN=mail.example'.split(' '),
    '-addext',
    'subjectAltName=IP:127.0.0.1,IP:0.0.0.0',
    '-keyout',
    path.join(folder, 'key'),
    '-out',
    certificate,
  ]);
  const settings = path.join(folder, 'dovecot.conf');
  writeFileSync(settings, configuration(folder, { port, tlsPort, idle }));
  spawnSync('chmod', ['755', folder]);
  spawnSync('chown', ['-R', `${ACCOUNT}:nogroup`, mailbox()]);
  const server = spawn(PROGRAM, ['-F', '-c', settings], { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  await listening(port, ended, 'Dovecot');
  let delivered = 0;
  return {
    port,
    tlsPort,
    certificate,
    url: ({ scheme = 'imap', host = '127.0.0.1', port: another = port, password = PASSWORD } = {}) =>
      `${scheme}://reply:${encodeURIComponent(password)}@${host}:${another}/INBOX`,
    deliver: (mail, read) => {
      const name = `${Date.now()}.${++delivered}.essaim`;
      writeFileSync(mailbox('tmp', name), mail);
      spawnSync('chown', [`${ACCOUNT}:nogroup`, mailbox('tmp', name)]);
      renameSync(mailbox('tmp', name), read ? mailbox('cur', `${name}:2,S`) : mailbox('new', name));
      return name;
    },
    marks: (name) => {
      const file = ['new', 'cur'].flatMap((part) => readdirSync(mailbox(part))).find((one) => one.startsWith(name));
      if (!file) throw new Error(`${name} is lost`);
      return file.split(':2,')[1]?.replace(/[a-z]/g, '') ?? '';
    },
    log: () => (existsSync(path.join(folder, 'log')) ? readFileSync(path.join(folder, 'log'), 'utf8') : ''),
    close: async () => {
      server.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
