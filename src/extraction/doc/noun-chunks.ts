import { POSTMODIFYING_PREPOSITIONS } from '../lexicon/function-words/prepositions.ts';
import { SINGLE_PRONOUNS } from '../lexicon/function-words/pronouns.ts';
import { PEOPLE_BY_TRAIT } from '../lexicon/kind-words.ts';
import { HOLDERS_AS_ADJECTIVES } from '../lexicon/offices.ts';
import {
  CALENDAR,
  GENERALS,
  OBJECT_PRONOUNS,
  PERSONAL_PRONOUNS,
  PRONOMINAL_FRACTIONS,
  QUANTIFIERS,
} from '../lexicon/word-classes.ts';
import { YEAR } from './calendar-names.ts';
import type { Doc, NounChunks, NounPhrase, Sentence, Token } from './doc.ts';
import { continuesPhrase, isNominal, isNoun } from './phrase-members.ts';
import { isPos } from './pos.ts';
import { isWord } from './token-at.ts';

/**
 * Chunks base noun phrases left to right from parts of speech. A determiner or possessive after a
 * noun begins the next phrase, as does a pronoun; a phrase never crosses a quotation mark.
 */
export function chunkNouns(doc: Pick<Doc, 'tokens' | 'sentences'>): NounChunks {
  const all: NounPhrase[] = [];
  const at = new Int32Array(doc.tokens.length).fill(-1);
  for (const sentence of doc.sentences) chunkSentence(doc.tokens, sentence, all);
  all.forEach((phrase, index) => {
    at.fill(index, phrase.start, phrase.end);
  });
  return { all, at };
}

function chunkSentence(tokens: Token[], sentence: Sentence, into: NounPhrase[]): void {
  for (let index = sentence.start; index < sentence.end; ) {
    const phrase = chunkAt(tokens, index, sentence.end);
    if (phrase) into.push(phrase);
    index = phrase ? phrase.end : index + 1;
  }
}

function chunkAt(tokens: Token[], first: number, limit: number): NounPhrase | null {
  const start = tokens[first] as Token;
  if (isPronoun(start, tokens[first + 1])) return { start: first, end: first + 1, pronoun: true };
  const share = shareEnd(tokens, first);
  if (share > limit) return null;
  let end = share;
  let seenNoun = share > first && !isNominal(tokens[share]);
  while (end < limit && continuesPhrase(tokens, first, end, seenNoun)) {
    seenNoun ||= isNoun(tokens[end]);
    end++;
  }
  while (
    end > first &&
    !canEnd(tokens[end - 1] as Token) &&
    !isAge(tokens, end - 1) &&
    !isAdjectivalHead(tokens, first, end)
  )
    end--;
  return end > first ? { start: first, end, pronoun: false } : null;
}

/**
 * The position after "nine in ten", "three out of 10", or `start` itself if there is no such share.
 */
function shareEnd(tokens: Token[], start: number): number {
  const [count, joint, of] = tokens.slice(start, start + 3);
  if (count?.pos !== 'NUM' || count.quote >= 0 || !joint) return start;
  const total = joint.lower === 'in' ? of : tokens[start + 3];
  if (joint.lower !== 'in' && !(joint.lower === 'out' && of?.lower === 'of')) return start;
  if (total?.pos !== 'NUM' || YEAR.test(total.text)) return start;
  return start + (joint.lower === 'in' ? 3 : 4);
}

function isPronoun(token: Token, next: Token | undefined): boolean {
  if (token.lower === 'who') return false;
  if (token.lower === 'her' || token.lower === 'his') {
    return !next || !isPos(next.pos, 'NOUN', 'PROPN', 'ADJ', 'NUM', 'VERB');
  }
  if (PERSONAL_PRONOUNS.has(token.lower) || OBJECT_PRONOUNS.has(token.lower)) {
    return token.text !== 'US' && token.text !== 'IT';
  }
  if (token.lower === 'this' && isNoun(next)) return false;
  return token.pos === 'PRON' && SINGLE_PRONOUNS.has(token.lower);
}

/** "the military said", "the attorney general is": an adjective as the head of its phrase. */
function isAdjectivalHead(tokens: Token[], start: number, end: number): boolean {
  const head = tokens[end - 1] as Token;
  if (head.lower === 'general' && GENERALS.test(tokens[end - 2]?.lower ?? '')) return true;
  // "the chief of the fire service"
  if (HOLDERS_AS_ADJECTIVES.has(head.lower) && end - start >= 2)
    return head.pos === 'ADJ' && /^(?:of|for)$/.test(tokens[end]?.lower ?? '');
  if (head.pos !== 'ADJ' || !isPos(tokens[end]?.pos, 'VERB', 'AUX')) return false;
  return tokens[start]?.lower === 'the'
    ? end - start >= 2
    : head.lower === 'general' && end - start >= 2;
}

/** "the 46-year-old said": the age stands for its bearer. */
function isAge(tokens: Token[], index: number): boolean {
  return tokens[index]?.lower === 'old' && tokens[index - 1]?.text === '-';
}

function canEnd(token: Token): boolean {
  return (
    isNoun(token) ||
    token.text === '%' ||
    token.pos === 'NUM' ||
    PRONOMINAL_FRACTIONS.has(token.lower) ||
    QUANTIFIERS.has(token.lower) ||
    (token.pos === 'ADJ' && PEOPLE_BY_TRAIT.has(token.lower.replace(/s$/, '')))
  );
}

/** The base phrase that ends just before token `end`, or null. */
export function chunkEndingAt(doc: Doc, end: number): NounPhrase | null {
  const phrase = doc.nounChunks.all[doc.nounChunks.at[end - 1] ?? -1];
  return phrase && phrase.end === end ? phrase : null;
}

/** The base phrase that begins at token `start`, or null. */
export function chunkStartingAt(doc: Doc, start: number): NounPhrase | null {
  const phrase = doc.nounChunks.all[doc.nounChunks.at[start] ?? -1];
  return phrase && phrase.start === start ? phrase : null;
}

/** A base phrase with the "of", "for", "at" phrases and the second name that follow it. */
export function extendForward(doc: Doc, phrase: NounPhrase, limit: number): NounPhrase {
  const { tokens } = doc;
  if (phrase.pronoun) return phrase;
  let end = phrase.end;
  for (;;) {
    const joint = tokens[end];
    const next = chunkStartingAt(doc, end + 1);
    if (!joint || !next || next.end > limit || next.pronoun) break;
    const head = tokens[end - 1] as Token;
    const second = tokens[next.end - 1] as Token;
    const prepositional =
      POSTMODIFYING_PREPOSITIONS.has(joint.lower) &&
      (head.pos === 'NOUN' || joint.lower === 'of') &&
      !isWord(doc, next.start, CALENDAR);
    const bareNoun = end - phrase.start === 1 && head.pos === 'NOUN' && second.pos === 'PROPN';
    const coordinated =
      (joint.lower === 'and' || joint.text === '&') &&
      (head.pos === second.pos || bareNoun) &&
      !startsClause(tokens, next.end);
    const others = joint.lower === 'and' && second.lower === 'others';
    if (!prepositional && !coordinated && !others) break;
    end = next.end;
  }
  return { ...phrase, end };
}

function startsClause(tokens: Token[], index: number): boolean {
  return isPos(tokens[index]?.pos, 'VERB', 'AUX');
}
