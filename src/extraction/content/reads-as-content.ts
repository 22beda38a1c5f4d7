import type { Cue } from '../cues/cue.ts';
import type { Token } from '../doc/doc.ts';
import { isWord } from '../doc/token-at.ts';
import { ADVERBIAL_OPENERS } from '../lexicon/function-words/clause-openers.ts';
import { TIMES } from '../lexicon/function-words/times.ts';
import { TELLING_VERBS } from '../lexicon/reporting-verbs.ts';
import { CALENDAR } from '../lexicon/word-classes.ts';
import { isVerbal } from '../syntax/verb-groups.ts';
import { skipAdjuncts } from './adjuncts.ts';
import type { SentenceState } from './sentence-state.ts';

const STOPS = /^[.,!?;"—:)]$/;

/** True if the attribution closes its sentence: "…, the officials said." */
export function endsThere(state: SentenceState, cue: Cue): boolean {
  const tail = state.doc.tokens[cue.attributionEnd];
  return cue.attributionEnd >= state.sentence.end || tail?.text === '.';
}

/** True if only a day or time is between the token and the sentence's end. */
function endsWithin(state: SentenceState, from: number): boolean {
  const { tokens } = state.doc;
  let at = from;
  while (at < state.sentence.end && isWord(state.doc, at, TIMES)) at++;
  return at >= state.sentence.end || (at > from && tokens[at]?.text === '.');
}

/** True if the attribution closes its sentence with whom, where or when: "she told reporters." */
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
    !(ADVERBIAL_OPENERS.has(opener.lower) || (/ing$/.test(opener.lower) && isVerbal(opener)))
  );
}
