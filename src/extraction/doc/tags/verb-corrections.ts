import { FORMS_OF_HAVE } from '../../lexicon/function-words/auxiliaries.ts';
import {
  BEFORE_PARTICIPLE_OF_SAYING,
  JOINERS,
} from '../../lexicon/function-words/clause-openers.ts';
import {
  BEHIND_HIDDEN_VERB,
  REPORT_OPENERS,
  SURE_SUBJECTS,
} from '../../lexicon/function-words/pronouns.ts';
import { QUOTATIVE_VERBS, REPORTING_VERBS } from '../../lexicon/reporting-verbs.ts';
import {
  ANSWERING_SHOTS,
  BELIEFS,
  NOUNS_IN_ED,
  TELLING_PARTICIPLES,
  VERB_PARTICLES,
} from '../../lexicon/verb-forms.ts';
import { FRACTIONS, QUANTIFIERS, RECORD_NOUNS, SAID_THINGS } from '../../lexicon/word-classes.ts';
import type { Token } from '../doc.ts';
import { isPos, OPENS_OBJECT } from '../pos.ts';
import {
  type Correction,
  ENDS_SENTENCE,
  isNounInS,
  isParticipleAsAdjective,
  type TokenInLine,
} from './correction.ts';

/** Verbs that the tagger takes for nouns or adjectives. */
export const VERB_CORRECTIONS: readonly Correction[] = [
  {
    name: 'verb-behind-subject',
    example: 'Ann Poe claims the mill will close.',
    pos: 'VERB',
    when: isMistakenNoun,
  },
  {
    name: 'verb-behind-aside',
    example: 'Ann Poe, a farmer, notes that the mill will close.',
    pos: 'VERB',
    when: closesAside,
  },
  {
    name: 'finding-verb',
    example: 'The mill was never safe, court records show.',
    pos: 'VERB',
    when: closesFinding,
  },
  {
    name: 'participle-of-saying',
    example: 'Ann Poe spoke up, warning that the mill would close.',
    pos: 'VERB',
    when: isMistakenParticiple,
  },
  {
    name: 'verb-between-nouns',
    example: 'The candidate claims his mill will close.',
    pos: 'VERB',
    when: isMistakenPredicate,
  },
  {
    name: 'say-behind-count',
    example: 'Nine in 10 say the mill should close.',
    pos: 'VERB',
    when: isMistakenSay,
  },
  {
    name: 'past-behind-noun',
    example: 'The town deserved better, Ann Poe said.',
    pos: 'VERB',
    when: isMistakenPast,
  },
  {
    name: 'verb-with-particle',
    example: 'Poe shot back that the mill was safe.',
    pos: 'VERB',
    when: takesParticle,
  },
];

const reports = ({ lower }: Token) => REPORTING_VERBS.has(lower) || QUOTATIVE_VERBS.has(lower);

/**
 * "Trump claims the", "researchers report.", "which notes that" are verbs though the tagger sees
 * nouns: a subject precedes them and an object, a clause or the end of the sentence follows.
 */
function isMistakenNoun({ token, before, after }: TokenInLine): boolean {
  if (token.pos !== 'NOUN' && !isParticipleAsAdjective(token)) return false;
  if (BELIEFS.has(token.lower) && /s$/.test(before?.lower ?? '') && after?.lower === 'that')
    return before?.pos === 'NOUN';
  if (!reports(token) || !before || /ing$/.test(token.lower)) return false;
  if (SURE_SUBJECTS.has(before.lower)) return true;
  // "Article 33 affirms: …"
  if (isInflected(token) && before.pos === 'NUM' && after?.text === ':') return true;
  if (!agreesWith(before, token, after)) return false;
  return !after || BEHIND_HIDDEN_VERB.has(after.lower);
}

const isInflected = ({ lower }: Token) => /(?:s|ed)$/.test(lower);

/** "Poe claims", "farmers report", "the farmer claims that". */
function agreesWith(subject: Token, verb: Token, after: Token | undefined): boolean {
  if (!isInflected(verb))
    return subject.pos === 'NOUN' && /s$/.test(subject.lower) && !/s$/.test(verb.lower);
  if (subject.pos === 'NOUN' && after?.lower === 'that') return true;
  return isPos(subject.pos, 'PROPN', 'PRON') || /^(?:that|then|also|now)$/.test(subject.lower);
}

/** "Ann Poe, a farmer, notes that", "and claims that", "Ann Poe alleged in the suit": no noun can be there. */
function closesAside({ token, before, after }: TokenInLine): boolean {
  const participle = isParticipleAsAdjective(token);
  if (!participle && !isNounInS(token)) return false;
  if (!before || !after || token.quote >= 0) return false;
  const grumbles = participle && before.pos === 'PROPN' && QUOTATIVE_VERBS.has(token.lower);
  if (!REPORTING_VERBS.has(token.lower) && !grumbles) return false;
  if (participle && isPos(before.pos, 'PROPN', 'NOUN')) return isPos(after.pos, 'ADP', 'PROPN');
  if (!/^(?:[,—)-]|--|and|but)$/.test(before.lower)) return false;
  if (SAID_THINGS.test(token.lower) && !JOINERS.has(before.lower)) return false;
  return after.lower === 'that' || (participle && OPENS_OBJECT.has(after.pos));
}

/** "…, court records show.": "show" is not a noun here. */
function closesFinding({ token, before, after }: TokenInLine): boolean {
  const shows = token.pos === 'NOUN' && /^shows?$/.test(token.lower);
  return shows && RECORD_NOUNS.test(before?.lower ?? '') && /^[.,;]$/.test(after?.text ?? '.');
}

/**
 * ", warning that", "by promising to", "have alleged": a verb form in a position where no noun is
 * possible.
 */
function isMistakenParticiple({ token, before, after }: TokenInLine): boolean {
  if (!isNominal(token) || !REPORTING_VERBS.has(token.lower)) return false;
  if (/ed$/.test(token.lower)) return FORMS_OF_HAVE.has(before?.lower ?? '');
  if (!/ing$/.test(token.lower) || !before || !after) return false;
  const opens = before.text === ',' || BEFORE_PARTICIPLE_OF_SAYING.has(before.lower);
  if (after.lower === 'to' && token.pos === 'ADJ' && isPos(before.pos, 'ADV', 'PROPN')) return true;
  const warns = TELLING_PARTICIPLES.has(token.lower);
  if (warns && before.text === ',' && isPos(after.pos, 'NOUN', 'PROPN')) return true;
  return opens && REPORT_OPENERS.has(after.lower);
}

const isNominal = ({ pos }: Token) => pos === 'NOUN' || pos === 'ADJ';

/**
 * "The candidate claims his", "Japan branded Ashton": a subject and a verb that look like two
 * nouns.
 */
function isMistakenPredicate({ tokens, index, token, after }: TokenInLine): boolean {
  if (!after || /^(?:who|which)$/.test(after.lower)) return false;
  if (!OPENS_OBJECT.has(after.pos) && after.text !== '"') return false;
  const participle = isParticipleAsAdjective(token);
  if (!participle && !isNounInS(token)) return false;
  const subject = tokens[index - 1];
  // "The talks accomplished “little”", "Ann Poe backs the mill": whatever the verb
  const sure = participle ? after.text === '"' : subject?.pos === 'PROPN' && after.pos === 'DET';
  if (!reports(token) && !sure) return false;
  if (subject?.pos !== 'PROPN' && (subject?.pos !== 'NOUN' || /s$/.test(subject.lower)))
    return false;
  return opensClause(tokens, index);
}

/** Only the phrase that ends before `end` is between it and the start of a clause. */
function opensClause(tokens: readonly Token[], end: number): boolean {
  let left = end - 1;
  while (left >= 0 && isPos(tokens[left]?.pos, 'NOUN', 'PROPN', 'ADJ', 'NUM')) left--;
  if (tokens[left]?.pos === 'DET') left--;
  const opener = tokens[left];
  return (
    !opener || ENDS_SENTENCE.test(opener.text) || /^(?:,|and|but|while|after)$/.test(opener.lower)
  );
}

/**
 * "nine in 10 say": a noun only after an article, a possessor or an adjective ("the final say").
 */
function isMistakenSay({ token, before }: TokenInLine): boolean {
  if (!/^say(?:ing)?$/.test(token.lower) || token.pos === 'VERB' || !before) return false;
  if (isPos(before.pos, 'NOUN', 'PROPN', 'NUM', 'SYM') || before.text === ',') return true;
  return QUANTIFIERS.has(before.lower) || FRACTIONS.has(before.lower);
}

/** "the town deserved better": a form in -ed after a noun is not a noun, except these. */
function isMistakenPast({ token, before }: TokenInLine): boolean {
  if (token.pos !== 'NOUN' || !/[^e]ed$/.test(token.lower) || !before) return false;
  return isPos(before.pos, 'NOUN', 'PROPN', 'PRON') && !NOUNS_IN_ED.has(token.lower);
}

/** "Poe shot back", "Poe needled the": a verb with its particle or object after a name. */
function takesParticle({ token, before, after }: TokenInLine): boolean {
  if (!isNominal(token) || !before || !after) return false;
  if (ANSWERING_SHOTS.has(token.lower)) return after.lower === 'back';
  if (/^points?$/.test(token.lower)) return after.lower === 'out';
  if (before.pos !== 'PROPN' || !isParticipleAsAdjective(token)) return false;
  return after.pos === 'DET' || VERB_PARTICLES.has(after.lower);
}
