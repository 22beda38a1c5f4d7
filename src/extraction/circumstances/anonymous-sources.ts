import type { Doc, Sentence, Token, TokenRange } from '../doc/doc.ts';
import { chunkStartingAt } from '../doc/noun-chunks.ts';
import { type Condition, firstHolding, firstMatching, type Sign } from '../doc/rule.ts';
import { lowerAt } from '../doc/token-at.ts';
import { kindOfNoun } from '../entities/actor-kind.ts';
import { isSeveral, opensAsSeveral } from '../entities/several-people.ts';
import { BODIES_BEHIND_NAME } from '../lexicon/bodies.ts';
import {
  AFFILIATION_PREPOSITIONS,
  OPENERS_BEHIND_SOURCE,
} from '../lexicon/function-words/prepositions.ts';
import { STANDS_FOR_NAME } from '../lexicon/function-words/pronouns.ts';
import { REPORTING_VERBS } from '../lexicon/reporting-verbs.ts';
import { SENTENCE_OPENERS } from '../lexicon/word-classes.ts';
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
const CAUSES = 'because|since|due to|for fear of|citing|as (?:he|she|they)';
/** "on background because he was not authorized": what may come before the word for anonymity. */
const CAUSE = new RegExp(`\\b(?:${CAUSES})\\b`);
/** What follows it: a cause or a purpose. */
const REASON = new RegExp(
  `\\b(?:${CAUSES}|in order to|to (?:describe|discuss|speak|avoid|talk|share|reveal|protect|preserve))\\b`,
);

interface Named {
  /** The first of the words, by its place. */
  start: number;
  words: readonly Token[];
  /** The words before their complement: "a spokesman" of "a spokesman for the mayor". */
  core: readonly Token[];
}

/** A name, or a pronoun that stands for one. */
export const NAMINGS_OF_SOURCE: readonly Condition<Named>[] = [
  {
    name: 'pronoun-for-name',
    example: 'The mill would stay, Ann Poe said, according to her.',
    when: (_, { words }) => words.length === 1 && STANDS_FOR_NAME.has(words[0]?.lower ?? ''),
  },
  {
    name: 'headed-by-name',
    example: 'Ann Poe said the mill would stay.',
    when: (doc, { core, start }) =>
      core.at(-1)?.pos === 'PROPN' && !(core.length === 1 && opensAsSeveral(doc, start)),
  },
  {
    name: 'name-and-companions',
    example: 'Ann Poe and her colleagues said the mill would stay.',
    when: (_, { core }) => {
      const joint = core.findIndex(({ lower }) => lower === 'and');
      const theirs = /^(?:his|her|their)$/.test(core[joint + 1]?.lower ?? '');
      return joint > 0 && theirs && core[joint - 1]?.pos === 'PROPN';
    },
  },
  {
    name: 'name-before-what-it-is',
    example: 'The Ashton Steel company said the mill would stay.',
    when: (_, { core }) => {
      const named = core[0]?.lower === 'the' && core.some(({ pos }) => pos === 'PROPN');
      return named && BODIES_BEHIND_NAME.has(core.at(-1)?.lower ?? '');
    },
  },
];

/** True if the phrase names nobody: no proper name is its head and it is no pronoun for one. */
export function isAnonymous(doc: Doc, range: TokenRange): boolean {
  const words = doc.tokens.slice(range.start, range.end);
  const core = words.slice(0, cutAtPostmodifier(words));
  return firstHolding(doc, NAMINGS_OF_SOURCE, { start: range.start, words, core }) === null;
}

function cutAtPostmodifier(words: readonly Token[]): number {
  const cut = words.findIndex(
    (token, index) => index > 0 && OPENERS_BEHIND_SOURCE.has(token.lower),
  );
  return cut < 0 ? words.length : cut;
}

/** Reads the descriptor, affiliation, number and reason given in the sentence. */
export function readAnonymity(doc: Doc, sentence: Sentence, range: TokenRange): Anonymity {
  const { tokens, text } = doc;
  const first = tokens[range.start] as Token;
  const last = tokens[range.end - 1] as Token;
  return {
    descriptor: text.slice(first.start, last.end),
    affiliation: findAffiliation(doc, range),
    reason: findReason(doc, sentence, range),
    count: countPeople(doc, range),
  };
}

/** "Two officials": 2; null where the words do not say: "officials", "the police", "the company". */
function countPeople(doc: Doc, range: TokenRange): number | null {
  const head = lowerAt(doc, headOf(doc, range));
  const number = NUMBERS[lowerAt(doc, range.start)] ?? null;
  if (/s$/.test(head) || isSeveral(head)) return number === 1 ? null : number;
  const kind = kindOfNoun(head);
  if (kind === 'GOVERNMENT' || kind === 'ORGANIZATION') return null;
  return (number ?? 1) + countJoined(doc, range);
}

/** "an aide and a lawyer": one more for each one joined by "and". */
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
  if (joint && head + 1 < range.end && AFFILIATION_PREPOSITIONS.has(joint.lower)) {
    const phrase = chunkStartingAt(doc, head + 2);
    if (phrase && phrase.end <= range.end && tokens[phrase.end - 1]?.pos === 'PROPN')
      return slice(text, doc, phrase);
  }
  let start = head;
  while (start > range.start && isPartOfName(doc, start - 1)) start--;
  return start < head ? slice(text, doc, { start, end: head }) : null;
}

/** "Several witnesses": a word that opens its sentence has its capital from there. */
function isPartOfName({ tokens, sentences }: Doc, at: number): boolean {
  const token = tokens[at];
  if (token?.pos !== 'PROPN') return false;
  return sentences[token.sentence]?.start !== at || !SENTENCE_OPENERS.has(token.lower);
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
  const cause = CAUSE.exec(clause.slice(0, anonymity.index));
  if (cause) return clause.slice(cause.index).trim();
  const tail = clause.slice(anonymity.index + anonymity[0].length);
  const reason = REASON.exec(tail.slice(0, 60));
  return reason && (tail.slice(reason.index).trim() || null);
}

const NAMELESS =
  /\b(?:anonymity|not (?:be )?(?:named|identified)|unauthorized|not (?:publicly )?authorized)\b/;
const CLAUSE =
  /\b(?:speaking|who (?:spoke|asked|requested|declined|insisted|(?:was|were|is|are) (?:not|granted))|on (?:the )?condition|granted|requesting|unauthorized|not (?:publicly )?authorized)\b[^“”"]*?\b(?:anonymity|named|identified|publicly|authorized)\b[^“”"]*/i;

/**
 * Why the source has no name, according to the sentence: after the phrase up to the verb of saying,
 * or before it, if the sentence opens with that.
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

/** The terms on which the source spoke, in the journalistic phrases for them. */
export const LEVEL_SIGNS: readonly Sign<AttributionLevel>[] = [
  {
    name: 'on-deep-background',
    example: 'The mill will stay, Ann Poe said, according to an aide who spoke on deep background.',
    pattern: /\bon deep background\b/i,
    gives: 'DEEP_BACKGROUND',
  },
  {
    name: 'on-background',
    example: 'The mill will stay, Ann Poe said, according to an aide who spoke on background.',
    pattern: /\bon background\b/i,
    gives: 'ON_BACKGROUND',
  },
  {
    name: 'on-the-record',
    example: 'The mill will stay, Ann Poe said, according to an aide who spoke on the record.',
    pattern: /^(?!.*\boff the record\b).*\bon the record\b/is,
    gives: 'ON_THE_RECORD',
  },
];

/** On background or deep background if the sentence says so; never guessed. */
export function findLevel(doc: Doc, sentence: Sentence): AttributionLevel {
  const first = doc.tokens[sentence.start] as Token;
  const last = doc.tokens[sentence.end - 1] as Token;
  const words = doc.normalized.slice(first.start, last.end);
  return firstMatching(doc, LEVEL_SIGNS, words)?.found ?? 'NOT_STATED';
}
