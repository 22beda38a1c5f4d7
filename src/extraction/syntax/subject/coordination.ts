import type { Doc, NounPhrase, Sentence, Token } from '../../doc/doc.ts';
import { chunkStartingAt, extendForward } from '../../doc/noun-chunks.ts';
import { isNoun } from '../../doc/phrase-members.ts';
import { isWord, lowerAt } from '../../doc/token-at.ts';
import {
  ASKED_CLAUSE_OPENERS,
  FRONTED_CLAUSE_OPENERS,
  JOINERS,
} from '../../lexicon/function-words/clause-openers.ts';
import { BEFORE_TIME_CLAUSE } from '../../lexicon/function-words/times.ts';
import { SUBJECT_PRONOUNS } from '../../lexicon/word-classes.ts';
import { beginsClause } from '../noun-phrase.ts';
import { isFiniteVerb, isVerbal, readVerbGroup } from '../verb-groups.ts';
import type { Subject } from './subject.ts';
import { findSubjectBefore } from './subject-before.ts';

/** The subject of the clause that the verb at `before` shares: nearest finite verb to the left. */
export function findSharedSubject(doc: Doc, sentence: Sentence, before: number): NounPhrase | null {
  const { tokens } = doc;
  const and = isWord(doc, before, JOINERS);
  const joined = and || lowerAt(doc, before) === ',';
  let embedded: NounPhrase | null = null;
  for (let index = before - 1; index > sentence.start; index--) {
    const token = tokens[index] as Token;
    if (token.quote >= 0 || !isVerbal(token)) continue;
    const group = readVerbGroup(doc, index, sentence.start);
    const found = findSubjectBefore(doc, sentence, group.start);
    index = group.start;
    if (!found || isAsked(doc, found.phrase)) continue;
    const { phrase } = found;
    const again = findAgain(doc, found, index, before);
    if (again) return again;
    if (!opensOwnClause(doc, sentence, found, and)) continue;
    // "rejected the idea that the changes were late and said": the main clause continues.
    if (!joined || lowerAt(doc, phrase.start - 1) !== 'that') return phrase;
    embedded ??= phrase;
  }
  return embedded;
}

/**
 * The subject that certainly continues at `before`: of a relative clause, or a pronoun close by.
 */
function findAgain(doc: Doc, found: Subject, verb: number, before: number): NounPhrase | null {
  const { phrase, subjectPosition } = found;
  if (subjectPosition === 'RELATIVE') return sharedAntecedent(doc, phrase, before);
  return actsAgain(doc, phrase, verb, before) ? phrase : null;
}

/** "Ann Poe left and said", "after the vote he left and said": a separate clause to continue. */
function opensOwnClause(doc: Doc, sentence: Sentence, found: Subject, and: boolean): boolean {
  const { phrase, subjectPosition } = found;
  if (subjectPosition === 'RELATIVE') return false;
  return (and && isSubjectPronoun(doc, phrase)) || beginsClause(doc, sentence, phrase.start);
}

/**
 * "Ann Poe, who surprised them by saying", "who left and said": the antecedent of "who" continues.
 */
function sharedAntecedent(doc: Doc, phrase: NounPhrase, before: number): NounPhrase | null {
  if (lowerAt(doc, before - 1) === 'by') return phrase;
  if (!isWord(doc, before, JOINERS)) return null;
  const { mention: _, ...antecedent } = phrase;
  return antecedent;
}

const isSubjectPronoun = (doc: Doc, { start }: NounPhrase) => isWord(doc, start, SUBJECT_PRONOUNS);

/** "declined to say whether the department would appeal, but said": a question's subject. */
function isAsked(doc: Doc, { start }: NounPhrase): boolean {
  return isWord(doc, start - 1, ASKED_CLAUSE_OPENERS);
}

/** "came back from the party she picked it up and crowed": a pronoun that can only be a subject, close by. */
function actsAgain(doc: Doc, phrase: NounPhrase, verb: number, before: number): boolean {
  const { tokens } = doc;
  const close = before - verb <= 6 && tokens[before]?.lower === 'and';
  return close && isSubjectPronoun(doc, phrase);
}

/** The subject of the sentence's first clause: its first phrase that no preposition governs. */
export function findMainSubject(doc: Doc, sentence: Sentence, before: number): NounPhrase | null {
  const { tokens } = doc;
  const fronted = findBehindAdverbial(doc, sentence, before);
  if (fronted) return fronted;
  for (let index = startOfMain(doc, sentence, before); index < before; index++) {
    const phrase = chunkStartingAt(doc, index);
    if (!phrase || tokens[index]?.quote !== -1) continue;
    index = phrase.end - 1;
    if (!beginsClause(doc, sentence, phrase.start)) continue;
    let verb = phrase.end;
    while (verb < before && tokens[verb]?.pos !== 'VERB' && tokens[verb]?.pos !== 'AUX') verb++;
    if (verb >= before) return null;
    const group = readVerbGroup(doc, verb, sentence.start);
    const found = findSubjectBefore(doc, sentence, group.start);
    if (found && found.phrase.start <= phrase.start && isNounOrPronoun(doc, found.phrase)) {
      const { mention: _, ...antecedent } = found.phrase;
      return antecedent;
    }
  }
  return null;
}

/** "In the hours after a dozen people fell ill, a voice called out": the clause after the adverbial. */
function findBehindAdverbial(doc: Doc, { start }: Sentence, before: number): NounPhrase | null {
  const { tokens } = doc;
  if (tokens[start]?.pos !== 'ADP' || tokens[start]?.quote !== -1) return null;
  for (let comma = start + 2; comma < before - 2; comma++) {
    if (tokens[comma]?.text !== ',' || tokens[comma]?.quote !== -1) continue;
    const subject = chunkStartingAt(doc, comma + 1);
    if (subject && subject.end < before && isFiniteVerb(doc, subject.end)) return subject;
  }
  return null;
}

/** "Last month, | when she asked him": after a few words and their comma, or `start` itself. */
function behindTime(doc: Doc, start: number): number {
  const { tokens } = doc;
  for (let at = start + 1; at < start + LONGEST_TIME; at++)
    if (tokens[at]?.text === ',')
      return isWord(doc, at + 1, FRONTED_CLAUSE_OPENERS) ? at + 1 : start;
  return start;
}

const LONGEST_TIME = 5;

/** "As the votes came in, he spoke": the main clause begins after the comma. */
export function startOfMain(doc: Doc, sentence: Sentence, before: number): number {
  const { tokens } = doc;
  let opener = behindTime(doc, sentence.start);
  while (opener < before && isWord(doc, opener, BEFORE_TIME_CLAUSE)) opener++;
  if (!isWord(doc, opener, FRONTED_CLAUSE_OPENERS)) return sentence.start;
  for (let at = opener + 2, seen = false; at < before - 1; at++) {
    const token = tokens[at] as Token;
    seen ||= token.pos === 'VERB' || token.pos === 'AUX';
    if (seen && token.text === ',' && token.quote < 0) return at + 1;
  }
  return sentence.start;
}

/**
 * "A says the rules are harsh, and B has sued, saying": the subject of the last clause joined by
 * "and" or "but", between the tokens, or null if none begins there.
 */
export function findJoinedSubject(
  doc: Doc,
  range: { after: number; before: number; comma: boolean },
): NounPhrase | null {
  const { tokens } = doc;
  for (let at = range.before - 1; at > range.after + 1; at--) {
    const token = tokens[at] as Token;
    if (token.quote >= 0 || !JOINERS.has(token.lower)) continue;
    const base = chunkStartingAt(doc, at + 1);
    const named = base && tokens[base.start]?.pos === 'PROPN';
    if (!base || (range.comma && tokens[at - 1]?.text !== ',' && !named)) continue;
    const subject = extendForward(doc, base, range.before);
    if (isFiniteVerb(doc, subject.end)) return subject;
  }
  return null;
}

function isNounOrPronoun(doc: Doc, phrase: NounPhrase): boolean {
  const { tokens } = doc;
  return phrase.pronoun || isNoun(tokens[phrase.end - 1]) || phrase.end - phrase.start === 1;
}
