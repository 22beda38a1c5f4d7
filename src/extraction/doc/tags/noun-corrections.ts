import { POINTING_DETERMINERS, SURE_POSSESSIVES } from '../../lexicon/function-words/pronouns.ts';
import { REPORTING_VERBS, SURE_VERBS } from '../../lexicon/reporting-verbs.ts';
import { RAISED_SHOUTS } from '../../lexicon/speech-nouns.ts';
import { BODIES_LIKE_VERBS } from '../../lexicon/verb-forms.ts';
import { QUANTIFIERS, SAID_THINGS } from '../../lexicon/word-classes.ts';
import type { Token } from '../doc.ts';
import { isPos } from '../pos.ts';
import type { Correction, TokenInLine } from './correction.ts';

const PERSONS_BY_TRAIT = /^(?:chief|rival|hopeful|incumbent)s?$/;

/** Nouns that the tagger takes for verbs or adjectives. */
export const NOUN_CORRECTIONS: readonly Correction[] = [
  {
    name: 'owned-gerund',
    example: 'A person familiar with Poe’s thinking said the mill would close.',
    pos: 'NOUN',
    when: isGerund,
  },
  {
    name: 'source-behind-according-to',
    example: 'The mill will close, according to state officials.',
    pos: 'NOUN',
    when: ({ tokens, index, token }) =>
      token.pos === 'VERB' &&
      tokens[index - 1]?.lower === 'to' &&
      tokens[index - 2]?.lower === 'according',
  },
  {
    name: 'head-before-verb',
    example: 'The Republican incumbent said the mill would close.',
    pos: 'NOUN',
    when: isMistakenHead,
  },
  {
    name: 'owned-saying',
    example: 'Poe’s earlier claim that the mill was safe was wrong.',
    pos: 'NOUN',
    when: isOwnedSaying,
  },
  {
    name: 'body-of-people',
    example: 'She wrote to staff on Friday that the mill would close.',
    pos: 'NOUN',
    when: isMistakenBody,
  },
  {
    name: 'op-ed',
    example: 'Ann Poe wrote in an op-ed that the mill would close.',
    pos: 'NOUN',
    when: ({ tokens, index, token, before }) =>
      token.lower === 'ed' && before?.text === '-' && tokens[index - 2]?.lower === 'op',
  },
  {
    name: 'owned-verb',
    example: 'In his turn to speak, Poe said the mill would close.',
    pos: 'NOUN',
    when: isOwnedVerb,
  },
  {
    name: 'raised-shouts',
    example: '“Go home,” came shouts from the crowd.',
    pos: 'NOUN',
    when: ({ token, before }) => before?.lower === 'came' && RAISED_SHOUTS.has(token.lower),
  },
];

/** "familiar with Poe's thinking said": after a possessor an -ing form is a noun. */
function isGerund({ token, before, after }: TokenInLine): boolean {
  if (token.pos !== 'VERB' || !/ing$/.test(token.lower)) return false;
  if (!/^(?:['’]s|his|her|their|its)$/.test(before?.lower ?? '') || before?.pos === 'AUX')
    return false;
  return !after || isPos(after.pos, 'VERB', 'AUX', 'PUNCT', 'ADP');
}

/**
 * "The Republican incumbent said", "some analyses suggest": the word before the verb is the head of
 * its phrase.
 */
function isMistakenHead(place: TokenInLine): boolean {
  const { token, before, after } = place;
  if (token.quote >= 0 || (token.pos !== 'ADJ' && token.pos !== 'VERB')) return false;
  if (!/^\p{Ll}/u.test(token.text)) return false;
  if (namesByTrait(place)) return true;
  if (!after || !before || !isSaying(after)) return false;
  if (/^(?:ed|ing)$/.test(after.lower.slice(-3)) || QUANTIFIERS.has(token.lower)) return false;
  return headsPhrase(place, before);
}

/** "her rival", "the Ashton hopeful said". */
function namesByTrait({ token, before, after }: TokenInLine): boolean {
  if (token.pos !== 'ADJ' || !PERSONS_BY_TRAIT.test(token.lower)) return false;
  return before?.pos === 'NOUN' || !after || isPos(after.pos, 'VERB', 'AUX', 'PUNCT');
}

const isSaying = ({ pos, lower }: Token) =>
  SURE_VERBS.test(lower) || (pos === 'VERB' && REPORTING_VERBS.has(lower));

/** "some new | analyses", "the Republican | incumbent", but not "those | polled". */
function headsPhrase({ tokens, index, token }: TokenInLine, before: Token): boolean {
  if (token.pos === 'ADJ' && before.pos !== 'ADJ' && !isHyphened(tokens, index - 1))
    return isPos(before.pos, 'DET', 'PROPN', 'NOUN', 'PART');
  let left = index - 1;
  while (left > 0 && (tokens[left]?.pos === 'ADJ' || isHyphened(tokens, left))) left--;
  const opener = tokens[left] as Token;
  return opener.pos === 'DET' && !POINTING_DETERMINERS.has(opener.lower);
}

/** "self-described": any part of a compound. */
function isHyphened(tokens: readonly Token[], at: number): boolean {
  const [before, token, after] = tokens.slice(Math.max(0, at - 1), at + 2).map((one) => one.text);
  return token === '-' || before === '-' || after === '-';
}

/** "Poe's earlier claim that": a noun follows a genitive and its adjectives. */
function isOwnedSaying({ tokens, index, token }: TokenInLine): boolean {
  if (token.pos !== 'VERB' || !SAID_THINGS.test(token.lower)) return false;
  let left = index - 1;
  while (left > index - 4 && isPos(tokens[left]?.pos, 'ADJ', 'ADV')) left--;
  const owner = tokens[left];
  if (/^['’]s?$/.test(owner?.lower ?? '')) return owner?.pos === 'PART' || owner?.pos === 'PUNCT';
  // "a Twitter comment of her own"
  if (owner?.pos === 'PROPN' && /^an?$/.test(tokens[left - 1]?.lower ?? '')) return true;
  return SURE_POSSESSIVES.has(owner?.lower ?? '');
}

/**
 * "in his turn to speak", "by this finding:": after a possessor or "this" and not before a noun, it
 * is a noun.
 */
function isOwnedVerb({ token, before, after }: TokenInLine): boolean {
  if (token.pos !== 'VERB' || /ed$/.test(token.lower) || !before) return false;
  const owned = SURE_POSSESSIVES.has(before.lower);
  if (!owned && !(before.lower === 'this' && /ing$/.test(token.lower))) return false;
  return !after || isPos(after.pos, 'ADP', 'PART', 'PUNCT', 'VERB', 'AUX', 'CCONJ');
}

/**
 * "according to police", "wrote to staff": groups of people that the tagger takes for infinitives.
 */
function isMistakenBody({ token, before, after }: TokenInLine): boolean {
  if (token.pos !== 'VERB' || !BODIES_LIKE_VERBS.has(token.lower)) return false;
  if (before?.lower !== 'to') return true;
  return !after || !isPos(after.pos, 'DET', 'PRON', 'PROPN', 'NOUN', 'ADJ');
}
