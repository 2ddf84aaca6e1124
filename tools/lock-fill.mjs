// `npm install` behind a registry that lacks other platforms' optional packages writes a lock file that `npm ci` then
// refuses ("Missing: <package>@ from lock file"). This adds each missing one as an entry that npm skips by os and cpu.
// Run it as `npm run lock` after every `npm install`; a second run adds nothing, and `--check` fails when there is
// something to add.
import { readFileSync, writeFileSync } from 'node:fs';

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const packages = lock.packages;
const systems = ['darwin', 'win32', 'linux', 'freebsd', 'android', 'openharmony', 'netbsd', 'openbsd', 'sunos', 'aix'];
const processors = ['arm64', 'x64', 'ia32', 'arm', 'ppc64', 's390x', 'loong64', 'riscv64', 'mips64el', 'wasm32'];

function resolves(from, name) {
  for (let folder = from; ;) {
    if (packages[`${folder ? `${folder}/` : ''}node_modules/${name}`]) return true;
    if (!folder) return false;
    folder = folder.includes('/node_modules/') ? folder.slice(0, folder.lastIndexOf('/node_modules/')) : '';
  }
}

let added = 0;
for (const [folder, entry] of Object.entries(packages)) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    if (resolves(folder, name)) continue;
    const words = name
      .toLowerCase()
      .replace('windows', 'win32')
      .split(/[^a-z0-9]+/);
    const os = systems.filter((system) => words.includes(system));
    const cpu = processors.filter(
      (processor) =>
        words.includes(processor) || (processor === 'arm' && words.some((w) => /^arm(v7|eabi|hf)?$/.test(w))),
    );
    const place = packages[`node_modules/${name}`] ? `${folder}/node_modules/${name}` : `node_modules/${name}`;
    packages[place] = {
      version: range.replace(/^[^0-9]*/, ''),
      optional: true,
      ...(entry.dev && { dev: true }),
      os: os.length ? os : ['none'],
      ...(cpu.length && { cpu }),
    };
    added++;
  }
}
if (process.argv.includes('--check')) {
  if (added) console.error(`package-lock.json lacks ${added} packages of other platforms: run npm run lock`);
  process.exit(added ? 1 : 0);
}
lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} packages of other platforms added to package-lock.json`);
