import type { Doc, Token } from '../doc/doc.ts';
import { chunkEndingAt, chunkStartingAt } from '../doc/noun-chunks.ts';
import { ENDS_PHRASE, isPos } from '../doc/pos.ts';
import type { Condition } from '../doc/rule.ts';
import { isWord, lowerAt } from '../doc/token-at.ts';
import { readOutlet } from '../entities/outlets.ts';
import { FINDING_PREPOSITIONS } from '../lexicon/function-words/prepositions.ts';
import { LEARNING } from '../lexicon/verb-forms.ts';
import { FINDING_VERBS, INQUIRY_NOUNS, RECORD_NOUNS } from '../lexicon/word-classes.ts';

/** Cases in which a verb reports only with records, inquiries and outlets; given its token. */
export const FINDINGS: readonly Condition<number>[] = [
  {
    name: 'records-show',
    example: 'The mill lost money, court records show.',
    when: closesFinding,
  },
  {
    name: 'finds-a-study',
    example: 'The winters are shorter, finds a study by the institute.',
    when: findsInverted,
  },
  {
    name: 'review-found',
    example: 'The review found that nine in ten were lost.',
    when: tellsFinding,
  },
  {
    name: 'outlet-understands',
    example: 'The Beacon understands that the mill will close.',
    when: hasLearned,
  },
];

/** "The mill lost money, court records show.": the words before are their content. */
function closesFinding(doc: Doc, at: number): boolean {
  const [verb, stop] = doc.tokens.slice(at, at + 2);
  const shown = FINDING_VERBS.test(verb?.lower ?? '') && isRecord(doc, at - 1);
  if (!shown || (stop && (stop.quote >= 0 || !/^[.,;]$/.test(stop.text)))) return false;
  return standsBehindClause(doc, at - 2);
}

function isRecord(doc: Doc, at: number): boolean {
  return RECORD_NOUNS.test(lowerAt(doc, at)) || isOfInquiry(doc, at);
}

const LONGEST_RECORD = 7;

/** A comma or a closing mark is before the phrase that ends at the token, and no verb between. */
function standsBehindClause({ tokens }: Doc, end: number): boolean {
  for (let left = end; left > Math.max(0, end - LONGEST_RECORD); left--) {
    const { text, pos, quote } = tokens[left] as Token;
    if (text === ',' || (text === '"' && quote >= 0)) return true;
    if (pos === 'VERB' || pos === 'PUNCT') return false;
  }
  return false;
}

/** "The review found that nine in ten were lost": an inquiry reports what it found. */
function tellsFinding(doc: Doc, at: number): boolean {
  const { tokens } = doc;
  if (!FINDING_VERBS.test(lowerAt(doc, at)) || lowerAt(doc, at + 1) !== 'that') return false;
  let left = at - 1;
  while (isPos(tokens[left]?.pos, 'ADV', 'AUX')) left--;
  return isOfInquiry(doc, left);
}

/**
 * "the review", "a survey by the board of the harbor": the noun, or the one its prepositions attach
 * to.
 */
function isOfInquiry(doc: Doc, end: number): boolean {
  const { tokens } = doc;
  for (let at = end; at > Math.max(-1, end - LONGEST_INQUIRY); at--) {
    const { lower, pos } = tokens[at] as Token;
    if (ENDS_PHRASE.has(pos)) return false;
    const heads = at === end || isWord(doc, at + 1, FINDING_PREPOSITIONS);
    if (heads && (RECORD_NOUNS.test(lower) || INQUIRY_NOUNS.test(lower))) return true;
  }
  return false;
}

const LONGEST_INQUIRY = 10;

/**
 * "The Beacon understands that the mill will close": how an outlet reports something without naming
 * its source.
 */
function hasLearned(doc: Doc, at: number): boolean {
  const { tokens } = doc;
  if (!isWord(doc, at, LEARNING)) return false;
  let left = at;
  while (isPos(tokens[left - 1]?.pos, 'ADV', 'AUX')) left--;
  const subject = chunkEndingAt(doc, left);
  return subject !== null && readOutlet(doc, subject) !== null;
}

/** "The winters are shorter, finds a study by the institute.": an inquiry reports it. */
export function findsInverted(doc: Doc, at: number): boolean {
  const { tokens } = doc;
  const [comma, verb] = tokens.slice(at - 1, at + 1);
  if (comma?.text !== ',' || comma.quote >= 0 || !FINDING_VERBS.test(verb?.lower ?? ''))
    return false;
  const record = chunkStartingAt(doc, at + 1);
  return record !== null && RECORD_NOUNS.test(lowerAt(doc, record.end - 1));
}
