import { findAntecedent, type NameScene } from './antecedents.ts';
import { type Gender, genderOfFirstName } from './gender.ts';
import type { Token, TokenRange } from './reading.ts';

/** "he": the likeliest man before; "they", "it": whoever spoke last, if no person. */
export function resolvePronoun(scene: NameScene, phrase: TokenRange): string | null {
  const { reading, memory } = scene;
  const word = (reading.tokens[phrase.first] as Token).lower;
  const gender = /^(?:he|him|his)$/.test(word)
    ? 'MALE'
    : /^(?:she|her)$/.test(word)
      ? 'FEMALE'
      : null;
  if (!gender) return memory.lastIsPerson ? null : memory.last;
  const best = findAntecedent(scene, phrase.first, gender);
  const heard = memory.lastKind === 'PERSON' && mayBe(scene, gender) ? memory.last : null;
  const name = best?.name ?? (memory.barred ? null : (memory.byGender[gender] ?? heard));
  if (name && !memory.barred) memory.byGender[gender] = name;
  return name;
}

/** False where the name that spoke last belongs to the other gender. */
function mayBe({ book, memory }: NameScene, gender: Gender): boolean {
  const words = memory.last?.split(' ') ?? [];
  const known = genderOfFirstName(words[0] ?? '') ?? book.genders.get(words.at(-1) ?? '') ?? null;
  return known === null || known === gender;
}
