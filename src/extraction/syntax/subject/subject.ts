import type { NounPhrase } from '../../doc/doc.ts';

/** How the subject was found; later stages trust them differently. */
export type SubjectPosition =
  | 'BEFORE'
  | 'APPOSITION'
  | 'AFTER'
  | 'SHARED'
  | 'RELATIVE'
  | 'GOVERNED';

/** The speaker, and the tokens that the attribution takes up before the verb. */
export interface Subject {
  phrase: NounPhrase;
  subjectPosition: SubjectPosition;
  /** First token of the attribution phrase. */
  attributionStart: number;
  /** True if a doubt governs the verb: "appeared to suggest". */
  hedged?: boolean;
  /** First token after the attribution, if it is not that after the subject. */
  attributionEnd?: number;
  /** Who quotes the speaker: "The Post quoted an aide as saying". */
  reporter?: NounPhrase;
}
