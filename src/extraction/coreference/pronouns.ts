import type { Token, TokenRange } from '../doc/doc.ts';
import { type Gender, genderOfFirstName } from '../lexicon/gender.ts';
import { isRole } from '../lexicon/roles.ts';
import { isVerbal } from '../syntax/verb-groups.ts';
import { findAntecedent, type CoreferenceState } from './antecedents.ts';
import { resolveDescription } from './descriptions.ts';

/** "he": the likeliest man before; "they", "it": whoever spoke last, if no person; "I": nobody whom the text names. */
export function resolvePronoun(scene: CoreferenceState, phrase: TokenRange): string | null {
  const { doc, state: memory } = scene;
  const word = (doc.tokens[phrase.start] as Token).lower;
  const gender = /^(?:he|him|his)$/.test(word)
    ? 'MALE'
    : /^(?:she|her)$/.test(word)
      ? 'FEMALE'
      : null;
  if (/^(?:i|me|my|we|us|our|you|your)$/.test(word)) return null;
  if (!gender) return memory.lastIsPerson ? null : memory.lastSpeaker;
  const { addresseeOfQuestion: asked } = memory;
  if (asked && / /.test(asked) && fits(scene, asked, gender)) return asked;
  const likely = findAntecedent(scene, phrase.start, gender);
  const described =
    (likely?.score ?? 0) < DESCRIBED ? describedBefore(scene, phrase.start, gender) : null;
  const heard =
    memory.lastKind === 'PERSON' && fits(scene, memory.lastSpeaker ?? '', gender) ? memory.lastSpeaker : null;
  const name =
    described ?? likely?.name ?? (memory.excluded ? null : (memory.byGender[gender] ?? heard));
  if (name && !memory.excluded) memory.byGender[gender] = name;
  return name;
}

/** What the subject of the sentence before scores, were it named. */
const DESCRIBED = 11;
const LONGEST_DESCRIPTION = 4;
const LATEST_SUBJECT = 12;

/** "On Monday, the mayor spoke of it. “…,” he said.": the name of whoever the sentence before is about. */
function describedBefore(
  scene: CoreferenceState,
  token: number,
  gender: 'MALE' | 'FEMALE',
): string | null {
  const { doc, names: book, state: memory } = scene;
  const { tokens, sentences } = doc;
  let told = (tokens[token] as Token).sentence - 1;
  while (told > 0 && book.narrated[told] === book.narrated[told + 1]) told--;
  const sentence = sentences[told];
  if (!sentence) return null;
  for (
    let at = sentence.start;
    at < Math.min(sentence.end, sentence.start + LATEST_SUBJECT);
    at++
  ) {
    if (at > sentence.start && tokens[at - 1]?.text !== ',') continue;
    if (tokens[at]?.lower !== 'the' || tokens[at]?.quote !== -1) continue;
    let last = at + 1;
    while (last < at + LONGEST_DESCRIPTION && !isRole(tokens[last]?.lower ?? '')) last++;
    if (!isRole(tokens[last]?.lower ?? '') || !isVerbal(tokens[last + 1])) continue;
    const name = resolveDescription(scene, { start: at, end: last + 1 });
    const named = name && /^\p{Lu}/u.test(name) && name !== memory.excluded;
    if (named && fits(scene, name, gender)) return name;
  }
  return null;
}

/** False where the name belongs to the other gender. */
function fits({ names: book }: CoreferenceState, name: string, gender: Gender): boolean {
  const words = name.split(' ');
  const known = genderOfFirstName(words[0] ?? '') ?? book.genders.get(words.at(-1) ?? '') ?? null;
  return known === null || known === gender;
}
