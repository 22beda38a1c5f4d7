import type { Doc, NounPhrase, Sentence, Token } from '../doc/doc.ts';
import { chunkStartingAt } from '../doc/noun-chunks.ts';
import { firstFound, type Rule } from '../doc/rule.ts';
import { isWord, lowerAt } from '../doc/token-at.ts';
import { FORMS_OF_BE } from '../lexicon/function-words/auxiliaries.ts';
import { ADDING, GOES_ON, HEARD, SHOUTING } from '../lexicon/verb-forms.ts';
import { beginsClause, chainBackward } from '../syntax/noun-phrase.ts';
import {
  findJoinedSubject,
  findMainSubject,
  findSharedSubject,
  startOfMain,
} from '../syntax/subject/coordination.ts';
import { findOwnSubject } from '../syntax/subject/participle.ts';
import type { Subject } from '../syntax/subject/subject.ts';
import { findSubjectBefore } from '../syntax/subject/subject-before.ts';
import { isVerbal, readVerbGroup, type VerbGroup } from '../syntax/verb-groups.ts';
import type { Cue } from './cue.ts';
import { findHeard, findQuoted, findRetold } from './embedded-speech.ts';
import type { FindSubject } from './infinitive-subject.ts';

/** A participle of saying in its sentence, and the cues before it. */
interface Participle {
  sentence: Sentence;
  group: VerbGroup;
  earlier: Cue[];
  findSubject: FindSubject;
}

/** "…, adding that": the subject of the clause before; "with her saying" has its own. */
export function findParticipleSubject(doc: Doc, participle: Participle): Subject | null {
  const governed = firstFound(doc, GOVERNED_PARTICIPLES, participle);
  if (governed) return governed.found.subject;
  const own = firstFound(doc, PARTICIPLES_WITH_SUBJECT, participle);
  return own ? own.found : findSharedWithParticiple(doc, participle);
}

/** Participles with a subject that another word governs; nobody, if it governs none. */
export const GOVERNED_PARTICIPLES: readonly Rule<Participle, { subject: Subject | null }>[] = [
  {
    name: 'been-saying',
    example: 'Ann Poe been saying that the mill will stay.',
    gives: (doc, { sentence, group }) =>
      readsAsProgressive(doc, group)
        ? { subject: findSubjectBefore(doc, sentence, group.start) }
        : null,
  },
  {
    name: 'heard-saying',
    example: 'Ann Poe was heard saying that the mill would stay.',
    gives: (doc, { sentence, group }) =>
      isWord(doc, group.start - 1, HEARD)
        ? { subject: findHeard(doc, sentence, group.start - 1) }
        : null,
  },
  {
    // What governs the participle has been done.
    name: 'kept-saying',
    example: 'Ann Poe kept saying that the mill would stay.',
    gives: (doc, { sentence, group, findSubject }) =>
      standsBehindVerb(doc, sentence, group) && isWord(doc, group.start - 1, GOES_ON)
        ? { subject: findSubject(readVerbGroup(doc, group.start - 1, sentence.start)) }
        : null,
  },
  {
    name: 'avoided-saying',
    example: 'Ann Poe avoided saying that the mill would stay.',
    gives: (doc, { sentence, group }) =>
      standsBehindVerb(doc, sentence, group) ? { subject: null } : null,
  },
  {
    name: 'cited-as-saying',
    example: 'The Gazette quoted an aide as saying that the mill would stay.',
    gives: (doc, { sentence, group }) =>
      lowerAt(doc, group.start - 1) === 'as' ? { subject: findQuoted(doc, sentence, group) } : null,
  },
];

/** Participles with a subject of their own before them. */
export const PARTICIPLES_WITH_SUBJECT: readonly Rule<Participle, Subject>[] = [
  {
    name: 'recalled-saying',
    example: 'Tom Reed recalled Ann Poe saying that the mill would stay.',
    gives: (doc, { sentence, group }) => findRetold(doc, sentence, group.start),
  },
  {
    name: 'with-her-saying',
    example: 'The council met on it, with Ann Poe saying that the mill would stay.',
    gives: (doc, { sentence, group }) => {
      const own = findOwnSubject(doc, sentence, group);
      return own && { phrase: own, subjectPosition: 'BEFORE', attributionStart: own.start };
    },
  },
];

/** A participle without a subject of its own. */
interface Bare extends Participle {
  /** Where its clause begins: with the comma or joiner before it. */
  from: number;
  /** True after a preposition: "after saying". */
  governed: boolean;
  prior: Cue | undefined;
}

function findSharedWithParticiple(doc: Doc, participle: Participle): Subject | null {
  const { group, earlier } = participle;
  const left = doc.tokens[group.start - 1];
  const from = /^(?:,|and|but)$/.test(left?.lower ?? '') ? group.start - 1 : group.start;
  const governed = left?.pos === 'ADP' || left?.lower === 'to';
  const adding = isAdding(doc, group);
  const prior = findPriorCue(
    doc,
    group,
    earlier,
    (cue) => (!adding || cue.kind !== 'CONTEXTUAL') && !isReported(doc, cue, earlier),
  );
  const bare = { ...participle, from, governed, prior };
  const phrase = firstFound(doc, SHARED_WITH_PARTICIPLE, bare)?.found;
  if (!phrase) return null;
  return { phrase, subjectPosition: governed ? 'GOVERNED' : 'SHARED', attributionStart: from };
}

/** The subject of a participle without its own. */
export const SHARED_WITH_PARTICIPLE: readonly Rule<Bare, NounPhrase>[] = [
  {
    name: 'crowd-shouting',
    example: 'Ann Poe left the square, where millers had gathered, shouting “We stay!”',
    gives: (doc, bare) =>
      isWord(doc, bare.group.head, SHOUTING) ? nearestSubject(doc, bare) : null,
  },
  {
    name: 'after-saying',
    example: 'Ann Poe left after saying that the mill would stay.',
    gives: (doc, bare) => (bare.governed ? nearestSubject(doc, bare) : null),
  },
  {
    name: 'apposed-after-saying',
    example: 'Ann Poe, after saying that the mill would stay, left.',
    gives: (doc, { sentence, group, governed }) =>
      governed ? findApposed(doc, sentence, group.start - 1) : null,
  },
  {
    name: 'joined-clause',
    example: 'The mill closed, and Ann Poe met the council, warning that it was old.',
    gives: (doc, { sentence, group, from, prior }) =>
      isAdding(doc, group)
        ? null
        : findJoinedSubject(doc, {
            after: prior?.attributionEnd ?? sentence.start,
            before: from,
            comma: prior !== undefined,
          }),
  },
  {
    name: 'goes-on-adding',
    example: 'Ann Poe said that the mill would stay, adding that it was old.',
    gives: (_, { prior }) => prior?.speaker ?? null,
  },
  {
    name: 'main-subject-saying',
    example: 'Ann Poe closed the mill, saying that it was old.',
    gives: (doc, { sentence, from }) => findMainSubject(doc, sentence, from),
  },
  {
    name: 'nearest-subject-saying',
    example: 'Two of them closed the mill, saying that it was old.',
    gives: nearestSubject,
  },
  {
    name: 'subject-behind-participle',
    example: 'Citing the rules, the mayor refused.',
    gives: (doc, { sentence, group }) => findFollowingSubject(doc, sentence, group),
  },
  {
    name: 'apposed-alleging',
    example: 'Ann Poe, alleging that the mill was empty, left.',
    gives: (doc, { sentence, group }) =>
      doc.tokens[group.start - 1]?.text === ',' && announcesThat(doc, group.head)
        ? findApposed(doc, sentence, group.start)
        : null,
  },
];

function nearestSubject(doc: Doc, { sentence, from }: Bare): NounPhrase | null {
  return findSharedSubject(doc, sentence, from);
}

/** "could not resist adding", "kept saying", "avoided saying". */
function standsBehindVerb({ tokens }: Doc, sentence: Sentence, { start }: VerbGroup): boolean {
  const left = tokens[start - 1] as Token | undefined;
  return !!left && isVerbal(left) && left.quote < 0 && start > sentence.start;
}

/** "alleging that", "alleging – falsely – that". */
function announcesThat(doc: Doc, verb: number): boolean {
  const { tokens } = doc;
  const after = tokens.slice(verb + 1, verb + 1 + LONGEST_ADJUNCT);
  const that = after.findIndex(({ lower }) => lower === 'that');
  return that >= 0 && !after.slice(0, that).some(isVerbal);
}

/** "Mr. Poe, after initially saying that, …", "Mr. Poe, later alleging that, …": the phrase before the comma. */
function findApposed(doc: Doc, sentence: Sentence, preposition: number): NounPhrase | null {
  if (doc.tokens[preposition - 1]?.text !== ',') return null;
  const phrase = chainBackward(doc, sentence, preposition - 1);
  return phrase && beginsClause(doc, sentence, phrase.start) ? phrase : null;
}

const isAdding = (doc: Doc, { head }: VerbGroup) => isWord(doc, head, ADDING);

function readsAsProgressive(doc: Doc, group: VerbGroup): boolean {
  for (let at = group.start; at < group.head; at++) if (isWord(doc, at, FORMS_OF_BE)) return true;
  return false;
}

/** "In addition to saying that". */
const LONGEST_OPENING = 4;

/** "Citing the rules, the mayor refused": a participle that opens the sentence refers ahead. */
function findFollowingSubject(doc: Doc, sentence: Sentence, group: VerbGroup): NounPhrase | null {
  const opening = doc.tokens.slice(sentence.start, group.start);
  const governed = opening.at(-1)?.lower === 'to' && !opening.some(isVerbal);
  if (opening.length > (governed ? LONGEST_OPENING : 2)) return null;
  for (let at = group.head + 1; at < sentence.end; at++) {
    if (doc.tokens[at]?.text !== ',' || doc.tokens[at]?.quote !== -1) continue;
    const phrase = chunkStartingAt(doc, at + 1);
    if (phrase && beginsClause(doc, sentence, phrase.start)) return phrase;
  }
  return null;
}

/** The last cue of the sentence's main clause that a verb may continue, if it `fits`. */
export function findPriorCue(
  doc: Doc,
  group: VerbGroup,
  earlier: readonly Cue[],
  fits: (cue: Cue) => boolean,
): Cue | undefined {
  const { tokens } = doc;
  if (earlier.length === 0) return undefined;
  const sentence = doc.sentences[(tokens[group.head] as Token).sentence] as Sentence;
  const main = startOfMain(doc, sentence, group.start);
  return earlier.findLast(
    (cue) =>
      cue.head >= main &&
      cue.kind !== 'ACCORDING' &&
      cue.kind !== 'NOUN' &&
      tokens[cue.speaker.start - 1]?.lower !== 'by' &&
      fits(cue),
  );
}

/** "Poe said the mill reminds him of it, adding": what reminds him is in what he said. */
export function isReported(
  doc: Doc,
  { attributionStart: from }: Cue,
  earlier: readonly Cue[],
): boolean {
  const { tokens } = doc;
  const that = tokens[from - 1]?.lower === 'that';
  const after = that ? from - 1 : from;
  const reach = that ? LONGEST_ADJUNCT : 0;
  return earlier.some(
    ({ kind, end }) => kind === 'REPORTING' && end <= after && after - end <= reach,
  );
}

/** "said last week that": tokens between a cue and what it reports. */
const LONGEST_ADJUNCT = 5;
