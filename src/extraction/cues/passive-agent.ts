import type { Doc, Sentence, Token } from '../doc/doc.ts';
import { chunkStartingAt, extendForward, type NounChunks } from '../syntax/noun-chunks.ts';
import type { Subject } from '../syntax/subject/subject.ts';
import { isPastForm, isVerbal, type VerbGroup } from '../syntax/verb-groups.ts';

/**
 * "was told by the company that", "Asked by a reporter whether", "described by Poe as": the phrase
 * behind "by" speaks, where the verb is passive or a participle with no subject of its own.
 */
export function findAgent(
  doc: Doc,
  phrases: NounChunks,
  sentence: Sentence,
  group: VerbGroup,
): Subject | null {
  const { tokens } = doc;
  const by = tokens[group.head + 1];
  const verb = tokens[group.head] as Token;
  if (by?.lower !== 'by' || by.quote >= 0 || group.form === 'ING') return null;
  if (!isPastForm(verb.lower)) return null;
  if (!group.passive && !isBareParticiple(tokens, sentence, group)) return null;
  if (tellsOfWords(tokens, group)) return null;
  const base = chunkStartingAt(phrases, group.head + 2);
  if (!base || base.end > sentence.end || MEANS.test(tokens[base.start]?.lower ?? '')) return null;
  // "responded by first saying"
  if (/ing$/.test(tokens[base.end - 1]?.lower ?? '') || isVerbal(tokens[base.end])) return null;
  const phrase = extendForward(tokens, phrases, base, sentence.end);
  return { phrase, subjectPosition: 'BEFORE', attributionStart: group.start };
}

/** "In remarks first reported by the Post, …": who reported them says nothing in this sentence. */
export function tellsOfWords(
  tokens: readonly Token[],
  { start, head, passive }: VerbGroup,
): boolean {
  if (passive || tokens[head + 1]?.lower !== 'by') return false;
  const verb = tokens[head]?.lower ?? '';
  return /^(?:reported|revealed|announced)$/.test(verb) && tokens[start - 1]?.pos === 'NOUN';
}

/** "said by telephone": the way, not the agent. */
const MEANS = /^(?:telephone|phone|e-?mail|text|fax|letter|video|radio|cellphone|satellite|way)$/;

function isBareParticiple(tokens: readonly Token[], sentence: Sentence, group: VerbGroup): boolean {
  if (group.start <= sentence.start) return true;
  const before = tokens[group.start - 1];
  return (
    !!before &&
    (before.text === ',' ||
      /^(?:NOUN|PROPN)$/.test(before.pos) ||
      /^(?:when|if|as|and)$/.test(before.lower))
  );
}
