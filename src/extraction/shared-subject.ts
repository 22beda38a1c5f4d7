import { isNoun, type NounPhrase, type NounPhrases, phraseStartingAt } from './noun-phrases.ts';
import { beginsClause } from './phrase-chain.ts';
import type { Reading, Sentence, Token } from './reading.ts';
import { findSubjectBefore } from './subject.ts';
import { readVerbGroup } from './verb-groups.ts';

/** The subject of the clause that the verb at `before` shares: nearest finite verb to the left. */
export function findSharedSubject(
  reading: Reading,
  phrases: NounPhrases,
  sentence: Sentence,
  before: number,
): NounPhrase | null {
  const { tokens } = reading;
  for (let index = before - 1; index > sentence.first; index--) {
    const token = tokens[index] as Token;
    if (token.run >= 0 || (token.pos !== 'VERB' && token.pos !== 'AUX')) continue;
    const group = readVerbGroup(tokens, index, sentence.first);
    const found = findSubjectBefore(reading, phrases, sentence, group.first);
    index = group.first;
    if (!found) continue;
    if (found.place === 'RELATIVE') {
      if (!/^(?:and|but)$/.test(tokens[before]?.lower ?? '')) continue;
      const { mention: _, ...antecedent } = found.phrase;
      return antecedent;
    }
    if (beginsClause(tokens, sentence, found.phrase.first)) return found.phrase;
  }
  return null;
}

/** The subject of the sentence's first clause: its first phrase that no preposition governs. */
export function findMainSubject(
  reading: Reading,
  phrases: NounPhrases,
  sentence: Sentence,
  before: number,
): NounPhrase | null {
  const { tokens } = reading;
  for (let index = sentence.first; index < before; index++) {
    const phrase = phraseStartingAt(phrases, index);
    if (!phrase || tokens[index]?.run !== -1) continue;
    index = phrase.last - 1;
    if (!beginsClause(tokens, sentence, phrase.first)) continue;
    let verb = phrase.last;
    while (verb < before && tokens[verb]?.pos !== 'VERB' && tokens[verb]?.pos !== 'AUX') verb++;
    if (verb >= before) return null;
    const group = readVerbGroup(tokens, verb, sentence.first);
    const found = findSubjectBefore(reading, phrases, sentence, group.first);
    if (found && found.phrase.first <= phrase.first && isNounOrPronoun(tokens, found.phrase))
      return found.phrase;
  }
  return null;
}

function isNounOrPronoun(tokens: Token[], phrase: NounPhrase): boolean {
  return phrase.pronoun || isNoun(tokens[phrase.last - 1]) || phrase.last - phrase.first === 1;
}
