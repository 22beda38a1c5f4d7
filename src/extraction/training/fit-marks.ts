import { writeFileSync } from 'node:fs';
import { KEY_BITS } from '../doc/speech/decode-marks.ts';
import { readLines } from './articles.ts';
import { type Learned, learnMarks, MARK_COUNT, makeLearned } from './marks/learn-marks.ts';
import { lessonsOfMarks, type MarkLesson } from './marks/lessons.ts';
import { mulberry32 } from './mulberry32.ts';

/** Rarer features tell of one article. */
const FEWEST = 25;
const ROUNDS = 2;
const SMALLEST_WEIGHT = 0.1;
/** Weights are kept in eighths of a byte's range. */
const SCALE = 30;

/** Fits the marks that a text without any would have in print: fit-marks.ts <train.jsonl> */
function main(): void {
  const texts = readLines<{ text: string }>(process.argv[2], 'fit-marks.ts <train.jsonl>');
  const lessons = dropRare(texts.flatMap(({ text }) => lessonsOfMarks(text)));
  const gaps = makeLearned(MARK_COUNT << KEY_BITS);
  const transitions = makeLearned(2 * MARK_COUNT ** 2);
  const draw = mulberry32(7);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const lesson of shuffle(lessons, draw)) learnMarks(lesson, gaps, transitions);
  }
  const path = new URL('../doc/speech/data/mark-weights.json', import.meta.url);
  writeFileSync(path, `${JSON.stringify(pack(gaps, transitions), null, 2)}\n`);
}

function dropRare(lessons: MarkLesson[]): MarkLesson[] {
  const counts = new Uint32Array(1 << KEY_BITS);
  for (const { features } of lessons)
    for (const feature of features.flat()) counts[feature] = (counts[feature] ?? 0) + 1;
  return lessons.map((lesson) => ({
    ...lesson,
    features: lesson.features.map((gap) =>
      gap.filter((feature) => (counts[feature] ?? 0) >= FEWEST),
    ),
  }));
}

function shuffle<T>(items: readonly T[], draw: () => number): T[] {
  return items
    .map((item) => ({ item, order: draw() }))
    .sort((one, other) => one.order - other.order)
    .map(({ item }) => item);
}

function pack({ weights }: Learned, transitions: Learned) {
  const rows: { key: number; row: number[] }[] = [];
  for (let key = 0; key < 1 << KEY_BITS; key += 1) {
    const row = Array.from(weights.subarray(key * MARK_COUNT, (key + 1) * MARK_COUNT));
    if (row.some((weight) => Math.abs(weight) > SMALLEST_WEIGHT)) rows.push({ key, row });
  }
  const keys = rows.flatMap(({ key }) => [key >> 16, (key >> 8) & 255, key & 255]);
  const whole = (weight: number) => Math.max(-127, Math.min(127, Math.round(weight * SCALE)));
  return {
    transitions: Array.from(transitions.weights, (weight) => Math.round(weight * SCALE)),
    keys: Buffer.from(keys).toString('base64'),
    weights: Buffer.from(Int8Array.from(rows.flatMap(({ row }) => row.map(whole))).buffer).toString(
      'base64',
    ),
  };
}

main();
