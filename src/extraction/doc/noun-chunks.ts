import {
  CALENDAR,
  OBJECT_PRONOUNS,
  PERSONAL_PRONOUNS,
  POSSESSIVES,
  QUANTIFIERS,
  TIME_NOUNS,
} from '../lexicon/word-classes.ts';
import { namesTime } from './calendar-names.ts';
import type { Doc, NounChunks, NounPhrase, Sentence, Token } from './doc.ts';
import { opensName } from './fronted-names.ts';
import { isWord } from './token-at.ts';

const GENERALS = /^(?:attorney|inspector|secretary|surgeon|solicitor|governor|consul|postmaster)$/;
const MODIFIER = /^(?:NOUN|PROPN|ADJ|DET|NUM|SYM)$/;
const NO_MEMBER = /^(?:that|which|what|who|whose|because|this|"|—|\/|\.\.\.|…|@|~|\*)$/;
const SINGLE_PRONOUN =
  /^(?:himself|herself|themselves|itself|this|that|these|those|everyone|everybody|someone|anyone|nobody)$/;

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

/** Behind "nine in ten", "three out of 10", or `start` itself where no such share begins. */
function shareEnd(tokens: Token[], start: number): number {
  const [count, joint, of] = tokens.slice(start, start + 3);
  if (count?.pos !== 'NUM' || count.quote >= 0 || !joint) return start;
  const total = joint.lower === 'in' ? of : tokens[start + 3];
  if (joint.lower !== 'in' && !(joint.lower === 'out' && of?.lower === 'of')) return start;
  if (total?.pos !== 'NUM' || /^(?:19|20)\d\d$/.test(total.text)) return start;
  return start + (joint.lower === 'in' ? 3 : 4);
}

/** "By 2020 | the mayor", "in 2017 | Ann Poe", but "the 2020 budget", "in 2017 prices". */
function endsInYear(tokens: Token[], at: number): boolean {
  const [preposition, year, next] = tokens.slice(Math.max(0, at - 1), at + 2);
  if (!/^(?:19|20)\d\d$/.test(year?.text ?? '') || !/^(?:DET|PROPN)$/.test(next?.pos ?? ''))
    return false;
  return /^(?:in|by|since|until|before|after|from)$/.test(preposition?.lower ?? '');
}

/** "Monday night | Ann Poe", "last week | Ann Poe": a time that stands before a name is no part of it. */
function opensBehindTime(tokens: Token[], start: number, index: number): boolean {
  const [token, before] = [tokens[index], tokens[index - 1]];
  if (token?.pos !== 'PROPN' || index === start || !TIME_NOUNS.has(before?.lower ?? ''))
    return false;
  if (tokens[index + 1]?.pos !== 'PROPN') return false;
  const opener = tokens[index - 2]?.lower ?? '';
  return CALENDAR.has(opener) || /^(?:last|this|next|that|past)$/.test(opener);
}

function isPronoun(token: Token, next: Token | undefined): boolean {
  if (token.lower === 'who') return false;
  if (token.lower === 'her' || token.lower === 'his') {
    return !next || !/^(?:NOUN|PROPN|ADJ|NUM|VERB)$/.test(next.pos);
  }
  if (PERSONAL_PRONOUNS.has(token.lower) || OBJECT_PRONOUNS.has(token.lower)) {
    return token.text !== 'US' && token.text !== 'IT';
  }
  if (token.lower === 'this' && isNoun(next)) return false;
  return token.pos === 'PRON' && SINGLE_PRONOUN.test(token.lower);
}

function continuesPhrase(
  tokens: Token[],
  start: number,
  index: number,
  seenNoun: boolean,
): boolean {
  const token = tokens[index] as Token;
  const before = index > start ? tokens[index - 1] : undefined;
  const after = tokens[index + 1];
  if (before && before.quote !== token.quote) return false;
  if (index === start + 1 && endsInYear(tokens, start)) return false;
  if (opensName(tokens, start, index)) return false;
  if (NO_MEMBER.test(token.lower)) return token.lower === 'this' && !before && isNoun(after);
  if (/^T(?:oday|ODAY)$/.test(token.text) && before?.pos === 'PROPN') return true;
  if (opensBehindTime(tokens, start, index)) return false;
  if (namesTime(tokens, index)) return !!after && keepsDay(after, before, tokens[index + 2]);
  if (joinsAdjectives(tokens, index)) return !seenNoun && before !== undefined;
  if (token.pos === 'DET' || POSSESSIVES.has(token.lower)) {
    if (before?.pos === 'ADJ' && !/^(?:such|half|many|twice|double)$/.test(before.lower))
      return false;
    return !seenNoun || before?.lower === 'all' || before?.lower === 'both';
  }
  if (token.lower === "'s" || token.lower === '’s' || token.text === "'" || token.text === '’') {
    return seenNoun && token.pos !== 'AUX' && isNominal(after);
  }
  if (token.text === '-' && before?.end !== token.start) return false;
  if (token.text === '&' || token.text === '-')
    return !!before && !!after && !/\s/.test(after.text);
  if (token.text === '.' && namesSite(tokens, index)) return true;
  if (token.text === '.')
    return (
      !!before &&
      /^(?:\p{Lu}|Rev|Sgt|Capt|Supt|Insp|Hon|Coun)$/u.test(before.text) &&
      after?.pos === 'PROPN'
    );
  if (before && token.pos === 'ADP' && before.text === '-') return true;
  if (token.lower === 'general' && GENERALS.test(before?.lower ?? '')) return true;
  if (opensCompound(tokens, index)) return true;
  if (token.pos === 'ADJ') return !seenNoun || isNominal(after) || before?.text === '-';
  if (token.pos === 'ADV' && (before || !QUANTIFIERS.has(token.lower)))
    return !!before && !seenNoun && after?.pos === 'ADJ';
  if (before?.text === '-' && token.pos === 'VERB') return true;
  if (token.pos === 'VERB' && !seenNoun) return isVerbalModifier(tokens, start, index);
  return MODIFIER.test(token.pos) || (QUANTIFIERS.has(token.lower) && !before);
}

/** "example.com": the dot within the name of a site. */
function namesSite(tokens: Token[], dot: number): boolean {
  const [name, mark, domain] = tokens.slice(dot - 1, dot + 2);
  const joined = name?.end === mark?.start && mark?.end === domain?.start;
  return joined && /^(?:com|org|net|gov|edu|ca|co|news)$/.test(domain?.lower ?? '');
}

/** "current and former officials", "the lanky, patient professor". */
function joinsAdjectives(tokens: Token[], index: number): boolean {
  const [before, joint, after, head] = tokens.slice(index - 1, index + 3);
  const joined = /^(?:and|or|,)$/.test(joint?.lower ?? '') && before?.pos === 'ADJ';
  return joined && after?.pos === 'ADJ' && isNoun(head);
}

/** "a well-connected Democrat", "Ashton food-supplement maker": the first half of a compound. */
function opensCompound(tokens: Token[], index: number): boolean {
  const [first, hyphen, second, head] = tokens.slice(index, index + 4);
  if (!first || hyphen?.text !== '-' || hyphen.start !== first.end || !second || !head)
    return false;
  if (second.start !== hyphen.end || !/^(?:ADJ|ADV|NOUN)$/.test(first.pos)) return false;
  return /^(?:ADJ|NOUN|VERB)$/.test(second.pos) && isNominal(head);
}

function keepsDay(after: Token, before: Token | undefined, third: Token | undefined): boolean {
  if (before?.pos === 'DET' && after.pos === 'NUM' && third?.pos === 'NOUN') return true;
  if (after.lower === "'s" || after.lower === '’s') return true;
  const owned = POSSESSIVES.has(before?.lower ?? '');
  return after.pos === 'NOUN' && (!before || owned || /^(?:DET|ADJ)$/.test(before.pos));
}

function isVerbalModifier(tokens: Token[], start: number, index: number): boolean {
  const token = tokens[index] as Token;
  const before = tokens[index - 1];
  if (!/(?:ed|ing|en)$/.test(token.lower) || !isNominal(tokens[index + 1])) return false;
  if (index === start) return before?.lower === 'of' && /ed$/.test(token.lower);
  return before?.pos === 'DET' || before?.pos === 'ADJ' || /^(?:-|['’]s)$/.test(before?.text ?? '');
}

function isNominal(token: Token | undefined): boolean {
  return !!token && /^(?:NOUN|PROPN|ADJ|NUM)$/.test(token.pos);
}

/** A common or proper noun, days and months left out. */
export function isNoun(token: Token | undefined): boolean {
  return (
    !!token && (token.pos === 'NOUN' || token.pos === 'PROPN') && /[\p{L}\p{N}]/u.test(token.text)
  );
}

/** "the military said", "the attorney general is": an adjective that heads its phrase. */
function isAdjectivalHead(tokens: Token[], start: number, end: number): boolean {
  const head = tokens[end - 1] as Token;
  if (head.lower === 'general' && GENERALS.test(tokens[end - 2]?.lower ?? '')) return true;
  // "the chief of the fire service"
  if (/^(?:chief|deputy|executive|representative)$/.test(head.lower) && end - start >= 2)
    return head.pos === 'ADJ' && /^(?:of|for)$/.test(tokens[end]?.lower ?? '');
  if (head.pos !== 'ADJ' || !/^(?:VERB|AUX)$/.test(tokens[end]?.pos ?? '')) return false;
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
    /^(?:those|third|quarter|fifth|tenth)$/.test(token.lower) ||
    QUANTIFIERS.has(token.lower) ||
    (token.pos === 'ADJ' &&
      /^(?:official|republican|democratic|liberal|conservative|many|several|most|such|american|african|israeli|german|russian|palestinian|iranian|accused|poor|rich|young)s?$/.test(
        token.lower,
      ))
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

const POSTMODIFYING = /^(?:of|for|from|at|with|in|on)$/;

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
      POSTMODIFYING.test(joint.lower) &&
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
  return /^(?:VERB|AUX)$/.test(tokens[index]?.pos ?? '');
}
