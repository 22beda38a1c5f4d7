import type { Doc, NounPhrase, Sentence, Token } from '../doc/doc.ts';
import { chunkStartingAt, extendForward } from '../doc/noun-chunks.ts';
import { isPos } from '../doc/pos.ts';
import { isWord, lowerAt, textAt } from '../doc/token-at.ts';
import { BEHIND_SUBJECT } from '../lexicon/function-words/pronouns.ts';
import { GIVEN_OUT, REPLIES } from '../lexicon/speech-nouns.ts';
import type { Subject } from '../syntax/subject/subject.ts';
import type { VerbGroup } from '../syntax/verb-groups.ts';

/**
 * '“…,” CBS This Morning host Ann Poe said': the names and adjectives after the mark belong to
 * hers.
 */
export function widenToMark(
  doc: Doc,
  sentence: Sentence,
  { attributionStart: from, subjectPosition: place }: Subject,
): number {
  const { tokens } = doc;
  if (place !== 'BEFORE') return from;
  for (let at = from - 1; at >= Math.max(sentence.start, from - LONGEST_TITLE); at--) {
    const { quote, pos, text } = tokens[at] as Token;
    if (quote >= 0) return text === '"' && /^[,?!]$/.test(textAt(doc, at - 1)) ? at + 1 : from;
    const hyphened = tokens[at + 1]?.text === '-' || text === '-';
    if (!isPos(pos, 'ADJ', 'PROPN') && !hyphened) return from;
  }
  return from;
}

const LONGEST_TITLE = 6;

/** "…, as the mayor put it": the "as" belongs to the attribution. */
export function beforeAs(doc: Doc, sentence: Sentence, subject: Subject): number {
  const { tokens } = doc;
  const { attributionStart: from, subjectPosition: place } = subject;
  if (place === 'AFTER' || place === 'SHARED' || tokens[from - 1]?.lower !== 'as') return from;
  const before = tokens[from - 2];
  const opens = from - 1 <= sentence.start || !before || /^(?:[,"—(]|and|but)$/.test(before.lower);
  return opens && from > sentence.start ? from - 1 : from;
}

/** "a statement e-mailed by Ann Poe said", "came Ann Poe's reply": Ann Poe speaks. */
export function preferAuthor(doc: Doc, phrase: NounPhrase): NounPhrase {
  const base = chunkStartingAt(doc, phrase.start);
  const noun = lowerAt(doc, (base?.end ?? 0) - 1);
  if (!base || !(GIVEN_OUT.has(noun) || REPLIES.has(noun))) return phrase;
  const owner = base.end - 2;
  if (REPLIES.has(noun) && /^['’]s?$/.test(lowerAt(doc, owner)) && owner > base.start)
    return { ...base, end: owner };
  for (let at = base.end; at < phrase.end - 1; at++) {
    if (!/^(?:by|from)$/.test(lowerAt(doc, at))) continue;
    const author = chunkStartingAt(doc, at + 1);
    if (author)
      return { ...author, end: Math.min(extendForward(doc, author, phrase.end).end, phrase.end) };
  }
  return phrase;
}

/** "Ann Poe herself said", "they all said": the word belongs to the subject. */
export function withReflexive(doc: Doc, phrase: NounPhrase, group: VerbGroup): NounPhrase {
  const own = isWord(doc, phrase.end, BEHIND_SUBJECT);
  if (!own || phrase.mention || phrase.end < group.start || phrase.end >= group.head) return phrase;
  return { ...phrase, mention: { start: phrase.start, end: phrase.end + 1 } };
}
