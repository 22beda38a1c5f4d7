import type { Span } from '../../text/span.ts';
import type { Doc, NounPhrase, Token, TokenRange } from '../doc/doc.ts';
import { isNickname } from '../doc/nicknames.ts';
import { chunkStartingAt } from '../doc/noun-chunks.ts';
import { isWord, textAt } from '../doc/token-at.ts';
import { actorKindOf } from '../entities/actor-kind.ts';
import { nameWords } from '../entities/name-words.ts';
import { ENDS_DESCRIPTION } from '../lexicon/function-words/clause-openers.ts';
import { COURTESY_TITLES } from '../lexicon/titles.ts';
import { isPersonTitle, plainTitle } from '../lexicon/word-classes.ts';
import type { ExtractedMention, SourceKind } from '../types.ts';
import { findAnonymityClause, findLevel, isAnonymous, readAnonymity } from './anonymous-sources.ts';

/** Offsets of a range of tokens. */
export function spanOf(doc: Doc, range: TokenRange): Span {
  const first = doc.tokens[range.start] as Token;
  const last = doc.tokens[range.end - 1] as Token;
  return { start: first.start, end: last.end };
}

/** The words of a range of tokens. */
export function textOf(doc: Doc, range: TokenRange): string {
  const span = spanOf(doc, range);
  return doc.text.slice(span.start, span.end);
}

/** The kind of a source by its mention. */
export function sourceKindOf(doc: Doc, phrase: NounPhrase, name: string): SourceKind {
  if (isAnonymous(doc, phrase)) return 'ANONYMOUS';
  const kind = actorKindOf(doc, phrase, name);
  // Someone who reports another's words is a person, unless there is evidence otherwise.
  if (kind === 'UNKNOWN') return 'PERSON';
  return kind === 'GROUP' ? 'UNKNOWN' : kind;
}

/** A mention with its resolved name and the title or apposition that the text gives. */
export function makeMention(doc: Doc, phrase: NounPhrase, name: string): ExtractedMention {
  return {
    span: spanOf(doc, phrase.mention ?? phrase),
    name,
    kind: actorKindOf(doc, phrase, name),
    description: describe(doc, phrase),
    ...readNameless(doc, phrase),
  };
}

/** Who is described and not named, and on which terms. */
function readNameless(doc: Doc, phrase: NounPhrase): Pick<ExtractedMention, 'anonymity' | 'level'> {
  const sentence = doc.sentences[(doc.tokens[phrase.start] as Token).sentence];
  if (!sentence || phrase.pronoun || phrase.descriptor || !isAnonymous(doc, phrase))
    return { anonymity: null, level: 'NOT_STATED' };
  return {
    anonymity: readAnonymity(doc, sentence, phrase),
    level: findLevel(doc, sentence),
  };
}

function describe(doc: Doc, phrase: NounPhrase): string | null {
  if (phrase.descriptor) return textOf(doc, phrase.descriptor);
  if (phrase.pronoun) return null;
  const sentence = doc.sentences[(doc.tokens[phrase.start] as Token).sentence];
  if (isAnonymous(doc, phrase)) return sentence ? findAnonymityClause(doc, sentence, phrase) : null;
  return describeByTitle(doc, phrase) ?? describeByApposition(doc, phrase);
}

/** "Israeli Prime Minister Benjamin Netanyahu" → "Israeli Prime Minister". */
function describeByTitle(doc: Doc, phrase: NounPhrase): string | null {
  const { tokens } = doc;
  if (phrase.end - phrase.start < 2) return null;
  const words = nameWords(doc, phrase);
  if (!words || words.length === 0) return null;
  let end = phrase.end;
  while (end > phrase.start && !words.includes(textAt(doc, end - 1))) end--;
  let start = end;
  while (
    start > phrase.start &&
    (words.some((word) => word.includes(tokens[start - 1]?.text ?? ' ')) ||
      isNickname(doc, tokens[start - 1] as Token))
  )
    start--;
  if (start <= phrase.start || start === end) return null;
  const title = { start: phrase.start, end: start };
  const only = tokens[phrase.start] as Token;
  if (
    title.end - title.start === 1 &&
    (COURTESY_TITLES.has(plainTitle(only.lower)) || only.pos === 'DET')
  )
    return null;
  const telling = tokens
    .slice(title.start, title.end)
    .some((token) => token.pos === 'NOUN' || isPersonTitle(token.text));
  return telling ? textOf(doc, title) : null;
}

/** "Benny Gantz, a member of the war cabinet, said" → "a member of the war cabinet". */
function describeByApposition(doc: Doc, phrase: NounPhrase): string | null {
  const { tokens } = doc;
  if (tokens[phrase.end - 1]?.pos !== 'PROPN' || tokens[phrase.end]?.text !== ',') return null;
  const next = chunkStartingAt(doc, phrase.end + 1);
  if (
    !next ||
    next.pronoun ||
    tokens[next.end - 1]?.pos === 'PROPN' ||
    /^\d+$/.test(textAt(doc, next.start))
  )
    return null;
  let end = next.end;
  const sentence = tokens[phrase.start]?.sentence;
  while (
    tokens[end] &&
    tokens[end]?.sentence === sentence &&
    end - next.start < 30 &&
    tokens[end]?.text !== ',' &&
    (tokens[end] as Token).quote < 0 &&
    !isWord(doc, end, ENDS_DESCRIPTION)
  )
    end++;
  const close = tokens[end];
  if (close && close.sentence === sentence && !/^[,.;]$/.test(close.text)) return textOf(doc, next);
  while (end > next.end && /^[.,;]$/.test(textAt(doc, end - 1))) end--;
  return textOf(doc, { start: next.start, end });
}
