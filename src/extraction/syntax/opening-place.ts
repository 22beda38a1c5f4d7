import type { Doc, Sentence } from '../doc/doc.ts';
import { chunkStartingAt } from '../doc/noun-chunks.ts';
import { lowerAt } from '../doc/token-at.ts';

const PREPOSITION = /^(?:in|on|at|after|before|during|since|from|amid|under|near|outside|inside)$/;

/**
 * "In Paris | Ann Poe, a farmer, said", "After the vote | Ann Poe": the first token behind a phrase of
 * place or occasion that opens the sentence without a comma, where another phrase begins; else -1.
 */
export function startBehindPlace(doc: Doc, sentence: Sentence): number {
  if (!PREPOSITION.test(lowerAt(doc, sentence.start))) return -1;
  const place = chunkStartingAt(doc, sentence.start + 1);
  if (!place || place.pronoun || place.end >= sentence.end) return -1;
  return chunkStartingAt(doc, place.end) ? place.end : -1;
}
