import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';

// Enforces CONTRIBUTING’s size limits for hand-written code: prints each file and folder that
// exceeds them, and by how much.

const MOST_LINES = 300;
const MOST_FILES = 20;
const roots = ['src', 'test', 'prisma', 'examples', '.ci'];
const source = /\.(?:[cm]?[jt]sx?|css|prisma)$/;
/** Grows by one folder or file for each migration, and data is not a source. */
const data = /^prisma\/migrations\/|\/data\/|\.snap$/;

const listed = ['ls-files', '--cached', '--others', '--exclude-standard', '-z', ...roots];
const files = execFileSync('git', listed, { encoding: 'utf8' })
  .split('\0')
  .filter((file) => file && existsSync(file) && !data.test(file));

const counts = new Map();
for (const file of files) {
  const folder = dirname(file);
  counts.set(folder, (counts.get(folder) ?? 0) + 1);
}
const crowded = [...counts]
  .filter(([, count]) => count > MOST_FILES)
  .map(([folder, count]) => `${folder}: ${count} files, ${count - MOST_FILES} too many`);
const long = files
  .filter((file) => source.test(file))
  .map((file) => [file, readFileSync(file, 'utf8').split('\n').length - 1])
  .filter(([, lines]) => lines > MOST_LINES)
  .map(([file, lines]) => `${file}: ${lines} lines, ${lines - MOST_LINES} too many`);

const over = [...crowded, ...long];
if (over.length > 0) {
  process.stderr.write(`${over.join('\n')}\n`);
  process.exitCode = 1;
}
