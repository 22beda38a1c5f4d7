import type { Cue } from './cue.ts';
import type { Draft } from './draft.ts';
import type { Judge } from './judge.ts';
import type { NounPhrases } from './noun-phrases.ts';
import type { Reading, Sentence } from './reading.ts';

/** What the content stages read and what they know of the sentence so far. */
export interface ContentScene {
  reading: Reading;
  phrases: NounPhrases;
  sentence: Sentence;
  /** Drafts of this sentence, in the order found. */
  drafts: Draft[];
  /** Offset up to which an earlier content of this sentence reaches. */
  covered: number;
  judge: Judge;
  /** "According to CNN, …" that waits for the statement it passes on. */
  announced: Cue | null;
}
