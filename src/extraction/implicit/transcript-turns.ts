import type { Cue } from '../cues/cue.ts';
import type { Draft } from '../cues/draft.ts';
import type { Doc, NounPhrase, Sentence, Token } from '../doc/doc.ts';
import { chunkStartingAt } from '../doc/noun-chunks.ts';
import { countWords, trimPiece } from '../doc/span-text.ts';
import { textAt } from '../doc/token-at.ts';
import { isFirstName } from '../lexicon/gender.ts';

const LONGEST_NAME = 6;
/** Words of a line that speaks though nobody answers it. */
const LEAST_ALONE = 3;
const LABELS =
  /^(?:watch|read|more|related|video|photos?|update|note|source|editor|listen|breaking|opinion|analysis|poll|report|exclusive|live|correction|summary|key|tip|step|q|a|re)$/i;

/**
 * Transcript lines and headlines: "POE: We open in May." A name and a colon open the line. It takes
 * two such lines, one of whom speaks again or whose names are a person's, or a headline whose name the
 * text uses again, to count as speech: "CURRENCIES: The krone fell." is nobody's.
 */
export function addTranscriptTurns(doc: Doc, drafts: readonly Draft[]): Draft[] {
  const turns = doc.sentences.flatMap((sentence, index) => {
    const speaker = readLabel(doc, sentence, index);
    return speaker ? [{ speaker, sentence, index }] : [];
  });
  const labels = new Set(turns.map(({ speaker }) => labelOf(doc, speaker)));
  const dialogue = labels.size < turns.length;
  const taken = drafts.flatMap((draft) => draft.segments).sort((a, b) => a.start - b.start);
  const added: Draft[] = [];
  let next = 0;
  let reach = 0;
  for (const turn of turns) {
    const transcript = dialogue || (turns.length > 1 && isPerson(doc, turn.speaker));
    const headline = turn.sentence.paragraph === 0 && isNamedAgain(doc, turn.speaker);
    if (!transcript && !headline) continue;
    const draft = makeTurn(doc, turn.speaker, turn.index, dialogue ? 1 : LEAST_ALONE);
    const span = draft?.segments[0];
    if (!draft || !span) continue;
    for (; (taken[next]?.start ?? span.start) < span.start; next++)
      reach = Math.max(reach, taken[next]?.end ?? 0);
    if (reach > span.start || (taken[next]?.start ?? span.end) < span.end) continue;
    added.push(draft);
  }
  return [...drafts, ...added];
}

function readLabel(doc: Doc, sentence: Sentence, index: number): NounPhrase | null {
  const { tokens, sentences } = doc;
  const before = sentences[index - 1];
  if (before && before.paragraph === sentence.paragraph) return null;
  // Quoted at length, every line of a transcript opens a mark: "“POE: We open in May."
  const start = sentence.start + (tokens[sentence.start]?.text === '"' ? 1 : 0);
  const first = tokens[start];
  const phrase = first && chunkStartingAt(doc, start);
  if (!phrase || phrase.pronoun || phrase.end - phrase.start > LONGEST_NAME) return null;
  const colon = tokens[endOfLabel(doc, phrase)];
  if (colon?.text !== ':' || colon.sentence !== index || LABELS.test(first.text)) return null;
  const names = tokens.slice(phrase.start, phrase.end).filter((token) => /\p{L}/u.test(token.text));
  return names.every(({ capital }) => capital) ? phrase : null;
}

/** The colon behind the name, also behind "ANN POE, HARBOR MASTER": capitals tell who she is. */
function endOfLabel(doc: Doc, { end }: NounPhrase): number {
  const { tokens } = doc;
  if (tokens[end]?.text !== ',') return end;
  let at = end + 1;
  while (at < end + LONGEST_NAME && /^[\p{Lu}\d.,&'-]+$/u.test(textAt(doc, at))) at++;
  return at;
}

const labelOf = (doc: Doc, { end }: NounPhrase) => (doc.tokens[end - 1] as Token).lower;

/** "ANN POE": a first name and another. */
function isPerson(doc: Doc, { start, end }: NounPhrase): boolean {
  const { tokens } = doc;
  return end - start > 1 && isFirstName((tokens[start] as Token).text);
}

function isNamedAgain(doc: Doc, speaker: NounPhrase): boolean {
  const last = doc.tokens[speaker.end - 1] as Token;
  return doc.normalized.slice(last.end, last.end + 20_000).includes(last.text);
}

function makeTurn(doc: Doc, speaker: NounPhrase, index: number, least: number): Draft | null {
  const { tokens, normalized } = doc;
  const head = endOfLabel(doc, speaker);
  const colon = tokens[head] as Token;
  const found = normalized.indexOf('\n', colon.end);
  const span = trimPiece(normalized, {
    start: colon.end,
    end: found < 0 ? normalized.length : found,
  });
  if (countWords(normalized, span.start, span.end) < least) return null;
  const cue: Cue = {
    kind: 'CONTEXTUAL',
    sentence: index,
    head,
    end: head + 1,
    base: ':',
    form: 'FINITE',
    negated: false,
    modal: false,
    speaker,
    subjectPosition: 'BEFORE',
    attributionStart: speaker.start,
    attributionEnd: head + 1,
  };
  return {
    segments: [span],
    cue,
    speaker,
    evidence: 'TURN',
    addressee: null,
    odds: null,
    reportedBy: [],
  };
}
