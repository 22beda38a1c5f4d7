import type { Cue } from '../cues/cue.ts';
import type { Token } from '../doc/doc.ts';
import { isWord } from '../doc/token-at.ts';
import { TELLING_VERBS } from '../lexicon/reporting-verbs.ts';
import { CALENDAR, TIME_NOUNS } from '../lexicon/word-classes.ts';
import { isVerbal } from '../syntax/verb-groups.ts';
import { skipAdjuncts } from './adjuncts.ts';
import type { SentenceState } from './sentence-state.ts';

const ADVERBIAL_OPENER =
  /^(?:after|when|while|in|on|as|if|during|although|but|and|at|for|with|since|before|asked|speaking|following|last|despite|because|earlier|later|though|by|from|once|until|under|like|unlike|to|without|even)$/;
const STOPS = /^[.,!?;"—:)]$/;

const TIMES: ReadonlySet<string> = new Set([
  ...CALENDAR,
  ...TIME_NOUNS,
  'on',
  'last',
  'this',
  'late',
]);

/** True where the attribution closes its sentence: "…, the officials said." */
export function endsThere(state: SentenceState, cue: Cue): boolean {
  const tail = state.doc.tokens[cue.attributionEnd];
  return cue.attributionEnd >= state.sentence.end || tail?.text === '.';
}

/** True where only a day or time stands between the token and the sentence's end. */
function endsWithin(state: SentenceState, from: number): boolean {
  const { tokens } = state.doc;
  let at = from;
  while (at < state.sentence.end && isWord(state.doc, at, TIMES)) at++;
  return at >= state.sentence.end || (at > from && tokens[at]?.text === '.');
}

/** True where the attribution closes its sentence with whom, where or when: "she told reporters." */
function endsBehindAdjuncts({ doc, sentence }: SentenceState, cue: Cue): boolean {
  const { next, opener } = skipAdjuncts(doc, cue, cue.attributionEnd, sentence.end);
  return !opener && (next >= sentence.end || doc.tokens[next]?.text === '.');
}

/** Tells a content before "he said" from an adverbial: "After the vote, he said". */
export function readsAsContent(
  state: SentenceState,
  cue: Cue,
  part: Token[],
  quoted: boolean,
): boolean {
  const tail = state.doc.tokens[cue.attributionEnd];
  const outside =
    !tail ||
    cue.reporter !== undefined ||
    endsWithin(state, cue.attributionEnd) ||
    endsBehindAdjuncts(state, cue);
  const parenthetical =
    outside ||
    cue.subjectPosition === 'AFTER' ||
    STOPS.test(tail.text) ||
    CALENDAR.has(tail.lower) ||
    tail.pos === 'ADP' ||
    tail.pos === 'ADV' ||
    TELLING_VERBS.has(cue.base) ||
    quoted;
  if (!parenthetical) return false;
  const opener = part[0] as Token;
  const closed = outside || STOPS.test(tail.text);
  return (
    cue.subjectPosition === 'AFTER' ||
    closed ||
    part.at(-1)?.text !== ',' ||
    !(ADVERBIAL_OPENER.test(opener.lower) || (/ing$/.test(opener.lower) && isVerbal(opener)))
  );
}
