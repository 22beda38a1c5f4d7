import type { Doc, NounPhrase } from '../doc/doc.ts';
import { chunkStartingAt, extendForward } from '../doc/noun-chunks.ts';
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
