import type { Classifiers } from '../classifiers/classifiers.ts';
import type { Cue } from '../cues/cue.ts';
import type { Doc, QuoteSpan } from '../doc/doc.ts';
import type { NounChunks } from '../syntax/noun-chunks.ts';

/** What the stage reads; `runsByEnd` finds the run that ends at an offset. */
export interface ImplicitState {
  doc: Doc;
  phrases: NounChunks;
  cues: readonly Cue[];
  classifiers: Classifiers;
  quotesByEnd: ReadonlyMap<number, QuoteSpan>;
}
