import type { Cue } from '../cues/cue.ts';
import { readPhrasal } from '../cues/phrasal-verbs.ts';
import type { Doc, NounPhrase, QuoteSpan, Token } from '../doc/doc.ts';
import { chunkEndingAt, chunkStartingAt, extendForward } from '../doc/noun-chunks.ts';
import { type Condition, firstHolding } from '../doc/rule.ts';
import { lowerAt, textAt, tokenAt } from '../doc/token-at.ts';
import { QUOTATIVE_VERBS, REPORTING_VERBS } from '../lexicon/reporting-verbs.ts';
import { endsInDescribedName } from '../syntax/noun-phrase.ts';
import { readVerbGroup } from '../syntax/verb-groups.ts';

const LONGEST_SUBJECT = 24;

/** The speaker of a quotation according to the words right after it, and the verb. */
export interface QuotationTag {
  speaker: NounPhrase;
  cue: Cue;
}

/**
 * Reads the words after a quotation that ends in a comma, a question or a shout as its tag:
 * “…?” the host pressed. “…,” a voice in the advertisement says. “…,” echoes Ann Poe. Any verb
 * will do right after the subject of a comma's tag; farther off it must be a verb of saying.
 */
export function findTag(doc: Doc, quote: QuoteSpan): QuotationTag | null {
  const { normalized, tokens } = doc;
  const mark = /([,?!.])['"\u2060]*$/.exec(normalized.slice(quote.start, quote.end))?.[1];
  if (quote.open || !mark || !/^ ?[^\s]/.test(normalized.slice(quote.end, quote.end + 2)))
    return null;
  const at = tokenAt(tokens, quote.end);
  const first = tokens[at];
  if (!first || first.quote >= 0 || first.start - quote.end > 1) return null;
  const tag = findInverted(doc, at) ?? findPlain(doc, at, mark === ',');
  return mark !== '.' || (tag && isWholeSentence(doc, tag)) ? tag : null;
}

/**
 * “The mill is ours.” Ann Poe said. – a stop instead of a comma, and nothing but the tag after it.
 */
function isWholeSentence(doc: Doc, { cue }: QuotationTag): boolean {
  const { tokens } = doc;
  return /^(?:say|add|reply)$/.test(cue.base) && tokens[cue.attributionEnd]?.text === '.';
}

/** “…,” echoes Ann Poe: a verb of saying that the tagger may have taken for a noun. */
function findInverted(doc: Doc, at: number): QuotationTag | null {
  const { tokens } = doc;
  const verb = tokens[at] as Token;
  const name = tokens[at + 1];
  if (!isSaying(verb) || name?.pos !== 'PROPN' || name.sentence !== verb.sentence) return null;
  const whole = chunkStartingAt(doc, at) ?? chunkStartingAt(doc, at + 1);
  if (!whole) return null;
  const speaker = { ...whole, start: at + 1, pronoun: false };
  return { speaker, cue: makeCue(doc, at, speaker, 'AFTER') };
}

/** Who may speak, and the mark before: “…,” she said. */
interface Tail {
  /** First token after the quotation. */
  at: number;
  /** The first phrase after it. */
  base: NounPhrase;
  comma: boolean;
}

/** Verbs that show that the preceding phrase speaks. */
export const TAG_VERBS: readonly Condition<{ tail: Tail; verb: number; start: number }>[] = [
  {
    name: 'tag-verb-of-saying',
    example:
      'A clerk asked about it.\n“We do not think that the mill helps,” a narrator in the ad states.',
    when: (doc, { verb }) => isSaying(doc.tokens[verb] as Token) || readPhrasal(doc, verb) !== null,
  },
  {
    name: 'tag-any-verb',
    example: '“Would the mill be ours?” Stone pressed. “Maybe for a year.”',
    when: (doc, { tail, verb, start }) =>
      start === tail.base.end && isTagVerb(doc, verb, tail.comma),
  },
];

function findPlain(doc: Doc, at: number, comma: boolean): QuotationTag | null {
  const { tokens } = doc;
  const start = lowerAt(doc, at) === 'then' && textAt(doc, at + 1) === '-' ? at + 2 : at;
  const base = readOpening(doc, start);
  if (!base) return null;
  const tail = { at, base, comma };
  const { sentence } = tokens[at] as Token;
  for (let verb = base.end; verb < base.end + LONGEST_SUBJECT; verb++) {
    const token = tokens[verb];
    if (!token || token.sentence !== sentence || token.quote >= 0 || endsTag(doc, verb))
      return null;
    const begins = mayBeVerb(doc, tail, verb) ? startOfTagVerb(doc, tail, verb) : null;
    if (begins === null) continue;
    const speaker = readSubject(doc, base, begins);
    return speaker && { speaker, cue: makeCue(doc, verb, speaker, 'BEFORE') };
  }
  return null;
}

/** A verb, or a verb of saying that the tagger may have taken for a noun; no infinitive. */
function mayBeVerb(doc: Doc, { at, base }: Tail, verb: number): boolean {
  const token = doc.tokens[verb] as Token;
  if (lowerAt(doc, verb - 1) === 'to') return false;
  if (token.pos === 'VERB') return true;
  if (!isSaying(token)) return false;
  if (/ed$/.test(token.lower)) return verb === base.end;
  return /^[.,]$/.test(textAt(doc, verb + 1)) && verb > at;
}

/** Where the words of the verb that describes the speaker begin; null for any other verb. */
function startOfTagVerb(doc: Doc, tail: Tail, verb: number): number | null {
  const { form, passive, modal, start } = readVerbGroup(doc, verb, tail.base.end);
  if (form !== 'FINITE' || passive || modal) return null;
  return firstHolding(doc, TAG_VERBS, { tail, verb, start }) ? start : null;
}

/** The phrase after the mark, including a genitive that the tagger took for "is". */
function readOpening(doc: Doc, at: number): NounPhrase | null {
  const { tokens } = doc;
  const base = chunkStartingAt(doc, at);
  if (!base || !/^['’]s$/.test(lowerAt(doc, base.end))) return base;
  const owned = chunkStartingAt(doc, base.end + 1);
  if (owned) return owned.pronoun ? null : { ...owned, start: base.start };
  return isNounLike(tokens[base.end + 1]) ? { ...base, end: base.end + 2 } : null;
}

function isNounLike(token: Token | undefined): boolean {
  return token?.pos === 'NOUN' || token?.pos === 'ADJ';
}

/** The subject's words: a name in apposition to a description, or the phrase with its "of". */
function readSubject(doc: Doc, base: NounPhrase, limit: number): NounPhrase | null {
  const { tokens } = doc;
  if (limit === base.end) return base;
  const described = extendForward(doc, base, limit);
  if (described.end === limit) {
    const name = chunkEndingAt(doc, limit);
    const housed = name && name.start > described.start;
    return housed && endsInDescribedName(doc, described, name) ? name : described;
  }
  if (tokens[described.end]?.text !== ',') return base;
  const name = chunkStartingAt(doc, described.end + 1);
  const named =
    name &&
    isNounLike(tokens[described.end - 1]) &&
    tokens.slice(name.start, name.end).every(({ pos }) => pos === 'PROPN');
  return named ? { ...name, descriptor: described } : base;
}

/** A stop, but not the dot of "example.com". */
function endsTag(doc: Doc, at: number): boolean {
  const { tokens } = doc;
  const { text, end } = tokens[at] as Token;
  return /^[;:]$/.test(text) || (text === '.' && tokens[at + 1]?.start !== end);
}

function isSaying(token: Token): boolean {
  return REPORTING_VERBS.has(token.lower) || QUOTATIVE_VERBS.has(token.lower);
}

/** “…,” she fumed on Tuesday: past tense, and no object after it. */
function isTagVerb(doc: Doc, verb: number, comma: boolean): boolean {
  const { tokens } = doc;
  const token = tokens[verb] as Token;
  const after = tokens[verb + 1];
  if (!/ed$/.test(token.lower)) return false;
  const closed = !after || after.sentence !== token.sentence || /^[.,]$/.test(after.text);
  return closed || (comma && (after.pos === 'ADP' || after.pos === 'ADV'));
}

function makeCue(doc: Doc, head: number, speaker: NounPhrase, place: 'BEFORE' | 'AFTER'): Cue {
  const { lower, sentence } = doc.tokens[head] as Token;
  return {
    kind: REPORTING_VERBS.has(lower) ? 'REPORTING' : 'CONTEXTUAL',
    sentence,
    head,
    end: head + 1,
    base: REPORTING_VERBS.get(lower) ?? QUOTATIVE_VERBS.get(lower) ?? lower,
    form: 'FINITE',
    negated: false,
    modal: false,
    speaker,
    subjectPosition: place,
    rules: [],
    attributionStart: place === 'AFTER' ? head : speaker.start,
    attributionEnd: place === 'AFTER' ? speaker.end : head + 1,
  };
}
