import type { ClauseWalk } from './clause-walk.ts';
import type { Cue } from './cue.ts';
import { CLAUSE_VERBS, QUOTING_VERBS } from './cue-verbs.ts';
import type { NounPhrases } from './noun-phrases.ts';
import { phraseStartingAt } from './noun-phrases.ts';
import type { Reading, Token } from './reading.ts';
import { tenseOf } from './tense.ts';
import { isFiniteVerb, isVerbal } from './verb-groups.ts';

const JOINERS =
  /^(?:and|but|or|as|after|while|when|because|although|though|which|who|whose|if|during|in|at|on|despite|since|before|until|where|even|for|with|by|according|so|yet|that|to|from|compared|following|over|whom|including|then|not)$/;

/** True where a content may stop before the token: commas, dashes, joiners, ends of quotations. */
export function mayStop(tokens: readonly Token[], at: number, first: number): boolean {
  const token = tokens[at] as Token;
  const before = tokens[at - 1] as Token;
  if (token.run >= 0) return before.run !== token.run && before.run >= 0;
  if (before.run >= 0 && at > first) return true;
  if (before.text === ',' || before.text === '—' || before.text === '(') return false;
  if (/^(?:[,;:—(]|-|--|\.\.\.)$/.test(token.text))
    return token.text !== '-' || tokens[at + 1]?.start !== token.end;
  return (
    JOINERS.test(token.lower) &&
    !(before.lower === 'and' || before.lower === 'but' || before.lower === 'even')
  );
}

/** What stands behind the possible boundary: the reading of a shallow clause parser. */
export function classifyContinuation(
  reading: Reading,
  phrases: NounPhrases,
  at: number,
  limit: number,
): string {
  const { tokens } = reading;
  let next = at;
  let joiner = '';
  while (next < limit && /^(?:[,;:—(-]|--)$/.test((tokens[next] as Token).text)) next++;
  const head = tokens[next];
  if (!head || next >= limit) return 'end';
  if (head.run >= 0) return 'quote';
  if (/^(?:and|but|or|yet|so|then|nor)$/.test(head.lower)) {
    joiner = `${head.lower}+`;
    next++;
    while (next < limit && /^(?:ADV)$/.test((tokens[next] as Token).pos)) next++;
  }
  const token = tokens[next];
  if (!token || next >= limit) return `${joiner}end`;
  if (token.run >= 0) return `${joiner}quote`;
  if (JOINERS.test(token.lower)) return `${joiner}${token.lower}`;
  if (/ing$/.test(token.lower) && isVerbal(token))
    return `${joiner}${isSaying(token) ? 'saying' : 'ing'}`;
  if (isVerbal(token) || token.pos === 'ADV') {
    return `${joiner}${isSaying(token) ? 'says' : isFiniteVerb(tokens, next) ? 'finite' : 'participle'}`;
  }
  const phrase = phraseStartingAt(phrases, next);
  if (!phrase) return `${joiner}${token.pos}`;
  let verb = phrase.last;
  while (verb < limit && /^(?:ADV)$/.test((tokens[verb] as Token).pos)) verb++;
  const clause = verb < limit && isFiniteVerb(tokens, verb) && (tokens[verb] as Token).run < 0;
  const said = clause && isSaying(tokens[verb] as Token);
  const kind = phrase.pronoun
    ? 'pron'
    : token.pos === 'DET'
      ? `det:${token.lower}`
      : (tokens[phrase.last - 1] as Token).pos;
  return `${joiner}${kind}${said ? ':says' : clause ? ':clause' : ''}`;
}

function isSaying(token: Token): boolean {
  return CLAUSE_VERBS.has(token.lower) || QUOTING_VERBS.has(token.lower);
}

/** What the stages know of the content whose end is sought. */
export interface Unfinished {
  cue: Cue;
  first: number;
  limit: number;
  /** State behind the last token before the boundary. */
  walk: ClauseWalk;
  /** Last verb and last quoted token before the limit, or -1. */
  lastVerb: number;
  lastQuoted: number;
}

/** Describes a possible boundary to the judge. */
export function describeBoundary(
  reading: Reading,
  phrases: NounPhrases,
  content: Unfinished,
  at: number,
): string[] {
  const { tokens } = reading;
  const { cue, first, limit, walk } = content;
  const token = tokens[at] as Token;
  const mark = token.run >= 0 ? 'Q' : token.pos === 'PUNCT' ? token.text : token.lower;
  const next = classifyContinuation(reading, phrases, at, limit);
  const closes = (tokens[at - 1] as Token).run >= 0;
  const lead = Math.min(6, walk.words >> 2);
  const rest = Math.min(6, (limit - at) >> 2);
  const word = (tokens[at + 1] as Token | undefined)?.lower ?? '$';
  const quotes = `${walk.quoted}:${content.lastQuoted >= at}`;
  const that = tokens[first]?.lower === 'that';
  return [
    'bias',
    `m:${mark}`,
    `n:${next}`,
    `mn:${mark}:${next}`,
    `q:${quotes}:${mark}`,
    `c:${closes}:${mark}:${next}`,
    `v:${walk.verbs > 0}:${mark}`,
    `k:${cue.kind}:${mark}`,
    `kn:${cue.kind}:${next}`,
    `kq:${cue.kind}:${quotes}:${closes}`,
    `l:${lead}`,
    `r:${rest}`,
    `lr:${Math.min(3, lead)}:${Math.min(3, rest)}:${mark}`,
    `mw:${mark}:${word}`,
    `p:${cue.place}:${mark}`,
    `cm:${Math.min(2, walk.commas)}:${mark}`,
    `b:${cue.base}`,
    `th:${that}:${next}`,
    `nv:${walk.verbs > 0}:${next}`,
    `qn:${quotes}:${next}`,
    `av:${content.lastVerb >= at}:${next}`,
    `nr:${next}:${rest}`,
    `f:${cue.form}:${mark}`,
    `pp:${(tokens[at - 1] as Token).pos}:${mark}`,
    `mp:${mark}:${(tokens[at + 1] as Token | undefined)?.pos}:${(tokens[at + 2] as Token | undefined)?.pos}`,
    ...describeClause(reading, content, at, mark, next),
  ];
}

/** What the clause parser knows: finite verbs so far, tenses, brackets. */
function describeClause(
  reading: Reading,
  content: Unfinished,
  at: number,
  mark: string,
  next: string,
): string[] {
  const { tokens } = reading;
  const { cue, limit, walk } = content;
  const balance = walk.fronted ? 'f' : String(Math.max(-1, Math.min(2, walk.balance)));
  const tenses = `${tenseOf(tokens[cue.head] as Token)}:${walk.tense}:${nextTense(tokens, at, limit)}`;
  const bracket = walk.brackets > 0;
  return [
    `ba:${balance}:${mark}`,
    `bn:${balance}:${next}`,
    `bm:${balance}:${mark}:${next}`,
    `t:${tenses}:${next}`,
    `tn:${tenses}:${mark}`,
    `br:${bracket}:${mark}`,
    `bv:${balance}:${content.lastVerb >= at}:${mark}`,
    `kb:${cue.kind}:${balance}:${next}`,
  ];
}

/** Tense of the first finite verb behind the boundary. */
function nextTense(tokens: Token[], at: number, limit: number): string {
  for (let index = at; index < Math.min(limit, at + 12); index++) {
    if (isVerbal(tokens[index]) && isFiniteVerb(tokens, index))
      return tenseOf(tokens[index] as Token);
  }
  return 'none';
}
