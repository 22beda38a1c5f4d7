import type { Doc, Token } from '../doc/doc.ts';
import { isPos } from '../doc/pos.ts';
import { type Condition, firstFound, firstHolding, type Rule } from '../doc/rule.ts';
import { isWord, lowerAt, posAt, textAt } from '../doc/token-at.ts';
import { PARTS_FROM_QUOTATION, VERB_OCCASION } from '../lexicon/function-words/clause-openers.ts';
import { SHOWN_BY } from '../lexicon/function-words/prepositions.ts';
import { BEFORE_SAID_THING } from '../lexicon/function-words/pronouns.ts';
import { QUOTATIVE_VERBS, REPORTING_VERBS } from '../lexicon/reporting-verbs.ts';
import { NAMED_OR_BORNE } from '../lexicon/verb-forms.ts';
import { POSSESSIVES } from '../lexicon/word-classes.ts';
import { isFiniteVerb, isVerbal } from '../syntax/verb-groups.ts';
import type { CueKind } from './cue.ts';
import { FINDINGS } from './findings.ts';
import { readPhrasal } from './phrasal-verbs.ts';

/**
 * The class of cue of the verb at a token, by its word and context; null if it names a thing said
 * ("her claims"), or if another verb is the cue ("quoted him as saying").
 */
export function classifyVerb(doc: Doc, at: number): CueKind | null {
  if (!isVerbal(doc.tokens[at])) return null;
  if (firstHolding(doc, FINDINGS, at)) return 'REPORTING';
  if (firstHolding(doc, NO_CUE_VERBS, at)) return null;
  const known = firstFound(doc, VERB_KINDS, at);
  if (known) return known.found;
  if (firstHolding(doc, NO_CUE_BY_CONTEXT, at)) return null;
  return firstHolding(doc, CONTEXTS, at) ? 'CONTEXTUAL' : null;
}

/** Cases in which a verb is not a cue, whatever verb it is; given its token. */
export const NO_CUE_VERBS: readonly Condition<number>[] = [
  {
    name: 'owned-noun',
    example: 'Her saying so did not help.',
    when: (doc, at) => isGenitive(doc, at - 1),
  },
  {
    name: 'quoted-as-other-cue',
    example: 'The Gazette quoted an official as saying that the mill would stay.',
    when: (doc, at) => lowerAt(doc, at).startsWith('quot') && quotesAs(doc, at),
  },
  {
    name: 'recalled-other-cue',
    example: 'Tom Reed recalled Ann Poe saying that the mill would stay.',
    when: (doc, at) => /^re(?:call|count)/.test(lowerAt(doc, at)) && retellsSaying(doc, at),
  },
  {
    name: 'noun-behind-article',
    example: 'It is worth noting that the mill is old.',
    when: ({ tokens }, at) => standsBehindArticle(tokens[at - 1]),
  },
  {
    name: 'bare-participle',
    example: 'A man accused of theft said that the mill would stay.',
    when: isBareParticiple,
  },
  {
    name: 'concludes-with-other',
    example: 'The film concludes with footage of the mayor.',
    when: (doc, at) => lowerAt(doc, at).startsWith('conclud') && showsOther(doc, at),
  },
];

/** What a verb is, by its word or by those that belong to it. */
export const VERB_KINDS: readonly Rule<number, CueKind>[] = [
  {
    name: 'reporting-verb',
    example: 'Ann Poe said that the mill would stay.',
    gives: (doc, at) => (REPORTING_VERBS.has(lowerAt(doc, at)) ? 'REPORTING' : null),
  },
  {
    name: 'phrasal-verb',
    example: 'Ann Poe pointed out that the mill would stay.',
    gives: (doc, at) => readPhrasal(doc, at)?.kind ?? null,
  },
  {
    name: 'quotative-verb',
    example: 'Ann Poe called the mill “a disaster.”',
    gives: (doc, at) => (QUOTATIVE_VERBS.has(lowerAt(doc, at)) ? 'QUOTATIVE' : null),
  },
];

/** Cases in which a verb that is used of anything is not a cue, whatever marks are next to it. */
export const NO_CUE_BY_CONTEXT: readonly Condition<number>[] = [
  {
    name: 'auxiliary-verb',
    example: 'The mill was “a disaster.”',
    when: (doc, at) => posAt(doc, at) === 'AUX',
  },
  {
    name: 'names-a-thing',
    example: 'Ann Poe has a boat named “The Mill on the River.”',
    when: (doc, at) => isWord(doc, at, NAMED_OR_BORNE),
  },
  {
    name: 'saying-behind',
    example: 'Ann Poe began saying that the mill would stay.',
    when: (doc, at) =>
      lowerAt(doc, at + 1).endsWith('ing') && REPORTING_VERBS.has(lowerAt(doc, at + 1)),
  },
  {
    // What is done, not said.
    name: 'occasion-of-participle',
    example: 'Gifts are prohibited when voting “to fill a seat.”',
    when: (doc, at) => lowerAt(doc, at).endsWith('ing') && isWord(doc, at - 1, VERB_OCCASION),
  },
];

/** What makes any verb a cue. */
export const CONTEXTS: readonly Condition<number>[] = [
  {
    name: 'verb-before-quotation',
    example: 'Ann Poe smiled: “The mill will stay.”',
    when: standsBeforeQuotation,
  },
  {
    name: 'verb-before-that',
    example: 'Ann Poe joked around and knew that “the mill will stay.”',
    when: (doc, at) => lowerAt(doc, at + 1) === 'that',
  },
  {
    name: 'verb-behind-quotation',
    example: '“The mill will stay,” the mayor beamed on Monday.',
    when: (doc, at) =>
      followsQuotation(doc, at) &&
      ((doc.tokens[at - 1]?.quote ?? -1) >= 0 ||
        !(takesObject(doc.tokens[at + 1]) || isFollowedByVerb(doc, at))),
  },
];

function standsBeforeQuotation({ tokens }: Doc, at: number): boolean {
  const [next, second] = tokens.slice(at + 1, at + 3);
  if (!next) return false;
  return next.quote >= 0 || (/^[,:]$/.test(next.text) && !!second && second.quote >= 0);
}

/** "The film concludes with footage of the mayor": no words of its own. */
function showsOther(doc: Doc, at: number): boolean {
  const { tokens } = doc;
  const [preposition, shown] = tokens.slice(at + 1, at + 3);
  return SHOWN_BY.has(preposition?.lower ?? '') && (shown?.quote ?? -1) < 0;
}

/**
 * "a man accused of theft said", "a guard who asked not to be named": nothing said by the person
 * meant.
 */
function isBareParticiple(doc: Doc, at: number): boolean {
  const { tokens } = doc;
  const verb = lowerAt(doc, at);
  const [next, second, third] = tokens.slice(at + 1, at + 4).map(({ lower }) => lower);
  if (verb === 'called') return namesNewThing(doc, at);
  // "Mr. Poe, described as rich, left"
  if (/^(?:describ|portray|characteriz|hail)ed$/.test(verb) && next === 'as')
    return tokens[at - 1]?.text === ',';
  if (verb === 'asked') return next === 'not' && second === 'to' && third === 'be';
  return verb === 'accused' ? next === 'of' : verb === 'charged' && next === 'with';
}

/** 'a website called “Night Watch”': the name of a thing just brought up. */
function namesNewThing(doc: Doc, at: number): boolean {
  const { tokens } = doc;
  const named = (tokens[at + 1]?.quote ?? -1) >= 0 || tokens[at + 1]?.pos === 'PROPN';
  if (!named || tokens[at - 1]?.pos !== 'NOUN') return false;
  return tokens.slice(Math.max(0, at - 4), at).some(({ lower }) => /^an?$/.test(lower));
}

/** "the claims", "that claim" name a thing said; in "a video that said" a clause begins. */
function standsBehindArticle(before: Token | undefined): boolean {
  if (!before) return false;
  return (
    BEFORE_SAID_THING.has(before.lower) ||
    (before.pos === 'DET' && /^th(?:is|at|ese|ose)$/.test(before.lower))
  );
}

/** "she's said that", "who's long argued". */
function isPerfect(doc: Doc, at: number): boolean {
  const { tokens } = doc;
  const verb = tokens[at + 1]?.pos === 'ADV' ? tokens[at + 2] : tokens[at + 1];
  if (!/^(?:he|she|who)$/.test(lowerAt(doc, at - 1))) return false;
  return REPORTING_VERBS.has(verb?.lower ?? '') && /(?:ed|id)$/.test(verb?.lower ?? '');
}

/** "her claims", "Poe's claims" name a thing said; in "he's claiming" the 's is a verb. */
function isGenitive(doc: Doc, at: number): boolean {
  const { tokens } = doc;
  const token = tokens[at];
  if (!token) return false;
  if (/^['’]s$/.test(token.lower)) {
    if (isPerfect(doc, at)) return false;
    return token.pos !== 'AUX' || !/ing$/.test(lowerAt(doc, at + 1));
  }
  return POSSESSIVES.has(token.lower);
}

/** "quoted an official as saying": the cue is "saying". */
function quotesAs(doc: Doc, at: number): boolean {
  const { tokens } = doc;
  const sentence = tokens[at]?.sentence;
  for (let next = at + 2; next < at + 28 && tokens[next]?.sentence === sentence; next++) {
    if (tokens[next]?.lower === 'as' && tokens[next + 1]?.lower === 'saying') return true;
  }
  return false;
}

/** "recalled Ann Poe saying": the cue is "saying". */
function retellsSaying(doc: Doc, at: number): boolean {
  const { tokens } = doc;
  for (let next = at + 1; next < at + 10; next++) {
    const token = tokens[next];
    if (token?.lower === 'saying' && next > at + 1) return true;
    if (!token || !isPos(token.pos, 'DET', 'ADJ', 'NOUN', 'PROPN', 'PRON', 'NUM', 'ADP'))
      return false;
  }
  return false;
}

/** “a geek,” Poe changed his name; “no threat,” they managed to lose him: what is done, not said. */
function takesObject(next: Token | undefined): boolean {
  return (
    !!next &&
    next.quote < 0 &&
    isPos(next.pos, 'DET', 'PRON', 'NOUN', 'PROPN', 'ADJ', 'NUM', 'PART')
  );
}

/**
 * “…,” a hundred men dressed in green rallied: the participle that describes the men is not their
 * verb.
 */
function isFollowedByVerb(doc: Doc, at: number): boolean {
  const { tokens } = doc;
  const { sentence, lower } = tokens[at] as Token;
  if (!/ed$/.test(lower)) return false;
  for (let next = at + 1; tokens[next]?.sentence === sentence; next++) {
    const { quote, pos } = tokens[next] as Token;
    if (quote >= 0 || isPos(pos, 'PUNCT', 'CCONJ', 'SCONJ', 'PRON')) return false;
    if (isFiniteVerb(doc, next)) return true;
  }
  return false;
}

/** “…,” echoes the mayor; “…,” the mayor thunders. */
function followsQuotation(doc: Doc, at: number): boolean {
  const { tokens } = doc;
  for (let left = at - 1; left >= Math.max(1, at - 6); left--) {
    const token = tokens[left] as Token;
    if (token.quote >= 0) return token.text === '"' && /^[,!?…]$/.test(textAt(doc, left - 1));
    if (token.pos === 'PUNCT' || token.pos === 'VERB') return false;
    if (PARTS_FROM_QUOTATION.has(token.lower)) return false;
    // “Shame!” as he left; but “…,” as her father dreamed.
    if (token.lower === 'as' && /^[!?]$/.test(textAt(doc, left - 2))) return false;
  }
  return false;
}
