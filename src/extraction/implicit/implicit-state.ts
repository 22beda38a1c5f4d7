import type { Classifiers } from '../classifiers/classifiers.ts';
import type { Cue } from '../cues/cue.ts';
import type { Doc, QuoteSpan } from '../doc/doc.ts';

/** The input of the stage; `quotesByEnd` finds the quotation that ends at an offset. */
export interface ImplicitState {
  doc: Doc;
  cues: readonly Cue[];
  classifiers: Classifiers;
  quotesByEnd: ReadonlyMap<number, QuoteSpan>;
}
