import type { Doc, Sentence, Token } from '../doc/doc.ts';
import { chunkStartingAt, extendForward } from '../doc/noun-chunks.ts';
import { isPos } from '../doc/pos.ts';
import { isWord, lowerAt } from '../doc/token-at.ts';
import { BEFORE_PASSIVE } from '../lexicon/function-words/clause-openers.ts';
import { MEANS } from '../lexicon/speech-nouns.ts';
import { MADE_KNOWN } from '../lexicon/verb-forms.ts';
import type { Subject } from '../syntax/subject/subject.ts';
import { isPastForm, isVerbal, type VerbGroup } from '../syntax/verb-groups.ts';

/**
 * "was told by the company that", "Asked by a reporter whether", "described by Poe as": the phrase
 * after "by" speaks, if the verb is passive or a participle without its own subject.
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
  if (!base || base.end > sentence.end || isWord(doc, base.start, MEANS)) return null;
  // "responded by first saying"
  if (/ing$/.test(lowerAt(doc, base.end - 1)) || isVerbal(tokens[base.end])) return null;
  const phrase = extendForward(doc, base, sentence.end);
  return { phrase, subjectPosition: 'BEFORE', attributionStart: group.start };
}

/**
 * "In remarks first reported by the Post, …": the reporting outlet says nothing in this sentence.
 */
export function tellsOfWords(doc: Doc, { start, head, passive }: VerbGroup): boolean {
  const { tokens } = doc;
  if (passive || tokens[head + 1]?.lower !== 'by') return false;
  const verb = lowerAt(doc, head);
  return MADE_KNOWN.has(verb) && tokens[start - 1]?.pos === 'NOUN';
}

function isBareParticiple(doc: Doc, sentence: Sentence, group: VerbGroup): boolean {
  const { tokens } = doc;
  if (group.start <= sentence.start) return true;
  const before = tokens[group.start - 1];
  return (
    !!before &&
    (before.text === ',' || isPos(before.pos, 'NOUN', 'PROPN') || BEFORE_PASSIVE.has(before.lower))
  );
}
