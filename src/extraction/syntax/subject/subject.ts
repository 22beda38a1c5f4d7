import type { NounPhrase } from '../../doc/doc.ts';

/** How the subject was found; the stages behind trust them differently. */
export type SubjectPosition =
  | 'BEFORE'
  | 'APPOSITION'
  | 'AFTER'
  | 'SHARED'
  | 'RELATIVE'
  | 'GOVERNED';

/** Who does the saying, and the tokens that the attribution takes up before the verb. */
export interface Subject {
  phrase: NounPhrase;
  subjectPosition: SubjectPosition;
  /** First token of the attribution phrase. */
  attributionStart: number;
  /** True where a doubt governs the verb: "appeared to suggest". */
  hedged?: boolean;
  /** First token behind the attribution, where it is not that behind the subject. */
  attributionEnd?: number;
  /** Who quotes the speaker: "The Post quoted an aide as saying". */
  reporter?: NounPhrase;
}
