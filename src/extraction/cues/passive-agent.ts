import type { Doc, Sentence, Token } from '../doc/doc.ts';
import { chunkStartingAt, extendForward } from '../doc/noun-chunks.ts';
import { lowerAt } from '../doc/token-at.ts';
import type { Subject } from '../syntax/subject/subject.ts';
import { isPastForm, isVerbal, type VerbGroup } from '../syntax/verb-groups.ts';

/**
 * "was told by the company that", "Asked by a reporter whether", "described by Poe as": the phrase
 * behind "by" speaks, where the verb is passive or a participle with no subject of its own.
 */
export function findAgent(doc: Doc, sentence: Sentence, group: VerbGroup): Subject | null {
  const { tokens } = doc;
  const by = tokens[group.head + 1];
  const verb = tokens[group.head] as Token;
  if (by?.lower !== 'by' || by.quote >= 0 || group.form === 'ING') return null;
  if (!isPastForm(verb.lower)) return null;
  if (!group.passive && !isBareParticiple(doc, sentence, group)) return null;
  if (tellsOfWords(doc, group)) return null;
  const base = chunkStartingAt(doc, group.head + 2);
  if (!base || base.end > sentence.end || MEANS.test(lowerAt(doc, base.start))) return null;
  // "responded by first saying"
  if (/ing$/.test(lowerAt(doc, base.end - 1)) || isVerbal(tokens[base.end])) return null;
  const phrase = extendForward(doc, base, sentence.end);
  return { phrase, subjectPosition: 'BEFORE', attributionStart: group.start };
}

/** "In remarks first reported by the Post, …": who reported them says nothing in this sentence. */
export function tellsOfWords(doc: Doc, { start, head, passive }: VerbGroup): boolean {
  const { tokens } = doc;
  if (passive || tokens[head + 1]?.lower !== 'by') return false;
  const verb = lowerAt(doc, head);
  return /^(?:reported|revealed|announced)$/.test(verb) && tokens[start - 1]?.pos === 'NOUN';
}

/** "said by telephone": the way, not the agent. */
const MEANS = /^(?:telephone|phone|e-?mail|text|fax|letter|video|radio|cellphone|satellite|way)$/;

function isBareParticiple(doc: Doc, sentence: Sentence, group: VerbGroup): boolean {
  const { tokens } = doc;
  if (group.start <= sentence.start) return true;
  const before = tokens[group.start - 1];
  return (
    !!before &&
    (before.text === ',' ||
      /^(?:NOUN|PROPN)$/.test(before.pos) ||
      /^(?:when|if|as|and)$/.test(before.lower))
  );
}
