import type { Doc, NounPhrase, Sentence, Token } from '../doc/doc.ts';
import { chunkEndingAt, chunkStartingAt } from '../doc/noun-chunks.ts';
import { lowerAt, posAt } from '../doc/token-at.ts';
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
import { findHeard, findQuoted, findRetold, HEARD } from './embedded-speech.ts';

const BE = /^(?:is|are|was|were|be|been|being|am|'s|’s)$/;
const RUMOURED = /^(?:reported|said|alleged|rumored|rumoured|understood|believed|thought)$/;
const REFUSALS =
  /^(?:refus|declin|fail|want|need|hop|wait|hesitat|forg|neglect|expect|plan|tr[iy]|lik|suppos|happen|ought|use)/;

export function findSubject(
  doc: Doc,
  sentence: Sentence,
  group: VerbGroup,
  earlier: Cue[],
): Subject | null {
  const { tokens } = doc;
  if (group.form === 'INFINITIVE') return findInfinitiveSubject(doc, sentence, group, earlier);
  if (group.form === 'ING') return findParticipleSubject(doc, sentence, group, earlier);
  const start = skipOccasion(doc, group.start);
  const own = findSubjectBefore(doc, sentence, start);
  if (own) return own;
  const left = tokens[start - 1];
  if (!left || start <= sentence.start || !/^(?:and|but|then|or|,)$/.test(left.lower)) return null;
  return findSharedCueSubject(doc, sentence, { ...group, start }, earlier);
}

const OCCASION =
  /^(?:statement|interview|speech|tweet|e-?mail|letter|post|memo|briefing|message|note|column|op-ed)$/;

/** "backed her and in a statement | praised her": where the words before the occasion end. */
function skipOccasion(doc: Doc, start: number): number {
  const { tokens } = doc;
  const occasion = chunkEndingAt(doc, start);
  if (!occasion || !OCCASION.test(lowerAt(doc, start - 1))) return start;
  const [joint, preposition] = tokens.slice(occasion.start - 2, occasion.start);
  const joined = /^(?:and|but)$/.test(joint?.lower ?? '');
  return joined && /^(?:in|on)$/.test(preposition?.lower ?? '') ? occasion.start - 1 : start;
}

/** The subject of an earlier cue or verb that this verb is coordinated with. */
function findSharedCueSubject(
  doc: Doc,
  sentence: Sentence,
  group: VerbGroup,
  earlier: Cue[],
): Subject | null {
  const { tokens } = doc;
  const left = tokens[group.start - 1];
  const comma = tokens[group.start - 2];
  const from =
    left?.text === ',' || comma?.text !== ',' || comma.quote >= 0
      ? group.start - 1
      : group.start - 2;
  const prior = findPrior(
    doc,
    group,
    earlier,
    (cue) => cue.kind !== 'CONTEXTUAL' && !isReported(doc, cue, earlier),
  );
  if (prior && left?.text !== ',')
    return { phrase: prior.speaker, subjectPosition: 'SHARED', attributionStart: from };
  const phrase = findSharedSubject(doc, sentence, from);
  return phrase && { phrase, subjectPosition: 'SHARED', attributionStart: from };
}

/** The last cue of the sentence's main clause that a verb may go on with, if it `fits`. */
function findPrior(
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

/** "…, adding that": the subject of the clause before; "with her saying" has its own. */
function findParticipleSubject(
  doc: Doc,
  sentence: Sentence,
  group: VerbGroup,
  earlier: Cue[],
): Subject | null {
  const { tokens } = doc;
  const left = tokens[group.start - 1] as Token | undefined;
  if (readsAsProgressive(doc, group)) {
    return findSubjectBefore(doc, sentence, group.start);
  }
  if (left && HEARD.test(left.lower)) return findHeard(doc, sentence, group.start - 1);
  if (left && /^(?:VERB|AUX)$/.test(left.pos) && left.quote < 0 && group.start > sentence.start) {
    if (!GOES_ON.test(left.lower)) return null;
    const governing = readVerbGroup(doc, group.start - 1, sentence.start);
    return findSubject(doc, sentence, governing, earlier);
  }
  if (left?.lower === 'as') return findQuoted(doc, sentence, group);
  const retold = findRetold(doc, sentence, group.start);
  if (retold) return retold;
  const own = findOwnSubject(doc, sentence, group);
  if (own) return { phrase: own, subjectPosition: 'BEFORE', attributionStart: own.start };
  const from = /^(?:,|and|but)$/.test(left?.lower ?? '') ? group.start - 1 : group.start;
  const governed = left?.pos === 'ADP' || left?.lower === 'to';
  const adding = ADDING.test((tokens[group.head] as Token).lower);
  const prior = findPrior(
    doc,
    group,
    earlier,
    (cue) => (!adding || cue.kind !== 'CONTEXTUAL') && !isReported(doc, cue, earlier),
  );
  const nearest = () => findSharedSubject(doc, sentence, from);
  const joined = adding
    ? null
    : findJoinedSubject(doc, {
        after: prior?.attributionEnd ?? sentence.start,
        before: from,
        comma: prior !== undefined,
      });
  const phrase =
    (SHOUTING.test((tokens[group.head] as Token).lower) ? nearest() : null) ??
    (governed ? (nearest() ?? findApposed(doc, sentence, group.start - 1)) : null) ??
    joined ??
    prior?.speaker ??
    findMainSubject(doc, sentence, from) ??
    nearest() ??
    findFollowingSubject(doc, sentence, group) ??
    (left?.text === ',' && announcesThat(doc, group.head)
      ? findApposed(doc, sentence, group.start)
      : null);
  return (
    phrase && { phrase, subjectPosition: governed ? 'GOVERNED' : 'SHARED', attributionStart: from }
  );
}

/** "could not resist adding", "kept saying": what governs the participle has been done. */
const GOES_ON =
  /^(?:resist|help|began|begins|started|starts|kept|keeps|remember|remembers|remembered)$/;

/** "Poe said the mill reminds him of it, adding": what reminds him is in what he said. */
function isReported(doc: Doc, { attributionStart: from }: Cue, earlier: readonly Cue[]): boolean {
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

/** Verbs that go on with what the speaker of the cue before has said. */
const ADDING =
  /^(?:adding|noting|continuing|explaining|stressing|emphasizing|insisting|arguing|joking)$/;

/** What a crowd does where it stands: "…, where protesters had gathered, chanting". */
const SHOUTING = /^(?:chanting|shouting|yelling|singing|screaming|cheering)$/;

function readsAsProgressive(doc: Doc, group: VerbGroup): boolean {
  for (let at = group.start; at < group.head; at++) if (BE.test(lowerAt(doc, at))) return true;
  return false;
}

/** "In addition to saying that". */
const LONGEST_OPENING = 4;

/** "Citing the rules, the mayor refused": a participle that opens the sentence looks ahead. */
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

/** "leading her aides to counter that", "prompted some to say": who is led says it. */
const CAUSING =
  /^(?:leads?|leading|led|prompt(?:s|ed|ing)?|caus(?:es?|ed|ing)|inspir(?:es?|ed|ing))$/;

function findCaused(doc: Doc, verb: number, to: number): Subject | null {
  const { tokens } = doc;
  const base = chunkStartingAt(doc, verb + 1);
  if (!base || base.end > to || tokens.slice(base.end, to).some(({ pos }) => pos === 'PUNCT'))
    return null;
  return { phrase: { ...base, end: to }, subjectPosition: 'BEFORE', attributionStart: base.start };
}

/** "was moved to say", "was forced to admit": said all the same. */
const MOVED = /^(?:moved|prompted|forced|compelled|driven|led|obliged|inspired)$/;
/** "was quick to add", "is the first to admit". */
const READY =
  /^(?:quick|quicker|swift|happy|careful|keen|eager|proud|glad|pleased|first|last|latest)$/;

/** The subject of the "is" or "was" before "quick" or "the first". */
function findReady(doc: Doc, sentence: Sentence, adjective: number): Subject | null {
  const { tokens } = doc;
  let be = adjective - 1;
  while (be > sentence.start && /^(?:DET|ADV|PART)$/.test(posAt(doc, be))) be--;
  if (!BE.test(lowerAt(doc, be))) return null;
  const negated = tokens.slice(be, adjective).some(({ lower }) => /^n[o'’]t$/.test(lower));
  return negated ? null : findSubjectBefore(doc, sentence, be);
}

/** "went on to say", "took to Twitter to say": the subject of the verb that governs it. */
function findInfinitiveSubject(
  doc: Doc,
  sentence: Sentence,
  group: VerbGroup,
  earlier: Cue[],
): Subject | null {
  const { tokens } = doc;
  const ready = tokens[group.start]?.lower === 'to' ? group.start - 1 : group.start;
  if (READY.test(lowerAt(doc, ready))) return findReady(doc, sentence, ready);
  for (let at = group.start - 1; at > Math.max(sentence.start, group.start - 9); at--) {
    const token = tokens[at] as Token;
    if (token.quote >= 0 || token.text === ',') return null;
    if (token.pos !== 'VERB' && !RUMOURED.test(token.lower)) continue;
    if (REFUSALS.test(token.lower)) return null;
    const governing = readVerbGroup(doc, at, sentence.start);
    const moved = governing.passive && MOVED.test(token.lower);
    if (moved) return findSubjectBefore(doc, sentence, governing.start);
    if (CAUSING.test(token.lower)) return findCaused(doc, at, group.start);
    const rumoured = governing.passive && RUMOURED.test(token.lower);
    if ((governing.passive && !rumoured) || governing.form === 'INFINITIVE') return null;
    const subject = rumoured
      ? findSubjectBefore(doc, sentence, governing.start)
      : findSubject(doc, sentence, governing, earlier);
    const hedged = rumoured || /^(?:seem|appear)/.test(token.lower);
    return subject && { ...subject, ...(hedged ? { hedged } : {}) };
  }
  return null;
}
