import type { Doc, NounPhrase, Sentence, Token } from '../doc/doc.ts';
import { chunkStartingAt, extendForward } from '../doc/noun-chunks.ts';
import { isTitle } from '../doc/quotes/titles-of-works.ts';
import { lowerAt, posAt, textAt } from '../doc/token-at.ts';
import { isFirstName } from '../lexicon/gender.ts';
import { REPORTING_VERBS, TELLING_VERBS } from '../lexicon/reporting-verbs.ts';
import { isRole } from '../lexicon/roles.ts';
import { CALENDAR, RELATIVES } from '../lexicon/word-classes.ts';
import { extendOverReduced } from '../syntax/reduced-relative.ts';
import type { Subject } from '../syntax/subject/subject.ts';
import { isFiniteVerb, type VerbGroup } from '../syntax/verb-groups.ts';
import { findsInverted } from './findings.ts';
import { introducesQuotation } from './introduces-quotation.ts';
import { readPhrasal } from './phrasal-verbs.ts';

/** “…,” said the minister: the subject stands behind the verb. */
export function findInverted(
  doc: Doc,
  sentence: Sentence,
  at: number,
  group: VerbGroup,
): Subject | null {
  const { tokens } = doc;
  const verb = tokens[at] as Token;
  const before = tokens[at - 1];
  const quoted =
    !!before &&
    (before.quote >= 0 || (before.text === ',' && (tokens[at - 2]?.quote ?? -1) >= 0)) &&
    !endsInTitle(doc, at);
  const opens = at === sentence.start;
  if (
    group.form === 'ING' ||
    group.start !== at ||
    (TELLING_VERBS.has(REPORTING_VERBS.get(verb.lower) ?? '') && verb.lower.startsWith('t'))
  )
    return null;
  if (quoted && COPULAS.test(verb.lower)) return null;
  if (!quoted && before?.text !== ',' && !opens) return null;
  const finding = findsInverted(doc, at);
  if (!quoted && !finding && !REPORTING_VERBS.has(verb.lower)) return null;
  if (!quoted && /^(?:e-?mail|text|inform|remind|assure)/.test(verb.lower)) return null;
  const after = readPhrasal(doc, at)?.end ?? at + 1;
  const skipped = quoted && /^(?:VERB|ADV|ADJ|X)$/.test(posAt(doc, after));
  const base = chunkStartingAt(doc, after) ?? (skipped ? chunkStartingAt(doc, after + 1) : null);
  if (!base || base.end > sentence.end || pointsAhead(doc, base)) return null;
  const plain = extendForward(doc, base, sentence.end);
  const phrase = quoted ? extendOverReduced(doc, plain, sentence.end) : plain;
  const next = phrase.end < sentence.end ? tokens[phrase.end] : undefined;
  if (opens) {
    if (next?.text === ':') return { phrase, subjectPosition: 'AFTER', attributionStart: at };
    const after = behindAside(doc, sentence, phrase.end);
    return after < 0
      ? null
      : { phrase, subjectPosition: 'AFTER', attributionStart: at, attributionEnd: after };
  }
  const participle = quoted && PARTICIPLE.test(next?.lower ?? '');
  if (next && /^(?:VERB|AUX)$/.test(next.pos) && !/ing$/.test(next.lower) && !participle)
    return null;
  if (
    !quoted &&
    !finding &&
    (isThingNamed(doc, phrase) || opensContent(doc, sentence, at, phrase.end))
  )
    return null;
  const stops =
    !next ||
    next.quote >= 0 ||
    next.pos === 'ADP' ||
    next.pos === 'PUNCT' ||
    CALENDAR.has(next.lower);
  if (!quoted && !stops) return null;
  return {
    phrase: nameApposed(doc, sentence, phrase),
    subjectPosition: 'AFTER',
    attributionStart: at,
  };
}

/** “‘Illegal,’ became a word of the day”: what was quoted is what became it. */
const COPULAS =
  /^(?:becomes?|became|remains?|remained|seems?|seemed|appears?|appeared|proves?|proved)$/;

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
  const given = /^(?:his|her|their)$/.test(lowerAt(doc, phrase.start));
  if (name.end - name.start < 2 && !(given && isFirstName(textAt(doc, name.start)))) return phrase;
  const named = tokens
    .slice(name.start, name.end)
    .every((token) => token.pos === 'PROPN' || /^[.-]$/.test(token.text));
  const [after, second] = tokens.slice(name.end, name.end + 2);
  const listed = /^(?:and|or)$/.test(second?.lower ?? '');
  const closed = name.end >= sentence.end || /^[.,"]$/.test(after?.text ?? '');
  const head = tokens[endOfCore(doc, phrase) - 1];
  const described =
    isRole(head?.lower ?? '') ||
    head?.pos === 'NOUN' ||
    /^(?:one|another)$/.test(head?.lower ?? '');
  return named && closed && described && !listed ? { ...name, descriptor: phrase } : phrase;
}

/** "the chief officer of Maple Rail": where what somebody is ends. */
function endOfCore(doc: Doc, { start, end }: NounPhrase): number {
  let at = start + 1;
  while (at < end && !/^(?:of|for|at)$/.test(lowerAt(doc, at))) at++;
  return at;
}

/** “…,” says a letter titled …, dated …, signed by … */
const PARTICIPLE =
  /^(?:titled|entitled|called|named|headlined|dated|signed|posted|published|released|obtained|seen|sent|written|issued|filed)$/;

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

const SEVERAL = /^(?:handful|group|number|pair|couple|dozen|majority|crowd)$/;

/** "…, alleges a long list of faults": what was said, not who says it. */
function isThingNamed(doc: Doc, phrase: NounPhrase): boolean {
  const { tokens } = doc;
  const head = tokens[phrase.end - 1] as Token;
  if (!/^an?$/.test(lowerAt(doc, phrase.start)) || head.pos !== 'NOUN') return false;
  const words = tokens.slice(phrase.start, phrase.end).map(({ lower }) => lower);
  if (words[1] === 'host' && words[2] === 'of') return true;
  return !words.some((word) => isRole(word) || SEVERAL.test(word));
}

/** "…, say experts like Ann Poe, a geologist, | is the ground itself": the clause before goes on. */
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
 * of what she said, for a finite verb follows it, or no clause stands before the verb.
 */
function opensContent(doc: Doc, sentence: Sentence, at: number, after: number): boolean {
  const { tokens } = doc;
  const stop = tokens[after];
  if (after >= sentence.end || !stop || /^[,.:]$/.test(stop.text)) return false;
  for (let next = after; next < sentence.end; next++) {
    const token = tokens[next] as Token;
    if (token.quote < 0 && /^[,;—]$/.test(token.text)) {
      if (resumesClause(doc, sentence, next)) return false;
      break;
    }
    if (RELATIVES.has(token.lower) || /^(?:after|as|when|before|while)$/.test(token.lower)) break;
    if (isFiniteVerb(doc, next)) return true;
  }
  for (let before = sentence.start; before < at; before++) {
    if (isFiniteVerb(doc, before)) return false;
  }
  return true;
}
