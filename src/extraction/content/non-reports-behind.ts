import type { Candidate } from '../classifiers/content-features.ts';
import type { Cue } from '../cues/cue.ts';
import type { Doc } from '../doc/doc.ts';
import { isPos } from '../doc/pos.ts';
import { isTitle } from '../doc/quotes/titles-of-works.ts';
import type { Condition } from '../doc/rule.ts';
import { kindOfSpan } from '../doc/span-text.ts';
import { isWord, lowerAt, posAt, textAt } from '../doc/token-at.ts';
import {
  BEFORE_PARTICIPLE_CLAUSE,
  REPORTED_CLAUSE_OPENERS,
} from '../lexicon/function-words/clause-openers.ts';
import { SETS_ASIDE } from '../lexicon/function-words/prepositions.ts';
import { THIRD_PERSON_POSSESSIVES } from '../lexicon/function-words/pronouns.ts';
import { REPORTING_VERBS } from '../lexicon/reporting-verbs.ts';
import { IDENTITY_NOUNS } from '../lexicon/speech-nouns.ts';
import { PERFORMING_VERBS } from '../lexicon/verb-forms.ts';
import { isVerbal } from '../syntax/verb-groups.ts';
import { beginsFiniteClause, type Weighed } from './sentence-state.ts';

/** Words after a cue that it does not report. */
export const NON_REPORTS_BEHIND: readonly Condition<Weighed>[] = [
  {
    name: 'main-clause-goes-on',
    example: 'The rules he cited are “old and bad.”',
    when: ({ tokens }, { candidate: { cue, start } }) =>
      cue.kind === 'QUOTATIVE' && start === cue.attributionEnd && tokens[start]?.pos === 'AUX',
  },
  {
    name: 'name-withheld',
    example: 'Two millers asked that their names be withheld.',
    when: wantsNoName,
  },
  {
    name: 'said-by-saying',
    example: 'Ann Poe responded first by saying that the mill would stay.',
    when: tellsHow,
  },
  {
    name: 'despite-what-said',
    example: 'Despite what he wrote of the mill, it stayed.',
    when: (doc, { candidate: { cue } }) =>
      lowerAt(doc, cue.attributionStart - 1) === 'what' &&
      isWord(doc, cue.attributionStart - 2, SETS_ASIDE),
  },
  {
    name: 'words-spoken-of',
    example: 'What she said is not known to the mill.',
    when: isFreeRelative,
  },
  {
    name: 'wrote-title',
    example: 'Ann Poe wrote “The Mill on the River” and lives in Ulm.',
    when: (doc, { candidate }) => performsTitle(doc, candidate),
  },
  {
    name: 'occasion-behind',
    example: 'Ann Poe told the House before slamming it.',
    when: (doc, weighed) => isIndirect(doc, weighed) && namesOccasion(doc, weighed),
  },
  {
    name: 'splits-compound',
    example: 'Ann Poe asked all-pro barber Tom Reed to leave.',
    when: (doc, weighed) => isIndirect(doc, weighed) && splitsCompound(doc, weighed),
  },
  {
    name: 'object-without-verb',
    example: 'Ann Poe said many things about the mill.',
    when: (doc, weighed) => isIndirect(doc, weighed) && isBareObject(doc, weighed),
  },
  {
    name: 'only-comma-joins',
    example: 'Ann Poe wrote, then the mill closed for good.',
    when: (doc, weighed) =>
      isIndirect(doc, weighed) && standsBehindComma(doc, weighed) && !followsComma(doc, weighed),
  },
];

function isIndirect({ normalized }: Doc, { candidate: { span } }: Weighed): boolean {
  return kindOfSpan(normalized, span) === 'INDIRECT';
}

/** "responded first by saying that": the words follow "saying". */
function tellsHow(doc: Doc, { candidate: { start } }: Weighed): boolean {
  const by = isPos(posAt(doc, start), 'ADV', 'ADJ') ? start + 1 : start;
  const verb = lowerAt(doc, by + 1);
  return lowerAt(doc, by) === 'by' && /ing$/.test(verb) && REPORTING_VERBS.has(verb);
}

/** "who asked that their names be withheld": why they are not named, not what they say. */
function wantsNoName(doc: Doc, { candidate: { cue, start } }: Weighed): boolean {
  if (cue.base !== 'ask' || lowerAt(doc, start) !== 'that') return false;
  return isWord(doc, start + 1, THIRD_PERSON_POSSESSIVES) && isWord(doc, start + 2, IDENTITY_NOUNS);
}

/** "asked all-pro barber Robert Mann": no content begins within a compound. */
function splitsCompound({ tokens }: Doc, { candidate: { start } }: Weighed): boolean {
  const [before, hyphen] = tokens.slice(start - 1, start + 1);
  return hyphen?.text === '-' && hyphen.start === before?.end;
}

/** "What she said is not known": about the words, not the words themselves. */
function isFreeRelative({ tokens }: Doc, { candidate: { cue, start } }: Weighed): boolean {
  const [verb, next] = tokens.slice(start, start + 2);
  const [before, what] = tokens.slice(Math.max(0, cue.attributionStart - 2), cue.attributionStart);
  const opens = what ? what.lower === 'what' && before?.pos === 'PUNCT' : before?.lower === 'what';
  return opens && verb?.pos === 'AUX' && next?.lower !== 'that';
}

/**
 * 'who wrote "The Mill," lives in Ulm', 'sang "Night Boats" at the wedding': the name of a work. A
 * stop may end what is performed, but after "wrote" it ends a sentence.
 */
export function performsTitle(doc: Doc, { cue, side, start }: Candidate): boolean {
  const quote = doc.quotes[doc.tokens[start]?.quote ?? -1];
  const performed = PERFORMING_VERBS.has(cue.base) && !isRead(doc, cue);
  if (!quote || side !== 'POST' || (!performed && cue.base !== 'write')) return false;
  if (/^[,:]$/.test(textAt(doc, start - 1))) return false;
  return isTitle(doc.normalized.slice(quote.start, quote.end), performed ? '.' : '');
}

/** "The sign read “Mind The Gap”": what is written there, not a work. */
function isRead(doc: Doc, { base, speaker }: Cue): boolean {
  return base === 'read' && !speaker.pronoun && posAt(doc, speaker.end - 1) !== 'PROPN';
}

/** "told the House before slamming it": when it was said, not what. */
function namesOccasion(doc: Doc, { candidate: { start } }: Weighed): boolean {
  return (
    isWord(doc, start, BEFORE_PARTICIPLE_CLAUSE) &&
    /ing$/.test(lowerAt(doc, start + 1)) &&
    isVerbal(doc.tokens[start + 1])
  );
}

/** "said many things": no verb, and nothing that announces words. */
function isBareObject({ tokens }: Doc, { candidate }: Weighed): boolean {
  const { cue, start, end, opener } = candidate;
  return !cue.hedged && opener !== 'THAT' && !tokens.slice(start, end).some(isVerbal);
}

/** "The mill lost money, a man said, | then it closed": a comma alone joins it on. */
function standsBehindComma(doc: Doc, { candidate: { cue, start, opener } }: Weighed): boolean {
  const comma = doc.tokens[start - 1];
  if (comma?.text !== ',' || comma.quote >= 0 || opener || start > cue.attributionEnd + 6)
    return false;
  return !isWord(doc, start, REPORTED_CLAUSE_OPENERS);
}

/**
 * "The Gazette reported, the fund refused to pay", "As May nears, she says, the fund will pay": a
 * clause after the attribution that opens the sentence or follows an adverbial.
 */
function followsComma({ tokens }: Doc, { state, candidate: { cue, start } }: Weighed): boolean {
  const behindAdverbial =
    tokens[cue.attributionStart - 1]?.text === ',' && tokens[cue.attributionEnd]?.text === ',';
  const opens =
    (cue.attributionStart === state.sentence.start || behindAdverbial) && cue.kind === 'REPORTING';
  return opens && cue.subjectPosition === 'BEFORE' && beginsFiniteClause(state, start);
}
