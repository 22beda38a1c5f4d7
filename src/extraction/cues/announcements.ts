import type { Doc, NounPhrase, Sentence, Token } from '../doc/doc.ts';
import { chunkStartingAt, extendForward } from '../doc/noun-chunks.ts';
import { lowerAt, posAt, textAt } from '../doc/token-at.ts';
import { words } from '../lexicon/word-classes.ts';
import type { FoundCue } from './cue.ts';
import { findPossessor, plainNounCue } from './noun-cues.ts';

const WORDS =
  words(`answer reply response message advice verdict comment comments explanation conclusion question
  warning motto mantra slogan refrain reaction plea words assessment line argument point prediction
  retort rejoinder rebuttal dictum tweet post statement instruction order orders request remark
  suggestion thought promise pledge vow complaint wish joke quip`);

const LONGEST_PREDICATE = 3;

/**
 * "His answer was, “We stay.”", "Ann Poe's message to the board: “We stay.”", "The advice of her
 * lawyer is simple: “Go.”": who owns the words speaks the quotation that they announce.
 */
export function findAnnouncedWords(doc: Doc, index: number, at: number): FoundCue | null {
  const { tokens } = doc;
  const noun = tokens[at] as Token;
  if (!WORDS.has(noun.lower)) return null;
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

/** The colon or comma before the quotation, or the quotation itself where it begins a sentence; else -1. */
function findMark(doc: Doc, sentence: Sentence, from: number): number {
  const { tokens } = doc;
  let at = from;
  if (/^(?:to|for|on|about|in)$/.test(lowerAt(doc, at))) {
    const about = chunkStartingAt(doc, at + 1);
    if (!about) return -1;
    at = extendForward(doc, about, sentence.end).end;
  }
  const isQuoted = (index: number) => index < sentence.end && (tokens[index]?.quote ?? -1) >= 0;
  if (tokens[at]?.text === ':') return isQuoted(at + 1) ? at : -1;
  if (!/^(?:is|was|were|are|'s|’s)$/.test(lowerAt(doc, at))) return -1;
  const be = at;
  if (isQuoted(be + 1)) return tokens[be + 2]?.capital ? be + 1 : -1;
  for (at = be + 1; at <= be + LONGEST_PREDICATE; at++) {
    if (/^[:,]$/.test(textAt(doc, at)) && isQuoted(at + 1)) return at;
    if (!/^(?:ADJ|ADV|CCONJ)$/.test(posAt(doc, at))) return -1;
  }
  return -1;
}
