import type { Doc, NounPhrase, Sentence, Token } from '../doc/doc.ts';
import { chunkStartingAt, extendForward } from '../doc/noun-chunks.ts';
import { isPos } from '../doc/pos.ts';
import { isWord, lowerAt, posAt, textAt } from '../doc/token-at.ts';
import { FINITE_BE } from '../lexicon/function-words/auxiliaries.ts';
import { TOPIC_PREPOSITIONS } from '../lexicon/function-words/prepositions.ts';
import { ANNOUNCING_NOUNS } from '../lexicon/speech-nouns.ts';
import type { FoundCue } from './cue.ts';
import { findPossessor, plainNounCue } from './noun-cues.ts';

const LONGEST_PREDICATE = 3;

/**
 * "His answer was, “We stay.”", "Ann Poe's message to the board: “We stay.”", "The advice of her
 * lawyer is simple: “Go.”": the owner of the words speaks the quotation that they announce.
 */
export function findAnnouncedWords(doc: Doc, index: number, at: number): FoundCue | null {
  const { tokens } = doc;
  const noun = tokens[at] as Token;
  if (!ANNOUNCING_NOUNS.has(noun.lower)) return null;
  const sentence = doc.sentences[index] as Sentence;
  const owned = findPossessor(doc, at);
  const owner = owned ?? findOwnerBehind(doc, sentence, at);
  if (!owner) return null;
  const after = findMark(doc, sentence, owned ? at + 1 : owner.end);
  if (after < 0) return null;
  return {
    ...plainNounCue(index, at, noun.lower),
    speaker: owner,
    subjectPosition: 'BEFORE',
    attributionStart: owner.start,
    attributionEnd: after,
  };
}

/** "the advice of Ann Poe". */
function findOwnerBehind(doc: Doc, sentence: Sentence, at: number): NounPhrase | null {
  if (!/^(?:of|from)$/.test(lowerAt(doc, at + 1))) return null;
  const base = chunkStartingAt(doc, at + 2);
  return base && extendForward(doc, base, sentence.end);
}

/** The colon or comma before the quotation, or the quotation itself if it begins a sentence; else -1. */
function findMark(doc: Doc, sentence: Sentence, from: number): number {
  const at = behindTopic(doc, sentence, from);
  if (at < 0) return -1;
  if (textAt(doc, at) === ':') return isQuoted(doc, sentence, at + 1) ? at : -1;
  if (!isWord(doc, at, FINITE_BE)) return -1;
  return findMarkOfPredicate(doc, sentence, at + 1);
}

/** "to the board": where the addressee or topic of the words ends; -1 if unclear. */
function behindTopic(doc: Doc, sentence: Sentence, from: number): number {
  if (!isWord(doc, from, TOPIC_PREPOSITIONS)) return from;
  const about = chunkStartingAt(doc, from + 1);
  return about ? extendForward(doc, about, sentence.end).end : -1;
}

function isQuoted({ tokens }: Doc, sentence: Sentence, at: number): boolean {
  return at < sentence.end && (tokens[at]?.quote ?? -1) >= 0;
}

/** "is “We stay.”", "is simple: “Go.”": the mark after "is". */
function findMarkOfPredicate(doc: Doc, sentence: Sentence, from: number): number {
  if (isQuoted(doc, sentence, from)) return doc.tokens[from + 1]?.capital ? from : -1;
  for (let at = from; at < from + LONGEST_PREDICATE; at++) {
    if (/^[:,]$/.test(textAt(doc, at)) && isQuoted(doc, sentence, at + 1)) return at;
    if (!isPos(posAt(doc, at), 'ADJ', 'ADV', 'CCONJ')) return -1;
  }
  return -1;
}
