import { findAntecedent, type NameScene } from './antecedents.ts';
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
  const heard = memory.lastKind === 'PERSON' ? memory.last : null;
  const name = best?.name ?? (memory.barred ? null : (memory.byGender[gender] ?? heard));
  if (name && !memory.barred) memory.byGender[gender] = name;
  return name;
}
