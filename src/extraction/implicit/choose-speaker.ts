import { lowerBound } from '../../text/lower-bound.ts';
import type { Cue } from '../cues/cue.ts';
import type { Draft, SpeakerEvidence } from '../cues/draft.ts';
import { extentOf } from '../cues/draft.ts';
import type { NounPhrase, QuoteSpan, Sentence, Token } from '../doc/doc.ts';
import { chunkStartingAt } from '../doc/noun-chunks.ts';
import { firstFound, type Rule } from '../doc/rule.ts';
import { isRole } from '../lexicon/roles.ts';
import { beginsClause } from '../syntax/noun-phrase.ts';
import { findMainSubject } from '../syntax/subject/coordination.ts';
import type { ImplicitState } from './implicit-state.ts';
import { leadingDraft, withoutMention } from './preceding-quote.ts';
import {
  findLabel,
  findNamedText,
  findSignature,
  isTopic,
  sentenceBefore,
  tokensBefore,
} from './speaker-labels.ts';

/** A speaker found for a quotation without its own cue, and the evidence. */
export interface Guess {
  speaker: NounPhrase | null;
  cue: Cue | null;
  evidence: SpeakerEvidence;
}

interface Candidate {
  speaker: NounPhrase;
  cue: Cue | null;
  evidence: SpeakerEvidence;
  marks: Set<string>;
}

/** A quotation without a cue, and what precedes it. */
interface Uncued {
  state: ImplicitState;
  quote: QuoteSpan;
  drafts: readonly Draft[];
  /** The last character before it; null at the start of a paragraph. */
  before: string | null;
}

/** The speaker of a quotation without a cue. */
export const WAYS_TO_SPEAKER: readonly Rule<Uncued, Guess>[] = [
  {
    name: 'speaker-by-signature',
    example: '“The mill stays, and so do we.” — Ann Poe',
    gives: (_, { state, quote }) => guess(findSignature(state, quote), 'SIGNATURE'),
  },
  {
    name: 'speaker-by-label',
    example: 'Ann Poe: “The mill stays, and so do we.”',
    gives: (_, { state, quote, before }) =>
      before === ':' ? guess(findLabel(state, quote), 'COLON') : null,
  },
  {
    name: 'speaker-by-named-text',
    example: 'From the report: “The mill stays, and so do we.”',
    gives: (_, { state, quote, before }) =>
      before === ':' ? guess(findNamedText(state, quote), 'COLON') : null,
  },
  {
    name: 'speaker-goes-on-to-topic',
    example: '“We open in May,” said Ann Poe.\nOn her rivals: “They will open in June, if ever.”',
    gives: (_, { state, quote, drafts, before }) =>
      before === ':' ? findTopicSpeaker(state, quote, drafts) : null,
  },
  {
    name: 'likeliest-speaker',
    example: 'Ann Poe shook her head. “The mill stays, and so do we.”',
    gives: (_, uncued) => chooseLikeliest(uncued),
  },
];

/**
 * Ranks the candidate speakers: the speaker of the previous statement, the subject, the phrases and
 * the last cue of the previous sentence. The weights are fitted on labelled news; null if no
 * candidate is convincing.
 */
export function chooseSpeaker(
  state: ImplicitState,
  quote: QuoteSpan,
  drafts: readonly Draft[],
  before: string | null,
): Guess {
  const ruling = firstFound(state.doc, WAYS_TO_SPEAKER, { state, quote, drafts, before });
  return ruling?.found ?? { speaker: null, cue: null, evidence: 'NONE' };
}

const guess = (speaker: NounPhrase | null, evidence: SpeakerEvidence): Guess | null =>
  speaker && { speaker, cue: null, evidence };

function chooseLikeliest({ state, quote, drafts, before }: Uncued): Guess | null {
  const candidates = gather(state, quote, drafts, before).filter(
    (candidate) => before !== null || !asksOn(state, candidate, quote),
  );
  let best: Candidate | null = null;
  let bestOdds = Number.NEGATIVE_INFINITY;
  for (const candidate of candidates) {
    const features = describe(state, candidate, candidates, { quote, before });
    const odds = state.classifiers.speak(features, spanOf(state, candidate.speaker), quote);
    if (odds > bestOdds) {
      bestOdds = odds;
      best = candidate;
    }
  }
  if (!best || bestOdds < LEAST_ODDS) return null;
  return { speaker: best.speaker, cue: best.cue, evidence: best.evidence };
}

const ANSWERING = /^(?:reply|respond|answer|retort)$/;

/**
 * “Yes,” she replied. / “And then?”: someone who has just answered does not ask the next question.
 */
function asksOn({ doc }: ImplicitState, { cue, marks }: Candidate, quote: QuoteSpan): boolean {
  const asks = /\?["'\u2060]*$/.test(doc.normalized.slice(quote.start, quote.end));
  const spoke = [...marks].some((mark) => mark.startsWith('previous'));
  return asks && spoke && ANSWERING.test(cue?.base ?? '');
}

const LEAST_ODDS = -1.5;

function spanOf(state: ImplicitState, phrase: NounPhrase) {
  const range = phrase.mention ?? phrase;
  const { tokens } = state.doc;
  return {
    start: (tokens[range.start] as Token).start,
    end: (tokens[range.end - 1] as Token).end,
  };
}

/** 'On her rivals: “…”' continues the previous speaker: the label names the topic. */
function findTopicSpeaker(
  state: ImplicitState,
  quote: QuoteSpan,
  drafts: readonly Draft[],
): Guess | null {
  if (!isTopic(state, quote)) return null;
  const lead = leadingDraft(state, drafts.filter((draft) => draft.speaker).slice(-12));
  return lead
    ? { speaker: withoutMention(lead.speaker), cue: lead.cue, evidence: 'PREVIOUS' }
    : { speaker: null, cue: null, evidence: 'NONE' };
}

function gather(
  state: ImplicitState,
  quote: QuoteSpan,
  drafts: readonly Draft[],
  before: string | null,
): Candidate[] {
  const found = new Map<number, Candidate>();
  const add = (
    speaker: NounPhrase | null,
    mark: string,
    cue: Cue | null,
    evidence: SpeakerEvidence,
  ) => {
    if (!speaker) return;
    const known = found.get(speaker.start);
    if (known) known.marks.add(mark);
    else found.set(speaker.start, { speaker, cue, evidence, marks: new Set([mark]) });
  };
  const sentence = sentenceBefore(state, quote.start);
  const evidence: SpeakerEvidence = before === ':' ? 'COLON' : 'PREVIOUS';
  if (sentence) {
    const end = tokensBefore(state, sentence, quote.start);
    const cue = lastCue(state, sentence, quote.start);
    if (cue) add(cue.speaker, `cue:${cue.kind}`, cue, evidence);
    const subject = findMainSubject(state.doc, sentence, end);
    if (subject && !isThing(state, subject)) add(subject, 'subject', null, evidence);
    addPhrases(state, sentence, end, (phrase, mark) => add(phrase, mark, null, evidence));
  }
  const spoken = drafts.slice(-12).filter((draft) => draft.speaker);
  const lead = leadingDraft(state, spoken);
  const previous = lead && { ...lead, speaker: withoutMention(lead.speaker) };
  if (previous) {
    const distance = countParagraphs(state, extentOf(previous).end, quote.start);
    add(previous.speaker, `previous:${distance}`, previous.cue, 'PREVIOUS');
    add(previous.speaker, `as:${previous.evidence}`, previous.cue, 'PREVIOUS');
    const other = spoken.findLast((draft) => draft.speaker !== previous.speaker);
    if (other) add(other.speaker, 'other', other.cue, 'PREVIOUS');
  }
  return [...found.values()];
}

/** "the financial blow": a common noun in the singular that denotes neither a person nor a body. */
function isThing(state: ImplicitState, phrase: NounPhrase): boolean {
  const { doc } = state;
  const head = doc.tokens[phrase.end - 1] as Token;
  if (phrase.pronoun || head.pos !== 'NOUN' || !/^\p{Ll}/u.test(head.text)) return false;
  if (isRole(head.lower) || /s$/.test(head.lower)) return false;
  return !SPEAKING_THING.test(head.lower);
}

/** Bodies, documents and people that no title names. */
const SPEAKING_THING =
  /(?:company|group|agency|union|campaign|bank|party|team|association|network|firm|board|organization|organisation|government|ministry|department|commission|council|court|committee|office|police|statement|report|letter|e-?mail|memo|tweet|post|message|document|release|article|voice|editorial|book|ad|sign|website|site|headline|caption|person|source|somebody|one|crowd|audience|friend|fan|voter|user|reader|member|worker|man|woman|guy|people|men|women|family|staff|public|jury|church|school|university|industry|caller|neighbo(?:u)?r|survivor|protester|supporter|employee)$/;

function addPhrases(
  state: ImplicitState,
  sentence: Sentence,
  end: number,
  add: (phrase: NounPhrase, mark: string) => void,
): void {
  let count = 0;
  for (let at = sentence.start; at < end && count < 12; at++) {
    const phrase = chunkStartingAt(state.doc, at);
    if (!phrase || (state.doc.tokens[at] as Token).quote >= 0 || phrase.end > end) continue;
    if (isThing(state, phrase)) continue;
    add(phrase, count === 0 ? 'first' : 'phrase');
    if (phrase.end === end - 1) add(phrase, 'beside');
    if (beginsClause(state.doc, sentence, phrase.start)) add(phrase, 'clause');
    count++;
  }
}

function lastCue(state: ImplicitState, sentence: Sentence, offset: number): Cue | null {
  const { tokens } = state.doc;
  const after = lowerBound(
    state.cues.length,
    (at) => (tokens[state.cues[at]?.head ?? 0]?.start ?? 0) < offset,
  );
  const cue = state.cues[after - 1];
  return cue && cue.head >= sentence.start ? cue : null;
}

function countParagraphs(state: ImplicitState, from: number, to: number): number {
  let count = 0;
  let at = state.doc.normalized.indexOf('\n', from);
  while (at >= 0 && at < to && count < 4) {
    count++;
    while (state.doc.normalized[at + 1] === '\n') at++;
    at = state.doc.normalized.indexOf('\n', at + 1);
  }
  return count;
}

function describe(
  state: ImplicitState,
  candidate: Candidate,
  all: readonly Candidate[],
  { quote, before }: { quote: QuoteSpan; before: string | null },
): string[] {
  const head = state.doc.tokens[candidate.speaker.end - 1] as Token;
  const place = before === ':' ? 'colon' : before === null ? 'start' : 'inside';
  const type = candidate.speaker.pronoun ? `pron:${head.lower}` : head.pos;
  const marks = [...candidate.marks].sort();
  const joined = marks.filter((mark) => mark !== 'phrase').join('+');
  const others =
    all.length > 1
      ? [...new Set(all.flatMap((one) => (one === candidate ? [] : [...one.marks])))]
      : [];
  const previous = others.find((mark) => mark.startsWith('previous')) ?? 'no';
  return [
    'bias',
    `p:${place}`,
    `t:${type}`,
    `tp:${type}:${place}`,
    `j:${joined}`,
    `jp:${joined}:${place}`,
    ...marks.flatMap((mark) => [`m:${mark}`, `mp:${mark}:${place}`, `mt:${mark}:${type}`]),
    `o:${previous}:${joined}`,
    `c:${others.some((mark) => mark.startsWith('cue'))}:${joined}:${place}`,
    `r:${quote.open}:${joined}`,
  ];
}
