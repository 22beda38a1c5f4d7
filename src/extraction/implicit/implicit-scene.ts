import type { Judge } from '../classifiers/classifiers.ts';
import type { Cue } from '../cues/cue.ts';
import type { QuoteRun, Reading } from '../doc/doc.ts';
import type { NounPhrases } from '../syntax/noun-chunks.ts';

/** What the stage reads; `runsByEnd` finds the run that ends at an offset. */
export interface LooseScene {
  reading: Reading;
  phrases: NounPhrases;
  cues: readonly Cue[];
  judge: Judge;
  runsByEnd: ReadonlyMap<number, QuoteRun>;
}
