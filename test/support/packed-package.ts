import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '../..');
const run = promisify(execFile);

/** For npm, compilers and bundlers, on a machine that has other things to do. */
export const patienceMs = 240_000;

/** A package as npm packs it for publishing. */
export interface PackedPackage {
  /** The tarball. */
  archive: string;
  files: string[];
  /** Bytes of the tarball. */
  size: number;
}

/**
 * Packs a package without building it: the set-up has.
 *
 * @param folder from the top of the repository: `src/client`, or `node_modules/…` for one that was installed
 */
export async function packPackage(folder: string, destination: string): Promise<PackedPackage> {
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', destination];
  const { stdout } = await run('npm', args, { cwd: join(root, folder), maxBuffer: 2 ** 24 });
  const [packed] = JSON.parse(stdout) as {
    filename: string;
    size: number;
    files: { path: string }[];
  }[];
  if (!packed) throw new Error(`npm packed nothing of ${folder}.`);
  const files = packed.files.map(({ path }) => path).sort();
  return { archive: join(destination, packed.filename), files, size: packed.size };
}

/** Makes an empty folder, a project of somebody else's. */
export async function createProject(): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-project-'));
  await writeFile(join(folder, 'package.json'), '{ "type": "module", "private": true }');
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Installs tarballs as their users do, asking no registry. */
export async function installPackages(folder: string, archives: readonly string[]): Promise<void> {
  const args = ['install', '--offline', '--ignore-scripts', '--no-audit', '--no-fund', '--silent'];
  await run('npm', [...args, ...archives], { cwd: folder });
}

/** Compiles a project by its tsconfig.json. @returns the compiler's errors */
export async function compileProject(folder: string): Promise<string[]> {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  return run(process.execPath, [tsc, '-p', folder]).then(
    () => [],
    ({ stdout }: { stdout: string }) => stdout.trim().split('\n'),
  );
}
