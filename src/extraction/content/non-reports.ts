import type { Candidate } from '../classifiers/content-features.ts';
import type { Cue } from '../cues/cue.ts';
import { introducesQuotation } from '../cues/introduces-quotation.ts';
import type { Doc, Token } from '../doc/doc.ts';
import { isTitle } from '../doc/quotes/titles-of-works.ts';
import { type Condition, firstHolding } from '../doc/rule.ts';
import { countWords, kindOfSpan } from '../doc/span-text.ts';
import { isWord, lowerAt } from '../doc/token-at.ts';
import { BEFORE_BLAME } from '../lexicon/function-words/auxiliaries.ts';
import { ASKED_OCCASION, OCCASION_OPENERS } from '../lexicon/function-words/clause-openers.ts';
import { REPORTING_VERBS } from '../lexicon/reporting-verbs.ts';
import { CREDITING_VERBS, JUDGING_VERBS, NAMING_VERBS, WISHING } from '../lexicon/verb-forms.ts';
import { NON_REPORTS_BEHIND, performsTitle } from './non-reports-behind.ts';
import type { SentenceState, Weighed } from './sentence-state.ts';

/**
 * Words nobody is reported to have said: denials, "would say", "did not say", "you say", and the
 * adverbial before “When asked, he said, "…"”.
 */
export function isRuledOut(state: SentenceState, candidate: Candidate): boolean {
  const { doc } = state;
  const weighed = { state, candidate };
  if (kindOfSpan(doc.normalized, candidate.span) === 'DIRECT')
    return (
      (mayName(candidate.cue) && firstHolding(doc, NAMES_IN_MARKS, weighed) !== null) ||
      firstHolding(doc, WORKS_IN_MARKS, weighed) !== null
    );
  const there = candidate.side === 'PRE' ? NON_REPORTS_BEFORE : NON_REPORTS_BEHIND;
  return (firstHolding(doc, NON_REPORTS, weighed) ?? firstHolding(doc, there, weighed)) !== null;
}

/** Verbs that may be followed by a name in quotation marks. */
function mayName({ kind, base }: Cue): boolean {
  return kind === 'CONTEXTUAL' || (kind === 'QUOTATIVE' && JUDGING_VERBS.has(base));
}

/** Marks around something named, not said. */
export const NAMES_IN_MARKS: readonly Condition<Weighed>[] = [
  {
    name: 'marks-modify-noun',
    example: 'Ann Poe slammed “magic wheel” plans.',
    when: ({ tokens }, { candidate: { end } }) =>
      tokens[end]?.pos === 'NOUN' && tokens[end]?.quote === -1,
  },
  {
    name: 'marks-hold-title',
    example: 'Ann Poe praised “The Mill on the River” on Monday.',
    when: ({ normalized }, { candidate: { span } }) =>
      isTitle(normalized.slice(span.start, span.end)),
  },
  {
    name: 'marks-hold-phrase',
    example: 'Ann Poe blamed “radical clerks” and the press.',
    when: ({ normalized }, { candidate: { span } }) =>
      countWords(normalized, span.start, span.end) < 4 &&
      !/[.,!?]['"\u2060]*$/.test(normalized.slice(span.start, span.end)),
  },
];

/** Works that somebody writes or performs; the marks hold all of the candidate. */
export const WORKS_IN_MARKS: readonly Condition<Weighed>[] = [
  {
    name: 'performed-title',
    example: 'Ann Poe, who sang “Night Boats” at the wedding, said the mill would stay.',
    when: (doc, { candidate }) => performsTitle(doc, candidate),
  },
];

/** Words that nobody is reported to have said, on whichever side of the cue. */
export const NON_REPORTS: readonly Condition<Weighed>[] = [
  {
    name: 'thanked-teller',
    example: 'Ann Poe thanks Tom Reed, who told her that “the mill will stay.”',
    when: namesTeller,
  },
  {
    name: 'likened-saying',
    example: 'It was like saying that the mill would fly.',
    when: ({ tokens }, { candidate: { cue } }) =>
      tokens[cue.head - 1]?.lower === 'like' && cue.form === 'ING',
  },
  {
    name: 'is-to-blame',
    example: 'The mayor is to blame for it, and the river is high.',
    when: (doc, { candidate: { cue } }) =>
      cue.base === 'blame' &&
      lowerAt(doc, cue.head - 1) === 'to' &&
      isWord(doc, cue.head - 2, BEFORE_BLAME),
  },
  {
    name: 'put-in-place',
    example: 'The mayor put new rules in place.',
    when: (doc, { candidate: { cue, span } }) =>
      cue.base === 'put' && kindOfSpan(doc.normalized, span) === 'INDIRECT',
  },
  {
    name: 'had-no-comment',
    example: 'The mill said it had no comment.',
    when: (doc, { candidate: { cue, span } }) =>
      cue.kind === 'REPORTING' && NO_COMMENT.test(doc.normalized.slice(span.start, span.end)),
  },
  {
    name: 'denied',
    example: 'Ann Poe denied that the mill was closed.',
    when: (_, { candidate: { cue } }) => cue.base === 'deny',
  },
  {
    name: 'names-itself',
    example: 'A group which calls itself the “Night Watch” met in Ulm.',
    when: ({ tokens }, { candidate: { cue } }) =>
      NAMING_VERBS.has(cue.base) && tokens[cue.end]?.lower === 'itself',
  },
  {
    name: 'whether-said',
    example: 'It is not clear whether he said that the mill would stay.',
    when: ({ tokens }, { candidate: { cue } }) =>
      cue.kind === 'REPORTING' &&
      cue.subjectPosition === 'BEFORE' &&
      tokens[cue.attributionStart - 1]?.lower === 'whether',
  },
  {
    name: 'not-said',
    example: 'Ann Poe did not say that the mill would stay.',
    when: (_, { candidate: { cue } }) => cue.kind === 'REPORTING' && cue.negated,
  },
  {
    name: 'would-say',
    example: 'Ann Poe would say that the mill would stay.',
    when: (_, { candidate: { cue } }) => cue.kind === 'REPORTING' && cue.modal,
  },
  {
    name: 'not-quoted',
    example: 'Ann Poe did not praise the mill and its wheel.',
    when: (doc, { candidate: { cue, span } }) =>
      cue.kind === 'QUOTATIVE' && cue.negated && kindOfSpan(doc.normalized, span) === 'INDIRECT',
  },
  {
    name: 'reader-addressed',
    example: 'You say that the mill will stay.',
    when: ({ tokens }, { candidate: { cue } }) =>
      cue.speaker.pronoun && tokens[cue.speaker.start]?.lower === 'you',
  },
];

/** Words before a cue that it does not report. */
export const NON_REPORTS_BEFORE: readonly Condition<Weighed>[] = [
  {
    name: 'occasion-before',
    example: 'When the mill closed, he said, “We stay.”',
    when: tellsOccasion,
  },
  {
    name: 'occasion-of-work',
    example: 'Before she sang “Night Boats,” Ann Poe told the crowd that the mill would stay.',
    when: tellsWhenPerformed,
  },
];

const NO_COMMENT =
  /^(?:that )?(?:it|he|she|they) (?:(?:had|has|have) no (?:further |immediate |other )?comment|(?:could|would|will|can)(?:n't|not| not) (?:immediately |further |be able to )?comment|(?:was|were|is|are) (?:not able|unable) to comment|did(?:n't| not) (?:have a|wish to|want to) comment)\b(?!.*\b(?:but|because|until)\b)/i;

/** 'thanks Ann Poe, who told her that "…"': the person thanked says it. */
function namesTeller({ tokens }: Doc, { candidate: { cue, start, end } }: Weighed): boolean {
  if (!CREDITING_VERBS.has(cue.base)) return false;
  const quoted = tokens.slice(start, end).findIndex(({ quote }) => quote >= 0);
  const before = tokens.slice(start, quoted < 0 ? end : start + quoted);
  const who = before.findIndex(({ lower }) => lower === 'who');
  return who > 0 && before.slice(who).some(({ lower }) => REPORTING_VERBS.has(lower));
}

/** “When asked, he said, "…"”: the clause before says when, and the words follow. */
function tellsOccasion(doc: Doc, { candidate: { cue, start } }: Weighed): boolean {
  const { tokens } = doc;
  const opener = tokens[start] as Token;
  if (opener.quote >= 0 || !ASKED_OCCASION.has(opener.lower)) return false;
  const word = tokens[cue.attributionEnd + 2];
  return introducesQuotation(doc, cue.attributionEnd) && !/^\p{Ll}/u.test(word?.text ?? '');
}

/** 'Before she sang “Night Boats,”': the clause before says when, and its marks hold a title. */
function tellsWhenPerformed(doc: Doc, { candidate: { start, end } }: Weighed): boolean {
  const { tokens, quotes, normalized } = doc;
  if (tokens[start]?.quote !== -1 || !isWord(doc, start, OCCASION_OPENERS)) return false;
  const marked = tokens.slice(start, end).filter(({ quote }) => quote >= 0);
  const quote = quotes[marked[0]?.quote ?? -1];
  const closes = (tokens[end - 1]?.quote ?? -1) >= 0 || (tokens[end - 2]?.quote ?? -1) >= 0;
  return closes && !!quote && isTitle(normalized.slice(quote.start, quote.end));
}

const LONGEST_WISH = 6;

/** "I hope that one day she says, “We stay.”": nobody has said it. */
export function isWished(
  doc: Doc,
  { subjectPosition: place, attributionStart: from, sentence }: Cue,
): boolean {
  const { tokens } = doc;
  if (place !== 'BEFORE') return false;
  for (let at = from - 1; at >= Math.max(0, from - LONGEST_WISH); at--) {
    const token = tokens[at] as Token;
    if (token.sentence !== sentence || token.quote >= 0 || token.pos === 'PUNCT') return false;
    if (WISHING.has(token.lower)) return true;
  }
  return false;
}
