import type { NounPhrase } from '../doc/doc.ts';
import type { SubjectPosition } from '../syntax/subject/subject.ts';
import type { VerbForm } from '../syntax/verb-groups.ts';

/**
 * REPORTING verbs govern a clause (say), QUOTATIVE verbs mostly quotation marks (call), CONTEXTUAL
 * verbs count only before marks, ACCORDING is "according to", NOUN a noun of saying ("his claim that").
 */
export type CueKind = 'REPORTING' | 'QUOTATIVE' | 'CONTEXTUAL' | 'ACCORDING' | 'NOUN';

/** A word that says that somebody said something, and who. */
export interface Cue {
  kind: CueKind;
  /** Index of the sentence. */
  sentence: number;
  /** The cue's own tokens: `head` is the verb or noun, `end` the token after the cue. */
  head: number;
  end: number;
  base: string;
  form: VerbForm | 'NOUN';
  negated: boolean;
  /** True if the verb is governed by a doubt: "appeared to suggest", "is said to urge". */
  hedged?: boolean;
  modal: boolean;
  speaker: NounPhrase;
  subjectPosition: SubjectPosition;
  /** Who quotes or cites the speaker: "the Post" in "the Post reported, citing an aide". */
  reporter?: NounPhrase;
  /** First token of the attribution phrase, including the subject if it comes first. */
  attributionStart: number;
  /** First token after the attribution: after the cue or the subject that follows it. */
  attributionEnd: number;
  /** The names of the rules that found it and its speaker. */
  rules: readonly string[];
}

/** A cue before the rules that found it are recorded. */
export type FoundCue = Omit<Cue, 'rules'>;
