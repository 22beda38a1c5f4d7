import type { Cue } from '../cues/cue.ts';
import type { Doc, Token } from '../doc/doc.ts';
import { chunkStartingAt, extendForward } from '../doc/noun-chunks.ts';
import { isPos } from '../doc/pos.ts';
import { isWord, lowerAt, posAt } from '../doc/token-at.ts';
import { BEFORE_PARTICIPLE, MODALS, PRO_VERBS } from '../lexicon/function-words/auxiliaries.ts';
import { JOINERS, LIMITING_JOINERS } from '../lexicon/function-words/clause-openers.ts';
import { INANIMATE_PRONOUNS, THIRD_PERSON } from '../lexicon/function-words/pronouns.ts';
import { ACTS_OF_PEOPLE } from '../lexicon/kind-words.ts';
import { ORDERS_AND_PROMISES } from '../lexicon/reporting-verbs.ts';
import { isRole } from '../lexicon/roles.ts';
import { TELLING_MORE } from '../lexicon/verb-forms.ts';
import { isFiniteVerb, isVerbal } from '../syntax/verb-groups.ts';

/**
 * True if a comma after the first words of a content certainly hands back to the narrator: how much
 * was said, who else did the same, what was answered, or the predicate that a relative clause
 * separated from its subject.
 */
export function isNarrators(doc: Doc, cue: Cue, comma: number): boolean {
  const { tokens } = doc;
  const { text, quote } = tokens[comma] as Token;
  if (text !== ',' || quote >= 0) return false;
  return (
    saysNoMore(doc, comma) ||
    namesOthers(doc, comma) ||
    tellsAnswer(doc, comma) ||
    explainsOrder(doc, cue, comma) ||
    resumesSubject(doc, cue, comma)
  );
}

/** ", as have her rivals": who else did or said so. */
function namesOthers(doc: Doc, comma: number): boolean {
  const { tokens } = doc;
  const [as, verb, subject] = tokens.slice(comma + 1, comma + 4);
  return (
    as?.lower === 'as' &&
    PRO_VERBS.has(verb?.lower ?? '') &&
    isPos(subject?.pos, 'DET', 'NOUN', 'PROPN', 'ADJ', 'NUM')
  );
}

/** ", to which Poe replied": what came back. */
function tellsAnswer(doc: Doc, comma: number): boolean {
  const { tokens } = doc;
  const [first, second] = tokens.slice(comma + 1, comma + 3).map(({ lower }) => lower);
  return first === 'to' && second === 'which';
}

/** "urged them to build good will in the House, | which holds the keys": an order, and why. */
function explainsOrder(doc: Doc, { base, attributionEnd: after }: Cue, comma: number): boolean {
  const { tokens } = doc;
  const which = lowerAt(doc, comma + 1);
  if (!ORDERS_AND_PROMISES.has(base) || !/^(?:which|who)$/.test(which)) return false;
  for (let at = after; at < comma; at++) {
    if (tokens[at]?.lower === 'to' && isVerbal(tokens[at + 1])) return true;
    if (isFiniteVerb(doc, at)) return false;
  }
  return false;
}

const LONGEST_RELATIVE_START = 8;

/** "Ann Poe, who said the mill was late, | left early": the predicate of the name. */
function resumesSubject(doc: Doc, cue: Cue, comma: number): boolean {
  const { tokens } = doc;
  let who = cue.head;
  const least = Math.max(1, cue.head - LONGEST_RELATIVE_START);
  while (who >= least && tokens[who]?.lower !== 'who') who--;
  if (
    who < least ||
    tokens[who - 1]?.text !== ',' ||
    !tokens.slice(cue.attributionEnd, comma).some(isVerbal)
  )
    return false;
  let verb = comma + 1;
  while (tokens[verb]?.pos === 'ADV') verb++;
  return isFiniteVerb(doc, verb) && !/ing$/.test(lowerAt(doc, verb));
}

const SAYS_NO_MORE =
  /^(?:(?:stopped|fell|stops) short|(?:declined|refused|declines) to|(?:offered|gave|provided|named) no|(?:did|would|does) (?:not|n't|n’t))$/;

/** ", though she declined to give a date", ", but would not say when": how much was said, not what. */
function saysNoMore(doc: Doc, comma: number): boolean {
  const { tokens } = doc;
  const [joint, pronoun] = tokens.slice(comma + 1, comma + 3).map(({ lower }) => lower);
  if (!LIMITING_JOINERS.has(joint ?? '')) return false;
  const verb = THIRD_PERSON.has(pronoun ?? '') ? comma + 3 : comma + 2;
  const [first, second, third] = tokens.slice(verb, verb + 3).map(({ lower }) => lower);
  if (!SAYS_NO_MORE.test(`${first} ${second}`)) return false;
  const negated = /^(?:did|would|does)$/.test(first ?? '');
  return !negated || TELLING_MORE.has(third ?? '');
}

const PAST = /(?:ed|said|told|made|went|left|took|gave|wrote)$/;

/**
 * "accused the mill of bad faith | and threatened to leave", "said it would stay | and urged others
 * to": the words have no predicate of their own, or one that the past tense does not continue.
 */
export function goesOnActing(doc: Doc, start: number, at: number): boolean {
  const { tokens } = doc;
  if (!JOINERS.has((tokens[at] as Token).lower)) return false;
  let verb = at + 1;
  while (tokens[verb]?.pos === 'ADV') verb++;
  if (tokens[verb]?.quote !== -1 || !PAST.test(lowerAt(doc, verb)) || !isFiniteVerb(doc, verb))
    return false;
  let modal = false;
  for (let before = start; before < at; before++) {
    const { lower } = tokens[before] as Token;
    if (modal && BEFORE_PARTICIPLE.has(lower)) return false;
    modal ||= MODALS.has(lower);
    if (!modal && isFiniteVerb(doc, before)) return false;
  }
  return true;
}

const JOINTS = /^(?:and|but|then|before|while)$/;

/**
 * 'said it was “too late” | and left the room', '“stolen” | before leaving the stage': what a thing
 * cannot do, the speaker does, if it follows the mark that closes the words.
 */
export function actsBehindMark(doc: Doc, start: number, at: number): boolean {
  const { tokens } = doc;
  const mark = tokens[at - 1];
  if (!mark || mark.quote < 0 || tokens[at]?.quote !== -1) return false;
  const joint = tokens[at]?.text === ',' ? at + 1 : at;
  if (!JOINTS.test(lowerAt(doc, joint))) return false;
  let verb = joint + 1;
  while (posAt(doc, verb) === 'ADV' || lowerAt(doc, verb) === 'then') verb++;
  return isAct(doc, verb) && isAboutThing(doc, start, at);
}

/** "left the room", "hung up", "leaving the stage". */
function isAct({ tokens }: Doc, verb: number): boolean {
  const words = tokens.slice(verb, verb + 4).map(({ lower }) => lower);
  return tokens[verb]?.quote === -1 && ACTS_OF_PEOPLE.test(words.join(' '));
}

/** "it was …", "that the plan was …": the first predicate is that of a thing. */
function isAboutThing(doc: Doc, start: number, end: number): boolean {
  const first = lowerAt(doc, start) === 'that' ? start + 1 : start;
  const base = chunkStartingAt(doc, first);
  if (!base) return false;
  const subject = extendForward(doc, base, end);
  if (!isFiniteVerb(doc, subject.end)) return false;
  if (base.pronoun) return isWord(doc, first, INANIMATE_PRONOUNS);
  return posAt(doc, base.end - 1) === 'NOUN' && !isRole(lowerAt(doc, base.end - 1));
}
