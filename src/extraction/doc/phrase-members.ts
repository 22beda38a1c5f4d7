import { TITLES_WITH_STOP } from '../lexicon/abbreviations.ts';
import { NEVER_IN_PHRASE } from '../lexicon/function-words/clause-openers.ts';
import { PREDETERMINERS } from '../lexicon/function-words/pronouns.ts';
import { BEFORE_YEAR, POINTS_AT_CALENDAR } from '../lexicon/function-words/times.ts';
import { SITE_ENDINGS } from '../lexicon/outlet-words.ts';
import {
  CALENDAR,
  GENERALS,
  POSSESSIVES,
  QUANTIFIERS,
  TIME_NOUNS,
} from '../lexicon/word-classes.ts';
import { namesTime, YEAR } from './calendar-names.ts';
import type { Token } from './doc.ts';
import { opensName } from './fronted-names.ts';
import { isPos, posSet } from './pos.ts';

const MODIFIER = posSet('NOUN', 'PROPN', 'ADJ', 'DET', 'NUM', 'SYM');

/** True if the token at `index` continues the base phrase that begins at `start`. */
export function continuesPhrase(
  tokens: Token[],
  start: number,
  index: number,
  seenNoun: boolean,
): boolean {
  const token = tokens[index] as Token;
  const before = index > start ? tokens[index - 1] : undefined;
  const place = { tokens, start, index, seenNoun, token, before, after: tokens[index + 1] };
  if (before && before.quote !== token.quote) return false;
  if (index === start + 1 && endsInYear(tokens, start)) return false;
  if (opensName(tokens, start, index)) return false;
  return (
    continuesByWord(place) ??
    continuesBeforeNoun(place) ??
    continuesAsMark(place) ??
    continuesCompound(place) ??
    continuesByTag(place)
  );
}

/** A token and the phrase before it, which it may continue. */
interface Place {
  tokens: Token[];
  start: number;
  index: number;
  seenNoun: boolean;
  token: Token;
  before: Token | undefined;
  after: Token | undefined;
}

/**
 * "which", "USA Today", "last week | Ann Poe", "on Monday": cases in which the word alone decides.
 */
function continuesByWord({ tokens, start, index, token, before, after }: Place): boolean | null {
  if (NEVER_IN_PHRASE.has(token.lower)) return token.lower === 'this' && !before && isNoun(after);
  if (/^T(?:oday|ODAY)$/.test(token.text) && before?.pos === 'PROPN') return true;
  if (opensBehindTime(tokens, start, index)) return false;
  if (namesTime(tokens, index)) return !!after && keepsDay(after, before, tokens[index + 2]);
  return null;
}

/** "current and former", "the", "her": only if no noun has been seen. */
function continuesBeforeNoun({ tokens, index, seenNoun, token, before }: Place): boolean | null {
  if (joinsAdjectives(tokens, index)) return !seenNoun && before !== undefined;
  if (token.pos !== 'DET' && !POSSESSIVES.has(token.lower)) return null;
  if (before?.pos === 'ADJ' && !PREDETERMINERS.has(before.lower)) return false;
  return !seenNoun || before?.lower === 'all' || before?.lower === 'both';
}

/** "Poe's mill", "Ora & Sons", "well-known", "example.com", "J. Poe". */
function continuesAsMark(place: Place): boolean | null {
  const { tokens, index, seenNoun, token, before, after } = place;
  if (/^['’]s?$/.test(token.lower)) return seenNoun && token.pos !== 'AUX' && isNominal(after);
  if (token.text === '-' && before?.end !== token.start) return false;
  if (token.text === '&' || token.text === '-')
    return !!before && !!after && !/\s/.test(after.text);
  if (token.text === '.') return namesSite(tokens, index) || abbreviatesName(before, after);
  return null;
}

/** "J. Poe", "Rev. Poe". */
function abbreviatesName(before: Token | undefined, after: Token | undefined): boolean {
  if (!before || after?.pos !== 'PROPN') return false;
  return /^\p{Lu}$/u.test(before.text) || TITLES_WITH_STOP.has(before.text);
}

/** "runner-up", "attorney general", "a well-connected Democrat". */
function continuesCompound({ tokens, index, token, before }: Place): true | null {
  if (before && token.pos === 'ADP' && before.text === '-') return true;
  if (token.lower === 'general' && GENERALS.test(before?.lower ?? '')) return true;
  return opensCompound(tokens, index) ? true : null;
}

function continuesByTag({ tokens, start, index, seenNoun, token, before, after }: Place): boolean {
  const hyphened = before?.text === '-';
  if (token.pos === 'ADJ') return !seenNoun || isNominal(after) || hyphened;
  if (token.pos === 'ADV' && (before || !QUANTIFIERS.has(token.lower)))
    return !!before && !seenNoun && after?.pos === 'ADJ';
  if (token.pos === 'VERB' && hyphened) return true;
  if (token.pos === 'VERB' && !seenNoun) return isVerbalModifier(tokens, start, index);
  return MODIFIER.has(token.pos) || (QUANTIFIERS.has(token.lower) && !before);
}

/** "example.com": the dot within the name of a site. */
function namesSite(tokens: Token[], dot: number): boolean {
  const [name, mark, domain] = tokens.slice(dot - 1, dot + 2);
  const joined = name?.end === mark?.start && mark?.end === domain?.start;
  return joined && SITE_ENDINGS.has(domain?.lower ?? '');
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
  if (second.start !== hyphen.end || !isPos(first.pos, 'ADJ', 'ADV', 'NOUN')) return false;
  return isPos(second.pos, 'ADJ', 'NOUN', 'VERB') && isNominal(head);
}

function keepsDay(after: Token, before: Token | undefined, third: Token | undefined): boolean {
  if (before?.pos === 'DET' && after.pos === 'NUM' && third?.pos === 'NOUN') return true;
  if (after.lower === "'s" || after.lower === '’s') return true;
  const owned = POSSESSIVES.has(before?.lower ?? '');
  return after.pos === 'NOUN' && (!before || owned || isPos(before.pos, 'DET', 'ADJ'));
}

function isVerbalModifier(tokens: Token[], start: number, index: number): boolean {
  const token = tokens[index] as Token;
  const before = tokens[index - 1];
  if (!/(?:ed|ing|en)$/.test(token.lower) || !isNominal(tokens[index + 1])) return false;
  if (index === start) return before?.lower === 'of' && /ed$/.test(token.lower);
  return before?.pos === 'DET' || before?.pos === 'ADJ' || /^(?:-|['’]s)$/.test(before?.text ?? '');
}

export function isNominal(token: Token | undefined): boolean {
  return !!token && isPos(token.pos, 'NOUN', 'PROPN', 'ADJ', 'NUM');
}

/** A common or proper noun, days and months left out. */
export function isNoun(token: Token | undefined): boolean {
  return (
    !!token && (token.pos === 'NOUN' || token.pos === 'PROPN') && /[\p{L}\p{N}]/u.test(token.text)
  );
}

/** "By 2020 | the mayor", "in 2017 | Ann Poe", but "the 2020 budget", "in 2017 prices". */
function endsInYear(tokens: Token[], at: number): boolean {
  const [preposition, year, next] = tokens.slice(Math.max(0, at - 1), at + 2);
  if (!YEAR.test(year?.text ?? '') || !isPos(next?.pos, 'DET', 'PROPN')) return false;
  return BEFORE_YEAR.has(preposition?.lower ?? '');
}

/** "Monday night | Ann Poe", "last week | Ann Poe": a time before a name is not part of it. */
function opensBehindTime(tokens: Token[], start: number, index: number): boolean {
  const [token, before] = [tokens[index], tokens[index - 1]];
  if (token?.pos !== 'PROPN' || index === start || !TIME_NOUNS.has(before?.lower ?? ''))
    return false;
  if (tokens[index + 1]?.pos !== 'PROPN') return false;
  const opener = tokens[index - 2]?.lower ?? '';
  return CALENDAR.has(opener) || POINTS_AT_CALENDAR.has(opener);
}
