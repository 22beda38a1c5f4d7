import type { Doc, NounPhrase, Sentence, Token } from '../doc/doc.ts';
import { chunkStartingAt, extendForward } from '../doc/noun-chunks.ts';
import { isPos } from '../doc/pos.ts';
import { isTitle } from '../doc/quotes/titles-of-works.ts';
import { type Condition, firstHolding } from '../doc/rule.ts';
import { isWord, lowerAt, posAt, textAt } from '../doc/token-at.ts';
import { TIME_CONJUNCTIONS } from '../lexicon/function-words/clause-openers.ts';
import { OFFICE_PREPOSITIONS } from '../lexicon/function-words/prepositions.ts';
import { THIRD_PERSON_POSSESSIVES } from '../lexicon/function-words/pronouns.ts';
import { isFirstName } from '../lexicon/gender.ts';
import { AMOUNTS_BEHIND_VERB } from '../lexicon/kind-words.ts';
import { REPORTING_VERBS, TELLING_VERBS } from '../lexicon/reporting-verbs.ts';
import { isRole } from '../lexicon/roles.ts';
import { BECOMING, WRITTEN } from '../lexicon/verb-forms.ts';
import { CALENDAR, RELATIVES } from '../lexicon/word-classes.ts';
import { endOfCore } from '../syntax/end-of-core.ts';
import { extendOverReduced } from '../syntax/reduced-relative.ts';
import type { Subject } from '../syntax/subject/subject.ts';
import { isFiniteVerb, isVerbal, type VerbGroup } from '../syntax/verb-groups.ts';
import { findsInverted } from './findings.ts';
import { introducesQuotation } from './introduces-quotation.ts';
import { readPhrasal } from './phrasal-verbs.ts';

/** A verb of saying that may precede its subject. */
interface VerbAhead {
  sentence: Sentence;
  at: number;
  group: VerbGroup;
  /** True after a quotation. */
  quoted: boolean;
  /** True for "finds a study by the institute". */
  finding: boolean;
}

/** “…,” said the minister: the subject follows the verb. */
export function findInverted(
  doc: Doc,
  sentence: Sentence,
  at: number,
  group: VerbGroup,
): Subject | null {
  const verb = {
    sentence,
    at,
    group,
    quoted: standsBehindQuotation(doc, at),
    finding: findsInverted(doc, at),
  };
  if (!mayStandAhead(doc, verb) || firstHolding(doc, NOT_INVERTED, verb)) return null;
  const phrase = readPhraseBehind(doc, verb);
  if (!phrase) return null;
  if (at === sentence.start) return behindOpeningVerb(doc, sentence, at, phrase);
  if (firstHolding(doc, NO_SUBJECT_BEHIND, { ...verb, phrase })) return null;
  return {
    phrase: nameApposed(doc, sentence, phrase),
    subjectPosition: 'AFTER',
    attributionStart: at,
  };
}

/** A bare verb that opens the sentence, or follows a quotation or a comma. */
function mayStandAhead(doc: Doc, { sentence, at, group, quoted }: VerbAhead): boolean {
  if (group.form === 'ING' || group.start !== at) return false;
  return quoted || textAt(doc, at - 1) === ',' || at === sentence.start;
}

/** Cases in which a verb certainly does not precede its subject. */
export const NOT_INVERTED: readonly Condition<VerbAhead>[] = [
  {
    name: 'tell-not-inverted',
    example: '“We stay,” told Ann Poe the council.',
    when: (doc, { at }) =>
      TELLING_VERBS.has(REPORTING_VERBS.get(lowerAt(doc, at)) ?? '') &&
      lowerAt(doc, at).startsWith('t'),
  },
  {
    // What was quoted is what became it.
    name: 'quotation-became',
    example: '“Illegal,” became a word of the day.',
    when: (doc, { at, quoted }) => quoted && isWord(doc, at, BECOMING),
  },
  {
    name: 'no-verb-of-saying-inverted',
    example: 'The mill fell, praised the wheel, and stood.',
    when: (doc, { at, quoted, finding }) =>
      !quoted && !finding && !REPORTING_VERBS.has(lowerAt(doc, at)),
  },
  {
    name: 'hearer-not-subject',
    example: 'Ann Poe met the council, reminded Tom Reed of it, and left.',
    when: (doc, { at, quoted }) =>
      !quoted && /^(?:e-?mail|text|inform|remind|assure)/.test(lowerAt(doc, at)),
  },
];

/** Cases in which the phrase after a verb is not its subject. */
export const NO_SUBJECT_BEHIND: readonly Condition<VerbAhead & { phrase: NounPhrase }>[] = [
  {
    name: 'phrase-has-verb',
    example: 'The mill is old, said Ann Poe asked in May.',
    when: hasVerbOfItsOwn,
  },
  {
    // What was said, not who says it.
    name: 'thing-alleged',
    example: 'The suit, filed in May, alleges a long list of faults.',
    when: (doc, { quoted, finding, phrase }) => !quoted && !finding && isThingNamed(doc, phrase),
  },
  {
    name: 'phrase-opens-content',
    example: 'Ann Poe, a resident, said towns like Ulm and Ashton will confirm it.',
    when: (doc, { sentence, at, quoted, finding, phrase }) =>
      !quoted && !finding && opensContent(doc, sentence, at, phrase.end),
  },
  {
    name: 'phrase-goes-on',
    example: 'The mill fell, said the council of Ulm good and bad.',
    when: (doc, { sentence, quoted, phrase }) => !quoted && !endsPhrase(doc, sentence, phrase),
  },
];

/** “…,” said; “… ,” said: no title of a work that belongs to the phrase before it. */
function standsBehindQuotation(doc: Doc, at: number): boolean {
  const { tokens } = doc;
  const before = tokens[at - 1];
  if (!before) return false;
  const quoted = before.quote >= 0 || (before.text === ',' && (tokens[at - 2]?.quote ?? -1) >= 0);
  return quoted && !endsInTitle(doc, at);
}

/** The phrase after the verb and its particle: "chimed in one of them". */
function readPhraseBehind(doc: Doc, { sentence, at, quoted }: VerbAhead): NounPhrase | null {
  const after = readPhrasal(doc, at)?.end ?? at + 1;
  const skipped = quoted && isPos(posAt(doc, after), 'VERB', 'ADV', 'ADJ', 'X');
  const base = chunkStartingAt(doc, after) ?? (skipped ? chunkStartingAt(doc, after + 1) : null);
  if (!base || base.end > sentence.end || pointsAhead(doc, base)) return null;
  const plain = extendForward(doc, base, sentence.end);
  return quoted ? extendOverReduced(doc, plain, sentence.end) : plain;
}

/** 'Said Ann Poe: “…”', 'Said Ann Poe, who grew up there, “…”'. */
function behindOpeningVerb(
  doc: Doc,
  sentence: Sentence,
  at: number,
  phrase: NounPhrase,
): Subject | null {
  const subject: Subject = { phrase, subjectPosition: 'AFTER', attributionStart: at };
  if (phrase.end < sentence.end && textAt(doc, phrase.end) === ':') return subject;
  const after = behindAside(doc, sentence, phrase.end);
  return after < 0 ? null : { ...subject, attributionEnd: after };
}

/** True if a verb follows the phrase, and not a participle that modifies it. */
function hasVerbOfItsOwn(
  { tokens }: Doc,
  { sentence, quoted, phrase }: VerbAhead & { phrase: NounPhrase },
): boolean {
  const next = phrase.end < sentence.end ? tokens[phrase.end] : undefined;
  if (!next || !isVerbal(next) || /ing$/.test(next.lower)) return false;
  return !(quoted && WRITTEN.has(next.lower));
}

function endsPhrase({ tokens }: Doc, sentence: Sentence, phrase: NounPhrase): boolean {
  const next = phrase.end < sentence.end ? tokens[phrase.end] : undefined;
  return !next || next.quote >= 0 || isPos(next.pos, 'ADP', 'PUNCT') || CALENDAR.has(next.lower);
}

/** 'Said Ann Poe, “…”', 'Said Ann Poe, who grew up there, “…”': the mark before the quotation, or -1. */
function behindAside(doc: Doc, sentence: Sentence, from: number): number {
  const { tokens } = doc;
  if (tokens[from]?.text !== ',') return -1;
  const limit = Math.min(sentence.end - 1, from + LONGEST_ASIDE);
  let at = from;
  while (at < limit && tokens[at + 1]?.quote === -1) at++;
  return at < sentence.end - 1 && introducesQuotation(doc, at) ? at : -1;
}

const LONGEST_ASIDE = 20;

/** "tweeted this: “…”": the words to come. */
function pointsAhead(doc: Doc, { start, end }: NounPhrase): boolean {
  return end - start === 1 && /^(?:this|these)$/.test(lowerAt(doc, start));
}

/** "said Ulm's mayor, Ann Lee, in a letter": the name speaks, the phrase before it describes her. */
function nameApposed(doc: Doc, sentence: Sentence, phrase: NounPhrase): NounPhrase {
  const { tokens } = doc;
  const name = chunkStartingAt(doc, phrase.end + 1);
  if (tokens[phrase.end]?.text !== ',' || !name) return phrase;
  const given = isWord(doc, phrase.start, THIRD_PERSON_POSSESSIVES);
  if (name.end - name.start < 2 && !(given && isFirstName(textAt(doc, name.start)))) return phrase;
  const named = tokens
    .slice(name.start, name.end)
    .every((token) => token.pos === 'PROPN' || /^[.-]$/.test(token.text));
  const [after, second] = tokens.slice(name.end, name.end + 2);
  const listed = /^(?:and|or)$/.test(second?.lower ?? '');
  const closed = name.end >= sentence.end || /^[.,"]$/.test(after?.text ?? '');
  const head = tokens[endOfCore(doc, phrase, OFFICE_PREPOSITIONS) - 1];
  const described =
    isRole(head?.lower ?? '') ||
    head?.pos === 'NOUN' ||
    /^(?:one|another)$/.test(head?.lower ?? '');
  return named && closed && described && !listed ? { ...name, descriptor: phrase } : phrase;
}

/** 'Ann Poe, host of "The Morning Hour," said': a title belongs to the phrase before it. */
function endsInTitle(doc: Doc, verb: number): boolean {
  const { tokens, quotes, normalized } = doc;
  let start = tokens[verb - 1]?.text === ',' ? verb - 2 : verb - 1;
  const quote = quotes[tokens[start]?.quote ?? -1];
  if (!quote) return false;
  while (tokens[start - 1]?.quote === tokens[start]?.quote) start--;
  const governor = tokens[start - 1];
  const governed = governor?.pos === 'ADP' || /^(?:['’]s|the|show)$/.test(governor?.lower ?? '');
  const words = normalized.slice(quote.start, quote.end);
  return governed && (isTitle(words) || /^["'\u2060]+\p{Lu}\p{L}+,?["'\u2060]+$/u.test(words));
}

/** "…, alleges a long list of faults": what was said, not who says it. */
function isThingNamed(doc: Doc, phrase: NounPhrase): boolean {
  const { tokens } = doc;
  const head = tokens[phrase.end - 1] as Token;
  if (!/^an?$/.test(lowerAt(doc, phrase.start)) || head.pos !== 'NOUN') return false;
  const words = tokens.slice(phrase.start, phrase.end).map(({ lower }) => lower);
  if (words[1] === 'host' && words[2] === 'of') return true;
  return !words.some((word) => isRole(word) || AMOUNTS_BEHIND_VERB.has(word));
}

/**
 * "…, say experts like Ann Poe, a geologist, | is the ground itself": the clause before continues.
 */
function resumesClause(doc: Doc, sentence: Sentence, comma: number): boolean {
  const { tokens } = doc;
  const limit = Math.min(sentence.end - 1, comma + LONGEST_ASIDE);
  for (let at = comma; at < limit; at++) {
    if ((tokens[at] as Token).text === ',' && isFiniteVerb(doc, at + 1)) return true;
    if (at > comma && isFiniteVerb(doc, at)) return false;
  }
  return false;
}

/**
 * "Ann Poe, a resident, said prices in the town have doubled": what follows the verb is the subject
 * of what she said, for a finite verb follows it, or no clause is before the verb.
 */
function opensContent(doc: Doc, sentence: Sentence, at: number, after: number): boolean {
  const stop = doc.tokens[after];
  if (after >= sentence.end || !stop || /^[,.:]$/.test(stop.text)) return false;
  const verbFollows = findVerbBehind(doc, sentence, after);
  if (verbFollows !== null) return verbFollows;
  for (let before = sentence.start; before < at; before++)
    if (isFiniteVerb(doc, before)) return false;
  return true;
}

/**
 * True if a finite verb follows, false if the clause before continues; null if neither is clear.
 */
function findVerbBehind(doc: Doc, sentence: Sentence, from: number): boolean | null {
  const { tokens } = doc;
  for (let next = from; next < sentence.end; next++) {
    const { quote, text, lower } = tokens[next] as Token;
    if (quote < 0 && /^[,;—]$/.test(text)) return resumesClause(doc, sentence, next) ? false : null;
    if (RELATIVES.has(lower) || TIME_CONJUNCTIONS.has(lower)) return null;
    if (isFiniteVerb(doc, next)) return true;
  }
  return null;
}
