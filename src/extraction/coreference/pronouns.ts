import type { Token, TokenRange } from '../doc/doc.ts';
import { lowerAt } from '../doc/token-at.ts';
import { surnameOf } from '../entities/name-words.ts';
import { type Gender, genderOfFirstName } from '../lexicon/gender.ts';
import { isRole } from '../lexicon/roles.ts';
import { isVerbal } from '../syntax/verb-groups.ts';
import { type CoreferenceState, findAntecedent } from './antecedents.ts';
import { resolveDescription } from './descriptions.ts';
import { mayBePerson } from './discourse-state.ts';

/** "he": the likeliest man before; "they", "it": whoever spoke last, if no person; "I": nobody whom the text names. */
export function resolvePronoun(state: CoreferenceState, phrase: TokenRange): string | null {
  const { doc, state: discourse } = state;
  const word = (doc.tokens[phrase.start] as Token).lower;
  const gender = /^(?:he|him|his)$/.test(word)
    ? 'MALE'
    : /^(?:she|her)$/.test(word)
      ? 'FEMALE'
      : null;
  if (/^(?:i|me|my|we|us|our|you|your)$/.test(word)) return null;
  if (!gender) return discourse.lastIsPerson ? null : discourse.lastSpeaker;
  const { addresseeOfQuestion: asked } = discourse;
  if (asked && / /.test(asked) && fitsGender(state, asked, gender)) return asked;
  const likely = findAntecedent(state, phrase.start, gender);
  const described =
    (likely?.score ?? 0) < DESCRIBED ? describedBefore(state, phrase.start, gender) : null;
  const heard =
    mayBePerson(discourse) && fitsGender(state, discourse.lastSpeaker ?? '', gender)
      ? discourse.lastSpeaker
      : null;
  const name =
    described ??
    likely?.name ??
    (discourse.excluded ? null : (discourse.byGender[gender] ?? heard));
  if (name && !discourse.excluded) discourse.byGender[gender] = name;
  return name;
}

/** What the subject of the sentence before scores, were it named. */
const DESCRIBED = 11;
const LONGEST_DESCRIPTION = 4;
const LATEST_SUBJECT = 12;

/** "On Monday, the mayor spoke of it. “…,” he said.": the name of whoever the sentence before is about. */
function describedBefore(
  state: CoreferenceState,
  token: number,
  gender: 'MALE' | 'FEMALE',
): string | null {
  const { doc, names, state: discourse } = state;
  const { tokens, sentences } = doc;
  let told = (tokens[token] as Token).sentence - 1;
  while (told > 0 && names.narrated[told] === names.narrated[told + 1]) told--;
  const sentence = sentences[told];
  if (!sentence) return null;
  for (
    let at = sentence.start;
    at < Math.min(sentence.end, sentence.start + LATEST_SUBJECT);
    at++
  ) {
    if (at > sentence.start && tokens[at - 1]?.text !== ',') continue;
    if (tokens[at]?.lower !== 'the' || tokens[at]?.quote !== -1) continue;
    let end = at + 1;
    while (end < at + LONGEST_DESCRIPTION && !isRole(lowerAt(doc, end))) end++;
    if (!isRole(lowerAt(doc, end)) || !isVerbal(tokens[end + 1])) continue;
    const name = resolveDescription(state, { start: at, end: end + 1 });
    const named = name && /^\p{Lu}/u.test(name) && name !== discourse.excluded;
    if (named && fitsGender(state, name, gender)) return name;
  }
  return null;
}

/** False where the name belongs to the other gender. */
function fitsGender({ names }: CoreferenceState, name: string, gender: Gender): boolean {
  const words = name.split(' ');
  const known = genderOfFirstName(words[0] ?? '') ?? names.genders.get(surnameOf(words)) ?? null;
  return known === null || known === gender;
}
