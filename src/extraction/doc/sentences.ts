import { ABBREVIATIONS, CLOSING_ABBREVIATIONS } from '../lexicon/abbreviations.ts';
import { QUOTATIVE_VERBS, REPORTING_VERBS } from '../lexicon/reporting-verbs.ts';
import { SENTENCE_OPENERS } from '../lexicon/word-classes.ts';
import { endOfDateline } from './dateline.ts';
import type { QuoteSpan, Sentence, Token } from './doc.ts';
import { posSet } from './pos.ts';

const STOP = /^(?:[.?!]+|…|\.\.\.)$/;
const STARTS_SENTENCE = /^(?:["'([][\p{Lu}\p{N}"'—[.…]|[\p{Lu}\p{N}—@#]|["'([]$)/u;
const SHOUT_CUE_REACH = 8;
/** “No!” Rep. Ann Poe, D-Md., said: after a name the verb may be further off. */
const FAR_CUE_REACH = 16;

/** A longer stretch without a stop is not a sentence; the bound keeps all later work linear. */
const MOST_TOKENS = 250;

/**
 * Splits the tokens of one line into sentences. A stop inside a quotation ends no sentence, a stop
 * at its end does, unless an attribution follows a question or a shout: “Why?” she asked.
 */
export function cutSentences(
  tokens: Token[],
  from: number,
  quotes: QuoteSpan[],
  paragraph: number,
): Sentence[] {
  const sentences: Sentence[] = [];
  let start = endOfDateline(tokens, from);
  if (start > from) sentences.push({ start: from, end: start, paragraph });
  for (let index = start; index < tokens.length; index++) {
    const full = index - start >= MOST_TOKENS;
    const next = full ? index + 1 : endOfSentence(tokens, index, quotes);
    if (next < 0) continue;
    sentences.push({ start, end: next, paragraph });
    start = next;
    index = next - 1;
  }
  if (start < tokens.length) sentences.push({ start, end: tokens.length, paragraph });
  return sentences;
}

/** The index at which the next sentence begins, or -1 if the token at `index` ends none. */
function endOfSentence(tokens: Token[], index: number, quotes: QuoteSpan[]): number {
  const stop = tokens[index];
  if (!stop) return -1;
  if (!STOP.test(stop.text)) return endsInAbbreviation(tokens, index) ? index + 1 : -1;
  let next = index + 1;
  while (next < tokens.length && closesBehind(tokens, next)) next++;
  const quote = stop.quote >= 0 ? quotes[stop.quote] : undefined;
  if (quote && stop.end < quote.end - 2) return -1;
  const after = tokens[next];
  if (quote && after && next > index + 1 && stop.text !== '.' && cueFollows(tokens, next))
    return -1;
  if (stop.text === '.' && abbreviates(tokens, index)) return -1;
  return !after || beginsSentence(after, tokens[next + 1], stop.end) ? next : -1;
}

/** A capital, a number or a mark before one, and no word that continues right after the stop. */
function beginsSentence(first: Token, second: Token | undefined, stopEnd: number): boolean {
  if (first.start === stopEnd && /^[\p{L}\p{N}]/u.test(first.text)) return false;
  const head = first.text + (second?.start === first.end ? second.text : '');
  return STARTS_SENTENCE.test(head.slice(0, 2));
}

const SURE_OPENER = posSet('DET', 'PRON', 'CCONJ', 'SCONJ', 'ADP', 'ADV');

/**
 * "… leave the U.S. The court …", "… at 9 a.m. She said": the next word begins a sentence and not a
 * name.
 */
function endsInAbbreviation(tokens: Token[], index: number): boolean {
  const [stop, next, third] = tokens.slice(index, index + 3);
  if (!stop || !next || !CLOSING_ABBREVIATIONS.has(stop.text) || stop.quote >= 0) return false;
  const opener = next.text === '"' && next.start > stop.end ? third : next;
  return (
    !!opener &&
    opener.start > stop.end &&
    SURE_OPENER.has(opener.pos) &&
    SENTENCE_OPENERS.has(opener.lower) &&
    /^\p{Lu}\p{Ll}*$/u.test(opener.text)
  );
}

function closesBehind(tokens: Token[], index: number): boolean {
  const token = tokens[index];
  const before = tokens[index - 1];
  if (!token || !before || !/^["')\].]$/.test(token.text)) return false;
  return (
    token.start - before.end <= 1 &&
    (token.start === before.end || before.text !== '"') &&
    token.start === before.end
  );
}

function abbreviates(tokens: Token[], stop: number): boolean {
  const before = tokens[stop - 1];
  return !!before && before.end === tokens[stop]?.start && isAbbreviation(before.text);
}

/** "Mr", "U.S", "J"; for some, the tagger makes the stop a separate token. */
function isAbbreviation(word: string): boolean {
  const bare = word.replace(/\.$/, '');
  return /^[A-Z]$/.test(bare) || ABBREVIATIONS.has(bare);
}

function cueFollows(tokens: Token[], from: number): boolean {
  const first = tokens[from];
  const reach =
    first?.pos === 'PROPN' || /^\p{Ll}/u.test(first?.text ?? '') ? FAR_CUE_REACH : SHOUT_CUE_REACH;
  for (let index = from; index < Math.min(tokens.length, from + reach); index++) {
    const token = tokens[index];
    if (!token || token.text === '"' || (STOP.test(token.text) && !abbreviates(tokens, index)))
      return false;
    if (REPORTING_VERBS.has(token.lower) || QUOTATIVE_VERBS.has(token.lower)) return true;
    if (/^(?:went|goes)$/.test(token.lower) && tokens[index + 1]?.lower === 'on') return true;
  }
  return false;
}
