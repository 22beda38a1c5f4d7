import { existsSync, readFileSync } from 'node:fs';

/** Reads a file of one JSON object per line; a missing file ends the run with code 2. */
export function readLines<T>(path: string | undefined, usage: string): T[] {
  if (!path) return quit(`usage: ${usage}`);
  if (!existsSync(path))
    return quit(
      `There is no data file at ${path}. The labelled articles are not part of this repository.`,
    );
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as T);
}

function quit(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}
