import { QUOTATIVE_VERBS, REPORTING_VERBS, SURE_VERBS } from '../lexicon/reporting-verbs.ts';
import { QUANTIFIERS, RECORD_NOUNS, SENTENCE_OPENERS } from '../lexicon/word-classes.ts';
import type { Token } from './doc.ts';

const CAPITALIZED = /^\p{Lu}[\p{L}\p{M}.'’-]+$/u;
const NEVER_MISTAKEN: ReadonlySet<string> = new Set([
  'PUNCT',
  'DET',
  'CCONJ',
  'PRON',
  'PART',
  'SCONJ',
]);
const ENDS_SENTENCE = /^[.?!":]$/;
const AUXILIARY =
  /^(?:is|are|was|were|be|been|being|am|has|have|had|do|does|did|will|would|can|could|may|might|shall|should|must|'s|’s|'re|’re|'ve|’ve|'ll|’ll|'d|’d|wo|ca)$/;

/**
 * Repairs what the tagger gets wrong in news: capitalised words inside a sentence are names
 * ("Ryan Zinke said"), frequent verbs of saying are verbs, and a past participle between a
 * determiner and a noun is an adjective ("the hacked emails").
 */
export function repairTags(tokens: Token[]): void {
  tokens.forEach((token, index) => {
    if (NEVER_MISTAKEN.has(token.pos)) return;
    const before = tokens[index - 1];
    const after = tokens[index + 1];
    if (SURE_VERBS.test(token.lower)) token.pos = 'VERB';
    else if (isMistakenName(token, before, after)) token.pos = 'PROPN';
    else if (isMistakenNoun(token, before, after)) token.pos = 'VERB';
    else if (closesAside(token, before, after)) token.pos = 'VERB';
    else if (closesFinding(token, before, after)) token.pos = 'VERB';
    else if (isMistakenParticiple(token, before, after)) token.pos = 'VERB';
    else if (isMistakenPredicate(tokens, index)) token.pos = 'VERB';
    else if (isMistakenSay(token, before)) token.pos = 'VERB';
    else if (isMistakenPast(token, before)) token.pos = 'VERB';
    else if (isMistakenParticle(token, before, after)) token.pos = 'VERB';
    else if (isGerund(token, before, after) || namesSource(tokens, index)) token.pos = 'NOUN';
    else if (isMistakenHead(tokens, index)) token.pos = 'NOUN';
    else if (isMistakenVerb(tokens, index) || isMistakenBody(token, before, after))
      token.pos = 'NOUN';
    else if (token.lower === 'ed' && before?.text === '-' && tokens[index - 2]?.lower === 'op')
      token.pos = 'NOUN';
    else if (isOwnedVerb(token, before, after) || isRaised(token, before)) token.pos = 'NOUN';
    else if (isPremodifier(token, before, after)) token.pos = 'ADJ';
  });
  repairHeadline(tokens);
}

function isMistakenName(
  token: Token,
  before: Token | undefined,
  after: Token | undefined,
): boolean {
  if (!token.capital || token.pos === 'PROPN') return false;
  if (!CAPITALIZED.test(token.text) || SENTENCE_OPENERS.has(token.lower)) return false;
  if (before && !ENDS_SENTENCE.test(before.text)) return true;
  if (!after) return false;
  return SURE_VERBS.test(after.lower) || (after.pos === 'PROPN' && after.capital);
}

/** "according to state officials", "according to court records": "to" opens no infinitive. */
function namesSource(tokens: readonly Token[], index: number): boolean {
  const [according, to, noun] = tokens.slice(Math.max(0, index - 2), index + 1);
  return noun?.pos === 'VERB' && to?.lower === 'to' && according?.lower === 'according';
}

const BELIEFS = /^(?:fear|hope|worry|doubt|suspect)$/;

/**
 * "Trump claims the", "researchers report.", "which notes that" are verbs though the tagger sees
 * nouns: a subject stands before them and an object, a clause or the end of the sentence behind.
 */
function isMistakenNoun(
  token: Token,
  before: Token | undefined,
  after: Token | undefined,
): boolean {
  if (token.pos !== 'NOUN' && !(token.pos === 'ADJ' && /ed$/.test(token.lower))) return false;
  if (BELIEFS.test(token.lower) && /s$/.test(before?.lower ?? '') && after?.lower === 'that')
    return before?.pos === 'NOUN';
  if (!REPORTING_VERBS.has(token.lower) && !QUOTATIVE_VERBS.has(token.lower)) return false;
  if (!before || /ing$/.test(token.lower)) return false;
  if (/^(?:who|which|they|he|she|we|i|it)$/.test(before.lower)) return true;
  const singular =
    before.pos === 'PROPN' ||
    before.pos === 'PRON' ||
    /^(?:that|then|also|now)$/.test(before.lower);
  const plural = before.pos === 'NOUN' && /s$/.test(before.lower) && !/s$/.test(token.lower);
  const inflected = /(?:s|ed)$/.test(token.lower);
  // "Article 33 affirms: …"
  if (inflected && before.pos === 'NUM' && after?.text === ':') return true;
  if (!(inflected ? singular || (before.pos === 'NOUN' && after?.lower === 'that') : plural))
    return false;
  return (
    !after || /^(?:that|the|a|an|it|he|she|they|them|his|her|their|"|,|\.|:)$/.test(after.lower)
  );
}

/** "Ann Poe, a farmer, notes that", "and claims that", "Ann Poe alleged in the suit": no noun can stand there. */
function closesAside(token: Token, before: Token | undefined, after: Token | undefined): boolean {
  const participle = token.pos === 'ADJ' && /ed$/.test(token.lower);
  if (!participle && !(token.pos === 'NOUN' && /[^s]s$/.test(token.lower))) return false;
  if (!before || !after || token.quote >= 0) return false;
  const grumbles = participle && before.pos === 'PROPN' && QUOTATIVE_VERBS.has(token.lower);
  if (!REPORTING_VERBS.has(token.lower) && !grumbles) return false;
  if (participle && /^(?:PROPN|NOUN)$/.test(before.pos)) return /^(?:ADP|PROPN)$/.test(after.pos);
  if (!/^(?:[,—)-]|--|and|but)$/.test(before.lower)) return false;
  if (SAID_THINGS.test(token.lower) && !/^(?:and|but)$/.test(before.lower)) return false;
  return after.lower === 'that' || (participle && /^(?:DET|PRON|PROPN)$/.test(after.pos));
}

/** "…, court records show.": no show of records. */
function closesFinding(token: Token, before: Token | undefined, after: Token | undefined): boolean {
  const shows = token.pos === 'NOUN' && /^shows?$/.test(token.lower);
  return shows && RECORD_NOUNS.test(before?.lower ?? '') && /^[.,;]$/.test(after?.text ?? '.');
}

/** ", warning that", "by promising to", "have alleged": a verb form where no noun can stand. */
function isMistakenParticiple(
  token: Token,
  before: Token | undefined,
  after: Token | undefined,
): boolean {
  if ((token.pos !== 'NOUN' && token.pos !== 'ADJ') || !REPORTING_VERBS.has(token.lower))
    return false;
  if (/ed$/.test(token.lower)) return /^(?:has|have|had|'ve|’ve)$/.test(before?.lower ?? '');
  if (!/ing$/.test(token.lower) || !before || !after) return false;
  const opens = before.text === ',' || /^(?:and|but|by|after|before|while)$/.test(before.lower);
  if (after.lower === 'to' && token.pos === 'ADJ' && /^(?:ADV|PROPN)$/.test(before.pos))
    return true;
  const warns = /^(?:warning|reminding|telling|urging)$/.test(token.lower);
  if (warns && before.text === ',' && /^(?:NOUN|PROPN)$/.test(after.pos)) return true;
  return opens && /^(?:that|to|of|the|an?|his|her|their|it|he|she|they)$/.test(after.lower);
}

const OBJECT_STARTS = /^(?:DET|PROPN|PRON)$/;

/** "The candidate claims his", "Japan branded Ashton": a subject and a verb where two nouns seem to stand. */
function isMistakenPredicate(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index] as Token;
  const after = tokens[index + 1];
  if (!after || /^(?:who|which)$/.test(after.lower)) return false;
  if (!OBJECT_STARTS.test(after.pos) && after.text !== '"') return false;
  const participle = token.pos === 'ADJ' && /ed$/.test(token.lower);
  if (!participle && !(token.pos === 'NOUN' && /[^s]s$/.test(token.lower))) return false;
  const saying = REPORTING_VERBS.has(token.lower) || QUOTATIVE_VERBS.has(token.lower);
  const subject = tokens[index - 1];
  // "The talks accomplished “little”", "Ann Poe backs the mill": whatever the verb
  const sure = participle ? after.text === '"' : subject?.pos === 'PROPN' && after.pos === 'DET';
  if (!saying && !sure) return false;
  if (subject?.pos !== 'PROPN' && (subject?.pos !== 'NOUN' || /s$/.test(subject.lower)))
    return false;
  let left = index - 1;
  while (left >= 0 && /^(?:NOUN|PROPN|ADJ|NUM)$/.test(tokens[left]?.pos ?? '')) left--;
  if (tokens[left]?.pos === 'DET') left--;
  const opener = tokens[left];
  return (
    !opener || ENDS_SENTENCE.test(opener.text) || /^(?:,|and|but|while|after)$/.test(opener.lower)
  );
}

/** "nine in 10 say": a noun only behind an article, an owner or an adjective ("the final say"). */
function isMistakenSay(token: Token, before: Token | undefined): boolean {
  if (!/^say(?:ing)?$/.test(token.lower) || token.pos === 'VERB' || !before) return false;
  if (/^(?:NOUN|PROPN|NUM|SYM)$/.test(before.pos) || before.text === ',') return true;
  return QUANTIFIERS.has(before.lower) || /^(?:third|quarter|fifth)$/.test(before.lower);
}

const PERSONS_BY_TRAIT = /^(?:chief|rival|hopeful|incumbent)s?$/;

/** "The Republican incumbent said", "some analyses suggest": the word before the verb heads its phrase. */
function isMistakenHead(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index] as Token;
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  if (token.quote >= 0 || (token.pos !== 'ADJ' && token.pos !== 'VERB')) return false;
  if (!/^\p{Ll}/u.test(token.text)) return false;
  if (token.pos === 'ADJ' && PERSONS_BY_TRAIT.test(token.lower)) {
    if (before?.pos === 'NOUN') return true;
    if (!after || /^(?:VERB|AUX|PUNCT)$/.test(after.pos)) return true;
  }
  if (!after || !before) return false;
  if (!SURE_VERBS.test(after.lower) && !(after.pos === 'VERB' && REPORTING_VERBS.has(after.lower)))
    return false;
  if (/^(?:ed|ing)$/.test(after.lower.slice(-3)) || QUANTIFIERS.has(token.lower)) return false;
  if (token.pos === 'ADJ' && before.pos !== 'ADJ' && !isHyphened(tokens, index - 1))
    return /^(?:DET|PROPN|NOUN|PART)$/.test(before.pos);
  let left = index - 1;
  while (left > 0 && (tokens[left]?.pos === 'ADJ' || isHyphened(tokens, left))) left--;
  const opener = tokens[left] as Token;
  return opener.pos === 'DET' && !/^(?:th(?:ose|ese|at|is)|which|what)$/.test(opener.lower);
}

/** "self-described": any part of a compound. */
function isHyphened(tokens: readonly Token[], at: number): boolean {
  const [before, token, after] = tokens.slice(Math.max(0, at - 1), at + 2).map((one) => one.text);
  return token === '-' || before === '-' || after === '-';
}

/** "the town deserved better": what ends in -ed behind a noun is no noun, but for these. */
function isMistakenPast(token: Token, before: Token | undefined): boolean {
  if (token.pos !== 'NOUN' || !/[^e]ed$/.test(token.lower) || !before) return false;
  return /^(?:NOUN|PROPN|PRON)$/.test(before.pos) && !/^(?:bed|shed|sled|moped)$/.test(token.lower);
}

/** "Poe shot back", "Poe needled the": a verb with its particle or object behind a name. */
function isMistakenParticle(
  token: Token,
  before: Token | undefined,
  after: Token | undefined,
): boolean {
  if ((token.pos !== 'NOUN' && token.pos !== 'ADJ') || !before || !after) return false;
  if (/^(?:shot|fired|hit)$/.test(token.lower)) return after.lower === 'back';
  if (/^points?$/.test(token.lower)) return after.lower === 'out';
  return (
    before.pos === 'PROPN' &&
    token.pos === 'ADJ' &&
    /ed$/.test(token.lower) &&
    (after.pos === 'DET' || /^(?:out|up|down|off)$/.test(after.lower))
  );
}

/** "familiar with Poe's thinking said": behind an owner an -ing form is a noun. */
function isGerund(token: Token, before: Token | undefined, after: Token | undefined): boolean {
  if (token.pos !== 'VERB' || !/ing$/.test(token.lower)) return false;
  if (!/^(?:['’]s|his|her|their|its)$/.test(before?.lower ?? '') || before?.pos === 'AUX')
    return false;
  return !after || /^(?:VERB|AUX|PUNCT|ADP)$/.test(after.pos);
}

const SAID_THINGS =
  /^(?:claim|promise|pledge|vow|report|comment|remark|charge|complaint|demand)s?$/;

/** “…,” came shouts from the crowd. */
const isRaised = (token: Token, before: Token | undefined) =>
  before?.lower === 'came' && /^(?:shout|crie|call|cheer|yell|scream)s$/.test(token.lower);

/** "Poe's earlier claim that": behind a genitive and its adjectives stands a noun. */
function isMistakenVerb(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index] as Token;
  if (token.pos !== 'VERB' || !SAID_THINGS.test(token.lower)) return false;
  let left = index - 1;
  while (left > index - 4 && /^(?:ADJ|ADV)$/.test(tokens[left]?.pos ?? '')) left--;
  const owner = tokens[left];
  if (/^['’]s?$/.test(owner?.lower ?? '')) return owner?.pos === 'PART' || owner?.pos === 'PUNCT';
  // "a Twitter comment of her own"
  if (owner?.pos === 'PROPN' && /^an?$/.test(tokens[left - 1]?.lower ?? '')) return true;
  return /^(?:his|its|their|my|our|your)$/.test(owner?.lower ?? '');
}

/** "in his turn to speak", "by this finding:": behind an owner or "this" and before no noun stands a noun. */
function isOwnedVerb(token: Token, before: Token | undefined, after: Token | undefined): boolean {
  if (token.pos !== 'VERB' || /ed$/.test(token.lower) || !before) return false;
  const owned = /^(?:his|its|their|my|our|your)$/.test(before.lower);
  if (!owned && !(before.lower === 'this' && /ing$/.test(token.lower))) return false;
  return !after || /^(?:ADP|PART|PUNCT|VERB|AUX|CCONJ)$/.test(after.pos);
}

/** "according to police", "wrote to staff": bodies of people that the tagger takes for infinitives. */
function isMistakenBody(
  token: Token,
  before: Token | undefined,
  after: Token | undefined,
): boolean {
  if (token.pos !== 'VERB' || !/^(?:police|staff)$/.test(token.lower)) return false;
  if (before?.lower !== 'to') return true;
  return !after || !/^(?:DET|PRON|PROPN|NOUN|ADJ)$/.test(after.pos);
}

const HEADLINE_VERB = /^[A-Z][a-z]+s$/;

/** In a line of capitals ("Mayor Vows To Resign") the tagger sees only names. */
function repairHeadline(tokens: Token[]): void {
  const words = tokens.filter((token) => /^\p{L}{4,}/u.test(token.text));
  const capitals = words.filter((token) => token.capital).length;
  if (words.length < 4 || words.length > 30 || capitals < 0.75 * words.length) return;
  const verb = tokens.find(
    (token, index) =>
      index > 0 &&
      token.pos === 'PROPN' &&
      HEADLINE_VERB.test(token.text) &&
      (REPORTING_VERBS.has(token.lower) || QUOTATIVE_VERBS.has(token.lower)),
  );
  if (verb) verb.pos = 'VERB';
}

const FIXED_PREMODIFIER =
  /^(?:elected|appointed|retired|registered|leaked|hacked|unnamed|alleged|displaced)$/;

function isPremodifier(token: Token, before: Token | undefined, after: Token | undefined): boolean {
  // "an inside source"
  if (token.pos === 'ADP' && /^(?:in|out)side$/.test(token.lower))
    return before?.pos === 'DET' && after?.pos === 'NOUN';
  if (token.pos !== 'VERB' || !/(?:ed|ing|en)$/.test(token.lower)) return false;
  if (/^un\w+ed$/.test(token.lower) && /^(?:PROPN|ADJ)$/.test(after?.pos ?? ''))
    return before?.pos === 'DET' || before?.lower === 'one';
  if (after?.pos !== 'NOUN' || AUXILIARY.test(after.lower)) return false;
  return before?.pos === 'DET' || FIXED_PREMODIFIER.test(token.lower);
}
