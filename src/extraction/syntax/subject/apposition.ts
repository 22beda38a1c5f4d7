import { bracketStart } from '../../doc/brackets.ts';
import type { Doc, NounPhrase, Sentence, Token } from '../../doc/doc.ts';
import { chunkEndingAt, chunkStartingAt } from '../../doc/noun-chunks.ts';
import { isPos, posSet } from '../../doc/pos.ts';
import { isTitle } from '../../doc/quotes/titles-of-works.ts';
import { isWord, lowerAt, textAt } from '../../doc/token-at.ts';
import {
  ASIDE_JOINERS,
  COORDINATORS,
  PARENTHESIS_OPENERS,
} from '../../lexicon/function-words/clause-openers.ts';
import { REGION_PREPOSITIONS } from '../../lexicon/function-words/prepositions.ts';
import { PARTITIVE_PRONOUNS } from '../../lexicon/function-words/pronouns.ts';
import { REGION_OPENERS } from '../../lexicon/nations.ts';
import { isRole } from '../../lexicon/roles.ts';
import { IRREGULAR_PARTICIPLES } from '../../lexicon/verb-forms.ts';
import { ONE_OF_THEM, SUBORDINATORS, TIME_NOUNS } from '../../lexicon/word-classes.ts';
import { beginsClause, chainBackward } from '../noun-phrase.ts';
import { startBehindTime } from '../opening-adverbial.ts';
import { isVerbal } from '../verb-groups.ts';
import type { Subject } from './subject.ts';

const LONGEST_PARENTHESIS = 60;

/** "Benny Gantz, a member of the cabinet, said": the phrase before the parenthesis. */
export function findBeforeParenthesis(doc: Doc, sentence: Sentence, close: number): Subject | null {
  const { tokens } = doc;
  const mark = tokens[close]?.text === '"' ? ',' : tokens[close]?.text;
  const opening = mark === ',' ? findClauseOpening(doc, sentence, close) : null;
  if (opening) return subjectOfName(doc, opening, close);
  const floor = Math.max(sentence.start, close - LONGEST_PARENTHESIS);
  for (let open = close - 1; open > floor; open--) {
    const token = tokens[open] as Token;
    if (token.quote >= 0 && isLongRun(doc, token.quote)) return null;
    if (token.text !== mark || token.quote >= 0) continue;
    if (mark !== ',' && !isDash(doc, open)) continue;
    const found = findBeforeMark(doc, sentence, open, close);
    if (found) return found;
  }
  return null;
}

/**
 * The phrase before the comma or dash at `open`, if it and what follows can be a subject and its
 * aside.
 */
function findBeforeMark(doc: Doc, sentence: Sentence, open: number, close: number): Subject | null {
  const { tokens } = doc;
  const chain = chainBackward(doc, sentence, bracketStart(tokens, open, sentence.start));
  if (!chain || isTime(doc, chain)) return null;
  const head = tokens[open]?.text === ',' ? null : findDescribed(doc, sentence, open);
  if (head && opensParenthesis(doc, open + 1)) return head;
  if (isApposition(doc, sentence, chain.start)) return null;
  if (!beginsClause(doc, sentence, chain.start)) return null;
  if (tokens[chain.start - 1]?.lower === 'or' || !opensAside(doc, open, close)) return null;
  return subjectOfName(doc, chain, close);
}

/** ", a farmer,", ", Massachusetts,", "— and some fishermen —". */
function opensAside(doc: Doc, open: number, close: number): boolean {
  if (opensParenthesis(doc, open + 1)) return true;
  const { tokens } = doc;
  return tokens[open]?.text === ',' ? isRegion(doc, open, close) : isJoiner(tokens[open + 1]);
}

/** "a woman in Worcester, Massachusetts, told": the region of a place, not who tells. */
function isRegion(doc: Doc, open: number, close: number): boolean {
  const { tokens } = doc;
  const region = chunkStartingAt(doc, open + 1);
  const place = chunkEndingAt(doc, open);
  if (region?.end !== close || !place || tokens[open + 1]?.pos !== 'PROPN') return false;
  if (region.end - region.start > 1 && !REGION_OPENERS.has(textAt(doc, open + 1))) return false;
  return isWord(doc, place.start - 1, REGION_PREPOSITIONS);
}

/** Tokens of an apposition before a dash. */
const LONGEST_APPOSITION = 14;

/**
 * "Ann Poe, the chief of Ora Mills — which owns the wheel — told": the one the apposition
 * describes.
 */
function findDescribed(doc: Doc, sentence: Sentence, dash: number): Subject | null {
  const { tokens } = doc;
  for (let at = dash - 2; at > Math.max(sentence.start, dash - LONGEST_APPOSITION); at--) {
    const token = tokens[at] as Token;
    if (token.quote >= 0 || isVerbal(token)) return null;
    if (token.text !== ',') continue;
    const end = bracketStart(tokens, at, sentence.start);
    const phrase = chainBackward(doc, sentence, end);
    const free = phrase && !isGoverned(doc, sentence, phrase);
    const begins = free && beginsClause(doc, sentence, phrase.start);
    const named = begins && tokens[phrase.end - 1]?.pos === 'PROPN';
    return named ? { phrase, subjectPosition: 'APPOSITION', attributionStart: phrase.start } : null;
  }
  return null;
}

/** "farmers — and some fishermen — say". */
const isJoiner = (token: Token | undefined) => COORDINATORS.has(token?.lower ?? '');

/** True for a dash between words: "—", "--", or a hyphen with a space before it. */
export function isDash(doc: Doc, at: number): boolean {
  const { tokens } = doc;
  const token = tokens[at];
  if (token?.text === '—' || token?.text === '--') return true;
  return token?.text === '-' && tokens[at - 1]?.end !== token.start;
}

/** "His partner, Lawrence Poe, said": the name speaks, the phrase before it describes him. */
function subjectOfName(doc: Doc, chain: NounPhrase, close: number): Subject {
  const { tokens } = doc;
  const aged = /^\d{1,3}$/.test(textAt(doc, close - 1)) && tokens[close - 2]?.text === ',';
  const phrase = chunkEndingAt(doc, aged ? close - 2 : close);
  const name = phrase && nameIn(doc, phrase);
  const base = chunkStartingAt(doc, chain.start);
  const role = isRole(lowerAt(doc, (base ?? chain).end - 1));
  const apposed =
    name &&
    !isRegion(doc, chain.end, close) &&
    tokens[phrase.start - 1]?.text === ',' &&
    phrase.start - chain.end <= 2 &&
    (role || isDescription(doc, chain));
  if (!apposed)
    return { phrase: chain, subjectPosition: 'APPOSITION', attributionStart: chain.start };
  return {
    phrase: { ...name, descriptor: chain },
    subjectPosition: 'APPOSITION',
    attributionStart: chain.start,
  };
}

/** "Ann Poe", "81-year-old Ann Poe", "retired teacher Ann Poe": the name that the phrase ends in. */
function nameIn(doc: Doc, phrase: NounPhrase): NounPhrase | null {
  const { tokens } = doc;
  const isName = (token: Token | undefined) =>
    token?.pos === 'PROPN' || /^[.-]$/.test(token?.text ?? '');
  let start = phrase.end;
  while (start > phrase.start && isName(tokens[start - 1])) start--;
  if (start === phrase.start) return phrase;
  const bare = tokens.slice(phrase.start, start).every(({ pos, text }, at, all) => {
    const owner = pos === 'PROPN' && /^['’]s?$/.test(all[at + 1]?.text ?? '');
    return owner || isPos(pos, 'NUM', 'ADJ', 'NOUN', 'PART') || text === '-';
  });
  return bare && phrase.end - start >= 2 ? { ...phrase, start } : null;
}

/** "another, Ann Poe, said", "one of them, Ann Poe, said": a common noun or a word used as one. */
function isDescription(doc: Doc, { end }: NounPhrase): boolean {
  const { tokens } = doc;
  const [of, head] = tokens.slice(end - 2, end);
  const several = of?.lower === 'of' && PARTITIVE_PRONOUNS.has(head?.lower ?? '');
  const one = ONE_OF_THEM.has(head?.lower ?? '');
  return several || one || head?.pos === 'NOUN';
}

const ADVERBIAL_PARTS = posSet('ADP', 'SCONJ', 'ADV');

/** Reads the clause from its left: "[In Ohio,] Ann Poe, 59, of Ashton, Md., …" */
function findClauseOpening(doc: Doc, sentence: Sentence, close: number): NounPhrase | null {
  const { tokens } = doc;
  let start = clauseStart(doc, sentence, close);
  for (let part = 0; part < 2 && start < close; part++) {
    let comma = start;
    while (comma < close && (tokens[comma]?.text !== ',' || tokens[comma]?.quote !== -1)) comma++;
    if (comma >= close) return null;
    const end = bracketStart(tokens, comma, sentence.start);
    const chain = chainBackward(doc, sentence, end);
    const timed = chain !== null && isTime(doc, chain);
    if (chain?.start === start && !timed && opensParenthesis(doc, comma + 1)) return chain;
    if (!timed && !opensAdverbial(tokens[start] as Token)) return null;
    start = comma + 1;
  }
  return null;
}

/**
 * "; but on Tuesday | Ann Poe, 59, said": where the clause begins, without its connective and its
 * time.
 */
function clauseStart(doc: Doc, sentence: Sentence, close: number): number {
  const { tokens } = doc;
  let start = close - 1;
  while (start > sentence.start && close - start < LONGEST_PARENTHESIS) {
    const token = tokens[start - 1] as Token;
    if (token.quote >= 0 || /^[;:]$/.test(token.text)) break;
    start--;
  }
  while (start < close && isWord(doc, start, ASIDE_JOINERS)) start++;
  if (tokens[start]?.text === ',') start++;
  const opening = start === sentence.start ? startBehindTime(doc, sentence) : -1;
  return opening > 0 && opening < close ? opening : start;
}

/** "In Ohio,", "As she left,", "Speaking in Ulm,". */
function opensAdverbial({ pos, lower }: Token): boolean {
  return ADVERBIAL_PARTS.has(pos) || SUBORDINATORS.has(lower) || /ing$/.test(lower);
}

function isLongRun(doc: Doc, quote: number): boolean {
  const found = doc.quotes[quote];
  if (!found || found.end - found.start <= 40) return !found;
  return !isTitle(doc.normalized.slice(found.start, found.end));
}

/** What may be between the commas after a subject. */
function opensParenthesis(doc: Doc, index: number): boolean {
  const { tokens } = doc;
  const token = tokens[index];
  if (!token) return false;
  if (isPos(token.pos, 'DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'ADP', 'ADV', 'AUX')) return true;
  if (/(?:ing|ed|wn|en)$/.test(token.lower)) return true;
  if (token.pos === 'VERB' && IRREGULAR_PARTICIPLES.has(token.lower)) return true;
  return PARENTHESIS_OPENERS.has(token.lower);
}

/** True if the phrase at `start` is itself in apposition to a phrase before its comma. */
function isApposition(doc: Doc, sentence: Sentence, start: number): boolean {
  const { tokens } = doc;
  const comma = tokens[start - 1];
  if (!comma || start - 1 <= sentence.start || comma.text !== ',' || comma.quote >= 0) return false;
  const head = chainBackward(doc, sentence, bracketStart(tokens, start - 1, sentence.start));
  return (
    !!head &&
    !head.pronoun &&
    beginsClause(doc, sentence, head.start) &&
    !isGoverned(doc, sentence, head) &&
    !isTime(doc, head)
  );
}

/** "In Ulm", "after the vote": a preposition or a subordinator is before the phrase. */
function isGoverned(doc: Doc, sentence: Sentence, { start }: NounPhrase): boolean {
  const { tokens } = doc;
  const governor = start > sentence.start ? tokens[start - 1] : undefined;
  return governor?.pos === 'ADP' || SUBORDINATORS.has(governor?.lower ?? '');
}

/** "Last week, the director said": a time, no subject. */
function isTime(doc: Doc, phrase: NounPhrase): boolean {
  const { tokens } = doc;
  const head = tokens[phrase.end - 1];
  return head?.pos === 'NOUN' && TIME_NOUNS.has(head.lower);
}
