import {
  isNoun,
  type NounPhrase,
  type NounPhrases,
  phraseEndingAt,
  phraseStartingAt,
} from './noun-phrases.ts';
import type { Reading, Sentence, Token } from './reading.ts';
import { readVerbGroup } from './verb-groups.ts';
import { CALENDAR, RELATIVES, SUBORDINATORS, TIME_NOUNS } from './word-classes.ts';

/** How the subject was found; the stages behind trust them differently. */
export type SubjectPlace = 'BEFORE' | 'APPOSITION' | 'AFTER' | 'SHARED' | 'RELATIVE';

/** Who does the saying, and the tokens that the attribution takes up before the verb. */
export interface Subject {
  phrase: NounPhrase;
  place: SubjectPlace;
  /** First token of the attribution phrase. */
  from: number;
}

const LONGEST_PARENTHESIS = 60;
const PREPOSITION =
  /^(?:of|for|from|at|with|in|on|to|by|under|near|behind|against|about|inside|outside|within|across|around|over|after|before|during|between|among|including)$/;

/** The subject that stands before the verb group that begins at `first`, or null. */
export function findSubjectBefore(
  reading: Reading,
  phrases: NounPhrases,
  sentence: Sentence,
  first: number,
): Subject | null {
  const { tokens } = reading;
  const left = skipTime(tokens, first - 1, sentence.first);
  if (left < sentence.first) return null;
  const token = tokens[left] as Token;
  if (token.text === ',' || token.text === '—') {
    return token.run < 0 ? findBeforeParenthesis(reading, phrases, sentence, left) : null;
  }
  if (token.text === ')') return findBeforeBracket(reading, phrases, sentence, left);
  if (RELATIVES.has(token.lower) && token.lower !== 'where' && token.lower !== 'whose') {
    return findAntecedent(reading, phrases, sentence, left);
  }
  const chain = chainBackward(reading, phrases, sentence, left + 1);
  return chain && { phrase: chain, place: 'BEFORE', from: chain.first };
}

/** Steps left over "on Monday", "Tuesday morning", "last week". */
function skipTime(tokens: Token[], from: number, floor: number): number {
  let left = from;
  for (;;) {
    const token = tokens[left];
    if (!token || left <= floor || token.run >= 0) return left;
    if (CALENDAR.has(token.lower) && token.text !== 'May') left--;
    else if (TIME_NOUNS.has(token.lower) && /^(?:this|last)$/.test(tokens[left - 1]?.lower ?? ''))
      left -= 2;
    else if (TIME_NOUNS.has(token.lower) && CALENDAR.has(tokens[left - 1]?.lower ?? '')) left -= 2;
    else if (/^(?:on|late|early)$/.test(token.lower) && CALENDAR.has(tokens[left + 1]?.lower ?? ''))
      left--;
    else return left;
  }
}

/**
 * The noun phrase chain that ends before `end`: phrases joined by prepositions and "and". The
 * whole chain is the subject where it begins a clause; otherwise only its "of" phrases are kept.
 */
export function chainBackward(
  reading: Reading,
  phrases: NounPhrases,
  sentence: Sentence,
  end: number,
): NounPhrase | null {
  const { tokens } = reading;
  const last = phraseEndingAt(phrases, end);
  if (!last || tokens[last.first]?.run !== -1 || last.first < sentence.first) return null;
  if (last.pronoun) return last;
  let whole: NounPhrase = last;
  let best: NounPhrase = last;
  for (;;) {
    const joint = tokens[whole.first - 1];
    const before = phraseEndingAt(phrases, whole.first - 1);
    if (!joint || !before || before.first < sentence.first || before.pronoun || joint.run >= 0)
      break;
    const kept = joint.lower === 'of' || isCoordination(tokens, joint, before, whole);
    if (!kept && !PREPOSITION.test(joint.lower)) break;
    whole = { first: before.first, last: end, pronoun: false };
    if (joint.lower === 'of' || (kept && beginsClause(tokens, sentence, before.first)))
      best = whole;
  }
  if (beginsClause(tokens, sentence, whole.first)) return whole;
  return reduceRelative(reading, phrases, sentence, whole) ?? splitAdverbial(tokens, best);
}

function isCoordination(
  tokens: Token[],
  joint: Token,
  before: NounPhrase,
  after: NounPhrase,
): boolean {
  if (joint.lower !== 'and' && joint.text !== '&') return false;
  return tokens[before.last - 1]?.pos === tokens[after.last - 1]?.pos;
}

/** True where nothing but a clause can begin at the token. */
export function beginsClause(tokens: Token[], sentence: Sentence, index: number): boolean {
  if (index <= sentence.first) return true;
  const before = tokens[index - 1] as Token;
  if (before.run >= 0 || before.pos === 'PUNCT') return true;
  return (
    before.pos === 'CCONJ' ||
    before.pos === 'SCONJ' ||
    SUBORDINATORS.has(before.lower) ||
    /^(?:but|and|or|what|how|why|which|also|then|however|yet|so|nor|than)$/.test(before.lower)
  );
}

/** "a person briefed on the matter", "officials familiar with it", "a man who saw it": the head. */
function reduceRelative(
  reading: Reading,
  phrases: NounPhrases,
  sentence: Sentence,
  tail: NounPhrase,
): NounPhrase | null {
  const { tokens } = reading;
  for (let index = tail.first - 1; index > sentence.first && tail.first - index < 14; index--) {
    const token = tokens[index] as Token;
    if (token.run >= 0 || token.pos === 'PUNCT' || token.pos === 'CCONJ') return null;
    const head = phraseEndingAt(phrases, index);
    if (!head || head.pronoun) continue;
    const relative = /^(?:who|whom|that|which|whose)$/.test(token.lower);
    const reduced =
      /^(?:VERB|ADJ)$/.test(token.pos) && /(?:ed|en|ing|wn|iar|se|nt)$/.test(token.lower);
    if (!relative && !reduced) continue;
    const chain = chainBackward(reading, phrases, sentence, index);
    if (!chain || !beginsClause(tokens, sentence, chain.first)) continue;
    return { ...chain, last: tail.last };
  }
  return null;
}

/** "After the debate Trump said": an adverbial ran into the name; keep the name. */
function splitAdverbial(tokens: Token[], phrase: NounPhrase): NounPhrase {
  const before = tokens[phrase.first - 1];
  if (!before || before.pos !== 'ADP') return phrase;
  let name = phrase.last;
  while (name > phrase.first && tokens[name - 1]?.pos === 'PROPN') name--;
  const common = tokens[name - 1];
  if (name === phrase.last || name === phrase.first || common?.pos !== 'NOUN') return phrase;
  return { first: name, last: phrase.last, pronoun: false };
}

/** "Benny Gantz, a member of the cabinet, said": the phrase before the nearest fitting comma. */
function findBeforeParenthesis(
  reading: Reading,
  phrases: NounPhrases,
  sentence: Sentence,
  close: number,
): Subject | null {
  const { tokens } = reading;
  const mark = tokens[close]?.text;
  const floor = Math.max(sentence.first, close - LONGEST_PARENTHESIS);
  for (let open = close - 1; open > floor; open--) {
    const token = tokens[open] as Token;
    if (token.run >= 0 && isLongRun(reading, token.run)) return null;
    if (token.text !== mark || token.run >= 0) continue;
    const chain = chainBackward(
      reading,
      phrases,
      sentence,
      bracketStart(tokens, open, sentence.first),
    );
    if (!chain || isApposition(reading, phrases, sentence, chain.first)) continue;
    if (!beginsClause(tokens, sentence, chain.first)) continue;
    if (!opensParenthesis(tokens, open + 1)) continue;
    return { phrase: chain, place: 'APPOSITION', from: chain.first };
  }
  return null;
}

function isLongRun(reading: Reading, run: number): boolean {
  const found = reading.runs[run];
  return !found || found.end - found.start > 40;
}

/** What may stand between the commas after a subject. */
function opensParenthesis(tokens: Token[], index: number): boolean {
  const token = tokens[index];
  if (!token) return false;
  if (/^(?:DET|ADJ|NOUN|PROPN|NUM|ADP|ADV|AUX)$/.test(token.pos)) return true;
  if (/(?:ing|ed|wn|en)$/.test(token.lower)) return true;
  return /^(?:who|which|whose|where|when|as|while|if|though|like|his|her|their|its|himself|herself|also|"|r|d)$/.test(
    token.lower,
  );
}

/** Steps over "(D-Md.)" that stands right before `end`. */
function bracketStart(tokens: Token[], end: number, floor: number): number {
  if (tokens[end - 1]?.text !== ')') return end;
  let index = end - 1;
  while (index > floor && tokens[index]?.text !== '(') index--;
  return index;
}

/** True where the phrase at `first` itself stands in apposition to a phrase before its comma. */
function isApposition(
  reading: Reading,
  phrases: NounPhrases,
  sentence: Sentence,
  first: number,
): boolean {
  const { tokens } = reading;
  const comma = tokens[first - 1];
  if (!comma || first - 1 <= sentence.first || comma.text !== ',' || comma.run >= 0) return false;
  const head = chainBackward(
    reading,
    phrases,
    sentence,
    bracketStart(tokens, first - 1, sentence.first),
  );
  return (
    !!head &&
    !head.pronoun &&
    beginsClause(tokens, sentence, head.first) &&
    !(tokens[head.last - 1]?.pos === 'NOUN' && TIME_NOUNS.has(tokens[head.last - 1]?.lower ?? ''))
  );
}

function findBeforeBracket(
  reading: Reading,
  phrases: NounPhrases,
  sentence: Sentence,
  close: number,
): Subject | null {
  const open = bracketStart(reading.tokens, close + 1, sentence.first);
  const chain = chainBackward(reading, phrases, sentence, open);
  return chain && { phrase: chain, place: 'BEFORE', from: chain.first };
}

/** "..., who said": the phrase before the relative pronoun speaks. */
function findAntecedent(
  reading: Reading,
  phrases: NounPhrases,
  sentence: Sentence,
  relative: number,
): Subject | null {
  const { tokens } = reading;
  let end = relative;
  if (tokens[end - 1]?.text === ',') end--;
  end = bracketStart(tokens, end, sentence.first);
  const base = phraseEndingAt(phrases, end);
  if (!base || base.pronoun || base.first < sentence.first) return null;
  return { phrase: base, place: 'RELATIVE', from: relative };
}

/** The subject of the clause that the verb at `before` shares: nearest finite verb to the left. */
export function findSharedSubject(
  reading: Reading,
  phrases: NounPhrases,
  sentence: Sentence,
  before: number,
): NounPhrase | null {
  const { tokens } = reading;
  for (let index = before - 1; index > sentence.first; index--) {
    const token = tokens[index] as Token;
    if (token.run >= 0 || (token.pos !== 'VERB' && token.pos !== 'AUX')) continue;
    const group = readVerbGroup(tokens, index, sentence.first);
    const found = findSubjectBefore(reading, phrases, sentence, group.first);
    index = group.first;
    if (!found || found.place === 'RELATIVE') continue;
    if (beginsClause(tokens, sentence, found.phrase.first)) return found.phrase;
  }
  return null;
}

/** The subject of the sentence's first clause: its first phrase that no preposition governs. */
export function findMainSubject(
  reading: Reading,
  phrases: NounPhrases,
  sentence: Sentence,
  before: number,
): NounPhrase | null {
  const { tokens } = reading;
  for (let index = sentence.first; index < before; index++) {
    const phrase = phraseStartingAt(phrases, index);
    if (!phrase || tokens[index]?.run !== -1) continue;
    index = phrase.last - 1;
    if (!beginsClause(tokens, sentence, phrase.first)) continue;
    let verb = phrase.last;
    while (verb < before && tokens[verb]?.pos !== 'VERB' && tokens[verb]?.pos !== 'AUX') verb++;
    if (verb >= before) return null;
    const group = readVerbGroup(tokens, verb, sentence.first);
    const found = findSubjectBefore(reading, phrases, sentence, group.first);
    if (found && found.phrase.first <= phrase.first && isNounOrPronoun(tokens, found.phrase))
      return found.phrase;
  }
  return null;
}

function isNounOrPronoun(tokens: Token[], phrase: NounPhrase): boolean {
  return phrase.pronoun || isNoun(tokens[phrase.last - 1]) || phrase.last - phrase.first === 1;
}
