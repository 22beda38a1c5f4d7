import type { Cue } from './cue.ts';
import type { Judge } from './judge.ts';
import type { NounPhrases } from './noun-phrases.ts';
import type { QuoteRun, Reading } from './reading.ts';

/** What the stage reads; `runsByEnd` finds the run that ends at an offset. */
export interface LooseScene {
  reading: Reading;
  phrases: NounPhrases;
  cues: readonly Cue[];
  judge: Judge;
  runsByEnd: ReadonlyMap<number, QuoteRun>;
}
