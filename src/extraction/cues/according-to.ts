import type { Doc, Sentence, Token } from '../doc/doc.ts';
import { chunkStartingAt, extendForward } from '../doc/noun-chunks.ts';
import { lowerAt } from '../doc/token-at.ts';
import { extendOverReduced } from '../syntax/reduced-relative.ts';
import { isFiniteVerb } from '../syntax/verb-groups.ts';
import type { FoundCue } from './cue.ts';

/**
 * "according to a source who …", "in the words of a nurse": the following phrase is the speaker.
 */
export function findAccording(doc: Doc, index: number, at: number): FoundCue | null {
  const sentence = doc.sentences[index] as Sentence;
  const end = behindPreposition(doc, at, sentence.start);
  if (end < 0) return null;
  const base = chunkStartingAt(doc, end);
  if (!base) return null;
  const plain = extendForward(doc, base, sentence.end);
  const speaker = extendOverReduced(doc, plain, sentence.end);
  const comma = at === sentence.start ? commaBehindReduced(doc, speaker.end, sentence.end) : -1;
  return {
    kind: 'ACCORDING',
    sentence: index,
    head: at,
    end,
    base: 'according',
    form: 'FINITE',
    negated: false,
    modal: false,
    speaker,
    subjectPosition: 'AFTER',
    attributionStart: at,
    attributionEnd: comma < 0 ? speaker.end : comma,
  };
}

/** "According to a report published on Monday by the bank, …": the comma after the participle, or -1. */
function commaBehindReduced(doc: Doc, from: number, limit: number): number {
  const { tokens } = doc;
  if (!/(?:ed|wn|en|ut|nt|ld)$/.test(lowerAt(doc, from)) || tokens[from]?.pos !== 'VERB') return -1;
  for (let at = from + 1; at < Math.min(limit, from + 14); at++) {
    const token = tokens[at] as Token;
    if (token.quote >= 0 || isFiniteVerb(doc, at)) return -1;
    if (token.text === ',') return at;
  }
  return -1;
}

/** "according to", or the sentence's opening "In the words of"; the token after it, or -1. */
function behindPreposition(doc: Doc, at: number, start: number): number {
  const { tokens } = doc;
  const opener = tokens[at]?.lower;
  if (opener === 'according') return tokens[at + 1]?.lower === 'to' ? at + 2 : -1;
  if (opener !== 'in' || at !== start) return -1;
  const words = tokens.slice(at, at + 4).map(({ lower }) => lower);
  return words.join(' ') === 'in the words of' ? at + 4 : -1;
}
