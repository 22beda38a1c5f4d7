import type { Doc, Sentence, Token, TokenRange } from '../doc/doc.ts';
import { chunkStartingAt } from '../doc/noun-chunks.ts';
import { lowerAt } from '../doc/token-at.ts';
import { REPORTING_VERBS } from '../lexicon/reporting-verbs.ts';
import type { Anonymity, AttributionLevel } from '../types.ts';

const NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  another: 1,
  the: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  both: 2,
};
const REASON =
  /\b(?:because|in order to|for fear of|citing|since|due to|to (?:describe|discuss|speak|avoid|talk|share|reveal|protect|preserve)|as (?:he|she|they))\b/;

/** True where the phrase names nobody: no proper name heads it and no pronoun stands for one. */
export function isAnonymous(doc: Doc, range: TokenRange): boolean {
  const { tokens } = doc;
  const last = tokens[range.end - 1] as Token;
  const words = tokens.slice(range.start, range.end);
  if (
    words.length === 1 &&
    /^(?:he|she|they|it|we|i|you|who|him|her|them|me|us|his|their)$/.test(last.lower)
  )
    return false;
  const core = words.slice(0, cutAtPostmodifier(words));
  return core.at(-1)?.pos !== 'PROPN' && !namesOneOf(core) && !namesBody(core);
}

/** "the Shin Bet security service", "the Ashton Steel company": a name before what it is. */
function namesBody(words: readonly Token[]): boolean {
  const named = words[0]?.lower === 'the' && words.some(({ pos }) => pos === 'PROPN');
  return (
    named && /^(?:agency|service|company|group|party|movement)$/.test(words.at(-1)?.lower ?? '')
  );
}

/** "Ann Poe and her colleagues". */
function namesOneOf(words: readonly Token[]): boolean {
  const joint = words.findIndex(({ lower }) => lower === 'and');
  const theirs = /^(?:his|her|their)$/.test(words[joint + 1]?.lower ?? '');
  return joint > 0 && theirs && words[joint - 1]?.pos === 'PROPN';
}

function cutAtPostmodifier(words: readonly Token[]): number {
  const cut = words.findIndex(
    (token, index) =>
      index > 0 && /^(?:of|for|at|from|in|with|who|on|close|familiar|briefed)$/.test(token.lower),
  );
  return cut < 0 ? words.length : cut;
}

/** Reads descriptor, affiliation, number and the reason that the sentence gives. */
export function readAnonymity(doc: Doc, sentence: Sentence, range: TokenRange): Anonymity {
  const { tokens, text } = doc;
  const first = tokens[range.start] as Token;
  const last = tokens[range.end - 1] as Token;
  const plural = /s$/.test(lowerAt(doc, headOf(doc, range)));
  const number = NUMBERS[first.lower] ?? null;
  return {
    descriptor: text.slice(first.start, last.end),
    affiliation: findAffiliation(doc, range),
    reason: findReason(doc, sentence, range),
    count:
      plural && number === 1 ? null : plural ? number : (number ?? 1) + countJoined(doc, range),
  };
}

/** "an aide and a lawyer": one more for each that is joined on. */
function countJoined(doc: Doc, { start, end }: TokenRange): number {
  const { tokens } = doc;
  const joined = tokens.slice(start, end).filter(({ lower }, index) => {
    const next = lowerAt(doc, start + index + 1);
    return lower === 'and' && /^(?:an?|another|one)$/.test(next);
  });
  return joined.length;
}

function headOf(doc: Doc, range: TokenRange): number {
  const { tokens } = doc;
  return range.start + cutAtPostmodifier(tokens.slice(range.start, range.end)) - 1;
}

/** "a White House official" → White House; "a spokesman for the ministry" → the ministry. */
function findAffiliation(doc: Doc, range: TokenRange): string | null {
  const { tokens, text } = doc;
  const head = headOf(doc, range);
  const joint = tokens[head + 1];
  if (joint && head + 1 < range.end && /^(?:of|for|at|from|in|with)$/.test(joint.lower)) {
    const phrase = chunkStartingAt(doc, head + 2);
    if (phrase && phrase.end <= range.end && tokens[phrase.end - 1]?.pos === 'PROPN')
      return slice(text, doc, phrase);
  }
  let start = head;
  while (start > range.start && tokens[start - 1]?.pos === 'PROPN') start--;
  return start < head ? slice(text, doc, { start, end: head }) : null;
}

function slice(text: string, doc: Doc, range: TokenRange): string {
  const { tokens } = doc;
  return text.slice((tokens[range.start] as Token).start, (tokens[range.end - 1] as Token).end);
}

/** "… who spoke on condition of anonymity because …": the words from "because" on. */
function findReason(doc: Doc, sentence: Sentence, range: TokenRange): string | null {
  const clause = findAnonymityClause(doc, sentence, range);
  const anonymity = clause && NAMELESS.exec(clause);
  if (!anonymity) return null;
  const tail = clause.slice(anonymity.index + anonymity[0].length);
  const reason = REASON.exec(tail.slice(0, 60));
  return reason && (tail.slice(reason.index).trim() || null);
}

const NAMELESS =
  /\b(?:anonymity|not (?:be )?(?:named|identified)|unauthorized|not (?:publicly )?authorized)\b/;
const CLAUSE =
  /\b(?:speaking|who (?:spoke|asked|requested|declined|insisted|(?:was|were|is|are) (?:not|granted))|on (?:the )?condition|granted|requesting|unauthorized|not (?:publicly )?authorized)\b[^“”"]*?\b(?:anonymity|named|identified|publicly|authorized)\b[^“”"]*/i;

/**
 * What the sentence says of why its source has no name: behind the phrase up to the verb of saying, or
 * before it, where the sentence opens with that.
 */
export function findAnonymityClause(
  doc: Doc,
  sentence: Sentence,
  range: TokenRange,
): string | null {
  const { text } = doc;
  const end = endOfAside(doc, sentence, range.end);
  const clause = CLAUSE.exec(textBetween(text, doc, range.end, end));
  if (clause) return clause[0].replace(/[\s.,]+$/, '');
  const opening = textBetween(text, doc, sentence.start, range.start);
  if (!/^(?:speaking|granted|requesting|on condition)\b/i.test(opening)) return null;
  return CLAUSE.exec(opening)?.[0].replace(/[\s.,]+$/, '') ?? null;
}

function textBetween(text: string, doc: Doc, start: number, end: number): string {
  const { tokens } = doc;
  if (start >= end) return '';
  return text.slice((tokens[start] as Token).start, (tokens[end - 1] as Token).end);
}

/** "…, granted anonymity to discuss the talks, said that": the comma before the verb ends the aside. */
function endOfAside(doc: Doc, sentence: Sentence, start: number): number {
  const { tokens } = doc;
  for (let at = start + 1; at < sentence.end; at++) {
    const before = tokens[at - 1];
    if (before?.text === ',' && REPORTING_VERBS.has(lowerAt(doc, at))) return at - 1;
  }
  return sentence.end;
}

/** On background or deep background where the sentence says so; never guessed. */
export function findLevel(doc: Doc, sentence: Sentence): AttributionLevel {
  const first = doc.tokens[sentence.start] as Token;
  const last = doc.tokens[sentence.end - 1] as Token;
  const words = doc.normalized.slice(first.start, last.end);
  if (/\bon deep background\b/i.test(words)) return 'DEEP_BACKGROUND';
  if (/\bon background\b/i.test(words)) return 'ON_BACKGROUND';
  return /\bon the record\b/i.test(words) && !/\boff the record\b/i.test(words)
    ? 'ON_THE_RECORD'
    : 'NOT_STATED';
}
