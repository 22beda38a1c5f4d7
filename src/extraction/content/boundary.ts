import type { Reach } from '../classifiers/classifiers.ts';
import type { Cue } from '../cues/cue.ts';
import type { Doc, Sentence, Token } from '../doc/doc.ts';
import { posAt } from '../doc/token-at.ts';
import { PLAIN_SAYING, QUOTATIVE_VERBS, REPORTING_VERBS } from '../lexicon/reporting-verbs.ts';
import { isFiniteVerb, isVerbal } from '../syntax/verb-groups.ts';
import { goesOnActing, isNarrators } from './narrator-returns.ts';
import { beginsFiniteClause, type SentenceState } from './sentence-state.ts';

/** Where a content that begins behind `cue` must stop at the latest. */
export interface Bound {
  /** First token that no longer belongs to the content. */
  token: number;
  /** Offset at which the content ends. */
  offset: number;
}

/**
 * The next attribution of the sentence that is coordinated with `cue` or encloses it ends the
 * content: "…, adding that", "and told", ", but she denied", ", according to", ", he said."
 */
export function boundByNextCue(doc: Doc, cue: Cue, later: readonly Cue[]): Bound | null {
  for (const next of later) {
    const token =
      startOfNext(doc, cue, next) ??
      startOfMainClause(doc, cue, next) ??
      endOfEnclosed(doc, cue, next);
    if (token !== null && token > cue.head && !joinsSubjects(doc, cue, next, token)) {
      return { token, offset: (doc.tokens[token] as Token).start };
    }
  }
  return null;
}

/** "said towns like Ulm and Ashton will confirm it": the "and" joins two names, and no clauses. */
function joinsSubjects(
  doc: Doc,
  cue: Cue,
  { subjectPosition: place, attributionStart: from }: Cue,
  bound: number,
): boolean {
  const { tokens } = doc;
  const joined =
    place === 'BEFORE' &&
    from === bound + 1 &&
    tokens[bound]?.lower === 'and' &&
    tokens[bound - 1]?.pos === tokens[from]?.pos;
  return (
    joined &&
    !tokens.slice(cue.attributionEnd, bound).some((token) => isVerbal(token) || token.quote >= 0)
  );
}

/** "Ann Poe, who advised him on it, said …": the words of "advised" end where "said" begins. */
function endOfEnclosed(doc: Doc, cue: Cue, next: Cue): number | null {
  const encloses = next.subjectPosition === 'BEFORE' || next.subjectPosition === 'APPOSITION';
  const within = cue.subjectPosition === 'RELATIVE' || cue.form === 'ING';
  if (!within || !encloses || next.attributionStart >= cue.attributionStart) return null;
  let start = next.head;
  while (start > cue.head && /^(?:AUX|ADV|PART)$/.test(posAt(doc, start - 1))) start--;
  return doc.tokens[start - 1]?.text === ',' ? start - 1 : start;
}

const SUBORDINATE = /^(?:when|while|as|after|before|although|though|if|since|because)$/;

/** "When asked whether …, he said", "Claiming that …, he said": the main clause ends the words. */
export function startOfMainClause(doc: Doc, cue: Cue, next: Cue): number | null {
  const { tokens } = doc;
  const { start } = doc.sentences[cue.sentence] as Sentence;
  // "that if he were there, he would warn them": what would be said is part of what was.
  if (next.kind !== 'REPORTING' || next.subjectPosition !== 'BEFORE' || next.modal) return null;
  const mark = tokens[next.attributionStart - 1];
  const closed = mark?.text === '"' && tokens[next.attributionStart - 2]?.text === ',';
  if (mark?.text !== ',' && !closed) return null;
  const fronted = cue.head <= start + 1 && cue.subjectPosition !== 'AFTER' && !closed;
  const opener = tokens[start];
  const subordinate =
    (SUBORDINATE.test(opener?.lower ?? '') && cue.attributionStart <= start + 2) ||
    opener?.lower === 'asked';
  return fronted || subordinate ? next.attributionStart - (closed ? 0 : 1) : null;
}

function startOfNext(doc: Doc, cue: Cue, next: Cue): number | null {
  const { tokens } = doc;
  const sentence = doc.sentences[next.sentence] as Sentence;
  if (next.kind === 'CONTEXTUAL' || next.kind === 'NOUN') return null;
  if (next.kind === 'ACCORDING') return next.attributionStart;
  if (next.subjectPosition === 'SHARED')
    return joinsMatrix(doc, next, sentence) ? next.attributionStart : null;
  if (next.subjectPosition !== 'BEFORE' && next.subjectPosition !== 'APPOSITION') return null;
  const before = tokens[next.attributionStart - 1];
  const second = tokens[next.attributionStart - 2];
  if (!before || next.attributionStart <= sentence.start) return null;
  if (before.quote < 0 && second && /^(?:and|but|though|although|while|yet)$/.test(before.lower)) {
    if (next.kind === 'REPORTING' && before.lower === 'and')
      return second.text === ',' || second.text === '—'
        ? next.attributionStart - 2
        : next.attributionStart - 1;
    return second.text === ',' && second.quote < 0 ? next.attributionStart - 2 : null;
  }
  if (before.text === ';' && before.quote < 0) return next.attributionStart;
  const closes = before.text === ',' || before.text === '"';
  if (next.kind !== 'REPORTING' || !closes) return null;
  const ends =
    endsSentence(doc, next, sentence) ||
    (before.text === ',' && closesTelling(doc, next, sentence));
  return ends ? startOfAnnounced(doc, cue, next.attributionStart) : null;
}

/** 'said she was busy with it: | "I have to go," she wrote': the mark before what the next cue reports, or `from`. */
function startOfAnnounced(doc: Doc, cue: Cue, from: number): number {
  const { tokens } = doc;
  const last = tokens[from - 1] as Token;
  if (last.quote < 0) return from;
  let start = from - 1;
  while (tokens[start - 1]?.quote === last.quote) start--;
  const mark = tokens[start - 1];
  const between = mark && mark.quote < 0 && start - 1 > cue.attributionEnd;
  return between && /^(?::|—|--?)$/.test(mark.text) ? start - 1 : from;
}

/** A coordinated or participial cue that surely reports again; the classifier weighs the others. */
function joinsMatrix(doc: Doc, next: Cue, sentence: Sentence): boolean {
  if (next.kind === 'REPORTING') return true;
  const before = doc.tokens[next.attributionStart];
  if (next.form === 'ING' && before?.text !== ',' && before?.lower !== 'and') return false;
  return doc.tokens
    .slice(next.end, Math.min(sentence.end, next.end + 12))
    .some((token) => token.quote >= 0);
}

/** "…, he said." and "…, he said, …" without a content of its own behind. */
function endsSentence(doc: Doc, cue: Cue, sentence: Sentence): boolean {
  const { tokens } = doc;
  const after = tokens[cue.attributionEnd];
  return cue.attributionEnd >= sentence.end || !after || /^(?:[.!?]|—|--?)$/.test(after.text);
}

/** "…, three aides told the Portsea Chronicle." */
function closesTelling(doc: Doc, cue: Cue, sentence: Sentence): boolean {
  if (cue.base !== 'tell') return false;
  let after = cue.attributionEnd;
  while (after < sentence.end && /^(?:DET|PROPN)$/.test(posAt(doc, after))) after++;
  return (
    after > cue.attributionEnd && endsSentence(doc, { ...cue, attributionEnd: after }, sentence)
  );
}

const CLAUSE_JOINERS = /^(?:and|but)$/;

/** What has been read of a content so far. */
interface Walk extends Reach {
  verbs: number;
  /** True while an opening adverbial ("if elected") still stands before the subject. */
  fronted: boolean;
  /** Last verb before the limit, or -1. */
  lastVerb: number;
}

/**
 * Cuts a content at the clause that returns to the narrator: a coordinated predicate of saying, a
 * participle of saying, a contrast with a subject of its own, or a comment on what was said. Every
 * comma, dash, joiner and closing mark is a possible boundary; the judge weighs it.
 */
export function boundByClause(
  state: SentenceState,
  cue: Cue,
  start: number,
  limit: number,
): number {
  const { doc, classifiers } = state;
  const { tokens } = doc;
  const walk = startWalk(doc, { cue, start, end: limit });
  stepWalk(walk, tokens[start] as Token);
  for (let at = start + 1; at < limit; at++) {
    if (cue.subjectPosition === 'RELATIVE' && resumesMain(doc, at)) return at;
    if (closesAnswer(doc, start, at) || isNarrators(doc, cue, at)) return at;
    if (goesOnActing(doc, start, at)) return at;
    if (walk.verbs > 0 && resumesApposed(doc, cue, at)) return at;
    if (mayStop(doc, at, start) && !closesFronted(state, walk, at) && !awaitsVerb(doc, walk, at)) {
      const odds = classifiers.stop(walk, at);
      if (odds === 0 ? walk.verbs > 0 && returnsToNarrator(doc, at, limit) : odds > 0) return at;
    }
    stepWalk(walk, tokens[at] as Token);
  }
  return limit;
}

const FRONTING =
  /^(?:if|when|while|although|though|as|because|since|unless|until|before|after|once|given|based|in|on|at|with|without|by|for|despite|under|during|to|from|of|among|even|through)$/;

function startWalk(doc: Doc, reach: Reach): Walk {
  const { tokens } = doc;
  const { start, end: limit } = reach;
  const opener = tokens[tokens[start]?.lower === 'that' ? start + 1 : start];
  const participle = isVerbal(opener) && /(?:ing|ed)$/.test(opener?.lower ?? '');
  let lastVerb = -1;
  for (let at = start; at < limit; at++) if (isVerbal(tokens[at])) lastVerb = at;
  return {
    ...reach,
    verbs: 0,
    fronted: participle || FRONTING.test(opener?.lower ?? ''),
    lastVerb,
  };
}

function stepWalk(walk: Walk, token: Token): void {
  if (token.text === ',' && token.quote < 0) walk.fronted = false;
  if (isVerbal(token)) walk.verbs++;
}

const JOINERS =
  /^(?:and|but|or|as|after|while|when|because|although|though|which|who|whose|if|during|in|at|on|despite|since|before|until|where|even|for|with|by|according|so|yet|that|to|from|compared|following|over|whom|including|then|not)$/;

/** True where a content may stop before the token: commas, dashes, joiners, ends of quotations. */
function mayStop(doc: Doc, at: number, start: number): boolean {
  const { tokens } = doc;
  const token = tokens[at] as Token;
  const before = tokens[at - 1] as Token;
  if (token.quote >= 0) return before.quote !== token.quote && before.quote >= 0;
  if (before.quote >= 0 && at > start) return true;
  if (before.text === ',' || before.text === '—' || before.text === '(') return false;
  if (/^(?:[,;:—(]|-|--|\.\.\.)$/.test(token.text))
    return token.text !== '-' || tokens[at + 1]?.start !== token.end;
  return (
    JOINERS.test(token.lower) &&
    !(token.lower === 'then' && before.pos === 'ADP') &&
    !(token.lower === 'so' && before.lower === 'do') &&
    !(before.lower === 'and' || before.lower === 'but' || before.lower === 'even')
  );
}

/** "said no", "said nothing of it": an object, not a clause's subject. */
const WHOLE_OBJECT = /^(?:no|yes|it|so|goodbye|hello|little|nothing|something|anything|much)$/;

/** "said no | and closed the door": a bare answer. */
function closesAnswer(doc: Doc, start: number, at: number): boolean {
  const { tokens } = doc;
  const answer = at === start + 1 && WHOLE_OBJECT.test((tokens[start] as Token).lower);
  return answer && CLAUSE_JOINERS.test((tokens[at] as Token).lower);
}

/** "said illness and lost pay have costs", "told a crowd in Ulm to vote": no clause ends before its verb. */
function awaitsVerb(doc: Doc, walk: Walk, at: number): boolean {
  const { tokens } = doc;
  const { cue, start, verbs, lastVerb } = walk;
  if (WHOLE_OBJECT.test((tokens[start] as Token).lower)) return false;
  if (tokens[start + 1]?.lower === 'same') return false;
  const within = (tokens[at] as Token).pos !== 'PUNCT' && (tokens[at] as Token).quote < 0;
  return within && PLAIN_SAYING.has(cue.base) && verbs === 0 && lastVerb > at;
}

/** "said that if it rains, | the dam will break": the main clause of what was said is to come. */
function closesFronted(state: SentenceState, { fronted, start }: Walk, at: number): boolean {
  const { tokens } = state.doc;
  if (tokens[start]?.lower !== 'that' || !fronted || tokens[at]?.text !== ',') return false;
  return beginsFiniteClause(state, at + 1);
}

/** 'The mayor, who said she would "burn them," has left': the clause that the mayor began. */
function resumesMain(doc: Doc, at: number): boolean {
  const { tokens } = doc;
  const [comma, mark] = tokens.slice(at - 2, at);
  return mark?.text === '"' && comma?.text === ',' && comma.quote >= 0 && isFiniteVerb(doc, at);
}

/** "The mayor, alleging that the bill failed, | left": what stood between two commas ends with the second. */
function resumesApposed(
  doc: Doc,
  { form, attributionStart: from, speaker }: Cue,
  at: number,
): boolean {
  const { tokens } = doc;
  const apposed = form === 'ING' && speaker.end === from && tokens[from]?.text === ',';
  const comma = tokens[at] as Token;
  return apposed && comma.text === ',' && comma.quote < 0 && isFiniteVerb(doc, at + 1);
}

function returnsToNarrator(doc: Doc, at: number, limit: number): boolean {
  const { tokens } = doc;
  const token = tokens[at] as Token;
  const next = tokens[at + 1];
  const third = tokens[at + 2];
  if (!next || at + 1 >= limit) return false;
  if (token.text === ';') return false;
  if (token.text === ',' && /ing$/.test(next.lower) && isSaying(next)) return true;
  if (CLAUSE_JOINERS.test(token.lower) && next.quote < 0 && isSaying(next) && next.pos === 'VERB') {
    return /(?:ed|s|told|said|wrote)$/.test(next.lower);
  }
  if (token.text === ',' && CLAUSE_JOINERS.test(next.lower) && third && third.quote < 0) {
    return third.pos === 'VERB' && isSaying(third) && !/ing$/.test(third.lower);
  }
  return false;
}

function isSaying(token: Token): boolean {
  return REPORTING_VERBS.has(token.lower) || QUOTATIVE_VERBS.has(token.lower);
}
