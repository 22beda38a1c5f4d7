import type { Doc, NounPhrase, Sentence, Token } from '../doc/doc.ts';
import { DOUBT } from '../lexicon/doubt.ts';
import { CHANTS } from '../lexicon/speech-nouns.ts';
import { findSubjectBefore } from '../syntax/subject/subject-before.ts';
import { readVerbGroup, type VerbGroup } from '../syntax/verb-groups.ts';
import type { FoundCue } from './cue.ts';
import { findPossessor, plainNounCue } from './noun-cues.ts';

const RAISES = /^(?:erupt|break|broke|burst|join|respond|answer|react|rose|rise|roar|launch|let)/;
const REACH = 12;

/**
 * "The crowd broke into chants of “Four more years!”": the one who breaks into them, or owns them,
 * speaks.
 */
export function findChant(doc: Doc, index: number, at: number): FoundCue | null {
  const { tokens } = doc;
  const [chant, of, mark] = tokens.slice(at, at + 3);
  if (!CHANTS.has(chant?.lower ?? '') || of?.lower !== 'of' || (mark?.quote ?? -1) < 0) return null;
  const raised = findRaised(doc, doc.sentences[index] as Sentence, at);
  const speaker = findPossessor(doc, at) ?? raised?.speaker;
  if (!speaker) return null;
  return {
    ...plainNounCue(index, at, 'chant'),
    end: at + 2,
    ...(raised && isDoubted(doc, raised.group) ? { hedged: true } : {}),
    speaker,
    subjectPosition: 'BEFORE',
    attributionStart: at,
    attributionEnd: at + 2,
  };
}

function findRaised(
  doc: Doc,
  sentence: Sentence,
  at: number,
): { speaker: NounPhrase; group: VerbGroup } | null {
  const { tokens } = doc;
  for (let verb = at - 1; verb > Math.max(sentence.start, at - REACH); verb--) {
    const { lower, pos, quote } = tokens[verb] as Token;
    if (quote >= 0) return null;
    if (pos !== 'VERB' || !RAISES.test(lower)) continue;
    const group = readVerbGroup(doc, verb, sentence.start);
    const subject = findSubjectBefore(doc, sentence, group.start);
    return subject && !group.passive && !group.negated ? { speaker: subject.phrase, group } : null;
  }
  return null;
}

function isDoubted(doc: Doc, { start, head }: VerbGroup): boolean {
  const { tokens } = doc;
  return tokens.slice(start, head).some(({ lower }) => DOUBT.test(lower));
}
