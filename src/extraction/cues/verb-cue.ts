import type { Doc, NounPhrase, Sentence } from '../doc/doc.ts';
import { type Condition, firstFound, firstHolding, type Rule } from '../doc/rule.ts';
import { isWord, lowerAt } from '../doc/token-at.ts';
import { SUBORDINATES_VERB } from '../lexicon/function-words/clause-openers.ts';
import { NEGATIVE_PRONOUNS } from '../lexicon/function-words/pronouns.ts';
import { QUOTATIVE_VERBS, REPORTING_VERBS } from '../lexicon/reporting-verbs.ts';
import { GIVEN_OUT } from '../lexicon/speech-nouns.ts';
import { GIVEN_OUT_ONLINE, HOLDING_BACK, NAMED_AFTERWARDS } from '../lexicon/verb-forms.ts';
import { beginsClause } from '../syntax/noun-phrase.ts';
import { readOffice } from '../syntax/office.ts';
import type { Subject } from '../syntax/subject/subject.ts';
import { readVerbGroup, type VerbGroup } from '../syntax/verb-groups.ts';
import { beforeAs, preferAuthor, widenToMark, withReflexive } from './attribution-edges.ts';
import type { Cue, CueKind, FoundCue } from './cue.ts';
import { findSubject } from './cue-subject.ts';
import { findCited } from './embedded-speech.ts';
import { findGoBetween } from './go-between.ts';
import { findInverted } from './inverted-subject.ts';
import { findAgent, tellsOfWords } from './passive-agent.ts';
import { readPhrasal } from './phrasal-verbs.ts';

/** A verb of saying in its sentence. */
interface SayingVerb {
  sentence: Sentence;
  at: number;
  kind: CueKind;
  group: VerbGroup;
}

/** The speaker, and whether the words that name them follow the verb. */
interface FoundSubject {
  subject: Subject;
  follows: boolean;
}

/** Reads a verb of saying as a cue; null if it has no speaker. */
export function findVerbCue(
  doc: Doc,
  { index, at, kind }: { index: number; at: number; kind: CueKind },
  earlier: Cue[],
): FoundCue | null {
  const sentence = doc.sentences[index] as Sentence;
  const group = readVerbGroup(doc, at, sentence.start);
  const verb = { sentence, at, kind, group };
  const found = firstFound(doc, VERB_SUBJECTS, { ...verb, earlier })?.found;
  if (!found || firstHolding(doc, SPEAKS_NOT, { ...verb, ...found.subject })) return null;
  const subject = findCited(doc, sentence, at, found.subject) ?? found.subject;
  const phrasal = readPhrasal(doc, at);
  const reporter =
    subject.reporter ?? findGoBetween(doc, sentence, { head: at, subject: subject.phrase });
  const end = phrasal?.end ?? at + particle(doc, at);
  const negation = firstHolding(doc, NEGATIONS, { group, phrase: subject.phrase });
  return {
    kind,
    sentence: index,
    head: at,
    end,
    form: group.form,
    base: phrasal?.base ?? baseOf(lowerAt(doc, at)),
    negated: negation !== null,
    modal: group.modal,
    ...(subject.hedged ? { hedged: true } : {}),
    ...(reporter ? { reporter } : {}),
    speaker: withReflexive(doc, preferAuthor(doc, readOffice(doc, subject.phrase)), group),
    subjectPosition: subject.subjectPosition,
    attributionStart: widenToMark(doc, sentence, {
      ...subject,
      attributionStart: beforeAs(doc, sentence, subject),
    }),
    attributionEnd: subject.attributionEnd ?? (found.follows ? subject.phrase.end : end),
  };
}

const baseOf = (verb: string) => REPORTING_VERBS.get(verb) ?? QUOTATIVE_VERBS.get(verb) ?? verb;

/** Where the subject of a verb of saying is. */
export const VERB_SUBJECTS: readonly Rule<SayingVerb & { earlier: Cue[] }, FoundSubject>[] = [
  {
    name: 'subject-behind-verb',
    example: '“We stay,” said Ann Poe.',
    gives: (doc, { sentence, at, group }) => found(findInverted(doc, sentence, at, group), true),
  },
  {
    name: 'subject-by-agent',
    example: 'Tom Reed was told by Ann Poe that the mill would stay.',
    gives: (doc, { sentence, group }) => found(findAgent(doc, sentence, group), true),
  },
  {
    name: 'subject-of-active-verb',
    example: 'Ann Poe said that the mill would stay.',
    gives: (doc, { sentence, group, earlier }) =>
      group.passive || tellsOfWords(doc, group)
        ? null
        : found(findSubject(doc, sentence, group, earlier), false),
  },
];

function found(subject: Subject | null, follows: boolean): FoundSubject | null {
  return subject && { subject, follows };
}

/** Cases in which the subject of a verb of saying says nothing. */
export const SPEAKS_NOT: readonly Condition<SayingVerb & Subject>[] = [
  {
    // A verb that says nothing elsewhere says nothing here.
    name: 'subordinate-before-mark',
    example: 'Ulm is where they live: “The Mill on the River” is its inn.',
    when: (doc, { kind, attributionStart: from }) =>
      kind === 'CONTEXTUAL' && isWord(doc, from - 1, SUBORDINATES_VERB),
  },
  {
    // A text does not post, it is posted.
    name: 'text-given-out',
    example: 'A statement posted on its site said that the mill would stay.',
    when: (doc, { at, phrase, subjectPosition: place }) =>
      place === 'BEFORE' &&
      isWord(doc, at, GIVEN_OUT_ONLINE) &&
      isWord(doc, phrase.end - 1, GIVEN_OUT) &&
      phrase.end === at,
  },
  {
    // Something deemed deems nothing.
    name: 'object-deemed',
    example: 'Ann Poe had handled papers later deemed “secret” by the mill.',
    when: (doc, verb) => verb.kind === 'QUOTATIVE' && isObjectNamed(doc, verb),
  },
];

/** 'had handled papers later deemed “secret”': no auxiliary, and marks right after it. */
function isObjectNamed(doc: Doc, verb: SayingVerb & Subject): boolean {
  const { sentence, group, subjectPosition: place, attributionStart: from, phrase } = verb;
  const { start, head } = group;
  const { tokens } = doc;
  if (
    place !== 'BEFORE' ||
    phrase.pronoun ||
    tokens.slice(start, head).some(({ pos }) => pos === 'AUX') ||
    !isWord(doc, head, NAMED_AFTERWARDS)
  )
    return false;
  const named = (tokens[head + 1]?.quote ?? -1) >= 0;
  return named && !beginsClause(doc, sentence, from);
}

/** The ways to say that somebody did not say it. */
export const NEGATIONS: readonly Condition<{ group: VerbGroup; phrase: NounPhrase }>[] = [
  {
    name: 'verb-negated',
    example: 'Ann Poe did not say that the mill would stay.',
    when: (_, { group }) => group.negated,
  },
  {
    name: 'nobody-said',
    example: 'None of them said that the mill would stay.',
    when: (doc, { phrase }) => isWord(doc, phrase.start, NEGATIVE_PRONOUNS),
  },
  {
    name: 'nor-said',
    example: 'Neither Ann Poe nor her lawyer said that the mill would stay.',
    when: (doc, { phrase }) => lowerAt(doc, phrase.start - 1) === 'nor',
  },
  {
    name: 'without-saying',
    example: 'Ann Poe left without saying that the mill would stay.',
    when: (doc, { group }) => group.start > 1 && lowerAt(doc, group.start - 1) === 'without',
  },
  {
    name: 'short-of-saying',
    example: 'Ann Poe stopped short of saying that the mill would stay.',
    when: (doc, { group }) =>
      lowerAt(doc, group.start - 1) === 'of' &&
      /^(?:short|instead)$/.test(lowerAt(doc, group.start - 2)),
  },
  {
    name: 'away-from-saying',
    example: 'Ann Poe shied away from saying that the mill would stay.',
    when: (doc, { group }) =>
      lowerAt(doc, group.start - 1) === 'from' && isWord(doc, group.start - 2, HOLDING_BACK),
  },
];

/** Length of the cue with its particle: "pointed out", "went on", "tweeted out". */
function particle(doc: Doc, at: number): number {
  const next = doc.tokens[at + 1];
  return next && next.quote < 0 && next.lower === 'out' ? 2 : 1;
}
