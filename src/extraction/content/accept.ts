import { type Candidate, describeCandidate } from '../classifiers/content-features.ts';
import type { Doc, Token } from '../doc/doc.ts';
import { SUBJECT_PARTS } from '../doc/pos.ts';
import { type Condition, firstFound, firstHolding, type Rule } from '../doc/rule.ts';
import { lowerAt } from '../doc/token-at.ts';
import { readOutlet } from '../entities/outlets.ts';
import { JOINERS, MEANWHILE, NO_CLAUSE_OPENERS } from '../lexicon/function-words/clause-openers.ts';
import { PREPOSITIONAL_OPENERS } from '../lexicon/function-words/prepositions.ts';
import { PLAIN_SAYING } from '../lexicon/reporting-verbs.ts';
import { FINDING_VERBS } from '../lexicon/word-classes.ts';
import { isVerbal } from '../syntax/verb-groups.ts';
import { skipAdjuncts } from './adjuncts.ts';
import { isRuledOut } from './non-reports.ts';
import { beginsFiniteClause, type SentenceState, type Weighed } from './sentence-state.ts';

const LEAST_ODDS = 0.3;
/** "said that": the words are clearly announced. */
const LEAST_ODDS_ANNOUNCED = -0.8;
const LEAST_ODDS_OWNED = -2.5;
/** "…, she said." needs less: the comma already separates the words. */
const LEAST_ODDS_BEFORE = 0;

function leastOdds(state: SentenceState, candidate: Candidate): number {
  const { cue, side, rule, opener, told } = candidate;
  if (rule && opener === 'THAT') return LEAST_ODDS_ANNOUNCED;
  if (told && rule && tellsWithoutThat(state, candidate)) return LEAST_ODDS_ANNOUNCED;
  return side === 'PRE' && cue.kind === 'REPORTING' ? LEAST_ODDS_BEFORE : LEAST_ODDS;
}

/**
 * "told CNN the vote would be held again", "told CNN's Ann Poe the mill was old", "told his crew to
 * go": as sure as "that" makes it.
 */
function tellsWithoutThat(state: SentenceState, { cue, start }: Candidate): boolean {
  const { doc } = state;
  if (cue.base !== 'tell' || /^['’]s?$/.test(lowerAt(doc, start))) return false;
  return (
    start === cue.attributionEnd ||
    beginsFiniteClause(state, start) ||
    readOutlet(doc, { start: cue.attributionEnd, end: start }) !== null
  );
}

/** Whether a candidate counts as said, and the classifier's log-odds. */
export interface Verdict {
  accepted: boolean;
  odds: number;
}

/**
 * The classifier's verdict on a candidate; if it has no opinion, or grammar decides, the rules'.
 */
export function judgeCandidate(state: SentenceState, candidate: Candidate): Verdict {
  const { doc, sentence, classifiers } = state;
  const weighed = { state, candidate };
  if (firstHolding(doc, REPORTS_BY_AS, weighed)) return { accepted: true, odds: 0 };
  if (isRuledOut(state, candidate)) return { accepted: false, odds: 0 };
  if (firstHolding(doc, SURE_REPORTS, weighed)) return { accepted: true, odds: 0 };
  const odds = classifiers.accept(describeCandidate(doc, sentence, candidate), candidate);
  const sure = firstFound(doc, ODDS_ASIDE, { candidate, odds });
  if (sure) return { accepted: sure.found, odds };
  return { accepted: odds === 0 ? candidate.rule : odds > leastOdds(state, candidate), odds };
}

/** Set apart by "as"; checked before anything excludes the words. */
export const REPORTS_BY_AS: readonly Condition<Weighed>[] = [
  {
    name: 'as-put-behind',
    example: 'The mill stays with us, as the mayor put it.',
    when: (doc, { candidate }) => isIntroducedByAs(doc, candidate) && candidate.side === 'PRE',
  },
  {
    name: 'as-noted-before',
    example: 'As the mayor noted, the mill stays with us.',
    when: (doc, { state, candidate }) =>
      isIntroducedByAs(doc, candidate) && opensWithAs(state, candidate),
  },
];

/** What is certainly reported, whatever the classifier would say. */
export const SURE_REPORTS: readonly Condition<Weighed>[] = [
  {
    name: 'clause-before-attribution',
    example: 'The wheel turns, a miller told the Gazette.',
    when: closesSentence,
  },
  {
    name: 'finding-before-record',
    example: 'Last year the mill lost money, court records show.',
    when: closesFinding,
  },
  {
    name: 'called-on-to-act',
    example: 'Ann Poe called on residents to leave.',
    when: (doc, { candidate }) =>
      asserts(candidate) && candidate.cue.base === 'call on' && asksToAct(doc, candidate),
  },
  {
    name: 'inquiry-found-that',
    example: 'The review found that the mill was empty.',
    when: (doc, { candidate }) =>
      asserts(candidate) &&
      candidate.cue.kind === 'REPORTING' &&
      candidate.rule &&
      candidate.opener === 'THAT' &&
      FINDING_VERBS.test(lowerAt(doc, candidate.cue.head)),
  },
  {
    name: 'outlet-learned-that',
    example: 'The Beacon understands that the mill will close.',
    when: (_, { candidate }) =>
      asserts(candidate) &&
      candidate.cue.kind === 'REPORTING' &&
      candidate.rule &&
      LEARNED.test(candidate.cue.base),
  },
];

/** A candidate and the classifier's log-odds for it. */
interface Judged {
  candidate: Candidate;
  odds: number;
}

/**
 * Cases in which grammar leaves less open than the classifier learned: whether the words count,
 * regardless of the odds.
 */
export const ODDS_ASIDE: readonly Rule<Judged, boolean>[] = [
  {
    // Labelled news often skips it.
    name: 'according-to',
    example: 'The mill will stay open, according to Ann Poe.',
    gives: (_, { candidate: { cue, rule } }) => (cue.kind === 'ACCORDING' ? rule : null),
  },
  {
    // A possessor, a noun of saying and "that" leave as little open; the judge saw too few of them.
    name: 'owned-noun-of-saying',
    example: 'Ann Poe’s claim that the mill was empty has been disputed.',
    gives: (_, { candidate: { cue, rule }, odds }) =>
      cue.kind === 'NOUN' ? rule && odds > LEAST_ODDS_OWNED : null,
  },
  {
    // So do several words and "that": "took the view that".
    name: 'several-words-and-that',
    example: 'Ann Poe made it clear that the mill would stay.',
    gives: (_, { candidate: { cue, rule, opener }, odds }) =>
      cue.base.includes(' ') && opener === 'THAT' && rule && !cue.negated && !cue.modal
        ? odds > LEAST_ODDS_OWNED
        : null,
  },
  {
    // It names the speaker, the source and the words.
    name: 'quoted-as-saying',
    example: 'The Gazette quoted an aide as saying that the mill would stay.',
    gives: (_, { candidate: { cue, rule } }) => (cue.reporter && cue.form === 'ING' ? rule : null),
  },
  {
    name: 'said-with-doubt',
    example: 'Ann Poe appeared to suggest that the mill would stay.',
    gives: (_, { candidate: { cue, rule } }) =>
      cue.hedged ? rule || cue.kind === 'QUOTATIVE' : null,
  },
];

/** True if a verb after which the words stand neither negates nor doubts them. */
function asserts({ side, cue }: Candidate): boolean {
  return side === 'POST' && !cue.negated && !cue.modal;
}

/** "…, court records show.": such a verb is not a cue anywhere else. */
function closesFinding(doc: Doc, { candidate: { cue, side } }: Weighed): boolean {
  return side === 'PRE' && cue.kind === 'REPORTING' && FINDING_VERBS.test(lowerAt(doc, cue.head));
}

const LEARNED = /^(?:learn|understand)/;

/** "residents to leave": the addressee, and what they are to do. */
function asksToAct(doc: Doc, { start, end }: Candidate): boolean {
  const { tokens } = doc;
  for (let at = start + 1; at < Math.min(end, start + 12); at++) {
    if (isVerbal(tokens[at])) return lowerAt(doc, at - 1) === 'to';
  }
  return false;
}

/**
 * "The wheel turns, a miller told the Gazette.": a whole clause, and nothing after its attribution.
 */
function closesSentence(doc: Doc, { state, candidate: { cue, side, start } }: Weighed): boolean {
  const { sentence } = state;
  if (side !== 'PRE' || cue.kind !== 'REPORTING' || !beginsFiniteClause(state, start)) return false;
  if (!behindComma(doc, cue.attributionStart) || cue.subjectPosition === 'AFTER') return false;
  const { next, opener } = skipAdjuncts(doc, cue, cue.attributionEnd, sentence.end);
  const [stop, joint] = doc.tokens.slice(next, Math.min(next + 2, sentence.end));
  const aside = stop?.text === ',' && MEANWHILE.has(joint?.lower ?? '');
  return !opener && (!stop || stop.text === '.' || aside);
}

/** ", she said", and ',” she said' if the words end in a quotation. */
function behindComma(doc: Doc, at: number): boolean {
  const { tokens } = doc;
  const mark = tokens[at - 1];
  return mark?.text === ',' || (mark?.text === '"' && tokens[at - 2]?.text === ',');
}

/** True if the attribution is a clause with "as". */
function isIntroducedByAs(doc: Doc, { cue }: Candidate): boolean {
  return lowerAt(doc, cue.attributionStart) === 'as' && cue.kind === 'REPORTING' && !cue.negated;
}

/** "As the mayor noted, …": what the comma sets apart is what was said. */
function opensWithAs({ doc, sentence }: SentenceState, { cue, start }: Candidate): boolean {
  const { tokens } = doc;
  const comma = tokens[start - 1];
  const opens =
    cue.attributionStart === sentence.start || isJoiner(tokens[cue.attributionStart - 1]);
  return opens && comma?.text === ',' && comma.quote < 0;
}

/** "But as the mayor noted, …", "…, and as the mayor noted, …" */
const isJoiner = (token: Token | undefined) => token?.quote === -1 && JOINERS.has(token.lower);

/** What grammar alone says of the words after a cue: a quotation, "that", or a clause. */
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
  if (PREPOSITIONAL_OPENERS.has(first.lower)) return false;
  const words = rest.filter((token) => /[\p{L}\p{N}]/u.test(token.text)).length;
  if (PLAIN_SAYING.has(cue.base)) return words >= 3;
  return startsClause(rest) && !NO_CLAUSE_OPENERS.has(first.lower) && cue.form !== 'INFINITIVE';
}

/** A noun phrase and then a finite verb, not too far off. */
function startsClause(rest: readonly Token[]): boolean {
  let nominal = false;
  for (let index = 0; index < Math.min(25, rest.length); index++) {
    const token = rest[index] as Token;
    if (token.pos === 'AUX' || (token.pos === 'VERB' && !/ing$/.test(token.lower))) return nominal;
    if (token.text === ',' && index > 12) return false;
    nominal ||= SUBJECT_PARTS.has(token.pos);
  }
  return false;
}
