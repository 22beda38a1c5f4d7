import type { Span } from '../../text/span.ts';
import type { Classifiers } from '../classifiers/classifiers.ts';
import type { Cue } from '../cues/cue.ts';
import type { Draft, FoundDraft } from '../cues/draft.ts';
import { introducesQuotation } from '../cues/introduces-quotation.ts';
import type { Doc, Token } from '../doc/doc.ts';
import { namesWork } from '../doc/quotes/titles-of-works.ts';
import { decide, firstFound, type Rule } from '../doc/rule.ts';
import { countWords, kindOfSpan, trimPiece } from '../doc/span-text.ts';
import { readOutlet } from '../entities/outlets.ts';
import { isFiniteVerb, isVerbal } from '../syntax/verb-groups.ts';
import { findAfter } from './content-after.ts';
import { findBefore } from './content-before.ts';
import { isLead } from './lead-in.ts';
import { boundByNextCue, startOfMainClause } from './next-attribution.ts';
import { isWished } from './non-reports.ts';
import type { SentenceState } from './sentence-state.ts';

/** Finds what each cue reports: words before it, behind it, or on both sides. */
export function findContents(doc: Doc, cues: readonly Cue[], classifiers: Classifiers): Draft[] {
  const drafts: Draft[] = [];
  let at = 0;
  doc.sentences.forEach((sentence, index) => {
    const own: Cue[] = [];
    for (; cues[at]?.sentence === index; at++) own.push(cues[at] as Cue);
    if (own.length === 0) return;
    const state: SentenceState = {
      doc,
      sentence,
      drafts: [],
      covered: -1,
      classifiers,
      announced: null,
    };
    own.forEach((cue, order) => {
      const { found, rules } = decide(doc, () => readContent(state, cue, own.slice(order + 1)));
      if (found) state.drafts.push({ ...found, rules: [...cue.rules, ...rules] });
    });
    drafts.push(...state.drafts);
  });
  return drafts;
}

function readContent(state: SentenceState, cue: Cue, later: Cue[]): FoundDraft | null {
  const { doc, sentence } = state;
  const { tokens } = doc;
  if ((tokens[cue.head] as Token).start < state.covered || isWished(doc, cue)) return null;
  const bound = boundByNextCue(doc, cue, later);
  const limit = bound?.token ?? sentence.end;
  const end = bound?.offset ?? (tokens[sentence.end - 1] as Token).end;
  if (attachOuter(state, cue) || announcesOther(state, cue, later)) return null;
  const before = findBefore(state, cue);
  const after = findAfter(state, cue, { end: limit, endOffset: end, before });
  const leads = before !== null && isLead(doc, before, after.span);
  const found = [leads ? null : before, after.span, after.rest ?? null].filter(
    (span) => span !== null,
  );
  const segments = found.flatMap((span) => clean(state, span, found.length > 1 ? 1 : 2));
  state.covered = Math.max(state.covered, after.covered);
  if (segments.length === 0) return null;
  const reportedBy = state.announced ? [state.announced] : [];
  state.announced = null;
  return {
    segments,
    cue,
    speaker: cue.speaker,
    evidence: 'CUE',
    addressee: after.addressee,
    odds: after.odds ?? null,
    reportedBy,
  };
}

function clean(state: SentenceState, span: Span, leastIndirect: number): Span[] {
  const { normalized } = state.doc;
  const trimmed = trimPiece(normalized, span);
  const words = countWords(normalized, trimmed.start, trimmed.end);
  const least = kindOfSpan(normalized, trimmed) === 'INDIRECT' ? leastIndirect : 1;
  if (words < least || namesWork(normalized, trimmed)) return [];
  const taken = state.drafts.some((draft) =>
    draft.segments.some((other) => other.start < trimmed.end && trimmed.start < other.end),
  );
  return taken ? [] : [trimmed];
}

/** "According to CNN, Ann Poe said …": Ann Poe speaks, CNN is a hand between. */
function announcesOther(state: SentenceState, cue: Cue, later: Cue[]): boolean {
  const { tokens } = state.doc;
  if (cue.kind !== 'ACCORDING' || !opensSentence(state, cue.head)) return false;
  const next = later.find(
    (other) => other.kind === 'REPORTING' && other.subjectPosition !== 'SHARED',
  );
  if (!next || (next.subjectPosition !== 'BEFORE' && next.subjectPosition !== 'APPOSITION'))
    return false;
  let comma = cue.attributionEnd;
  while (comma < next.attributionStart && tokens[comma]?.text !== ',') comma++;
  if (comma === next.attributionStart || !isAside(tokens.slice(comma, next.attributionStart)))
    return false;
  state.announced = cue;
  return true;
}

/** "According to Poe", "Minutes before the vote, according to Poe": nothing is told before it. */
function opensSentence({ doc, sentence }: SentenceState, at: number): boolean {
  if (at === sentence.start) return true;
  const before = doc.tokens.slice(sentence.start, at);
  if (before.length === 1 && /^(?:but|and|yet)$/.test(before[0]?.lower ?? '')) return true;
  return before.at(-1)?.text === ',' && !before.some(tellsSomething);
}

/** ", his widow,", ', "Salt Roads,"': commas or marks around a few words without a verb. */
function isAside(between: readonly Token[]): boolean {
  const closed = /^[,"]$/.test(between.at(-1)?.text ?? '');
  return closed && between.length < LONGEST_ASIDE && !between.some(isVerbal);
}

const tellsSomething = (token: Token) => token.quote >= 0 || isVerbal(token);

const LONGEST_ASIDE = 10;

/** "…, as recounted by Ann Poe": the agent of "as told by" passes on what stands before. */
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

/** “A,” the mayor said, “but,” she added, “B”: the mayor goes on, and B with her words. */
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
 * 'To those who claim to know, Ann Poe said, “…”': words of her own are to come, right behind or,
 * where a quotation stands before her, anywhere in the sentence: 'asked, “A?” Ann Poe shot back, “B”'.
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

/** A draft, the cue behind it, and how they lie to each other. */
interface Outer {
  state: SentenceState;
  draft: Draft;
  inner: Cue;
  cue: Cue;
  /** True where an outlet closes the sentence: "…, CNN reported." */
  passes: boolean;
  /** True where a quotation stands between the draft and the cue. */
  quoteBetween: boolean;
  /** True where the draft's words stand behind its own cue. */
  innerBehind: boolean;
}

/**
 * "A, B said, according to C": C is one more hand through which the words came, no speaker. The
 * same holds for "…, the agency reported." behind a statement that has its own cue.
 */
function attachOuter(state: SentenceState, cue: Cue): boolean {
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

/** "He said he fired back": what opens the sentence with a subject of its own is no adverbial. */
const statesWhole = ({ sentence }: SentenceState, inner: Cue) =>
  inner.form === 'FINITE' &&
  inner.subjectPosition === 'BEFORE' &&
  inner.attributionStart === sentence.start;

const startOfOuter = (cue: Cue) =>
  cue.subjectPosition === 'AFTER' ? cue.head : cue.attributionStart;

/** What a cue behind a statement of the same sentence is to it: true where nothing else is left to it. */
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

/** "…, the agency reported.": behind a comma or a mark, with no clause or quotation of its own. */
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

/** The cue is one more hand through which the words came, and all that the same speaker says. */
function reportBy({ state, draft, cue }: Outer): boolean {
  for (const other of state.drafts)
    if (other === draft || (cue.kind === 'REPORTING' && other.speaker === draft.speaker))
      other.reportedBy.push(cue);
  return true;
}
