import type { Doc, Token } from '../doc/doc.ts';
import { lowerAt } from '../doc/token-at.ts';
import { INSIDE_VERB_GROUP, OUTSIDE_VERB_GROUP } from '../lexicon/function-words/adverbs.ts';
import {
  FINITE_AUXILIARIES,
  FORMS_OF_HAVE,
  NEGATIONS,
  NONFINITE_BE,
  PASSIVE_AUXILIARIES,
  PERFECT_AUXILIARIES,
  REPORTS_NOT,
} from '../lexicon/function-words/auxiliaries.ts';

/** How a verb is in its clause. */
export type VerbForm = 'FINITE' | 'INFINITIVE' | 'ING' | 'PARTICIPLE';

/** A verb with the auxiliaries, adverbs and negations before it. */
export interface VerbGroup {
  /** First token of the group. */
  start: number;
  /** The lexical verb. */
  head: number;
  form: VerbForm;
  passive: boolean;
  negated: boolean;
  /** "would say", "could say", "to say if": no report that anything was said. */
  modal: boolean;
}

/** Reads the verb group whose lexical verb is the token at `head`, not crossing `from`. */
export function readVerbGroup(doc: Doc, head: number, from: number): VerbGroup {
  const { tokens } = doc;
  const verb = tokens[head] as Token;
  const open = groupStart(doc, head, from);
  const habit = isHabit(doc, open) && open > from;
  const start = habit ? open - 1 : open;
  const before = tokens.slice(start, head);
  const has = (words: ReadonlySet<string>) => before.some(({ lower }) => words.has(lower));
  const finite = before.some(({ lower }) => FINITE_AUXILIARIES.has(lower));
  const ing = /ing$/.test(verb.lower);
  const passive =
    !ing &&
    has(PASSIVE_AUXILIARIES) &&
    !(has(PERFECT_AUXILIARIES) && !before.some(({ lower }) => lower === 'been')) &&
    isPastForm(verb.lower);
  return {
    start,
    head,
    form: !habit && isInfinitive(before) ? 'INFINITIVE' : finiteness(ing, finite),
    passive,
    negated: has(NEGATIONS),
    modal: has(REPORTS_NOT),
  };
}

/** Where the auxiliaries, adverbs and negations before the verb begin. */
function groupStart(doc: Doc, head: number, from: number): number {
  const { tokens } = doc;
  const verb = tokens[head] as Token;
  let start = Math.max(from, adverbialStart(doc, head));
  while (start > from && belongsToGroup(tokens[start - 1] as Token, verb)) {
    start = Math.max(from, adverbialStart(doc, start - 1));
  }
  // "in addition to saying that": "to" is a preposition.
  if (tokens[head - 1]?.lower === 'to' && /ing$/.test(verb.lower)) start = head;
  // "Both have promised": the subject, and no adverb.
  const counted = /^(?:both|all)$/.test(lowerAt(doc, start)) && start < head;
  const opens = start === from || /^(?:and|but|,)$/.test(lowerAt(doc, start - 1));
  return counted && opens ? start + 1 : start;
}

/** "to say", but not "has to say": no finite auxiliary is before "to". */
function isInfinitive(before: readonly Token[]): boolean {
  const to = before.findIndex(({ lower }) => lower === 'to');
  return to >= 0 && !before.slice(0, to).some(({ lower }) => FINITE_AUXILIARIES.has(lower));
}

const finiteness = (ing: boolean, finite: boolean): VerbForm => (ing && !finite ? 'ING' : 'FINITE');

/** "used to say", but "is used to say". */
function isHabit(doc: Doc, to: number): boolean {
  const { tokens } = doc;
  const [auxiliary, used] = [tokens[to - 2], tokens[to - 1]];
  return (
    tokens[to]?.lower === 'to' &&
    used?.lower === 'used' &&
    !PASSIVE_AUXILIARIES.has(auxiliary?.lower ?? '')
  );
}

/** "has since said", "have in the past argued": where the adverbial after the auxiliary begins. */
function adverbialStart(doc: Doc, end: number): number {
  const { tokens } = doc;
  for (let length = 1; length <= 3; length++) {
    const words = tokens.slice(end - length, end).map(({ lower }) => lower);
    const auxiliary = tokens[end - length - 1];
    if (FORMS_OF_HAVE.has(auxiliary?.lower ?? ''))
      return ADVERBIALS.test(words.join(' ')) ? end - length : end;
  }
  return end;
}

const ADVERBIALS =
  /^(?:since|in the past|for years|for months|for decades|in recent (?:days|weeks|months|years))$/;

function belongsToGroup(token: Token, verb: Token): boolean {
  if (token.quote !== verb.quote || token.pos === 'PROPN') return false;
  if (token.pos === 'AUX' || FINITE_AUXILIARIES.has(token.lower)) return true;
  if (token.lower === 'to') return true;
  return (
    (token.pos === 'ADV' && !OUTSIDE_VERB_GROUP.has(token.lower)) ||
    INSIDE_VERB_GROUP.has(token.lower) ||
    (token.pos === 'PART' && token.lower !== "'s" && token.lower !== '’s')
  );
}

/** True for forms that may be past tense or past participle. */
export function isPastForm(word: string): boolean {
  return /(?:ed|en|wn|ught|id|ld|ut|de|rn|ng|ood|eard|cast)$/.test(word);
}

/** True if the token is a verb or auxiliary that can carry a clause. */
export function isVerbal(token: Token | undefined): boolean {
  return !!token && (token.pos === 'VERB' || token.pos === 'AUX');
}

/** True if the token alone is finite: an auxiliary with tense, or a verb in -s, -ed or past. */
export function isFiniteVerb(doc: Doc, index: number): boolean {
  const { tokens } = doc;
  const token = tokens[index];
  if (!token || token.pos === 'PROPN') return false;
  if (FINITE_AUXILIARIES.has(token.lower)) return token.pos !== 'PART';
  if (token.pos !== 'VERB')
    return token.pos === 'AUX' && !NONFINITE_BE.has(token.lower) && token.lower !== 'having';
  if (/ing$/.test(token.lower)) return false;
  const before = tokens[index - 1];
  return before?.lower !== 'to';
}
