import { findContents } from './content.ts';
import { findCues } from './cues.ts';
import { type Draft, extentOf } from './draft.ts';
import { type Judge, trainedJudge } from './judge.ts';
import { addLooseQuotations } from './loose-quotations.ts';
import type { ExtractedMention, ExtractedStatement } from './model.ts';
import { chunkNounPhrases, type NounPhrase } from './noun-phrases.ts';
import { kindOfSpan } from './piece.ts';
import { readText } from './read.ts';
import type { Reading, Token } from './reading.ts';
import { makeNameBook, newMemory, remember, resolvePhrase } from './resolve-names.ts';

/**
 * Finds the attributed statements of a news text, in text order. Deterministic, without I/O; never
 * throws on any text; time grows linearly with its length. Offsets are those of `text`.
 */
export function extractStatements(text: string): ExtractedStatement[] {
  return extractWithJudge(text, trainedJudge);
}

/** The same with another judge; fitting the weights needs one that listens. */
export function extractWithJudge(text: string, judge: Judge): ExtractedStatement[] {
  const reading = readText(text);
  const phrases = chunkNounPhrases(reading);
  const cues = findCues(reading, phrases);
  const found = findContents(reading, phrases, cues, judge);
  const drafts = addLooseQuotations(reading, phrases, cues, found, judge);
  drafts.sort((a, b) => extentOf(a).start - extentOf(b).start);
  const book = makeNameBook(reading);
  const memory = newMemory();
  const names = new Map<NounPhrase, string>();
  return drafts.map((draft) => {
    let speaker: ExtractedMention | null = null;
    if (draft.speaker) {
      const name = names.get(draft.speaker) ?? resolvePhrase(reading, book, memory, draft.speaker);
      names.set(draft.speaker, name);
      remember(book, memory, name);
      speaker = {
        span: spanOfPhrase(reading, draft.speaker),
        name,
        kind: 'PERSON',
        description: null,
      };
    }
    return finish(reading, draft, speaker);
  });
}

function spanOfPhrase(reading: Reading, phrase: NounPhrase) {
  const range = phrase.mention ?? phrase;
  const first = reading.tokens[range.first] as Token;
  const last = reading.tokens[range.last - 1] as Token;
  return { start: first.start, end: last.end };
}

function finish(
  reading: Reading,
  draft: Draft,
  speaker: ExtractedMention | null,
): ExtractedStatement {
  const { text, folded, tokens } = reading;
  const kinds = draft.segments.map((segment) => kindOfSpan(folded, segment));
  const kind = kinds.every((one) => one === 'DIRECT')
    ? 'DIRECT'
    : kinds.every((one) => one === 'INDIRECT')
      ? 'INDIRECT'
      : 'MIXED';
  return {
    text: draft.segments.map((segment) => text.slice(segment.start, segment.end)).join(' '),
    kind,
    segments: draft.segments,
    speaker,
    addressees: [],
    cue: draft.cue && {
      start: (tokens[draft.cue.head] as Token).start,
      end: (tokens[draft.cue.last - 1] as Token).end,
    },
    channel: 'UNKNOWN',
    hedged: false,
    chain: [],
    confidence: 0.5,
  };
}
