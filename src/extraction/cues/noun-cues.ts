import type { Doc, Sentence, Token } from '../doc/doc.ts';
import { chunkEndingAt, chunkStartingAt, extendForward } from '../doc/noun-chunks.ts';
import { isPos } from '../doc/pos.ts';
import { isWord, lowerAt, posAt } from '../doc/token-at.ts';
import { NOUN_ADJUNCT_OPENERS } from '../lexicon/function-words/prepositions.ts';
import { CLAIM_NOUNS } from '../lexicon/speech-nouns.ts';
import { CALENDAR, POSSESSIVES } from '../lexicon/word-classes.ts';
import type { FoundCue } from './cue.ts';

/** What every noun of saying has: neither negated nor modal, one token long. */
export function plainNounCue(sentence: number, at: number, base: string) {
  return {
    kind: 'NOUN',
    sentence,
    head: at,
    end: at + 1,
    base,
    form: 'NOUN',
    negated: false,
    modal: false,
  } satisfies Partial<FoundCue>;
}

/**
 * A noun of saying before "that": "his claim that …", "warnings from doctors that …", "the
 * minister's statement that …". The possessor or the phrase after "from" or "by" speaks.
 */
export function findNounCue(doc: Doc, index: number, at: number): FoundCue | null {
  const { tokens } = doc;
  const token = tokens[at] as Token;
  if (!CLAIM_NOUNS.has(token.lower)) return null;
  const sentence = doc.sentences[index] as Sentence;
  const next = tokens[at + 1];
  const cue = plainNounCue(index, at, token.lower);
  if (next && /^(?:from|by)$/.test(next.lower)) {
    const base = chunkStartingAt(doc, at + 2);
    const speaker = base && extendForward(doc, base, sentence.end);
    if (!speaker || tokens[speaker.end]?.lower !== 'that') return null;
    return {
      ...cue,
      speaker,
      subjectPosition: 'BEFORE',
      attributionStart: at,
      attributionEnd: speaker.end,
    };
  }
  const that = findThat(doc, sentence, at);
  if (that < 0) return null;
  const owner = findPossessor(doc, at) ?? findOwningName(doc, at);
  return (
    owner && {
      ...cue,
      speaker: owner,
      subjectPosition: 'BEFORE',
      attributionStart: owner.start,
      attributionEnd: that,
    }
  );
}

/** The "that" of "claim that", "claim in May that", "claim is that"; -1 if there is none. */
function findThat(doc: Doc, sentence: Sentence, at: number): number {
  const { tokens } = doc;
  let next = at + 1;
  if (isWord(doc, next, NOUN_ADJUNCT_OPENERS)) {
    const adjunct = chunkStartingAt(doc, next + 1);
    if (adjunct) next = adjunct.end;
    else if (isWord(doc, next + 1, CALENDAR)) next += 2;
  } else if (isWord(doc, next, CALENDAR)) next++;
  if (/^(?:is|was)$/.test(lowerAt(doc, next))) next++;
  return next < sentence.end && tokens[next]?.lower === 'that' ? next : -1;
}

/** "Poe's earlier claim": an adverb separates the owner from the noun. */
function findOwnerBefore(doc: Doc, start: number) {
  let left = start - 1;
  while (left > 0 && isPos(posAt(doc, left), 'ADV', 'ADJ')) left--;
  if (left === start - 1 || !/^['’]s?$/.test(lowerAt(doc, left))) return null;
  const owner = chunkEndingAt(doc, left);
  return owner && { ...owner };
}

/** "a New York Times report that": the names that are before the noun in its own phrase. */
function findOwningName(doc: Doc, at: number) {
  const { tokens } = doc;
  const phrase = chunkEndingAt(doc, at + 1);
  if (!phrase) return null;
  let start = at;
  while (start > phrase.start && tokens[start - 1]?.pos === 'PROPN') start--;
  return start < at ? { start, end: at, pronoun: false } : null;
}

/** The phrase that owns the noun at `at`: "Poe's claim", "their chants". */
export function findPossessor(doc: Doc, at: number) {
  const { tokens } = doc;
  const phrase = chunkEndingAt(doc, at + 1);
  if (!phrase) return null;
  for (let index = at - 1; index >= phrase.start; index--) {
    const token = tokens[index] as Token;
    if (token.lower === "'s" || token.lower === '’s' || token.text === "'" || token.text === '’') {
      return { start: phrase.start, end: index, pronoun: false };
    }
    if (POSSESSIVES.has(token.lower)) return { start: index, end: index + 1, pronoun: true };
  }
  return findOwnerBefore(doc, phrase.start);
}
