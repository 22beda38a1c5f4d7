import type { Doc, Token } from '../doc/doc.ts';
import { posSet } from '../doc/pos.ts';
import { type Condition, firstHolding } from '../doc/rule.ts';
import { isWord, lowerAt } from '../doc/token-at.ts';
import { AGO } from '../lexicon/function-words/times.ts';
import { WORDINGS } from '../lexicon/speech-nouns.ts';
import { isVerbal } from '../syntax/verb-groups.ts';

/** 'called them in a letter, “Fools that they are”', 'say things like “We stay”': the words are those in marks. */
export function skipToMark(doc: Doc, from: number, limit: number): number {
  const { tokens } = doc;
  let at = from;
  while (at < limit && tokens[at]?.quote === -1 && !isVerbal(tokens[at])) at++;
  const quote = tokens[at]?.quote ?? -1;
  if (at === from || at >= limit || quote < 0) return from;
  return firstHolding(doc, LEADS_TO_MARK, { from, mark: at }) ? at : from;
}

/** What only leads from the cue to the opening mark. */
export const LEADS_TO_MARK: readonly Condition<{ from: number; mark: number }>[] = [
  {
    // 'described it as “…”' keeps "it as".
    name: 'described-as',
    example: 'Ulm has what Ann Poe described as “a mill of its own.”',
    when: (doc, { from, mark }) =>
      mark === from + 1 && lowerAt(doc, from) === 'as' && holdsWords(doc, mark, 3),
  },
  {
    name: 'things-like',
    example: 'Ann Poe would say things like “We stay here.”',
    when: (doc, { mark }) => lowerAt(doc, mark - 1) === 'like' && isWord(doc, mark - 2, WORDINGS),
  },
  {
    name: 'adverbial-and-comma',
    example: 'Ann Poe called them in a letter, “Fools that they are.”',
    when: (doc, { from, mark }) =>
      lowerAt(doc, mark - 1) === ',' &&
      doc.tokens[mark + 1]?.capital === true &&
      holdsWords(doc, mark, 2) &&
      isAdverbialUpTo(doc, from, mark),
  },
];

/** "in a letter,", "two years ago,": when and where. */
function isAdverbialUpTo(doc: Doc, from: number, mark: number): boolean {
  const opener = doc.tokens[from] as Token;
  return (ADVERBIAL.has(opener.pos) && opener.lower !== 'that') || isWord(doc, mark - 2, AGO);
}

const ADVERBIAL = posSet('ADP', 'ADV', 'PRON', 'PUNCT');
/** True if the mark at the token opens that many words or more. */
const holdsWords = (doc: Doc, mark: number, least: number) =>
  doc.tokens[mark + least]?.quote === doc.tokens[mark]?.quote &&
  doc.tokens[mark + least]?.pos !== 'PUNCT';
