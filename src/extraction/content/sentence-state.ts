import type { Classifiers } from '../classifiers/classifiers.ts';
import type { Candidate } from '../classifiers/content-features.ts';
import type { Cue } from '../cues/cue.ts';
import type { Draft } from '../cues/draft.ts';
import type { Doc, Sentence } from '../doc/doc.ts';
import { chunkStartingAt, extendForward } from '../doc/noun-chunks.ts';
import { lowerAt } from '../doc/token-at.ts';
import { REPORTING_VERBS } from '../lexicon/reporting-verbs.ts';
import { isFiniteVerb } from '../syntax/verb-groups.ts';

/** The input of the content stages and what they know of the sentence so far. */
export interface SentenceState {
  doc: Doc;
  sentence: Sentence;
  /** Drafts of this sentence, in the order found. */
  drafts: Draft[];
  /** Offset up to which an earlier content of this sentence reaches. */
  covered: number;
  classifiers: Classifiers;
  /** "According to CNN, …" that waits for the statement it passes on. */
  announced: Cue | null;
}

/** Words that may be what a cue reports, in their sentence. */
export interface Weighed {
  state: SentenceState;
  candidate: Candidate;
}

/** True if a subject and its finite verb begin at the token, and no new cue: "If elected, he said, | he would". */
export function beginsFiniteClause(state: SentenceState, at: number): boolean {
  const { doc, sentence } = state;
  const { tokens } = doc;
  const base = chunkStartingAt(doc, at);
  if (!base || base.end >= sentence.end || tokens[at]?.quote !== -1) return false;
  let verb = extendForward(doc, base, sentence.end).end;
  while (tokens[verb]?.pos === 'ADV') verb++;
  if (verb >= sentence.end || tokens[verb]?.quote !== -1) return false;
  return isFiniteVerb(doc, verb) && !REPORTING_VERBS.has(lowerAt(doc, verb));
}
