import { readFile } from 'node:fs/promises';
import { extractStatements } from '@onrecord/extract';
import { repairText } from '@onrecord/extract/text';

const [path = 'article.txt'] = process.argv.slice(2);

// Mended first, so that the spans are those of a text without damaged characters.
const { text } = repairText(await readFile(path, 'utf8'));

for (const statement of extractStatements(text, { publishedAt: new Date() })) {
  const { speaker, chain, kind, segments, confidence } = statement;
  const words = segments.map(({ start, end }) => text.slice(start, end)).join(' … ');
  const through = chain.map(({ role, name }) => ` ${role}: ${name}.`).join('');
  console.log(`${kind} ${speaker?.name ?? 'somebody'}: ${words.replaceAll('\n', ' ')}.${through}`);
  if (confidence < 0.5) console.log('  not sure');
}
