import { writeFileSync } from 'node:fs';

/** Writes a file of src/extraction/classifiers/data, as the formatter would. */
export function writeData(name: string, content: object): void {
  const path = new URL(`../classifiers/data/${name}.json`, import.meta.url);
  writeFileSync(path, `${JSON.stringify(content, null, 2)}\n`);
}
