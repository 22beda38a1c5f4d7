import { explainStatements } from '../extract.ts';
import { readLines } from './articles.ts';
import { fitLogistic, type Row } from './logistic.ts';
import {
  findWords,
  type GoldArticle,
  jaccard,
  sameHead,
  splitLines,
  wordRange,
} from './quote-spans.ts';
import { writeData } from './write-data.ts';

/**
 * Fits src/extraction/classifiers/data/confidence-weights.json on articles that content-weights.json has not
 * seen: npx tsx src/extraction/training/fit-confidence.ts <train.jsonl> <number of articles>
 */
function main(): void {
  const [path, count = '240'] = process.argv.slice(2);
  const articles = readLines<GoldArticle>(path, 'fit-confidence.ts <train.jsonl> <articles>');
  const rows = articles.slice(0, Number(count)).flatMap(rowsOf);
  const weights = fitLogistic(rows, { least: 12, decay: 1e-3 });
  writeData('confidence-weights', weights);
  process.stdout.write(`${rows.length} rows, ${Object.keys(weights).length} weights\n`);
}

/**
 * Statements that the labels leave open yield no row. Right if a labelled quotation matches the
 * first segment and its speaker has the same head.
 */
function rowsOf(article: GoldArticle): Row[] {
  const { text } = article;
  const words = findWords(text);
  const golds = article.quotes
    .flatMap((quote) => splitLines(text, quote))
    .map((quote) => ({ quote, range: wordRange(words, quote.start, quote.end) }));
  return [...explainStatements(text)].flatMap(({ statement, features }) => {
    const first = statement.segments[0];
    if (!first) return [];
    const range = wordRange(words, first.start, first.end);
    const gold = golds.find((one) => jaccard(one.range, range) >= 0.8)?.quote;
    const near = golds.find((one) => jaccard(one.range, range) > 0.3)?.quote;
    if ((gold ?? near)?.scope === 'optional') return [];
    if (!near && article.noAccordingTo && features.some((one) => one.includes('ACCORDING')))
      return [];
    const span = statement.speaker && { ...statement.speaker.span, name: statement.speaker.name };
    const label = !!gold && (gold.speaker ? sameHead(text, gold.speaker, span) : !span);
    return [{ features, label, weight: 1 }];
  });
}

main();
