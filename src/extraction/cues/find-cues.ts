import type { Doc, Sentence, Token } from '../doc/doc.ts';
import { decide, firstFound, type Rule } from '../doc/rule.ts';
import { QUOTATIVE_VERBS, REPORTING_VERBS } from '../lexicon/reporting-verbs.ts';
import { findAccording } from './according-to.ts';
import { findAnnouncedWords } from './announcements.ts';
import { findChant } from './chants.ts';
import type { Cue, FoundCue } from './cue.ts';
import { findNounCue } from './noun-cues.ts';
import { findVerbCue } from './verb-cue.ts';
import { classifyVerb } from './verb-kinds.ts';

/** More cues than this, this close together, are a list of words, not prose. */
const MOST_CUES = 9;

/** Finds the cues of every sentence, in text order. */
export function findCues(doc: Doc): Cue[] {
  const cues: Cue[] = [];
  doc.sentences.forEach((sentence, index) => {
    if (isWordList(doc, sentence)) return;
    const start = cues.length;
    for (let at = sentence.start; at < sentence.end; at++) {
      if (doc.tokens[at]?.quote !== -1) continue;
      const { found: cue, rules } = decide(doc, () =>
        firstFound(doc, CUES, { index, at, earlier: cues.slice(start) }),
      );
      if (cue) cues.push({ ...cue.found, rules });
    }
    dropTagged(doc, cues, start);
    const found = cues.length - start;
    if (found > MOST_CUES && found > (sentence.end - sentence.start) / 8) cues.length = start;
  });
  return cues;
}

/**
 * "said said said": this many verbs of saying, this close, are not prose, and not worth the search.
 */
function isWordList(doc: Doc, { start, end }: Sentence): boolean {
  const { tokens } = doc;
  if (end - start < 8 * MOST_CUES) return false;
  let count = 0;
  for (let at = start; at < end; at++) {
    const { lower, quote } = tokens[at] as Token;
    if (
      quote < 0 &&
      (REPORTING_VERBS.has(lower) || QUOTATIVE_VERBS.has(lower) || lower === 'according')
    )
      count++;
  }
  return count > (end - start) / 8;
}

/** 'The talks brought “too little,” he said': what "said" closes is not what "brought" opens. */
function dropTagged(doc: Doc, cues: Cue[], first: number): void {
  const { tokens, quotes } = doc;
  const starts = cues
    .slice(first)
    .map((cue) => (cue.subjectPosition === 'AFTER' ? cue.head : cue.attributionStart));
  for (let index = cues.length - 1; index >= first; index--) {
    const cue = cues[index] as Cue;
    if (cue.kind !== 'CONTEXTUAL') continue;
    const after =
      tokens[cue.attributionEnd]?.text === ',' ? cue.attributionEnd + 1 : cue.attributionEnd;
    const quote = quotes[tokens[after]?.quote ?? -1];
    const closed = starts.some((start) => {
      const before = tokens[start - 1];
      return (
        start > cue.head && !!before && !!quote && before.quote >= 0 && before.end === quote.end
      );
    });
    if (closed) cues.splice(index, 1);
  }
}

/** A word that may be a cue, by its sentence and its place, and the cues before it in the sentence. */
interface Word {
  index: number;
  at: number;
  earlier: Cue[];
}

/** What a word that reports speech may be. */
export const CUES: readonly Rule<Word, FoundCue>[] = [
  {
    name: 'cue-according-to',
    example: 'According to Ann Poe, the mill will stay.',
    gives: (doc, { index, at }) => findAccording(doc, index, at),
  },
  {
    name: 'cue-chants-of',
    example: 'The crowd broke into chants of “Four more years!”',
    gives: (doc, { index, at }) => findChant(doc, index, at),
  },
  {
    name: 'cue-announced-words',
    example: 'Ann Poe’s message to the board: “We stay.”',
    gives: (doc, { index, at }) =>
      mayBeNoun(doc, index, at) ? findAnnouncedWords(doc, index, at) : null,
  },
  {
    name: 'cue-noun-of-saying',
    example: 'Ann Poe’s claim that the mill was empty has been disputed.',
    gives: (doc, { index, at }) => (mayBeNoun(doc, index, at) ? findNounCue(doc, index, at) : null),
  },
  {
    name: 'cue-verb',
    example: 'Ann Poe said that the mill would stay.',
    gives: (doc, { index, at, earlier }) => {
      const kind = mayBeNoun(doc, index, at) ? null : classifyVerb(doc, at);
      return kind && findVerbCue(doc, { index, at, kind }, earlier);
    },
  },
];

/** A noun; or a word that opens its sentence, which the tagger takes for a name. */
function mayBeNoun({ tokens, sentences }: Doc, index: number, at: number): boolean {
  const { pos } = tokens[at] as Token;
  return pos === 'NOUN' || (pos === 'PROPN' && at === sentences[index]?.start);
}
