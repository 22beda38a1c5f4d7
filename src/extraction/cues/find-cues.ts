import type { Doc, NounPhrase, Sentence, Token } from '../doc/doc.ts';
import { chunkStartingAt, extendForward } from '../doc/noun-chunks.ts';
import { decide } from '../doc/rule.ts';
import { lowerAt, textAt } from '../doc/token-at.ts';
import { QUOTATIVE_VERBS, REPORTING_VERBS } from '../lexicon/reporting-verbs.ts';
import { beginsClause } from '../syntax/noun-phrase.ts';
import { readOffice } from '../syntax/office.ts';
import type { Subject } from '../syntax/subject/subject.ts';
import { readVerbGroup, type VerbGroup } from '../syntax/verb-groups.ts';
import { findAccording } from './according-to.ts';
import { findAnnouncedWords } from './announcements.ts';
import { findChant } from './chants.ts';
import type { Cue, CueKind, FoundCue } from './cue.ts';
import { findSubject } from './cue-subject.ts';
import { findCited } from './embedded-speech.ts';
import { findGoBetween } from './go-between.ts';
import { findInverted } from './inverted-subject.ts';
import { findNounCue } from './noun-cues.ts';
import { findAgent, tellsOfWords } from './passive-agent.ts';
import { readPhrasal } from './phrasal-verbs.ts';
import { classifyVerb } from './verb-cues.ts';

/** More cues than this, standing this close, are a list of words and no prose. */
const MOST_CUES = 9;

/** Finds the cues of every sentence, in text order. */
export function findCues(doc: Doc): Cue[] {
  const cues: Cue[] = [];
  doc.sentences.forEach((sentence, index) => {
    if (isWordList(doc, sentence)) return;
    const start = cues.length;
    for (let at = sentence.start; at < sentence.end; at++) {
      if (doc.tokens[at]?.quote !== -1) continue;
      const { found, rules } = decide(doc, () => findCueAt(doc, index, at, cues.slice(start)));
      if (found) cues.push({ ...found, rules });
    }
    dropTagged(doc, cues, start);
    const found = cues.length - start;
    if (found > MOST_CUES && found > (sentence.end - sentence.start) / 8) cues.length = start;
  });
  return cues;
}

/** "said said said": so many verbs of saying, so close, are no prose, and not worth the search. */
function isWordList(doc: Doc, { start, end }: Sentence): boolean {
  const { tokens } = doc;
  if (end - start < 8 * MOST_CUES) return false;
  let count = 0;
  for (let at = start; at < end; at++) {
    const { lower, quote } = tokens[at] as Token;
    if (
      quote < 0 &&
      (REPORTING_VERBS.has(lower) || QUOTATIVE_VERBS.has(lower) || lower === 'according')
    )
      count++;
  }
  return count > (end - start) / 8;
}

/** 'The talks brought “too little,” he said': what "said" closes is not what "brought" opens. */
function dropTagged(doc: Doc, cues: Cue[], first: number): void {
  const { tokens, quotes } = doc;
  const starts = cues
    .slice(first)
    .map((cue) => (cue.subjectPosition === 'AFTER' ? cue.head : cue.attributionStart));
  for (let index = cues.length - 1; index >= first; index--) {
    const cue = cues[index] as Cue;
    if (cue.kind !== 'CONTEXTUAL') continue;
    const after =
      tokens[cue.attributionEnd]?.text === ',' ? cue.attributionEnd + 1 : cue.attributionEnd;
    const quote = quotes[tokens[after]?.quote ?? -1];
    const closed = starts.some((start) => {
      const before = tokens[start - 1];
      return (
        start > cue.head && !!before && !!quote && before.quote >= 0 && before.end === quote.end
      );
    });
    if (closed) cues.splice(index, 1);
  }
}

function findCueAt(doc: Doc, index: number, at: number, earlier: Cue[]): FoundCue | null {
  const { tokens } = doc;
  const token = tokens[at] as Token;
  const according = findAccording(doc, index, at);
  if (according) return according;
  // The tagger takes the first word of a sentence for a name.
  const opens = token.pos === 'PROPN' && at === doc.sentences[index]?.start;
  const chant = findChant(doc, index, at);
  if (chant) return chant;
  if (token.pos === 'NOUN' || opens) {
    const announced = findAnnouncedWords(doc, index, at);
    return announced ?? findNounCue(doc, index, at);
  }
  const kind = classifyVerb(doc, at);
  return kind && findVerbCue(doc, { index, at, kind }, earlier);
}

function findVerbCue(
  doc: Doc,
  { index, at, kind }: { index: number; at: number; kind: CueKind },
  earlier: Cue[],
): FoundCue | null {
  const { tokens } = doc;
  const sentence = doc.sentences[index] as Sentence;
  const word = (tokens[at] as Token).lower;
  const group = readVerbGroup(doc, at, sentence.start);
  const inverted = findInverted(doc, sentence, at, group);
  const agent = inverted ? null : findAgent(doc, sentence, group);
  if ((group.passive || tellsOfWords(doc, group)) && !inverted && !agent) return null;
  const found = inverted ?? agent ?? findSubject(doc, sentence, group, earlier);
  if (!found) return null;
  if (kind === 'CONTEXTUAL' && SUBORDINATE.test(lowerAt(doc, found.attributionStart - 1)))
    return null;
  if (isGivenOut(doc, at, found)) return null;
  if (kind === 'QUOTATIVE' && isObjectNamed(doc, sentence, group, found)) return null;
  const subject = findCited(doc, sentence, at, found) ?? found;
  const phrasal = readPhrasal(doc, at);
  const reporter =
    subject.reporter ?? findGoBetween(doc, sentence, { head: at, subject: subject.phrase });
  const end = phrasal?.end ?? at + particle(doc, at);
  return {
    kind,
    sentence: index,
    head: at,
    end,
    form: group.form,
    base: phrasal?.base ?? REPORTING_VERBS.get(word) ?? QUOTATIVE_VERBS.get(word) ?? word,
    negated: group.negated || speaksNot(doc, subject.phrase) || isLeftUnsaid(doc, group.start),
    modal: group.modal,
    ...(subject.hedged ? { hedged: true } : {}),
    ...(reporter ? { reporter } : {}),
    speaker: withReflexive(doc, preferAuthor(doc, readOffice(doc, subject.phrase)), group),
    subjectPosition: subject.subjectPosition,
    attributionStart: widenToMark(doc, sentence, {
      ...subject,
      attributionStart: beforeAs(doc, sentence, subject),
    }),
    attributionEnd: subject.attributionEnd ?? (inverted || agent ? subject.phrase.end : end),
  };
}

/** "a statement posted on its site said": a text does not post, it is posted. */
function isGivenOut(doc: Doc, at: number, { phrase, subjectPosition: place }: Subject): boolean {
  if (place !== 'BEFORE' || !/^(?:posted|tweeted|shared)$/.test(lowerAt(doc, at))) return false;
  return DOCUMENTS.test(lowerAt(doc, phrase.end - 1)) && phrase.end === at;
}

/** 'had handled papers later deemed “secret”': whatever is deemed deems nothing. */
function isObjectNamed(
  doc: Doc,
  sentence: Sentence,
  { start, head }: VerbGroup,
  { subjectPosition: place, attributionStart: from, phrase }: Subject,
): boolean {
  const { tokens } = doc;
  if (
    place !== 'BEFORE' ||
    phrase.pronoun ||
    tokens.slice(start, head).some(({ pos }) => pos === 'AUX') ||
    !/^(?:call|dubb|deem|label|brand|nam|term)+ed$/.test(lowerAt(doc, head))
  )
    return false;
  const named = (tokens[head + 1]?.quote ?? -1) >= 0;
  return named && !beginsClause(doc, sentence, from);
}

/** "where they live: “…”": a verb that says nothing elsewhere says nothing here. */
const SUBORDINATE = /^(?:where|when|how|why|if|because|than|until|before|after)$/;

/** "Neither Ann Poe nor her lawyer said", "None of them said": nobody did. */
function speaksNot(doc: Doc, { start }: NounPhrase): boolean {
  const { tokens } = doc;
  const opener = lowerAt(doc, start);
  return /^(?:neither|nobody|none)$/.test(opener) || tokens[start - 1]?.lower === 'nor';
}

/** "left without saying that", "stopped short of saying", "shied away from saying". */
function isLeftUnsaid(doc: Doc, start: number): boolean {
  const { tokens } = doc;
  const [verb, preposition] = tokens.slice(Math.max(0, start - 2), start).map(({ lower }) => lower);
  if (preposition === 'without') return true;
  if (preposition === 'of') return verb === 'short' || verb === 'instead';
  return (
    preposition === 'from' && /^(?:away|refrain(?:ed|s)?|stopped|kept|abstained)$/.test(verb ?? '')
  );
}

/** '“…,” CBS This Morning host Ann Poe said': the names and adjectives behind the mark belong to hers. */
function widenToMark(
  doc: Doc,
  sentence: Sentence,
  { attributionStart: from, subjectPosition: place }: Subject,
): number {
  const { tokens } = doc;
  if (place !== 'BEFORE') return from;
  for (let at = from - 1; at >= Math.max(sentence.start, from - LONGEST_TITLE); at--) {
    const { quote, pos, text } = tokens[at] as Token;
    if (quote >= 0) return text === '"' && /^[,?!]$/.test(textAt(doc, at - 1)) ? at + 1 : from;
    const hyphened = tokens[at + 1]?.text === '-' || text === '-';
    if (!/^(?:ADJ|PROPN)$/.test(pos) && !hyphened) return from;
  }
  return from;
}

const LONGEST_TITLE = 6;

/** "…, as the mayor put it": the "as" belongs to the attribution. */
function beforeAs(doc: Doc, sentence: Sentence, subject: Subject): number {
  const { tokens } = doc;
  const { attributionStart: from, subjectPosition: place } = subject;
  if (place === 'AFTER' || place === 'SHARED' || tokens[from - 1]?.lower !== 'as') return from;
  const before = tokens[from - 2];
  const opens = from - 1 <= sentence.start || !before || /^(?:[,"—(]|and|but)$/.test(before.lower);
  return opens && from > sentence.start ? from - 1 : from;
}

const DOCUMENTS = /^(?:statement|release|letter|e-?mail|memo|report|post|message|note)$/;
const REPLIES = /^(?:reply|answer|response|retort|shouts?|cry|cries)$/;

/** "a statement e-mailed by Ann Poe said", "came Ann Poe's reply": Ann Poe speaks. */
function preferAuthor(doc: Doc, phrase: NounPhrase): NounPhrase {
  const base = chunkStartingAt(doc, phrase.start);
  const noun = lowerAt(doc, (base?.end ?? 0) - 1);
  if (!base || !(DOCUMENTS.test(noun) || REPLIES.test(noun))) return phrase;
  const owner = base.end - 2;
  if (REPLIES.test(noun) && /^['’]s?$/.test(lowerAt(doc, owner)) && owner > base.start)
    return { ...base, end: owner };
  for (let at = base.end; at < phrase.end - 1; at++) {
    if (!/^(?:by|from)$/.test(lowerAt(doc, at))) continue;
    const author = chunkStartingAt(doc, at + 1);
    if (author)
      return { ...author, end: Math.min(extendForward(doc, author, phrase.end).end, phrase.end) };
  }
  return phrase;
}

/** "Ann Poe herself said", "they all said": the word belongs to how she is spoken of. */
function withReflexive(doc: Doc, phrase: NounPhrase, group: VerbGroup): NounPhrase {
  const own = /^(?:himself|herself|itself|themselves|all)$/.test(lowerAt(doc, phrase.end));
  if (!own || phrase.mention || phrase.end < group.start || phrase.end >= group.head) return phrase;
  return { ...phrase, mention: { start: phrase.start, end: phrase.end + 1 } };
}

/** Length of the cue with its particle: "pointed out", "went on", "tweeted out". */
function particle(doc: Doc, at: number): number {
  const { tokens } = doc;
  const next = tokens[at + 1];
  return next && next.quote < 0 && /^out$/.test(next.lower) ? 2 : 1;
}
