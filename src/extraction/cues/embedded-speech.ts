import type { Doc, NounPhrase, Sentence, Token } from '../doc/doc.ts';
import { chunkEndingAt, chunkStartingAt, extendForward } from '../doc/noun-chunks.ts';
import { isWord, lowerAt } from '../doc/token-at.ts';
import { readOutlet } from '../entities/outlets.ts';
import { TIME_OPENERS } from '../lexicon/function-words/times.ts';
import { CITED_PEOPLE, isRole } from '../lexicon/roles.ts';
import { QUOTING, RETELLING } from '../lexicon/verb-forms.ts';
import { CALENDAR, TIME_NOUNS } from '../lexicon/word-classes.ts';
import { chainBackward } from '../syntax/noun-phrase.ts';
import { extendOverReduced } from '../syntax/reduced-relative.ts';
import type { Subject } from '../syntax/subject/subject.ts';
import { findSubjectBefore } from '../syntax/subject/subject-before.ts';
import { readVerbGroup, type VerbGroup } from '../syntax/verb-groups.ts';

/** "Poe recalled Reed saying": Reed speaks, Poe reports it. */
export function findRetold(doc: Doc, sentence: Sentence, start: number): Subject | null {
  const { tokens } = doc;
  const object = chunkEndingAt(doc, start);
  const phrase = object?.pronoun ? object : chainBackward(doc, sentence, start);
  const verb = phrase ? phrase.start - 1 : -1;
  if (!phrase || verb <= sentence.start || !isWord(doc, verb, RETELLING)) return null;
  if (tokens[verb]?.pos !== 'VERB' || tokens[verb]?.quote !== -1) return null;
  const governing = readVerbGroup(doc, verb, sentence.start);
  const teller = findSubjectBefore(doc, sentence, governing.start)?.phrase;
  if (!teller || governing.negated || governing.modal) return null;
  return { phrase, subjectPosition: 'BEFORE', attributionStart: phrase.start, reporter: teller };
}

/** "was heard saying": the subject of the passive speaks. */
export function findHeard(doc: Doc, sentence: Sentence, heard: number): Subject | null {
  const governing = readVerbGroup(doc, heard, sentence.start);
  if (!governing.passive || governing.negated) return null;
  return findSubjectBefore(doc, sentence, governing.start);
}

/** "The Post quoted an aide as saying": the aide speaks, the Post reports. */
export function findQuoted(doc: Doc, sentence: Sentence, group: VerbGroup): Subject | null {
  const { tokens } = doc;
  for (let at = group.start - 2; at > Math.max(sentence.start, group.start - 30); at--) {
    const { quote, lower } = tokens[at] as Token;
    if (quote >= 0) return null;
    if (!QUOTING.has(lower)) continue;
    const quoting = { sentence, at, group, governing: readVerbGroup(doc, at, sentence.start) };
    if (quoting.governing.passive) return findPassivelyQuoted(doc, quoting);
    if (/^(?:quot|cit)/.test(lower)) return findActivelyQuoted(doc, quoting);
  }
  return null;
}

/** A verb of quoting before "as saying". */
interface Quoting {
  sentence: Sentence;
  at: number;
  group: VerbGroup;
  governing: VerbGroup;
}

/** "An aide is recorded as saying", "was quoted by the Post as saying". */
function findPassivelyQuoted(doc: Doc, { sentence, at, group }: Quoting): Subject | null {
  const heard = findHeard(doc, sentence, at);
  const by = agentAt(doc, at + 1) ?? agentAt(doc, group.head + 1);
  return heard && by ? { ...heard, reporter: by } : heard;
}

/** "The Post quoted an aide as saying". */
function findActivelyQuoted(doc: Doc, { sentence, at, group, governing }: Quoting): Subject | null {
  const base = chunkStartingAt(doc, at + 1);
  if (!base) return null;
  const phrase = extendForward(doc, base, group.start);
  const reporter = findSubjectBefore(doc, sentence, governing.start)?.phrase;
  return {
    phrase,
    subjectPosition: 'BEFORE',
    attributionStart: reporter?.start ?? phrase.start,
    ...(reporter ? { reporter } : {}),
  };
}

function agentAt(doc: Doc, by: number): NounPhrase | null {
  const { tokens } = doc;
  return tokens[by]?.lower === 'by' ? chunkStartingAt(doc, by + 1) : null;
}

/** "…, the Post reported, citing an aide": the aide speaks, the Post reports. */
export function findCited(
  doc: Doc,
  sentence: Sentence,
  at: number,
  subject: Subject,
): Subject | null {
  const { tokens } = doc;
  const quoted = findQuotedAt(doc, at, subject);
  if (quoted) return quoted;
  if (!/^report/.test(lowerAt(doc, at)) || !readOutlet(doc, subject.phrase)) return null;
  let comma = at + 1;
  while (comma < at + 5 && tokens[comma]?.text !== ',' && isTimeWord(tokens[comma])) comma++;
  const phrase = readCited(doc, sentence, comma) ?? readCitedLast(doc, sentence, comma);
  return phrase && { ...subject, phrase, reporter: subject.phrase };
}

/** The person named in "reported that the mill would close, citing two people". */
function readCitedLast(doc: Doc, sentence: Sentence, from: number): NounPhrase | null {
  const { tokens } = doc;
  let comma = sentence.end - 1;
  while (comma > from && tokens[comma + 1]?.lower !== 'citing') comma--;
  const cited = readCited(doc, sentence, comma);
  return cited && tokens[cited.end]?.text !== ',' ? cited : null;
}

/** The people named in ", citing two people close to it"; null for documents and reasons. */
function readCited(doc: Doc, sentence: Sentence, comma: number): NounPhrase | null {
  const { tokens } = doc;
  if (tokens[comma]?.text !== ',' || comma + 2 >= sentence.end) return null;
  if (!/^(?:citing|quoting)$/.test(lowerAt(doc, comma + 1))) return null;
  const base = chunkStartingAt(doc, comma + 2);
  if (!base || !isPerson(tokens[base.end - 1] as Token)) return null;
  const whole = extendForward(doc, base, sentence.end);
  return extendOverReduced(doc, whole, sentence.end);
}

function isPerson({ lower, pos }: Token): boolean {
  return (
    pos === 'PROPN' || CITED_PEOPLE.has(lower) || isRole(lower) || isRole(lower.replace(/s$/, ''))
  );
}

/** 'The Gazette quoted Ann Lee: "…"': she speaks. */
function findQuotedAt(doc: Doc, at: number, subject: Subject): Subject | null {
  const { tokens } = doc;
  if (!/^quote[ds]$/.test(lowerAt(doc, at))) return null;
  const phrase = chunkStartingAt(doc, at + 1);
  const colon = phrase && tokens[phrase.end]?.text === ':';
  return colon ? { ...subject, phrase, reporter: subject.phrase } : null;
}

/** "reported last week, citing": days, weeks and the words before them. */
function isTimeWord(token: Token | undefined): boolean {
  const word = token?.lower ?? '';
  return CALENDAR.has(word) || TIME_NOUNS.has(word) || TIME_OPENERS.has(word);
}
