import type { Span } from '../../text/span.ts';
import type { Cue } from '../cues/cue.ts';
import type { Draft } from '../cues/draft.ts';
import { introducesQuotation } from '../cues/introduces-quotation.ts';
import type { Doc, Token } from '../doc/doc.ts';
import { firstFound, type Rule } from '../doc/rule.ts';
import { countWords } from '../doc/span-text.ts';
import { readOutlet } from '../entities/outlets.ts';
import { isFiniteVerb } from '../syntax/verb-groups.ts';
import { startOfMainClause } from './next-attribution.ts';
import type { SentenceState } from './sentence-state.ts';

/** "…, as recounted by Ann Poe": the agent of "as told by" passes on the words before it. */
function tellsAgain(doc: Doc, cue: Cue): boolean {
  const { tokens } = doc;
  const as = tokens[cue.head - 1];
  return as?.lower === 'as' && as.quote < 0 && tokens[cue.head + 1]?.lower === 'by';
}

/** "While A denies it, B says the plan failed": B reports a clause of its own. */
function hasClauseBehind(state: SentenceState, cue: Cue): boolean {
  const { tokens } = state.doc;
  for (let at = cue.attributionEnd; at < state.sentence.end; at++) {
    const token = tokens[at] as Token;
    if (token.quote < 0 && /^[,;]$/.test(token.text)) return false;
    if (isFiniteVerb(state.doc, at)) return true;
  }
  return false;
}

/** “A,” the mayor said, “but,” she added, “B”: the mayor continues, and B is hers. */
function resumesQuotation(state: SentenceState, draft: Draft, cue: Cue): boolean {
  const { tokens, quotes } = state.doc;
  const [first, last] = [draft.segments[0] as Span, draft.segments.at(-1) as Span];
  const split = draft.cue !== null && first.end <= (tokens[draft.cue.head] as Token).start;
  const joint = countWords(state.doc.normalized, last.start, last.end) <= LONGEST_JOINT;
  let comma = cue.attributionEnd;
  while (comma < cue.attributionEnd + 5 && tokens[comma]?.text !== ',') comma++;
  const quote = quotes[tokens[comma + 1]?.quote ?? -1];
  if (!split || !joint || !cue.speaker.pronoun || !quote || quote.start < last.end) return false;
  draft.segments.push({ start: quote.start, end: quote.end });
  state.covered = Math.max(state.covered, quote.end);
  return true;
}

/**
 * 'To those who claim to know, Ann Poe said, “…”': her own words are to come, right after her or,
 * if a quotation is before her, anywhere in the sentence: 'asked, “A?” Ann Poe shot back, “B”'.
 */
function announcesOwn({ doc, sentence }: SentenceState, cue: Cue, quoted: boolean): boolean {
  const { tokens } = doc;
  if (introducesQuotation(doc, cue.attributionEnd)) return true;
  return quoted && tokens.slice(cue.attributionEnd, sentence.end).some(({ quote }) => quote >= 0);
}

/** Words between two attributions that only join the halves: “and yet,”. */
const LONGEST_JOINT = 3;

/** “…,” B said on Monday, CNN reported: an outlet that closes the sentence. */
function passesOn({ doc, sentence }: SentenceState, cue: Cue): boolean {
  const tail = doc.tokens[cue.attributionEnd];
  const closes = cue.attributionEnd >= sentence.end || /^[.,]$/.test(tail?.text ?? '');
  return closes && readOutlet(doc, cue.reporter ?? cue.speaker) !== null;
}

/** A draft, the cue after it, and their relative positions. */
interface Outer {
  state: SentenceState;
  draft: Draft;
  inner: Cue;
  cue: Cue;
  /** True if an outlet closes the sentence: "…, CNN reported." */
  passes: boolean;
  /** True if a quotation is between the draft and the cue. */
  quoteBetween: boolean;
  /** True if the draft's words follow its own cue. */
  innerBehind: boolean;
}

/**
 * "A, B said, according to C": C is one more source that passed on the words, not a speaker. The
 * same holds for "…, the agency reported." after a statement that has its own cue.
 */
export function attachOuter(state: SentenceState, cue: Cue): boolean {
  const { doc } = state;
  const draft = state.drafts.findLast((other) => other.cue && other.cue.head < cue.head);
  const inner = draft?.cue;
  if (!draft || !inner || inner.kind === 'ACCORDING' || cue.base === 'deny') return false;
  const passes = passesOn(state, cue);
  const whole = statesWhole(state, inner);
  if (!passes && !whole && startOfMainClause(doc, inner, cue) !== null) return false;
  const last = draft.segments.at(-1) as Span;
  const outer: Outer = {
    state,
    draft,
    inner,
    cue,
    passes,
    quoteBetween: doc.tokens
      .slice(inner.attributionEnd, startOfOuter(cue))
      .some((token) => token.quote >= 0 && token.start >= last.end),
    innerBehind: last.end > (doc.tokens[inner.head] as Token).start,
  };
  const ruling = firstFound(doc, OUTER_CUES, outer);
  if (!ruling?.found) return false;
  draft.rules = [...draft.rules, ruling.rule];
  return true;
}

/** "He said he fired back": a sentence opening with its own subject is not an adverbial. */
const statesWhole = ({ sentence }: SentenceState, inner: Cue) =>
  inner.form === 'FINITE' &&
  inner.subjectPosition === 'BEFORE' &&
  inner.attributionStart === sentence.start;

const startOfOuter = (cue: Cue) =>
  cue.subjectPosition === 'AFTER' ? cue.head : cue.attributionStart;

/** The role of a cue after a statement of the same sentence: true if no other role is left. */
export const OUTER_CUES: readonly Rule<Outer, boolean>[] = [
  {
    name: 'told-again-by',
    example: 'Ann Poe said that the mill would stay, as recounted by Tom Reed.',
    gives: (doc, { draft, cue }) => {
      if (!tellsAgain(doc, cue)) return null;
      draft.reportedBy.push(cue);
      return true;
    },
  },
  {
    name: 'outer-according-to',
    example: '“We stay,” Ann Poe said, according to the Gazette.',
    gives: ({ tokens }, outer) => {
      if (outer.cue.kind !== 'ACCORDING') return null;
      const { end } = outer.draft.segments.at(-1) as Span;
      const touches = end >= (tokens[startOfOuter(outer.cue)] as Token).start - 4;
      if (!touches && (outer.innerBehind || outer.quoteBetween)) return false;
      return reportBy(outer);
    },
  },
  {
    name: 'outer-reports-itself',
    example: '“We stay,” Ann Poe said, and Tom Reed said that he would, too.',
    gives: (doc, outer) => (closesStatement(doc, outer) ? null : false),
  },
  {
    name: 'outer-resumes-quotation',
    example: '“We stay,” the mayor said, “but,” she added, “we are few.”',
    gives: (_, { state, draft, cue }) => (resumesQuotation(state, draft, cue) ? true : null),
  },
  {
    name: 'outer-announces-own',
    example: 'Ann Poe asked, “Who stays?” the mayor said, “We do.”',
    gives: ({ tokens }, { state, cue }) =>
      announcesOwn(state, cue, tokens[cue.attributionStart - 1]?.text === '"') ? false : null,
  },
  {
    name: 'outer-reports',
    example: 'Ann Poe said that the mill would stay, the Gazette reported.',
    gives: (_, outer) => reportBy(outer),
  },
];

/** "…, the agency reported.": after a comma or a mark, with no clause or quotation of its own. */
function closesStatement({ tokens }: Doc, outer: Outer): boolean {
  const { state, cue, inner, passes, innerBehind, quoteBetween } = outer;
  const before = tokens[startOfOuter(cue) - 1]?.text ?? '';
  const tells = cue.kind === 'REPORTING' || cue.kind === 'QUOTATIVE';
  if (!tells || !/^(?:BEFORE|APPOSITION)$/.test(cue.subjectPosition)) return false;
  if (before !== ',' && before !== '"') return false;
  const near = cue.attributionStart - inner.attributionEnd < 6;
  if (!innerBehind && !((passes || endsSentence(state, cue)) && near)) return false;
  return !quoteBetween && !hasClauseBehind(state, cue);
}

/** '“Wait,” the guard whispered, Ann Poe remembered.' */
function endsSentence({ doc, sentence }: SentenceState, { attributionEnd: end }: Cue): boolean {
  return end >= sentence.end || doc.tokens[end]?.text === '.';
}

/**
 * The cue is one more source that passed on the words, and everything that the same speaker says.
 */
function reportBy({ state, draft, cue }: Outer): boolean {
  for (const other of state.drafts)
    if (other === draft || (cue.kind === 'REPORTING' && other.speaker === draft.speaker))
      other.reportedBy.push(cue);
  return true;
}
