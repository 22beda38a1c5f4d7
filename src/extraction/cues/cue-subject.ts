import type { Doc, Sentence } from '../doc/doc.ts';
import { chunkEndingAt } from '../doc/noun-chunks.ts';
import { firstFound, type Rule } from '../doc/rule.ts';
import { isWord, lowerAt } from '../doc/token-at.ts';
import { JOINERS } from '../lexicon/function-words/clause-openers.ts';
import { OCCASIONS } from '../lexicon/speech-nouns.ts';
import { findSharedSubject } from '../syntax/subject/coordination.ts';
import type { Subject } from '../syntax/subject/subject.ts';
import { findSubjectBefore } from '../syntax/subject/subject-before.ts';
import type { VerbGroup } from '../syntax/verb-groups.ts';
import type { Cue } from './cue.ts';
import { findInfinitiveSubject } from './infinitive-subject.ts';
import { findParticipleSubject, findPriorCue, isReported } from './participle-subject.ts';

/** The subject of a verb of saying that precedes it, or that it shares with another verb. */
export function findSubject(
  doc: Doc,
  sentence: Sentence,
  group: VerbGroup,
  earlier: Cue[],
): Subject | null {
  const again = (governing: VerbGroup) => findSubject(doc, sentence, governing, earlier);
  if (group.form === 'INFINITIVE') return findInfinitiveSubject(doc, sentence, group, again);
  if (group.form === 'ING')
    return findParticipleSubject(doc, { sentence, group, earlier, findSubject: again });
  const finite = { ...group, start: skipOccasion(doc, group.start) };
  return firstFound(doc, FINITE_SUBJECTS, { sentence, group: finite, earlier })?.found ?? null;
}

/** A finite verb in its sentence, without an occasion before it, and the cues before it. */
interface FiniteVerb {
  sentence: Sentence;
  group: VerbGroup;
  earlier: Cue[];
}

/** Where the subject of a finite verb of saying stands. */
export const FINITE_SUBJECTS: readonly Rule<FiniteVerb, Subject>[] = [
  {
    name: 'subject-before-verb',
    example: 'Ann Poe said that the mill would stay.',
    gives: (doc, { sentence, group }) => findSubjectBefore(doc, sentence, group.start),
  },
  {
    name: 'subject-of-cue-before',
    example: 'Ann Poe said that the mill would stay, and warned that it was old.',
    gives: findSubjectOfCueBefore,
  },
  {
    name: 'subject-of-verb-before',
    example: 'Ann Poe closed the mill and warned that it was old.',
    gives: findSubjectOfVerbBefore,
  },
];

/** "backed her and in a statement | praised her": where the words before the occasion end. */
function skipOccasion(doc: Doc, start: number): number {
  const { tokens } = doc;
  const occasion = chunkEndingAt(doc, start);
  if (!occasion || !isWord(doc, start - 1, OCCASIONS)) return start;
  const [joint, preposition] = tokens.slice(occasion.start - 2, occasion.start);
  const joined = JOINERS.has(joint?.lower ?? '');
  return joined && /^(?:in|on)$/.test(preposition?.lower ?? '') ? occasion.start - 1 : start;
}

/** "…, and warned": what joins the verb to the one before it. */
function isJoined(doc: Doc, { sentence, group: { start } }: FiniteVerb): boolean {
  return start > sentence.start && /^(?:and|but|then|or|,)$/.test(lowerAt(doc, start - 1));
}

/** Where a coordinated verb begins, with its joiner and the comma before that. */
function startOfJoined({ tokens }: Doc, { start }: VerbGroup): number {
  const comma = tokens[start - 2];
  return tokens[start - 1]?.text === ',' || comma?.text !== ',' || comma.quote >= 0
    ? start - 1
    : start - 2;
}

/** The subject of an earlier cue that this verb is coordinated with. */
function findSubjectOfCueBefore(doc: Doc, verb: FiniteVerb): Subject | null {
  const { group, earlier } = verb;
  if (!isJoined(doc, verb) || doc.tokens[group.start - 1]?.text === ',') return null;
  const prior = findPriorCue(
    doc,
    group,
    earlier,
    (cue) => cue.kind !== 'CONTEXTUAL' && !isReported(doc, cue, earlier),
  );
  if (!prior) return null;
  const attributionStart = startOfJoined(doc, group);
  return { phrase: prior.speaker, subjectPosition: 'SHARED', attributionStart };
}

/** The subject of an earlier verb that this one is coordinated with. */
function findSubjectOfVerbBefore(doc: Doc, verb: FiniteVerb): Subject | null {
  if (!isJoined(doc, verb)) return null;
  const from = startOfJoined(doc, verb.group);
  const phrase = findSharedSubject(doc, verb.sentence, from);
  return phrase && { phrase, subjectPosition: 'SHARED', attributionStart: from };
}
