import type { Doc, Sentence, Token } from '../doc/doc.ts';
import { chunkStartingAt } from '../doc/noun-chunks.ts';
import { isPos } from '../doc/pos.ts';
import { firstFound, type Rule } from '../doc/rule.ts';
import { isWord, lowerAt, posAt } from '../doc/token-at.ts';
import { FORMS_OF_BE } from '../lexicon/function-words/auxiliaries.ts';
import { CAUSING, MOVED, READY, RUMOURED } from '../lexicon/verb-forms.ts';
import type { Subject } from '../syntax/subject/subject.ts';
import { findSubjectBefore } from '../syntax/subject/subject-before.ts';
import { readVerbGroup, type VerbGroup } from '../syntax/verb-groups.ts';

/** A verb that governs "to say" in its sentence. */
interface Governing {
  sentence: Sentence;
  /** The governing verb and its group. */
  at: number;
  group: VerbGroup;
  /** First token of "to say". */
  infinitive: number;
  findSubject: FindSubject;
}

/** The subject of a verb of any form. */
export type FindSubject = (group: VerbGroup) => Subject | null;

/** Tokens between "to say" and the verb that governs it. */
const REACH = 9;

/** "went on to say", "took to Twitter to say": the subject of the verb that governs it. */
export function findInfinitiveSubject(
  doc: Doc,
  sentence: Sentence,
  group: VerbGroup,
  findSubject: FindSubject,
): Subject | null {
  const { tokens } = doc;
  const ready = tokens[group.start]?.lower === 'to' ? group.start - 1 : group.start;
  if (isWord(doc, ready, READY)) return findReady(doc, sentence, ready);
  for (let at = group.start - 1; at > Math.max(sentence.start, group.start - REACH); at--) {
    const token = tokens[at] as Token;
    if (token.quote >= 0 || token.text === ',') return null;
    if (token.pos !== 'VERB' && !RUMOURED.has(token.lower)) continue;
    const verb = { sentence, at, group: readVerbGroup(doc, at, sentence.start) };
    const governing = { ...verb, infinitive: group.start, findSubject };
    return firstFound(doc, GOVERNING_VERBS, governing)?.found.subject ?? null;
  }
  return null;
}

/** What the verb before "to say" shows about the speaker; nobody, if it shows that. */
export const GOVERNING_VERBS: readonly Rule<Governing, { subject: Subject | null }>[] = [
  {
    name: 'refused-to-say',
    example: 'Ann Poe refused to say that the mill would stay.',
    gives: (doc, { at }) => (REFUSALS.test(lowerAt(doc, at)) ? { subject: null } : null),
  },
  {
    // Said all the same.
    name: 'forced-to-say',
    example: 'Ann Poe was forced to admit that the mill would close.',
    gives: (doc, { sentence, at, group }) =>
      group.passive && isWord(doc, at, MOVED)
        ? { subject: findSubjectBefore(doc, sentence, group.start) }
        : null,
  },
  {
    // The person led says it.
    name: 'led-to-say',
    example: 'The flood prompted Ann Poe to say that the mill would close.',
    gives: (doc, { at, infinitive }) =>
      isWord(doc, at, CAUSING) ? { subject: findCaused(doc, at, infinitive) } : null,
  },
  {
    name: 'told-to-say',
    example: 'Ann Poe was taught to say that the mill would close.',
    gives: (doc, { at, group }) =>
      (group.passive && !isWord(doc, at, RUMOURED)) || group.form === 'INFINITIVE'
        ? { subject: null }
        : null,
  },
  {
    name: 'rumoured-to-say',
    example: 'Ann Poe is said to urge that the mill close.',
    gives: (doc, { sentence, group }) =>
      group.passive ? doubted(findSubjectBefore(doc, sentence, group.start)) : null,
  },
  {
    name: 'appeared-to-say',
    example: 'Ann Poe appeared to suggest that the mill would close.',
    gives: (doc, { at, group, findSubject }) =>
      /^(?:seem|appear)/.test(lowerAt(doc, at)) ? doubted(findSubject(group)) : null,
  },
  {
    name: 'went-on-to-say',
    example: 'Ann Poe went on to say that the mill would stay.',
    gives: (_, { group, findSubject }) => ({ subject: findSubject(group) }),
  },
];

function doubted(subject: Subject | null): { subject: Subject | null } {
  return { subject: subject && { ...subject, hedged: true } };
}

const REFUSALS =
  /^(?:refus|declin|fail|want|need|hop|wait|hesitat|forg|neglect|expect|plan|tr[iy]|lik|suppos|happen|ought|use)/;

/** "leading her aides to counter that": the phrase between the verb and "to". */
function findCaused(doc: Doc, verb: number, to: number): Subject | null {
  const { tokens } = doc;
  const base = chunkStartingAt(doc, verb + 1);
  if (!base || base.end > to || tokens.slice(base.end, to).some(({ pos }) => pos === 'PUNCT'))
    return null;
  return { phrase: { ...base, end: to }, subjectPosition: 'BEFORE', attributionStart: base.start };
}

/** The subject of the "is" or "was" before "quick" or "the first". */
function findReady(doc: Doc, sentence: Sentence, adjective: number): Subject | null {
  const { tokens } = doc;
  let be = adjective - 1;
  while (be > sentence.start && isPos(posAt(doc, be), 'DET', 'ADV', 'PART')) be--;
  if (!isWord(doc, be, FORMS_OF_BE)) return null;
  const negated = tokens.slice(be, adjective).some(({ lower }) => /^n[o'’]t$/.test(lower));
  return negated ? null : findSubjectBefore(doc, sentence, be);
}
