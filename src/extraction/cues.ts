import type { Cue, CueKind } from './cue.ts';
import { CLAUSE_VERBS, QUOTING_VERBS, TELLING_VERBS } from './cue-verbs.ts';
import { findNounCue } from './noun-cues.ts';
import {
  extendForward,
  type NounPhrase,
  type NounPhrases,
  phraseStartingAt,
} from './noun-phrases.ts';
import type { Reading, Sentence, Token } from './reading.ts';
import {
  beginsClause,
  findMainSubject,
  findSharedSubject,
  findSubjectBefore,
  type Subject,
} from './subject.ts';
import { readVerbGroup, type VerbGroup } from './verb-groups.ts';
import { CALENDAR } from './word-classes.ts';

const BE = /^(?:is|are|was|were|be|been|being|am|'s|’s)$/;
const REFUSALS =
  /^(?:refus|declin|fail|want|need|hop|wait|hesitat|forg|neglect|expect|plan|tr[iy]|lik|seem|appear|suppos|happen|ought|use)/;

/** Finds the cues of every sentence, in text order. */
export function findCues(reading: Reading, phrases: NounPhrases): Cue[] {
  const cues: Cue[] = [];
  reading.sentences.forEach((sentence, index) => {
    const first = cues.length;
    for (let at = sentence.first; at < sentence.last; at++) {
      if (reading.tokens[at]?.run !== -1) continue;
      const cue = findCueAt(reading, phrases, index, at, cues.slice(first));
      if (cue) cues.push(cue);
    }
  });
  return cues;
}

function findCueAt(
  reading: Reading,
  phrases: NounPhrases,
  index: number,
  at: number,
  earlier: Cue[],
): Cue | null {
  const { tokens } = reading;
  const token = tokens[at] as Token;
  if (token.lower === 'according' && tokens[at + 1]?.lower === 'to') {
    return findAccording(reading, phrases, index, at);
  }
  if (token.pos === 'NOUN') return findNounCue(reading, phrases, index, at);
  const kind = classify(reading, at);
  return kind && findVerbCue(reading, phrases, index, at, kind, earlier);
}

function classify(reading: Reading, at: number): CueKind | null {
  const { tokens } = reading;
  const token = tokens[at] as Token;
  if (token.pos !== 'VERB' && token.pos !== 'AUX') return null;
  if (tokens[at - 1]?.pos === 'DET') return null;
  if (CLAUSE_VERBS.has(token.lower)) return 'CLAUSE';
  if (QUOTING_VERBS.has(token.lower)) return 'QUOTING';
  if (token.pos === 'AUX') return null;
  const next = tokens[at + 1];
  const second = tokens[at + 2];
  const quoted =
    (next && next.run >= 0) ||
    ((next?.text === ',' || next?.text === ':') && !!second && second.run >= 0);
  return quoted || next?.lower === 'that' ? 'OTHER' : null;
}

/** "according to a source who …": the phrase after "to" is the speaker. */
function findAccording(
  reading: Reading,
  phrases: NounPhrases,
  index: number,
  at: number,
): Cue | null {
  const { tokens } = reading;
  const sentence = reading.sentences[index] as Sentence;
  const base = phraseStartingAt(phrases, at + 2);
  if (!base) return null;
  const speaker = extendForward(tokens, phrases, base, sentence.last);
  return {
    kind: 'ACCORDING',
    sentence: index,
    head: at,
    last: at + 2,
    base: 'according',
    form: 'FINITE',
    negated: false,
    modal: false,
    speaker,
    place: 'AFTER',
    from: at,
    behind: speaker.last,
  };
}

function findVerbCue(
  reading: Reading,
  phrases: NounPhrases,
  index: number,
  at: number,
  kind: CueKind,
  earlier: Cue[],
): Cue | null {
  const { tokens } = reading;
  const sentence = reading.sentences[index] as Sentence;
  const word = (tokens[at] as Token).lower;
  const group = readVerbGroup(tokens, at, sentence.first);
  const inverted = findInverted(reading, phrases, sentence, at, group);
  if (group.passive && !inverted) return null;
  const subject = inverted ?? findSubject(reading, phrases, sentence, group, earlier);
  if (!subject) return null;
  return {
    kind,
    sentence: index,
    head: at,
    last: at + particle(tokens, at),
    form: group.form,
    base: CLAUSE_VERBS.get(word) ?? QUOTING_VERBS.get(word) ?? word,
    negated: group.negated,
    modal: group.modal,
    speaker: subject.phrase,
    place: subject.place,
    from: subject.from,
    behind: inverted ? inverted.phrase.last : at + particle(tokens, at),
  };
}

/** Length of the cue with its particle: "pointed out", "went on", "tweeted out". */
function particle(tokens: Token[], at: number): number {
  const next = tokens[at + 1];
  return next && next.run < 0 && /^out$/.test(next.lower) ? 2 : 1;
}

/** “…,” said the minister: the subject stands behind the verb. */
function findInverted(
  reading: Reading,
  phrases: NounPhrases,
  sentence: Sentence,
  at: number,
  group: VerbGroup,
): Subject | null {
  const { tokens } = reading;
  const verb = tokens[at] as Token;
  const before = tokens[at - 1];
  const quoted =
    !!before && (before.run >= 0 || (before.text === ',' && (tokens[at - 2]?.run ?? -1) >= 0));
  const opens = at === sentence.first;
  if (
    group.form === 'ING' ||
    group.first !== at ||
    (TELLING_VERBS.has(CLAUSE_VERBS.get(verb.lower) ?? '') && verb.lower.startsWith('t'))
  )
    return null;
  if (!quoted && before?.text !== ',' && !opens) return null;
  if (!quoted && !CLAUSE_VERBS.has(verb.lower)) return null;
  const base = phraseStartingAt(phrases, at + 1);
  if (!base || base.last > sentence.last) return null;
  const phrase = extendForward(tokens, phrases, base, sentence.last);
  const next = phrase.last < sentence.last ? tokens[phrase.last] : undefined;
  if (opens) return next?.text === ':' ? { phrase, place: 'AFTER', from: at } : null;
  if (next && (next.pos === 'VERB' || next.pos === 'AUX') && !/ing$/.test(next.lower)) return null;
  const stops =
    !next ||
    next.run >= 0 ||
    next.pos === 'ADP' ||
    next.pos === 'PUNCT' ||
    CALENDAR.has(next.lower);
  return quoted || stops ? { phrase, place: 'AFTER', from: at } : null;
}

function findSubject(
  reading: Reading,
  phrases: NounPhrases,
  sentence: Sentence,
  group: VerbGroup,
  earlier: Cue[],
): Subject | null {
  const { tokens } = reading;
  if (group.form === 'INFINITIVE')
    return findInfinitiveSubject(reading, phrases, sentence, group, earlier);
  if (group.form === 'ING')
    return findParticipleSubject(reading, phrases, sentence, group, earlier);
  const own = findSubjectBefore(reading, phrases, sentence, group.first);
  if (own) return own;
  const left = tokens[group.first - 1];
  if (!left || group.first <= sentence.first || !/^(?:and|but|then|or|,)$/.test(left.lower))
    return null;
  return share(reading, phrases, sentence, group, earlier);
}

/** The subject of an earlier cue or verb that this verb is coordinated with. */
function share(
  reading: Reading,
  phrases: NounPhrases,
  sentence: Sentence,
  group: VerbGroup,
  earlier: Cue[],
): Subject | null {
  const { tokens } = reading;
  const left = tokens[group.first - 1];
  const comma = tokens[group.first - 2];
  const from =
    left?.text === ',' || comma?.text !== ',' || comma.run >= 0 ? group.first - 1 : group.first - 2;
  const prior = earlier
    .filter((cue) => cue.kind !== 'ACCORDING' && cue.kind !== 'NOUN' && cue.kind !== 'OTHER')
    .at(-1);
  if (prior && left?.text !== ',') return { phrase: prior.speaker, place: 'SHARED', from };
  const phrase = findSharedSubject(reading, phrases, sentence, from);
  return phrase && { phrase, place: 'SHARED', from };
}

/** "…, adding that": the subject of the clause before; "him saying" has its own. */
function findParticipleSubject(
  reading: Reading,
  phrases: NounPhrases,
  sentence: Sentence,
  group: VerbGroup,
  earlier: Cue[],
): Subject | null {
  const { tokens } = reading;
  const left = tokens[group.first - 1];
  if (readsAsProgressive(tokens, group))
    return findSubjectBefore(reading, phrases, sentence, group.first);
  const from = left?.text === ',' ? group.first - 1 : group.first;
  const prior = earlier.filter((cue) => cue.kind !== 'ACCORDING' && cue.kind !== 'NOUN').at(-1);
  const phrase =
    prior?.speaker ??
    findMainSubject(reading, phrases, sentence, from) ??
    findSharedSubject(reading, phrases, sentence, from) ??
    findFollowingSubject(reading, phrases, sentence, group);
  return phrase && { phrase, place: 'SHARED', from };
}

function readsAsProgressive(tokens: Token[], group: VerbGroup): boolean {
  for (let at = group.first; at < group.head; at++)
    if (BE.test(tokens[at]?.lower ?? '')) return true;
  return false;
}

/** "Citing the rules, the mayor refused": a participle that opens the sentence looks ahead. */
function findFollowingSubject(
  reading: Reading,
  phrases: NounPhrases,
  sentence: Sentence,
  group: VerbGroup,
): NounPhrase | null {
  if (group.first > sentence.first + 2) return null;
  for (let at = group.head + 1; at < sentence.last; at++) {
    if (reading.tokens[at]?.text !== ',' || reading.tokens[at]?.run !== -1) continue;
    const phrase = phraseStartingAt(phrases, at + 1);
    if (phrase && beginsClause(reading.tokens, sentence, phrase.first)) return phrase;
  }
  return null;
}

/** "went on to say", "took to Twitter to say": the subject of the verb that governs it. */
function findInfinitiveSubject(
  reading: Reading,
  phrases: NounPhrases,
  sentence: Sentence,
  group: VerbGroup,
  earlier: Cue[],
): Subject | null {
  const { tokens } = reading;
  for (let at = group.first - 1; at > Math.max(sentence.first, group.first - 9); at--) {
    const token = tokens[at] as Token;
    if (token.run >= 0 || token.text === ',') return null;
    if (token.pos !== 'VERB') continue;
    if (REFUSALS.test(token.lower)) return null;
    const governing = readVerbGroup(tokens, at, sentence.first);
    if (governing.passive || governing.form === 'INFINITIVE') return null;
    const subject = findSubject(reading, phrases, sentence, governing, earlier);
    return subject && { ...subject };
  }
  return null;
}
