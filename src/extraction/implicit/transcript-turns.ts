import type { Span } from '../../text/span.ts';
import type { Cue } from '../cues/cue.ts';
import { type Draft, extentOf } from '../cues/draft.ts';
import type { Doc, NounPhrase, Token } from '../doc/doc.ts';
import { chunkEndingAt } from '../doc/noun-chunks.ts';
import { type Condition, decide, firstFound, firstHolding, type Rule } from '../doc/rule.ts';
import { countWords, endOfLine, trimPiece } from '../doc/span-text.ts';
import { isFirstName } from '../lexicon/gender.ts';
import { findAnswers, findHeadedTurns, findTurnLabels, type TurnLabel } from './turn-labels.ts';
import { namesSpeaker, readParagraphs } from './turn-paragraphs.ts';

/** Minimum words of a line that counts as speech though nobody answers it. */
const LEAST_ALONE = 3;
/** A transcript has at least this many turns. */
const FEWEST_TURNS = 3;
/** The share of paragraphs from the first turn to the last that have to open one. */
const LEAST_SHARE = 0.25;

/**
 * Transcript lines and headlines: "POE: We open in May." A name and a colon open the line. It takes
 * two such lines, one of whom speaks again or whose names are a person's, or a headline whose name the
 * text uses again, to count as speech: "CURRENCIES: The krone fell." is nobody's. Where two speak in turn
 * it is a transcript: all that is in a turn is its speaker's, further paragraphs and quotations too.
 */
export function addTranscriptTurns(doc: Doc, drafts: readonly Draft[]): Draft[] {
  const labels = findTurnLabels(doc);
  const { found, rules } = decide(doc, () => firstFound(doc, TRANSCRIPTS, { drafts, labels }));
  if (found) return found.found.map((draft) => (draft.verbatim ? { ...draft, rules } : draft));
  return addLines(
    doc,
    drafts,
    labels.filter((label) => !label.isLoose && isName(doc, label)),
  );
}

/** What was found in a text so far, and its lines that open with a name and a colon. */
interface Lines {
  drafts: readonly Draft[];
  labels: readonly TurnLabel[];
}

/** What makes a text a transcript. */
export const TRANSCRIPTS: readonly Rule<Lines, Draft[]>[] = [
  {
    name: 'transcript-of-labelled-lines',
    example: 'POE: We open in May.\nREED: In May?\nPOE: In May, as I said.',
    gives: (doc, { drafts, labels }) => readTranscript(doc, drafts, labels),
  },
  {
    name: 'transcript-under-headed-lines',
    example:
      'Ann Poe -- Chief Executive\nWe open in May.\nTom Reed -- Analyst\nIn May?\nAnn Poe -- Chief Executive\nIn May, as I said.',
    gives: (doc, { drafts }) => readTranscript(doc, drafts, findHeadedTurns(doc)),
  },
  {
    name: 'questions-and-answers',
    example: 'A talk with Ann Poe.\nQ: When do you open?\nA: In May.\nQ: In May?\nA: As I said.',
    gives: (doc, { drafts }) => readTranscript(doc, drafts, findAnswers(doc)),
  },
];

/** The turns of a transcript, with their context; null if the lines are not turns. */
function readTranscript(
  doc: Doc,
  drafts: readonly Draft[],
  labels: readonly TurnLabel[],
): Draft[] | null {
  const titles = isHeadline(doc, labels) ? labels.slice(0, 1) : [];
  const turns = labels.slice(titles.length);
  return isTranscript(doc, turns) ? addDialogue(doc, addLines(doc, drafts, titles), turns) : null;
}

/** "Roe: We open in May" above an article, which has its own paragraphs before somebody speaks. */
function isHeadline(doc: Doc, [first, ...others]: readonly TurnLabel[]): boolean {
  const next = others[0];
  if (first?.start !== 0 || !next) return false;
  const article = doc.normalized.slice(endOfLine(doc.normalized, first.content), next.start);
  if (!article.trim()) return false;
  return others.every(({ name }) => name !== first.name) || namesSpeaker(article, first);
}

/** At least two names, one of them repeated, and not many other paragraphs. */
function isTranscript({ normalized }: Doc, turns: readonly TurnLabel[]): boolean {
  const names = new Set(turns.map(({ name }) => name));
  if (turns.length < FEWEST_TURNS || names.size < 2 || names.size === turns.length) return false;
  const all = normalized.slice(turns[0]?.start, turns.at(-1)?.content).split('\n');
  return turns.length >= LEAST_SHARE * all.filter((line) => line.trim()).length;
}

function addDialogue(doc: Doc, drafts: readonly Draft[], labels: readonly TurnLabel[]): Draft[] {
  // A text that opens with a turn is nothing but turns.
  const end = labels[0]?.start === 0 ? doc.text.length : null;
  const turns = nameInFull(labels).flatMap((label, index) => {
    const segments = readParagraphs(doc, label, labels[index + 1]?.start ?? end, drafts);
    const last = segments.at(-1);
    if (!last) return [];
    const draft = { ...makeTurn(label, doc), segments, verbatim: true };
    return [{ draft, start: label.start, end: last.end }];
  });
  // What a speaker in a turn says about others stays within the turn.
  let next = 0;
  const others = [...drafts]
    .sort((one, other) => extentOf(one).start - extentOf(other).start)
    .filter((draft) => {
      const extent = extentOf(draft);
      while ((turns[next]?.end ?? Number.POSITIVE_INFINITY) <= extent.start) next += 1;
      return extent.end <= (turns[next]?.start ?? Number.POSITIVE_INFINITY);
    });
  return [...others, ...turns.flatMap(({ draft }) => (draft.speaker ? [draft] : []))];
}

/** "REAR ADM. JON KERR: …" is the same as "KERR: …" in later turns. */
function nameInFull(labels: readonly TurnLabel[]): TurnLabel[] {
  const full = new Map<string, NounPhrase>();
  return labels.map((label) => {
    const { name, speaker } = label;
    const known = full.get(name);
    if (!speaker) return label;
    if (speaker.end - speaker.start > 1) full.set(name, known ?? speaker);
    else if (known) return { ...label, speaker: { ...known, mention: speaker } };
    return label;
  });
}

/** A line that opens with a name. */
interface Line {
  label: TurnLabel;
  /** True if one of these lines' speakers speaks again. */
  repeated: boolean;
  /** True for the only line of its kind. */
  alone: boolean;
}

/** Evidence that a line is speech. */
export const SPOKEN_LINES: readonly Condition<Line>[] = [
  {
    name: 'line-of-one-who-speaks-again',
    example: 'Poe: We open in May, as we said.\nThe mill is old.\nPoe: In May, as I said before.',
    when: (_, { repeated }) => repeated,
  },
  {
    name: 'line-of-person-beside-another',
    example: 'The mill opens.\nANN POE: We open in May.\nTOM REED: We open in June.',
    when: (doc, { label, alone }) => !alone && isPerson(doc, label.speaker),
  },
  {
    name: 'headline-of-one-named-again',
    example: 'Poe: We open in May\nThe mill opens soon. Poe had waited for it.',
    when: (doc, { label }) => label.start === 0 && isNamedAgain(doc, label.speaker),
  },
];

/** Lines that open with a name, in a text that is not a transcript. */
function addLines(doc: Doc, drafts: readonly Draft[], labels: readonly TurnLabel[]): Draft[] {
  const repeated = new Set(labels.map(({ name }) => name)).size < labels.length;
  const alone = labels.length < 2;
  const fewest = repeated ? 1 : LEAST_ALONE;
  const isTaken = takenBy(drafts);
  const added = labels.flatMap((label) => {
    const { found: spoken, rules } = decide(doc, () =>
      firstHolding(doc, SPOKEN_LINES, { label, repeated, alone }),
    );
    const span = lineAfter(doc, label);
    if (!spoken || countWords(doc.normalized, span.start, span.end) < fewest) return [];
    return isTaken(span) ? [] : [{ ...makeTurn(label, doc), segments: [span], rules }];
  });
  return [...drafts, ...added];
}

/** Returns whether any of the drafts covers part of a span; to be called in text order. */
function takenBy(drafts: readonly Draft[]): (span: Span) => boolean {
  const taken = drafts.flatMap((draft) => draft.segments).sort((a, b) => a.start - b.start);
  let [next, reach] = [0, 0];
  return ({ start, end }) => {
    for (; (taken[next]?.start ?? start) < start; next++)
      reach = Math.max(reach, taken[next]?.end ?? 0);
    return reach > start || (taken[next]?.start ?? end) < end;
  };
}

function lineAfter({ normalized }: Doc, { content }: TurnLabel): Span {
  return trimPiece(normalized, { start: content, end: endOfLine(normalized, content) });
}

/** "Dr. Ann Poe: …", but "Monday’s Morning Email: …" and "Roe wades in: …" are no names. */
function isName(doc: Doc, { speaker }: TurnLabel): boolean {
  if (!speaker || chunkEndingAt(doc, speaker.end) === null) return false;
  return !doc.tokens.slice(speaker.start, speaker.end).some(({ lower }) => /'s?$/.test(lower));
}

/** "ANN POE": a first name and another. */
function isPerson({ tokens }: Doc, speaker: NounPhrase | null): boolean {
  if (!speaker) return false;
  const { start, end } = speaker;
  return end - start > 1 && isFirstName((tokens[start] as Token).text);
}

function isNamedAgain(doc: Doc, speaker: NounPhrase | null): boolean {
  const last = doc.tokens[(speaker?.end ?? 1) - 1] as Token;
  return doc.normalized.slice(last.end, last.end + 20_000).includes(last.text);
}

function makeTurn({ speaker, mark }: TurnLabel, { tokens }: Doc): Draft {
  const cue: Cue | null = speaker && {
    kind: 'CONTEXTUAL',
    sentence: tokens[mark]?.sentence ?? 0,
    head: mark,
    end: mark + 1,
    base: ':',
    form: 'FINITE',
    negated: false,
    modal: false,
    speaker,
    subjectPosition: 'BEFORE',
    attributionStart: speaker.start,
    attributionEnd: mark + 1,
    rules: [],
  };
  return {
    segments: [],
    cue,
    speaker,
    evidence: 'TURN',
    addressee: null,
    odds: null,
    reportedBy: [],
    rules: [],
  };
}
