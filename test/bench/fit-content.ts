import { readFileSync, writeFileSync } from 'node:fs';
import { extractWithJudge } from '../../src/extraction/extract.ts';
import type { Judge } from '../../src/extraction/judge.ts';
import type { Span } from '../../src/text/span.ts';
import { fitLogistic, type Row } from './logistic.ts';

/**
 * Fits src/extraction/data/content-weights.json:
 *   npx tsx test/bench/fit-content.ts <train.jsonl> [articles to leave out at the start]
 * The pipeline runs with a judge that knows the labels, so that later decisions are seen as they
 * are after right earlier ones; every decision becomes a row.
 */
interface Gold extends Span {
  speaker: (Span & { text: string }) | null;
  scope: 'core' | 'optional';
}
interface Article {
  noAccordingTo?: boolean;
  text: string;
  quotes: Gold[];
}
type Table = 'accept' | 'stop' | 'speak';

const overlap = (a: Span, b: Span) =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
const likeness = (a: Span, b: Span) => {
  const both = overlap(a, b);
  return both / (a.end - a.start + b.end - b.start - both);
};

const lastWord = (text: string) =>
  text
    .split(/[,(]/)[0]
    ?.match(/[\p{L}\p{N}]+/gu)
    ?.at(-1) ?? '';
const sameName = (a: string, b: string) =>
  /^\p{Lu}/u.test(lastWord(a)) && lastWord(a) === lastWord(b) && lastWord(a).length > 2;

function listen(article: Article, rows: Record<Table, Row[]>): Judge {
  const say = (table: Table, features: readonly string[], label: boolean, weight = 1) => {
    rows[table].push({ features: [...features], label, weight });
    return label ? 1 : -1;
  };
  return {
    accept(features, span) {
      const best = article.quotes
        .map((gold) => ({ gold, likeness: likeness(gold, span) }))
        .sort((a, b) => b.likeness - a.likeness)[0];
      if (best && best.likeness >= 0.5 && best.gold.scope === 'optional') return 0;
      const right = !!best && best.likeness >= 0.5;
      if (!right && article.noAccordingTo && features.includes('k:ACCORDING')) return 0;
      return say('accept', features, right);
    },
    stop(features, start, at) {
      const gold = article.quotes.find(
        (one) => Math.abs(one.start - start) <= 12 && one.end > start,
      );
      if (!gold) return 0;
      return say('stop', features, Math.abs(at - gold.end) <= 3);
    },
    speak(features, speaker, quotation) {
      const gold = article.quotes.find((one) => likeness(one, quotation) > 0.6);
      if (!gold?.speaker) return 0;
      const own = article.text.slice(speaker.start, speaker.end);
      const right = overlap(gold.speaker, speaker) > 0 || sameName(gold.speaker.text, own);
      return say('speak', features, right);
    },
  };
}

function main(): void {
  const [path, skip = '0'] = process.argv.slice(2);
  if (!path) throw new Error('usage: fit-content.ts <train.jsonl> [articles to leave out]');
  const rows: Record<Table, Row[]> = { accept: [], stop: [], speak: [] };
  const lines = readFileSync(path, 'utf8').trim().split('\n').slice(Number(skip));
  for (const line of lines) {
    const article = JSON.parse(line) as Article;
    extractWithJudge(article.text, listen(article, rows));
  }
  const weights = {
    accept: fitLogistic(rows.accept, { least: 4 }),
    stop: fitLogistic(rows.stop, { least: 4 }),
    speak: fitLogistic(rows.speak, { least: 4 }),
  };
  for (const table of ['accept', 'stop', 'speak'] as const) {
    const positive = rows[table].filter((row) => row.label).length;
    process.stdout.write(
      `${table}: ${rows[table].length} rows, ${positive} positive, ${Object.keys(weights[table]).length} weights\n`,
    );
  }
  writeFileSync('src/extraction/data/content-weights.json', `${JSON.stringify(weights)}\n`);
}

main();
