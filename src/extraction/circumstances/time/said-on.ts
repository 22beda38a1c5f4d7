import type { Draft } from '../../cues/draft.ts';
import type { Doc, Token } from '../../doc/doc.ts';
import { type Decided, decide } from '../../doc/rule.ts';
import { lowerAt } from '../../doc/token-at.ts';
import { isVerbal } from '../../syntax/verb-groups.ts';
import type { Attribution } from '../attribution-words.ts';
import { type Days, writeDate } from './calendar-day.ts';
import { readTimePhrase } from './time-phrase.ts';

/** Behind these the words tell of something else than the saying: "said of the attack on Monday". */
const LEADS_AWAY =
  /^(?:of|about|after|before|since|until|for|who|which|that|where|when|while|as|because|and|but|if|following|ahead|regarding|against|over|than)$/;
/** "in a statement released on Monday": the words are as old as that. */
const RELEASED = /^(?:released|issued|posted|sent|dated)$/;
const OCCASION =
  /^(?:debate|hearing|rally|speech|meeting|news|press|briefing|conference|statement|interview|address|session|show|programme|program|broadcast|edition)$/;
const SPEAKING = /^(?:speaking|asked|pressed|writing|testifying|appearing|addressing)$/;

/** The statements of a text in their order, and when it was published, if that is known. */
interface Dated {
  doc: Doc;
  drafts: readonly Draft[];
  attributions: readonly (Attribution | null)[];
  /** The day from which "Tuesday" is counted; null leaves that open. */
  publishedAt: Date | null;
}

/**
 * When each statement was said: 2024-04-13, 2024-04 or 2024; null where the text does not say, or no
 * day tells what it means. Reads the phrase of time beside the cue, "said on Tuesday", or the one that
 * opens the sentence: "On Tuesday, she said". What goes on with the same words or the same subject was
 * said on the same day.
 */
export function datesOf({
  doc,
  drafts,
  attributions,
  publishedAt,
}: Dated): Decided<string | null>[] {
  const dates: Decided<string | null>[] = [];
  drafts.forEach((draft, index) => {
    const before = drafts[index - 1];
    const attribution = attributions[index];
    const own = decide(doc, () =>
      attribution && draft.cue ? readDays(doc, draft, attribution, publishedAt) : null,
    );
    const date = own.found && writeDate(own.found);
    const shared = before && sharesOccasion(before, draft) ? dates[index - 1] : null;
    dates.push(date === null && shared ? shared : { found: date, rules: own.rules });
  });
  return dates;
}

function sharesOccasion(before: Draft, draft: Draft): boolean {
  if (draft.evidence === 'CONTINUED') return before.cue !== null && before.cue === draft.cue;
  const shares =
    draft.cue?.subjectPosition === 'SHARED' && before.cue?.sentence === draft.cue.sentence;
  return shares && before.speaker === draft.speaker;
}

function readDays(
  doc: Doc,
  draft: Draft,
  attribution: Attribution,
  published: Date | null,
): Days | null {
  const { cue } = draft;
  if (!cue || cue.kind === 'ACCORDING' || cue.kind === 'NOUN') return null;
  const outside = new Set(attribution.outside);
  const from = Math.max(cue.attributionEnd, draft.addressee?.end ?? 0);
  const { start, end } = attribution.sentence;
  const after = walk(doc, { start: from, end }, outside, published);
  if (after !== undefined) return after;
  if (cue.subjectPosition === 'BEFORE') {
    const between = readTimePhrase(doc, cue.speaker.end, published);
    if (between && between.end <= cue.head) return between.days;
  }
  return readOpening(doc, { start, end: cue.attributionStart }, outside, published) ?? null;
}

/** The first phrase of time up to a word that leads away; undefined where none stands. */
function walk(
  doc: Doc,
  range: { start: number; end: number },
  outside: ReadonlySet<number>,
  published: Date | null,
): Days | null | undefined {
  const { tokens } = doc;
  for (let at = range.start; at < range.end && outside.has(at); at++) {
    const phrase = readTimePhrase(doc, at, published);
    if (phrase) return datesTheWords(doc, at, phrase.end) ? phrase.days : null;
    const token = tokens[at] as Token;
    if (LEADS_AWAY.test(token.lower) || /^[,.;:—]$/.test(token.text)) return undefined;
    if (isVerbal(token) && !RELEASED.test(token.lower)) return undefined;
  }
  return undefined;
}

/** "Tuesday's debate" dates the words, "Tuesday's" anything else and "by Tuesday" do not. */
function datesTheWords(doc: Doc, at: number, end: number): boolean {
  const { tokens } = doc;
  if (tokens[at - 1]?.lower === 'by') return false;
  if (!/^['’]s?$/.test(lowerAt(doc, end))) return true;
  const joint = lowerAt(doc, at - 1);
  return /^(?:in|at|during)$/.test(joint) && OCCASION.test(lowerAt(doc, end + 1));
}

/** "On Tuesday, she said", "In a statement on Tuesday, she said": nothing but that before the subject. */
function readOpening(
  doc: Doc,
  { start: first, end: last }: { start: number; end: number },
  outside: ReadonlySet<number>,
  published: Date | null,
): Days | null | undefined {
  const { tokens } = doc;
  if (first >= last) return undefined;
  const start = /^(?:and|but|then)$/.test(lowerAt(doc, first)) ? first + 1 : first;
  const end = tokens[last - 1]?.text === ',' ? last - 1 : last;
  const begin = SPEAKING.test(lowerAt(doc, start)) ? start + 1 : start;
  let found: Days | null | undefined;
  for (let at = begin; at < end; at++) {
    const token = tokens[at] as Token;
    if (!outside.has(at) || token.text === ',') return undefined;
    const phrase = found === undefined ? readTimePhrase(doc, at, published) : null;
    if (phrase) {
      found = datesTheWords(doc, at, phrase.end) ? phrase.days : null;
      at = phrase.end - 1;
    } else if (LEADS_AWAY.test(token.lower) || isVerbal(token)) return undefined;
  }
  return found;
}
