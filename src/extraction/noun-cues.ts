import type { Cue } from './cue.ts';
import {
  extendForward,
  type NounPhrases,
  phraseEndingAt,
  phraseStartingAt,
} from './noun-phrases.ts';
import type { Reading, Sentence, Token } from './reading.ts';
import { POSSESSIVES } from './word-classes.ts';

const NOUNS = new Set(
  `claim claims statement assertion assertions argument contention warning warnings allegation
  allegations accusation accusations announcement comment comments remark remarks admission
  suggestion insistence declaration complaint complaints prediction promise promises pledge vow
  message testimony statements report reports view belief assurance assurances reply acknowledgment
  charge charges conclusion explanation denial response answer`
    .trim()
    .split(/\s+/),
);

/**
 * A noun of saying before "that": "his claim that …", "warnings from doctors that …", "the
 * minister's statement that …". The possessor or the phrase after "from" or "by" speaks.
 */
export function findNounCue(
  reading: Reading,
  phrases: NounPhrases,
  index: number,
  at: number,
): Cue | null {
  const { tokens } = reading;
  const token = tokens[at] as Token;
  if (!NOUNS.has(token.lower)) return null;
  const sentence = reading.sentences[index] as Sentence;
  const next = tokens[at + 1];
  const cue = {
    kind: 'NOUN' as const,
    sentence: index,
    head: at,
    last: at + 1,
    base: token.lower,
    form: 'NOUN' as const,
    negated: false,
    modal: false,
  };
  if (next && /^(?:from|by)$/.test(next.lower)) {
    const base = phraseStartingAt(phrases, at + 2);
    const speaker = base && extendForward(tokens, phrases, base, sentence.last);
    if (!speaker || tokens[speaker.last]?.lower !== 'that') return null;
    return { ...cue, speaker, place: 'BEFORE', from: at, behind: speaker.last };
  }
  if (next?.lower !== 'that') return null;
  const possessor = findPossessor(tokens, phrases, at);
  return (
    possessor && {
      ...cue,
      speaker: possessor,
      place: 'BEFORE',
      from: possessor.first,
      behind: at + 1,
    }
  );
}

function findPossessor(tokens: Token[], phrases: NounPhrases, at: number) {
  const phrase = phraseEndingAt(phrases, at + 1);
  if (!phrase) return null;
  for (let index = at - 1; index >= phrase.first; index--) {
    const token = tokens[index] as Token;
    if (token.lower === "'s" || token.lower === '’s' || token.text === "'" || token.text === '’') {
      return { first: phrase.first, last: index, pronoun: false };
    }
    if (POSSESSIVES.has(token.lower)) return { first: index, last: index + 1, pronoun: true };
  }
  return null;
}
