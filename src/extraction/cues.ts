import { findAgent } from './agent.ts';
import { findChant } from './chants.ts';
import type { Cue, CueKind } from './cue.ts';
import { findCited, findSubject } from './cue-subject.ts';
import { CLAUSE_VERBS, QUOTING_VERBS } from './cue-verbs.ts';
import type { Subject } from './found-subject.ts';
import { findInverted } from './inverted-subject.ts';
import { findNounCue } from './noun-cues.ts';
import {
  extendForward,
  type NounPhrase,
  type NounPhrases,
  phraseStartingAt,
} from './noun-phrases.ts';
import { readOffice } from './office.ts';
import { readPhrasal } from './phrasal-cues.ts';
import type { Reading, Sentence, Token } from './reading.ts';
import { extendOverReduced } from './reduced-relative.ts';
import { isFiniteVerb, readVerbGroup } from './verb-groups.ts';
import { POSSESSIVES } from './word-classes.ts';

/** More cues than this, standing this close, are a list of words and no prose. */
const MOST_CUES = 9;

/** Finds the cues of every sentence, in text order. */
export function findCues(reading: Reading, phrases: NounPhrases): Cue[] {
  const cues: Cue[] = [];
  reading.sentences.forEach((sentence, index) => {
    if (isWordList(reading.tokens, sentence)) return;
    const first = cues.length;
    for (let at = sentence.first; at < sentence.last; at++) {
      if (reading.tokens[at]?.run !== -1) continue;
      const cue = findCueAt(reading, phrases, index, at, cues.slice(first));
      if (cue) cues.push(cue);
    }
    dropTagged(reading, cues, first);
    const found = cues.length - first;
    if (found > MOST_CUES && found > (sentence.last - sentence.first) / 8) cues.length = first;
  });
  return cues;
}

/** "said said said": so many verbs of saying, so close, are no prose, and not worth the search. */
function isWordList(tokens: readonly Token[], { first, last }: Sentence): boolean {
  if (last - first < 8 * MOST_CUES) return false;
  let count = 0;
  for (let at = first; at < last; at++) {
    const { lower, run } = tokens[at] as Token;
    if (run < 0 && (CLAUSE_VERBS.has(lower) || QUOTING_VERBS.has(lower) || lower === 'according'))
      count++;
  }
  return count > (last - first) / 8;
}

/** 'every gift they receive, "A," said Ann Poe': what "said" closes is not what "receive" opens. */
function dropTagged(reading: Reading, cues: Cue[], first: number): void {
  const { tokens, runs } = reading;
  const starts = cues.slice(first).map((cue) => (cue.place === 'AFTER' ? cue.head : cue.from));
  for (let index = cues.length - 1; index >= first; index--) {
    const cue = cues[index] as Cue;
    if (cue.kind !== 'OTHER' || tokens[cue.behind]?.text !== ',') continue;
    const run = runs[tokens[cue.behind + 1]?.run ?? -1];
    const closed = starts.some((start) => {
      const before = tokens[start - 1];
      return start > cue.head && !!before && !!run && before.run >= 0 && before.end === run.end;
    });
    if (closed) cues.splice(index, 1);
  }
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
  // The tagger takes the first word of a sentence for a name.
  const opens = token.pos === 'PROPN' && at === reading.sentences[index]?.first;
  const chant = findChant(reading, phrases, index, at);
  if (chant) return chant;
  if (token.pos === 'NOUN' || opens) return findNounCue(reading, phrases, index, at);
  const kind = classify(reading, at);
  return kind && findVerbCue(reading, phrases, index, at, kind, earlier);
}

function classify(reading: Reading, at: number): CueKind | null {
  const { tokens } = reading;
  const token = tokens[at] as Token;
  if (token.pos !== 'VERB' && token.pos !== 'AUX') return null;
  if (isGenitive(tokens, at - 1)) return null;
  if (/^quot/.test(token.lower) && quotesAs(tokens, at)) return null;
  if (/^re(?:call|count)/.test(token.lower) && retellsSaying(tokens, at)) return null;
  if (standsBehindArticle(tokens[at - 1])) return null;
  if (CLAUSE_VERBS.has(token.lower)) return 'CLAUSE';
  const phrasal = readPhrasal(tokens, at);
  if (phrasal) return phrasal.kind;
  if (QUOTING_VERBS.has(token.lower)) return 'QUOTING';
  if (token.pos === 'AUX' || NAMING.test(token.lower)) return null;
  if (/ing$/.test(tokens[at + 1]?.lower ?? '') && CLAUSE_VERBS.has(tokens[at + 1]?.lower ?? ''))
    return null;
  if (/ing$/.test(token.lower) && OCCASION.test(tokens[at - 1]?.lower ?? '')) return null;
  const next = tokens[at + 1];
  const second = tokens[at + 2];
  const quoted =
    (next && next.run >= 0) ||
    ((next?.text === ',' || next?.text === ':') && !!second && second.run >= 0);
  return quoted || next?.lower === 'that' || followsQuotation(tokens, at) ? 'OTHER' : null;
}

/** 'prohibited when voting "to fill a seat"': what is done, not said. */
const OCCASION = /^(?:when|while|after|before|for|of|in)$/;

const ARTICLE = /^(?:the|an?|no|any|every|its|such|worth)$/;

/** "the claims", "that claim" name a thing said; in "a video that said" a clause begins. */
function standsBehindArticle(before: Token | undefined): boolean {
  if (!before) return false;
  return (
    ARTICLE.test(before.lower) ||
    (before.pos === 'DET' && /^th(?:is|at|ese|ose)$/.test(before.lower))
  );
}

/** "she's said that", "who's long argued". */
function isPerfect(tokens: Token[], at: number): boolean {
  const verb = tokens[at + 1]?.pos === 'ADV' ? tokens[at + 2] : tokens[at + 1];
  if (!/^(?:he|she|who)$/.test(tokens[at - 1]?.lower ?? '')) return false;
  return CLAUSE_VERBS.has(verb?.lower ?? '') && /(?:ed|id)$/.test(verb?.lower ?? '');
}

/** "her claims", "Poe's claims" name a thing said; in "he's claiming" the 's is a verb. */
function isGenitive(tokens: Token[], at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  if (/^['’]s$/.test(token.lower)) {
    if (isPerfect(tokens, at)) return false;
    return token.pos !== 'AUX' || !/ing$/.test(tokens[at + 1]?.lower ?? '');
  }
  return POSSESSIVES.has(token.lower);
}

/** "quoted an official as saying": the cue is "saying". */
function quotesAs(tokens: Token[], at: number): boolean {
  const sentence = tokens[at]?.sentence;
  for (let next = at + 2; next < at + 28 && tokens[next]?.sentence === sentence; next++) {
    if (tokens[next]?.lower === 'as' && tokens[next + 1]?.lower === 'saying') return true;
  }
  return false;
}

/** "recalled Ann Poe saying": the cue is "saying". */
function retellsSaying(tokens: Token[], at: number): boolean {
  for (let next = at + 1; next < at + 10; next++) {
    const token = tokens[next];
    if (token?.lower === 'saying' && next > at + 1) return true;
    if (!token || !/^(?:DET|ADJ|NOUN|PROPN|PRON|NUM|ADP)$/.test(token.pos)) return false;
  }
  return false;
}

/** “…,” echoes the mayor; “…,” the mayor thunders. */
function followsQuotation(tokens: Token[], at: number): boolean {
  for (let left = at - 1; left >= Math.max(1, at - 6); left--) {
    const token = tokens[left] as Token;
    if (token.run >= 0) return token.text === '"' && /^[,!?…]$/.test(tokens[left - 1]?.text ?? '');
    if (token.pos === 'PUNCT' || token.pos === 'VERB') return false;
    if (/^(?:when|while|after|before|until)$/.test(token.lower)) return false;
    // “Shame!” as he left; but “…,” as her father dreamed.
    if (token.lower === 'as' && /^[!?]$/.test(tokens[left - 2]?.text ?? '')) return false;
  }
  return false;
}

const NAMING =
  /^(?:titled|entitled|named|known|nicknamed|headlined|labeled|labelled|wearing|holding|carrying)$/;

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
  const plain = extendForward(tokens, phrases, base, sentence.last);
  const speaker = extendOverReduced(tokens, phrases, plain, sentence.last);
  const comma =
    at === sentence.first ? commaBehindReduced(tokens, speaker.last, sentence.last) : -1;
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
    behind: comma < 0 ? speaker.last : comma,
  };
}

/** "According to a report published on Monday by the bank, …": the comma behind the participle, or -1. */
function commaBehindReduced(tokens: readonly Token[], from: number, limit: number): number {
  if (!/(?:ed|wn|en|ut|nt|ld)$/.test(tokens[from]?.lower ?? '') || tokens[from]?.pos !== 'VERB')
    return -1;
  for (let at = from + 1; at < Math.min(limit, from + 14); at++) {
    const token = tokens[at] as Token;
    if (token.run >= 0 || isFiniteVerb(tokens as Token[], at)) return -1;
    if (token.text === ',') return at;
  }
  return -1;
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
  const agent = inverted ? null : findAgent(reading, phrases, sentence, group);
  if (group.passive && !inverted && !agent) return null;
  const found = inverted ?? agent ?? findSubject(reading, phrases, sentence, group, earlier);
  if (!found) return null;
  const subject = findCited(reading, phrases, sentence, at, found) ?? found;
  const phrasal = readPhrasal(tokens, at);
  const last = phrasal?.last ?? at + particle(tokens, at);
  return {
    kind,
    sentence: index,
    head: at,
    last,
    form: group.form,
    base: phrasal?.base ?? CLAUSE_VERBS.get(word) ?? QUOTING_VERBS.get(word) ?? word,
    negated: group.negated || speaksNot(tokens, subject.phrase),
    modal: group.modal,
    ...(subject.hedged ? { hedged: true } : {}),
    ...(subject.reporter ? { reporter: subject.reporter } : {}),
    speaker: preferAuthor(reading, phrases, readOffice(tokens, subject.phrase)),
    place: subject.place,
    from: beforeAs(tokens, sentence, subject),
    behind: inverted || agent ? subject.phrase.last : last,
  };
}

/** "Neither Ann Poe nor her lawyer said", "None of them said": nobody did. */
function speaksNot(tokens: Token[], { first }: NounPhrase): boolean {
  const opener = tokens[first]?.lower ?? '';
  return /^(?:neither|nobody|none)$/.test(opener) || tokens[first - 1]?.lower === 'nor';
}

/** "…, as the mayor put it": the "as" belongs to the attribution. */
function beforeAs(tokens: Token[], sentence: Sentence, subject: Subject): number {
  const { from, place } = subject;
  if (place === 'AFTER' || place === 'SHARED' || tokens[from - 1]?.lower !== 'as') return from;
  const before = tokens[from - 2];
  const opens = from - 1 <= sentence.first || !before || /^(?:[,"—(]|and|but)$/.test(before.lower);
  return opens && from > sentence.first ? from - 1 : from;
}

const DOCUMENTS = /^(?:statement|release|letter|e-?mail|memo|report|post|message|note)$/;

/** "a statement e-mailed by Ann Poe said": Ann Poe speaks. */
function preferAuthor(reading: Reading, phrases: NounPhrases, phrase: NounPhrase): NounPhrase {
  const { tokens } = reading;
  const base = phraseStartingAt(phrases, phrase.first);
  if (!base || base.last >= phrase.last || !DOCUMENTS.test(tokens[base.last - 1]?.lower ?? ''))
    return phrase;
  for (let at = base.last; at < phrase.last - 1; at++) {
    if (!/^(?:by|from)$/.test(tokens[at]?.lower ?? '')) continue;
    const author = phraseStartingAt(phrases, at + 1);
    if (author) return { ...author, last: Math.min(author.last, phrase.last) };
  }
  return phrase;
}

/** Length of the cue with its particle: "pointed out", "went on", "tweeted out". */
function particle(tokens: Token[], at: number): number {
  const next = tokens[at + 1];
  return next && next.run < 0 && /^out$/.test(next.lower) ? 2 : 1;
}
