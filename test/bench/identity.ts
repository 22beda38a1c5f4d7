import { createHash } from 'node:crypto';
import { extractStatements } from '../../src/extraction/index.ts';
import { readLines } from '../../src/extraction/training/articles.ts';

/**
 * Hashes all that the extractor says of articles, to prove that a change of its form alone changes
 * nothing else. The evidence is left out: it names the rules that decided, and changes none of what is
 * said.
 *
 * npm run bench:identity -- <data.jsonl> …
 */
function main(): void {
  const usage = 'npm run bench:identity -- <data.jsonl> …';
  const paths = process.argv.slice(2);
  const articles = (paths.length > 0 ? paths : [undefined]).flatMap((path) =>
    readLines<{ text: string }>(path, usage),
  );
  const hash = createHash('sha256');
  let count = 0;
  for (const { text } of articles) {
    const statements = extractStatements(text);
    count += statements.length;
    hash.update(`${JSON.stringify(statements.map(({ evidence, ...said }) => said))}\n`);
  }
  process.stdout.write(
    `${hash.digest('hex')}  ${count} statements of ${articles.length} articles\n`,
  );
}

main();
