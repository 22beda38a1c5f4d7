import type { Doc, Token, TokenRange } from '../doc/doc.ts';
import { firstFound, type Rule } from '../doc/rule.ts';
import { lowerAt, textAt } from '../doc/token-at.ts';
import { surnameOf } from '../entities/name-words.ts';
import {
  FEMALE_PRONOUNS,
  FIRST_AND_SECOND_PERSON,
  MALE_PRONOUNS,
} from '../lexicon/function-words/pronouns.ts';
import { type Gender, genderOfFirstName } from '../lexicon/gender.ts';
import { isRole } from '../lexicon/roles.ts';
import { isVerbal } from '../syntax/verb-groups.ts';
import { type Antecedent, type CoreferenceState, findAntecedent } from './antecedents.ts';
import { resolveDescription } from './descriptions.ts';
import { mayBePerson } from './discourse-state.ts';

/** "he" or "she", and its candidates. */
interface Pronoun {
  state: CoreferenceState;
  token: number;
  gender: 'MALE' | 'FEMALE';
  /** The most likely person before. */
  likely: Antecedent | null;
}

/** Whom "he" and "she" mean. */
export const ANTECEDENTS: readonly Rule<Pronoun, string>[] = [
  {
    name: 'described-in-sentence-before',
    example:
      'Mayor Ann Poe opened the mill. A day later, the mayor spoke of it. “The mill stays,” she said.',
    gives: (_, { state, token, gender, likely }) =>
      (likely?.score ?? 0) < DESCRIBED ? describedBefore(state, token, gender) : null,
  },
  {
    name: 'likeliest-person-before',
    example: 'Ann Poe opened the mill. “The mill stays,” she said.',
    gives: (_, { likely }) => likely?.name ?? null,
  },
  {
    name: 'last-meant-by-pronoun',
    example: 'As he rose, Tom Reed said that the mill would stay, and he said that it would grow.',
    gives: (_, { state: { state }, gender }) => (state.excluded ? null : state.byGender[gender]),
  },
  {
    name: 'last-speaker-of-gender',
    example: 'As he rose, Quim said that the mill would stay, and he said that it would grow.',
    gives: (_, { state, gender }) => {
      const { excluded, lastSpeaker } = state.state;
      const fits = mayBePerson(state.state) && fitsGender(state, lastSpeaker ?? '', gender);
      return fits && !excluded ? lastSpeaker : null;
    },
  },
];

/**
 * "he": the most likely man before; "they", "it": the last speaker, if not a person; "I": nobody
 * named in the text.
 */
export function resolvePronoun(state: CoreferenceState, phrase: TokenRange): string | null {
  const { doc, state: discourse } = state;
  const word = lowerAt(doc, phrase.start);
  const gender = MALE_PRONOUNS.has(word) ? 'MALE' : FEMALE_PRONOUNS.has(word) ? 'FEMALE' : null;
  if (FIRST_AND_SECOND_PERSON.has(word)) return null;
  if (!gender) return discourse.lastIsPerson ? null : discourse.lastSpeaker;
  const asked = findAsked(state, gender);
  if (asked) return asked;
  const likely = findAntecedent(state, phrase.start, gender);
  const pronoun = { state, token: phrase.start, gender, likely } as const;
  const name = firstFound(doc, ANTECEDENTS, pronoun)?.found ?? null;
  if (name && !discourse.excluded) discourse.byGender[gender] = name;
  return name;
}

/** “He asked Ann Poe whether it rained. "It did," she replied.” */
function findAsked(state: CoreferenceState, gender: Gender): string | null {
  const { addresseeOfQuestion: asked } = state.state;
  return asked && / /.test(asked) && fitsGender(state, asked, gender) ? asked : null;
}

/** The score of the previous sentence's subject, if it were named. */
const DESCRIBED = 11;
const LONGEST_DESCRIPTION = 4;
const LATEST_SUBJECT = 12;

/**
 * "On Monday, the mayor spoke of it. “…,” he said.": the name of the person the previous sentence
 * is about.
 */
function describedBefore(
  state: CoreferenceState,
  token: number,
  gender: 'MALE' | 'FEMALE',
): string | null {
  const { doc, names, state: discourse } = state;
  let told = (doc.tokens[token] as Token).sentence - 1;
  while (told > 0 && names.narrated[told] === names.narrated[told + 1]) told--;
  const sentence = doc.sentences[told];
  if (!sentence) return null;
  const last = Math.min(sentence.end, sentence.start + LATEST_SUBJECT);
  for (let at = sentence.start; at < last; at++) {
    const opens = at === sentence.start || textAt(doc, at - 1) === ',';
    const description = opens ? readDescription(doc, at) : null;
    const name = description && resolveDescription(state, description);
    const named = name && /^\p{Lu}/u.test(name) && name !== discourse.excluded;
    if (named && fitsGender(state, name, gender)) return name;
  }
  return null;
}

/** "the mayor" before a verb, in the narrator's words. */
function readDescription(doc: Doc, start: number): TokenRange | null {
  if (lowerAt(doc, start) !== 'the' || doc.tokens[start]?.quote !== -1) return null;
  let head = start + 1;
  while (head < start + LONGEST_DESCRIPTION && !isRole(lowerAt(doc, head))) head++;
  const speaks = isRole(lowerAt(doc, head)) && isVerbal(doc.tokens[head + 1]);
  return speaks ? { start, end: head + 1 } : null;
}

/** False if the name belongs to the other gender. */
function fitsGender({ names }: CoreferenceState, name: string, gender: Gender): boolean {
  const words = name.split(' ');
  const known = genderOfFirstName(words[0] ?? '') ?? names.genders.get(surnameOf(words)) ?? null;
  return known === null || known === gender;
}
