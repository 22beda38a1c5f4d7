import type { Doc, NounPhrase, TokenRange } from '../doc/doc.ts';
import { chunkStartingAt, extendForward } from '../doc/noun-chunks.ts';
import { isWord, lowerAt } from '../doc/token-at.ts';
import { READ } from '../lexicon/documents.ts';
import { REDUCED_CLAUSE_PREPOSITIONS } from '../lexicon/function-words/prepositions.ts';
import { REDUCED } from '../lexicon/verb-forms.ts';

/**
 * "a source close to the talks", "the chief known as Poe": words that identify a common noun's
 * bearer belong to the phrase, if the phrase follows its verb and nothing else ends it.
 */
export function extendOverReduced(doc: Doc, phrase: NounPhrase, limit: number): NounPhrase {
  const { tokens } = doc;
  const head = tokens[phrase.end - 1];
  const word = tokens[phrase.end];
  const joint = tokens[phrase.end + 1];
  if (!head || phrase.pronoun || !word || !joint || word.quote >= 0) return phrase;
  if (!REDUCED.has(word.lower)) return phrase;
  const named = word.lower === 'named';
  if (!named && !REDUCED_CLAUSE_PREPOSITIONS.has(joint.lower)) return phrase;
  const next = chunkStartingAt(doc, phrase.end + (named ? 1 : 2));
  if (!next || next.end > limit) return phrase;
  return { ...phrase, end: extendForward(doc, next, limit).end };
}

/** "a letter | seen by the Gazette": who read it, not who wrote it. */
export const isReadBy = (doc: Doc, participle: number): boolean =>
  isWord(doc, participle, READ) && lowerAt(doc, participle + 1) === 'by';

/** A phrase and the participle clause that identifies it; the reader of a document is no part of it. */
export function withReduced(doc: Doc, phrase: NounPhrase, { start, end }: TokenRange): NounPhrase {
  return isReadBy(doc, start) ? phrase : { ...phrase, end };
}
