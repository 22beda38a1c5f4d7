import { hashWords } from '../statement/service.ts';
import { MIN_WORDS } from './verdict.ts';

/** Words that a record may consist of, as {@link hashWords} tells them, and how many they are. */
export interface WholeWords {
  hash: string;
  wordCount: number;
}

/** The longest run of sentences that a record may be, and the most runs that are looked up. */
const MAX_SENTENCES = 4;
const MAX_RUNS = 60;

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * The sentences of a text, alone and in runs: a record that is quoted whole, amid words of others,
 * is found by them however common its words are.
 */
export function readWholeSentences(text: string): WholeWords[] {
  const bounds = Array.from(sentences.segment(text), ({ index }) => index);
  if (bounds.length < 2) return [];
  bounds.push(text.length);
  const found = new Map<string, WholeWords>();
  for (let length = 1; length <= MAX_SENTENCES; length += 1) {
    for (let first = 0; first + length < bounds.length && found.size < MAX_RUNS; first += 1) {
      const run = text.slice(bounds[first], bounds[first + length]);
      const wordCount = run.trim().split(/\s+/).length;
      const hash = hashWords(run);
      if (wordCount >= MIN_WORDS) found.set(hash, { hash, wordCount });
    }
  }
  return [...found.values()];
}
