import { bracketStart } from '../doc/brackets.ts';
import type { Doc, NounPhrase, Sentence, Token } from '../doc/doc.ts';
import { chunkEndingAt } from '../doc/noun-chunks.ts';
import { isPos, OPENS_OBJECT } from '../doc/pos.ts';
import { isWord, posAt } from '../doc/token-at.ts';
import { SENTENCE_ADVERBS } from '../lexicon/function-words/adverbs.ts';
import {
  INTERROGATIVES,
  NEVER_BEFORE_CHAIN,
  OBJECT_RELATIVES,
  PHRASE_JOINERS,
  RELATIVE_PRONOUNS,
} from '../lexicon/function-words/clause-openers.ts';
import {
  MEMBERSHIP_PREPOSITIONS,
  NOUN_PREPOSITIONS,
  OFFICE_PREPOSITIONS,
} from '../lexicon/function-words/prepositions.ts';
import {
  ACTIVE_OBJECT_OPENERS,
  DESCRIBED_PRONOUNS,
  REFLEXIVES,
  SURE_OBJECT_PRONOUNS,
  THIRD_PERSON_OWNERS,
} from '../lexicon/function-words/pronouns.ts';
import { TIME_MODIFIERS_AND_NEXT } from '../lexicon/function-words/times.ts';
import { NAMED } from '../lexicon/verb-forms.ts';
import {
  CALENDAR,
  FRACTIONS_AND_COUNTS,
  SUBJECT_PRONOUNS,
  SUBORDINATORS,
  TIME_NOUNS,
} from '../lexicon/word-classes.ts';
import { startBehindPlace, startBehindTime } from './opening-adverbial.ts';
import { withReduced } from './reduced-relative.ts';

/**
 * The noun phrase chain that ends before `end`: phrases joined by prepositions and "and". The
 * whole chain is the subject if it begins a clause; otherwise only its "of" phrases are kept.
 */
export function chainBackward(doc: Doc, sentence: Sentence, end: number): NounPhrase | null {
  const { tokens } = doc;
  const last = chunkEndingAt(doc, end);
  if (!last || tokens[last.start]?.quote !== -1 || last.start < sentence.start) return null;
  const named = reflexive(doc, last);
  if (named > 0) {
    const chain = chainBackward(doc, sentence, named);
    return chain && { ...chain, mention: { start: chain.start, end: last.end } };
  }
  if (last.pronoun)
    return isObject(doc, last) ? (countOf(doc, last) ?? reduceRelative(doc, sentence, last)) : last;
  const joined = joinBackward(doc, sentence, last);
  return joined.closed ? joined.best : chooseReach(doc, sentence, { ...joined, last });
}

/** How far a chain can reach to the left, and how far it certainly does. */
interface Reach {
  whole: NounPhrase;
  best: NounPhrase;
}

/** The part of a chain that no pronoun opens: all, a list, the head of a relative clause, or what is certain. */
function chooseReach(
  doc: Doc,
  sentence: Sentence,
  { whole: joined, best, last }: Reach & { last: NounPhrase },
): NounPhrase | null {
  const start = approximationStart(doc, joined.start, sentence.start);
  const whole = { ...joined, start };
  if (whole.start < last.start && endsInDescribedName(doc, whole, last)) return last;
  const list = listStart(doc, sentence, whole);
  if (list < whole.start) return { start: list, end: last.end, pronoun: false };
  if (beginsClause(doc, sentence, whole.start)) return whole;
  return reduceRelative(doc, sentence, whole) ?? splitAdverbial(doc, best);
}

/** Joins phrases on to the left; a pronoun closes the chain: "she and another reporter". */
function joinBackward(
  doc: Doc,
  sentence: Sentence,
  last: NounPhrase,
): Reach & { closed?: boolean } {
  let whole = last;
  let best = last;
  for (;;) {
    const link = linkBefore(doc, sentence, whole.start);
    if (!link) return { whole, best };
    const { joint, phrase } = link;
    const reach = { start: phrase.start, end: last.end, pronoun: false };
    if (opensChain(doc, sentence, link)) return { whole: reach, best: reach, closed: true };
    if (phrase.pronoun) return { whole, best };
    const kept = joint.lower === 'of' || isCoordination(doc, joint, phrase, whole);
    if (!kept && !NOUN_PREPOSITIONS.has(joint.lower)) return { whole, best };
    whole = reach;
    if (joint.lower === 'of' || (kept && beginsClause(doc, sentence, phrase.start))) best = whole;
  }
}

/** A phrase and what joins it to the next one. */
interface Link {
  joint: Token;
  phrase: NounPhrase;
}

/** "the mayor | of", "a farmer (and miller) | in", "her aides | and for": what is before a phrase. */
function linkBefore(doc: Doc, sentence: Sentence, start: number): Link | null {
  const { tokens } = doc;
  const joint = tokens[start - 1];
  const paired =
    NOUN_PREPOSITIONS.has(joint?.lower ?? '') && isWord(doc, start - 2, PHRASE_JOINERS);
  const end = bracketStart(tokens, start - (paired ? 2 : 1), sentence.start);
  const phrase = chunkEndingAt(doc, end);
  if (!joint || !phrase || phrase.start < sentence.start || joint.quote >= 0) return null;
  return { joint, phrase };
}

/** "she and another reporter", "someone in the audience". */
function opensChain(doc: Doc, sentence: Sentence, { joint, phrase }: Link): boolean {
  if (!phrase.pronoun) return false;
  const both = joint.lower === 'and' && isSubject(doc, phrase);
  const some = isWord(doc, phrase.start, DESCRIBED_PRONOUNS) && NOUN_PREPOSITIONS.has(joint.lower);
  return (both || some) && beginsClause(doc, sentence, phrase.start);
}

/** "Ann Poe herself": where the phrase before the reflexive ends, or 0. */
function reflexive(doc: Doc, { start }: NounPhrase): number {
  return isWord(doc, start, REFLEXIVES) && chunkEndingAt(doc, start) ? start : 0;
}

/** "Unions, green groups, and many lawmakers claim": where the list that ends at `start` opens its sentence. */
function listStart(doc: Doc, sentence: Sentence, { start, end }: NounPhrase): number {
  const { tokens } = doc;
  const and = tokens[start - 1];
  let at = and?.lower === 'and' && tokens[start - 2]?.text === ',' ? start - 1 : start;
  if (at === start && !tokens.slice(start, end).some(({ lower }) => lower === 'and')) return start;
  let found = start;
  while (tokens[at - 1]?.text === ',' && tokens[at - 1]?.quote === -1) {
    const member = chunkEndingAt(doc, at - 1);
    const head = tokens[at - 2];
    if (!member || member.pronoun || TIME_NOUNS.has(head?.lower ?? '')) return start;
    found = member.start;
    at = member.start;
  }
  const body = bodyStart(doc, sentence, found);
  if (body >= 0) return body;
  const opens =
    found === sentence.start ||
    (tokens[found - 1]?.pos === 'CCONJ' && found - 1 === sentence.start);
  return opens ? found : start;
}

/** "the Ministry of | Land, Infrastructure and Ports": where the body that has the list in its name begins, or -1. */
function bodyStart(doc: Doc, sentence: Sentence, list: number): number {
  if (!isWord(doc, list - 1, MEMBERSHIP_PREPOSITIONS)) return -1;
  const body = chunkEndingAt(doc, list - 1);
  if (!body || posAt(doc, body.end - 1) !== 'PROPN') return -1;
  return beginsClause(doc, sentence, body.start) ? body.start : -1;
}

/** "most of them said", "three-fourths of them tell": who is counted. */
function countOf(doc: Doc, of: NounPhrase): NounPhrase | null {
  const { tokens } = doc;
  if (tokens[of.start - 1]?.lower !== 'of') return null;
  const count = chunkEndingAt(doc, of.start - 1);
  if (!count || count.pronoun || tokens[count.start]?.quote !== -1) return null;
  return { start: approximationStart(doc, count.start, 0), end: of.end, pronoun: false };
}

const APPROXIMATIONS =
  /^(?:just|about|nearly|almost|roughly|around|only|over|under|more than|less than|fewer than|well over|just over|just under|at least|up to|as many as|close to)$/;

/** "just over a quarter", "as many as ten": where the words that qualify the number begin. */
function approximationStart(doc: Doc, start: number, floor: number): number {
  const { tokens } = doc;
  const counted =
    tokens[start]?.pos === 'NUM' ||
    isWord(doc, start + 1, FRACTIONS_AND_COUNTS) ||
    tokens[start]?.lower === 'half';
  if (!counted) return start;
  for (let length = 3; length > 0; length--) {
    if (start - length < floor) continue;
    const words = tokens.slice(start - length, start).map(({ lower }) => lower);
    if (APPROXIMATIONS.test(words.join(' '))) return start - length;
  }
  return start;
}

/** "the groups who wrote to her say": a pronoun in the object's form is nobody's subject. */
function isObject(doc: Doc, phrase: NounPhrase): boolean {
  return (
    isWord(doc, phrase.start, SURE_OBJECT_PRONOUNS) &&
    isPos(posAt(doc, phrase.start - 1), 'ADP', 'VERB', 'PART')
  );
}

/** "she and another reporter said". */
const isSubject = (doc: Doc, { start }: NounPhrase) => isWord(doc, start, SUBJECT_PRONOUNS);

/** "University of Ashton chemist Ann Poe": the university is not part of the name. */
export function endsInDescribedName(doc: Doc, whole: NounPhrase, last: NounPhrase): boolean {
  const { tokens } = doc;
  let name = last.end;
  while (name > last.start && tokens[name - 1]?.pos === 'PROPN') name--;
  const described = last.end - name >= 2 && name > last.start && tokens[name - 1]?.pos === 'NOUN';
  let head = whole.start + 1;
  while (head < last.start && !isWord(doc, head, OFFICE_PREPOSITIONS)) head++;
  return described && tokens[head - 1]?.pos === 'PROPN';
}

function isCoordination(doc: Doc, joint: Token, before: NounPhrase, after: NounPhrase): boolean {
  const { tokens } = doc;
  if (joint.lower !== 'and' && joint.text !== '&') return false;
  // "asked for a photo and Clinton said": the name begins another clause.
  const named = tokens[before.end - 1]?.pos === 'NOUN' && tokens[after.end - 1]?.pos === 'PROPN';
  const governed = isWord(doc, before.start - 1, NOUN_PREPOSITIONS) && !named;
  const owned = tokens[before.end - 1]?.pos === 'PROPN';
  if (owned && isWord(doc, after.start, THIRD_PERSON_OWNERS)) return true;
  return governed || tokens[before.end - 1]?.pos === tokens[after.end - 1]?.pos;
}

/** True if only a clause can begin at the token. */
export function beginsClause(doc: Doc, sentence: Sentence, index: number): boolean {
  const { tokens } = doc;
  if (index <= sentence.start) return true;
  const before = tokens[index - 1] as Token;
  if (before.quote >= 0 || before.pos === 'PUNCT') return true;
  if (startBehindTime(doc, sentence) === index) return true;
  if (startBehindPlace(doc, sentence) === index) return true;
  // "First his wife, …"
  if (index === sentence.start + 1 && SENTENCE_ADVERBS.has(before.lower)) return true;
  return (
    before.pos === 'CCONJ' ||
    before.pos === 'SCONJ' ||
    SUBORDINATORS.has(before.lower) ||
    NEVER_BEFORE_CHAIN.has(before.lower)
  );
}

/** "a person briefed on the matter", "officials familiar with it", "a man who saw it": the head. */
function reduceRelative(doc: Doc, sentence: Sentence, tail: NounPhrase): NounPhrase | null {
  const { tokens } = doc;
  for (let index = tail.start - 1; index > sentence.start && tail.start - index < 14; index--) {
    const token = tokens[index] as Token;
    if (token.quote >= 0 || isPos(token.pos, 'PUNCT', 'CCONJ')) return null;
    const head = chunkEndingAt(doc, index);
    if (!head || head.pronoun) continue;
    if (opensClause(token, index === tail.start - 1)) return null;
    if (!opensModifier(doc, index)) continue;
    const chain = chainBackward(doc, sentence, index);
    if (!chain || !beginsClause(doc, sentence, chain.start)) continue;
    return withReduced(doc, chain, { start: index, end: tail.end });
  }
  return null;
}

/** "the reason why it stopped", and right before the phrase "a group that | officials say is tied to it". */
function opensClause({ lower }: Token, beforePhrase: boolean): boolean {
  if (beforePhrase && OBJECT_RELATIVES.has(lower)) return true;
  return INTERROGATIVES.has(lower);
}

/** "who saw it", "to stop it", "briefed on it", "familiar with it". */
function opensModifier(doc: Doc, index: number): boolean {
  const { pos, lower } = doc.tokens[index] as Token;
  if (RELATIVE_PRONOUNS.has(lower)) return true;
  if (lower === 'to' && posAt(doc, index + 1) === 'VERB') return true;
  const reduced = isPos(pos, 'VERB', 'ADJ') && /(?:ed|en|ing|wn|iar|se|nt)$/.test(lower);
  return reduced && !isActive(doc, index);
}

/** "shared a syllabus", "refused to answer", "Ann Poe pounced on it": past tense with an object, no participle. */
function isActive(doc: Doc, verb: number): boolean {
  const { tokens } = doc;
  const token = tokens[verb] as Token;
  const next = tokens[verb + (isWord(doc, verb + 1, CALENDAR) ? 2 : 1)];
  if (token.pos !== 'VERB' || !/(?:ed|wn)$/.test(token.lower) || !next) return false;
  if (tokens[verb - 1]?.pos === 'PROPN') return true;
  if (next.lower === 'to') return tokens[verb + 2]?.pos === 'VERB';
  return (
    OPENS_OBJECT.has(next.pos) ||
    ACTIVE_OBJECT_OPENERS.has(next.lower) ||
    (isPos(next.pos, 'ADJ', 'NOUN') &&
      !NAMED.has(token.lower) &&
      !TIME_MODIFIERS_AND_NEXT.has(next.lower))
  );
}

/** "After the debate Trump said": an adverbial is attached to the name; keep the name. */
function splitAdverbial(doc: Doc, phrase: NounPhrase): NounPhrase {
  const { tokens } = doc;
  const before = tokens[phrase.start - 1];
  if (before?.pos !== 'ADP') return phrase;
  let name = phrase.end;
  while (name > phrase.start && tokens[name - 1]?.pos === 'PROPN') name--;
  const common = tokens[name - 1];
  if (name === phrase.end || name === phrase.start || common?.pos !== 'NOUN') return phrase;
  return { start: name, end: phrase.end, pronoun: false };
}
