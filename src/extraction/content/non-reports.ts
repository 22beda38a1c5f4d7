import type { Span } from '../../text/span.ts';
import type { Candidate } from '../classifiers/content-features.ts';
import type { Cue } from '../cues/cue.ts';
import { introducesQuotation } from '../cues/introduces-quotation.ts';
import type { Doc, Token } from '../doc/doc.ts';
import { isTitle } from '../doc/quotes/titles-of-works.ts';
import { countWords, kindOfSpan } from '../doc/span-text.ts';
import { lowerAt, posAt } from '../doc/token-at.ts';
import { REPORTING_VERBS } from '../lexicon/reporting-verbs.ts';
import { isVerbal } from '../syntax/verb-groups.ts';
import { beginsFiniteClause, type SentenceState } from './sentence-state.ts';

/**
 * Words nobody is reported to have said: denials, "would say", "did not say", "you say", and the
 * adverbial before “When asked, he said, "…"”.
 */
export function isRuledOut(state: SentenceState, candidate: Candidate): boolean {
  const { cue, span, side, start, end } = candidate;
  const { tokens, normalized } = state.doc;
  if (kindOfSpan(normalized, span) === 'DIRECT') {
    const names = cue.kind === 'CONTEXTUAL' || (cue.kind === 'QUOTATIVE' && JUDGES.test(cue.base));
    if (!names) return false;
    if (tokens[end]?.pos === 'NOUN' && tokens[end]?.quote === -1) return true;
    const words = normalized.slice(span.start, span.end);
    if (isTitle(words)) return true;
    return countWords(normalized, span.start, span.end) < 4 && !/[.,!?]['"\u2060]*$/.test(words);
  }
  if (namesTeller(state.doc, candidate) || saysNothing(state.doc, candidate, normalized))
    return true;
  if (cue.kind === 'REPORTING' && refusesComment(normalized, span)) return true;
  if (cue.base === 'deny' || namesItself(state.doc, cue) || isAsked(state.doc, cue)) return true;
  if (cue.kind === 'REPORTING' && (cue.negated || cue.modal)) return true;
  if (cue.kind === 'QUOTATIVE' && cue.negated && kindOfSpan(normalized, span) === 'INDIRECT')
    return true;
  if (cue.speaker.pronoun && tokens[cue.speaker.start]?.lower === 'you') return true;
  if (side === 'PRE') return tellsOccasion(state.doc, candidate);
  // "The rules he cited are old": the main clause goes on.
  if (cue.kind === 'QUOTATIVE' && start === cue.attributionEnd && tokens[start]?.pos === 'AUX')
    return true;
  if (wantsNoName(state.doc, candidate) || tellsHow(state.doc, candidate)) return true;
  if (isFreeRelative(state.doc, candidate) || writesTitle(state, candidate)) return true;
  return kindOfSpan(normalized, span) === 'INDIRECT' && isNoClauseBehind(state, candidate);
}

const LONGEST_WISH = 6;

/** "I hope that one day she says, “We stay.”": nobody has said it. */
export function isWished(
  doc: Doc,
  { subjectPosition: place, attributionStart: from, sentence }: Cue,
): boolean {
  const { tokens } = doc;
  if (place !== 'BEFORE') return false;
  for (let at = from - 1; at >= Math.max(0, from - LONGEST_WISH); at--) {
    const token = tokens[at] as Token;
    if (token.sentence !== sentence || token.quote >= 0 || token.pos === 'PUNCT') return false;
    if (/^(?:hopes?|hoped|hoping|wish|wishes|wished|imagine)$/.test(token.lower)) return true;
  }
  return false;
}

/** "said it had no comment", "said he could not comment on it": nothing was told. */
function refusesComment(normalized: string, { start, end }: Span): boolean {
  return NO_COMMENT.test(normalized.slice(start, end));
}

const NO_COMMENT =
  /^(?:that )?(?:it|he|she|they) (?:(?:had|has|have) no (?:further |immediate |other )?comment|(?:could|would|will|can)(?:n't|not| not) (?:immediately |further |be able to )?comment|(?:was|were|is|are) (?:not able|unable) to comment|did(?:n't| not) (?:have a|wish to|want to) comment)\b(?!.*\b(?:but|because|until)\b)/i;

/** 'blamed "radical clerks" and the press', 'mocked "the wheel"': what is judged is named, not said. */
const JUDGES = /^(?:accuse|blame|criticize|criticise|slam|blast|mock|praise)$/;

/** "put new rules in place", "is to blame for it", "was like saying that": verbs that report nothing here. */
function saysNothing(doc: Doc, { cue, span }: Candidate, normalized: string): boolean {
  const { tokens } = doc;
  if (tokens[cue.head - 1]?.lower === 'like' && cue.form === 'ING') return true;
  const [be, to] = tokens.slice(Math.max(0, cue.head - 2), cue.head).map(({ lower }) => lower);
  if (
    cue.base === 'blame' &&
    to === 'to' &&
    /^(?:is|are|was|were|be|been|partly|largely)$/.test(be ?? '')
  )
    return true;
  return cue.base === 'put' && kindOfSpan(normalized, span) === 'INDIRECT';
}

/** 'thanks Ann Poe, who told her that "…"': whoever is thanked says it. */
function namesTeller(doc: Doc, { cue, start, end }: Candidate): boolean {
  const { tokens } = doc;
  if (!/^(?:credit|thank|praise|blame)$/.test(cue.base)) return false;
  const quoted = tokens.slice(start, end).findIndex(({ quote }) => quote >= 0);
  const before = tokens.slice(start, quoted < 0 ? end : start + quoted);
  const who = before.findIndex(({ lower }) => lower === 'who');
  return who > 0 && before.slice(who).some(({ lower }) => REPORTING_VERBS.has(lower));
}

/** “When asked, he said, "…"”: the clause before tells when, and the words follow. */
function tellsOccasion(doc: Doc, { cue, start }: Candidate): boolean {
  const { tokens } = doc;
  const opener = tokens[start] as Token;
  if (opener.quote >= 0 || !/^(?:when|asked|while|after|as)$/.test(opener.lower)) return false;
  const word = tokens[cue.attributionEnd + 2];
  return introducesQuotation(doc, cue.attributionEnd) && !/^\p{Ll}/u.test(word?.text ?? '');
}

/** Without marks: an occasion, an object without a verb, or what only a comma joins on. */
function isNoClauseBehind(state: SentenceState, candidate: Candidate): boolean {
  const { cue, start, end, opener } = candidate;
  const { tokens } = state.doc;
  if (namesOccasion(state.doc, candidate) || splitsCompound(state.doc, start)) return true;
  if (!cue.hedged && opener !== 'THAT' && !tokens.slice(start, end).some(isVerbal)) return true;
  const comma = tokens[start - 1];
  if (comma?.text !== ',' || comma.quote >= 0 || opener || start > cue.attributionEnd + 6)
    return false;
  if (/^(?:that|why|how|whether)$/.test(lowerAt(state.doc, start))) return false;
  return !followsComma(state, candidate);
}

/** "responded first by saying that": what was said stands behind "saying". */
function tellsHow(doc: Doc, { start }: Candidate): boolean {
  const { tokens } = doc;
  const by = /^(?:ADV|ADJ)$/.test(posAt(doc, start)) ? start + 1 : start;
  const verb = lowerAt(doc, by + 1);
  return tokens[by]?.lower === 'by' && /ing$/.test(verb) && REPORTING_VERBS.has(verb);
}

/** "who asked that their names be withheld": why they are not named, not what they tell. */
function wantsNoName(doc: Doc, { cue, start }: Candidate): boolean {
  const { tokens } = doc;
  const [that, whose, name] = tokens.slice(start, start + 3).map(({ lower }) => lower);
  if (cue.base !== 'ask' || that !== 'that') return false;
  return (
    /^(?:his|her|their)$/.test(whose ?? '') &&
    /^(?:full|last|names?|identit(?:y|ies))$/.test(name ?? '')
  );
}

/** "asked all-pro barber Robert Mann": no content begins within a compound. */
function splitsCompound(doc: Doc, start: number): boolean {
  const { tokens } = doc;
  const [before, hyphen] = tokens.slice(start - 1, start + 1);
  return hyphen?.text === '-' && hyphen.start === before?.end;
}

/** "What she said is not known": the words themselves are spoken of. */
function isFreeRelative(doc: Doc, { cue, start }: Candidate): boolean {
  const { tokens } = doc;
  const [verb, next] = tokens.slice(start, start + 2);
  const [before, what] = tokens.slice(Math.max(0, cue.attributionStart - 2), cue.attributionStart);
  // "Despite what he wrote of it, she said"
  if (what?.lower === 'what' && /^(?:despite|besides|beyond|given)$/.test(before?.lower ?? ''))
    return true;
  const opens = what ? what.lower === 'what' && before?.pos === 'PUNCT' : before?.lower === 'what';
  return opens && verb?.pos === 'AUX' && next?.lower !== 'that';
}

/** 'who wrote "The Mill," lives in Ulm': the name of a book. */
function writesTitle({ doc }: SentenceState, { cue, start }: Candidate): boolean {
  const quote = doc.quotes[doc.tokens[start]?.quote ?? -1];
  if (!quote || cue.base !== 'write') return false;
  return isTitle(doc.normalized.slice(quote.start, quote.end));
}

/**
 * "The Gazette reported, the fund refused to pay", "As May nears, she says, the fund will pay": a
 * clause behind the attribution that opens the sentence or stands behind an adverbial.
 */
function followsComma(state: SentenceState, { cue, start }: Candidate): boolean {
  const { tokens } = state.doc;
  const behindAdverbial =
    tokens[cue.attributionStart - 1]?.text === ',' && tokens[cue.attributionEnd]?.text === ',';
  const opens =
    (cue.attributionStart === state.sentence.start || behindAdverbial) && cue.kind === 'REPORTING';
  return opens && cue.subjectPosition === 'BEFORE' && beginsFiniteClause(state, start);
}

/** "which calls itself the “Night Watch”": a name, not words. */
function namesItself(doc: Doc, { base, end }: Cue): boolean {
  const { tokens } = doc;
  return /^(?:call|dub|label|style|brand)$/.test(base) && tokens[end]?.lower === 'itself';
}

/** "It is not clear whether he said that …": nobody says that he did. */
function isAsked(doc: Doc, { kind, subjectPosition: place, attributionStart: from }: Cue): boolean {
  const { tokens } = doc;
  return kind === 'REPORTING' && place === 'BEFORE' && tokens[from - 1]?.lower === 'whether';
}

/** "told the House before slamming it": when it was said, not what. */
function namesOccasion(doc: Doc, { start }: Candidate): boolean {
  const { tokens } = doc;
  return (
    /^(?:before|after|while|without|when)$/.test(lowerAt(doc, start)) &&
    /ing$/.test(lowerAt(doc, start + 1)) &&
    isVerbal(tokens[start + 1])
  );
}
