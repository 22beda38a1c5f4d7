import { type Candidate, describeCandidate } from '../classifiers/content-features.ts';
import type { Doc, Token } from '../doc/doc.ts';
import { lowerAt } from '../doc/token-at.ts';
import { readOutlet } from '../entities/outlets.ts';
import { PLAIN_SAYING } from '../lexicon/reporting-verbs.ts';
import { FINDING_VERBS } from '../lexicon/word-classes.ts';
import { isVerbal } from '../syntax/verb-groups.ts';
import { skipAdjuncts } from './adjuncts.ts';
import { isRuledOut } from './non-reports.ts';
import { beginsFiniteClause, type SentenceState } from './sentence-state.ts';

const NO_CLAUSE_OPENER = /^(?:a|an|another|yet|later|just|to|by)$/;
const PREPOSITIONAL = /^(?:about|of|for|against|with|as|by|on|to|at|in|from|into)$/;

const LEAST_ODDS = 0.3;
/** "said that": the words announce themselves. */
const LEAST_ODDS_ANNOUNCED = -0.8;
const LEAST_ODDS_OWNED = -2.5;
/** "…, she said." needs less: the comma already sets the words apart. */
const LEAST_ODDS_BEFORE = 0;

function leastOdds({ doc }: SentenceState, candidate: Candidate): number {
  const { cue, side, rule, opener, told } = candidate;
  if (rule && opener === 'THAT') return LEAST_ODDS_ANNOUNCED;
  if (told && rule && tellsWithoutThat(doc, candidate)) return LEAST_ODDS_ANNOUNCED;
  return side === 'PRE' && cue.kind === 'REPORTING' ? LEAST_ODDS_BEFORE : LEAST_ODDS;
}

/** "told CNN the vote would be held again", "told his crew to go": as sure as "that" makes it. */
function tellsWithoutThat(doc: Doc, { cue, start }: Candidate): boolean {
  if (cue.base !== 'tell' || /^['’]s?$/.test(lowerAt(doc, start))) return false;
  return (
    start === cue.attributionEnd ||
    readOutlet(doc, { start: cue.attributionEnd, end: start }) !== null
  );
}

/** Whether a candidate counts as said, and the classifier's log-odds. */
export interface Verdict {
  accepted: boolean;
  odds: number;
}

/** The classifier's word on a candidate; where it has no opinion, the rules'. */
export function judgeCandidate(state: SentenceState, candidate: Candidate): Verdict {
  if (isIntroducedByAs(state, candidate)) return { accepted: true, odds: 0 };
  if (isRuledOut(state, candidate)) return { accepted: false, odds: 0 };
  if (closesSentence(state, candidate) || closesFinding(state, candidate))
    return { accepted: true, odds: 0 };
  if (leavesNothingOpen(state.doc, candidate)) return { accepted: true, odds: 0 };
  const features = describeCandidate(state.doc, state.sentence, candidate);
  const odds = state.classifiers.accept(features, candidate);
  const { cue, rule } = candidate;
  // "according to" leaves nothing open, and labelled news often passes over it.
  if (cue.kind === 'ACCORDING') return { accepted: rule, odds };
  // An owner, a noun of saying and "that" leave as little open; the judge saw too few of them.
  if (cue.kind === 'NOUN') return { accepted: rule && odds > LEAST_ODDS_OWNED, odds };
  // So do several words and "that": "made it clear that", "took the view that".
  const phrasal = cue.base.includes(' ') && candidate.opener === 'THAT';
  if (phrasal && rule && !cue.negated && !cue.modal)
    return { accepted: odds > LEAST_ODDS_OWNED, odds };
  // "quoted an aide as saying" names speaker, teller and words.
  if (cue.reporter && cue.form === 'ING') return { accepted: rule, odds };
  if (cue.hedged) return { accepted: rule || cue.kind === 'QUOTATIVE', odds };
  return { accepted: odds === 0 ? rule : odds > leastOdds(state, candidate), odds };
}

/** "…, court records show.": such a verb is a cue nowhere else. */
function closesFinding({ doc }: SentenceState, { cue, side }: Candidate): boolean {
  const verb = lowerAt(doc, cue.head);
  return side === 'PRE' && cue.kind === 'REPORTING' && FINDING_VERBS.test(verb);
}

/** "The review found that", "the Beacon understands that", "called on them to": a cue in no other sense. */
function leavesNothingOpen(doc: Doc, { cue, side, opener, rule, start, end }: Candidate): boolean {
  if (side !== 'POST' || cue.negated || cue.modal) return false;
  if (cue.base === 'call on') return asksToAct(doc, start, end);
  const sure = FINDING_VERBS.test(lowerAt(doc, cue.head)) || LEARNED.test(cue.base);
  return sure && cue.kind === 'REPORTING' && rule && (opener === 'THAT' || LEARNED.test(cue.base));
}

const LEARNED = /^(?:learn|understand)/;

/** "residents to leave": whom, and what they are to do. */
function asksToAct(doc: Doc, start: number, end: number): boolean {
  const { tokens } = doc;
  for (let at = start + 1; at < Math.min(end, start + 12); at++) {
    if (isVerbal(tokens[at])) return lowerAt(doc, at - 1) === 'to';
  }
  return false;
}

/** "The wheel turns, a miller told the Gazette.": a whole clause, and nothing behind its attribution. */
function closesSentence(state: SentenceState, { cue, side, start }: Candidate): boolean {
  const { doc, sentence } = state;
  if (side !== 'PRE' || cue.kind !== 'REPORTING' || !beginsFiniteClause(state, start)) return false;
  if (!behindComma(doc, cue.attributionStart) || cue.subjectPosition === 'AFTER') return false;
  const { next, opener } = skipAdjuncts(doc, cue, cue.attributionEnd, sentence.end);
  const [stop, joint] = doc.tokens.slice(next, Math.min(next + 2, sentence.end));
  const aside = stop?.text === ',' && MEANWHILE.test(joint?.lower ?? '');
  return !opener && (!stop || stop.text === '.' || aside);
}

/** ", she said", and ',” she said' where the words end in a quotation. */
function behindComma(doc: Doc, at: number): boolean {
  const { tokens } = doc;
  const mark = tokens[at - 1];
  return mark?.text === ',' || (mark?.text === '"' && tokens[at - 2]?.text === ',');
}

/** "…, the mayor told the council on Monday, as her party met": what went on, not what was said. */
const MEANWHILE = /^(?:as|while|after|before|when|amid|during|hours|days|minutes|a|an)$/;

/** "…, as the mayor put it", "As the mayor noted, …": what the comma sets apart is what was said. */
function isIntroducedByAs(state: SentenceState, { cue, side, start }: Candidate): boolean {
  const { tokens } = state.doc;
  if (tokens[cue.attributionStart]?.lower !== 'as' || cue.kind !== 'REPORTING' || cue.negated)
    return false;
  if (side === 'PRE') return true;
  const comma = tokens[start - 1];
  const opens =
    cue.attributionStart === state.sentence.start || isJoiner(tokens[cue.attributionStart - 1]);
  return opens && comma?.text === ',' && comma.quote < 0;
}

/** "But as the mayor noted, …", "…, and as the mayor noted, …" */
const isJoiner = (token: Token | undefined) =>
  token?.quote === -1 && /^(?:and|but)$/.test(token.lower);

/** What grammar alone says of the words behind a cue: a quotation, "that", or a clause. */
export function followsRules(
  state: SentenceState,
  { cue, start, end, opener }: Pick<Candidate, 'cue' | 'start' | 'end' | 'opener'>,
): boolean {
  const { tokens } = state.doc;
  const rest = tokens.slice(start, end);
  const first = rest[0] as Token;
  const quoted = rest.some((token) => token.quote >= 0);
  if (first.text === '.' || (first.text === ',' && !quoted)) return false;
  if (cue.kind === 'CONTEXTUAL') return false;
  if (quoted) return !/^[.;]$/.test(first.text);
  if (cue.kind === 'NOUN') return opener === 'THAT' && rest.some(isVerbal);
  if (cue.kind !== 'REPORTING' || cue.negated || cue.modal) return false;
  if (!rest.some(isVerbal)) return false;
  if (opener) return true;
  if (PREPOSITIONAL.test(first.lower)) return false;
  const words = rest.filter((token) => /[\p{L}\p{N}]/u.test(token.text)).length;
  if (PLAIN_SAYING.has(cue.base)) return words >= 3;
  return startsClause(rest) && !NO_CLAUSE_OPENER.test(first.lower) && cue.form !== 'INFINITIVE';
}

/** A noun phrase and then a finite verb, not too far off. */
function startsClause(rest: readonly Token[]): boolean {
  let nominal = false;
  for (let index = 0; index < Math.min(25, rest.length); index++) {
    const token = rest[index] as Token;
    if (token.pos === 'AUX' || (token.pos === 'VERB' && !/ing$/.test(token.lower))) return nominal;
    if (token.text === ',' && index > 12) return false;
    nominal ||= /^(?:NOUN|PROPN|PRON|NUM|DET)$/.test(token.pos);
  }
  return false;
}
