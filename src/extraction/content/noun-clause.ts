import type { Cue } from '../cues/cue.ts';
import type { Doc, Sentence, Token } from '../doc/doc.ts';
import { chunkEndingAt } from '../doc/noun-chunks.ts';
import { isPos } from '../doc/pos.ts';
import { isWord } from '../doc/token-at.ts';
import { COORDINATORS, INNER_CLAUSE_OPENERS } from '../lexicon/function-words/clause-openers.ts';
import { mapForms } from '../lexicon/inflect.ts';
import { REPORTING_VERBS } from '../lexicon/reporting-verbs.ts';
import { SUBORDINATORS } from '../lexicon/word-classes.ts';
import { beginsClause } from '../syntax/noun-phrase.ts';
import { isFiniteVerb, isVerbal } from '../syntax/verb-groups.ts';

/**
 * "Her claim that the mill was empty | has been disputed": if a noun of saying is the subject of
 * its sentence, the words end before its verb: the first finite one that no clause within the words
 * accounts for. The token, or `limit`.
 */
export function endOfNounClause(doc: Doc, cue: Cue, start: number, limit: number): number {
  const { tokens } = doc;
  const sentence = doc.sentences[cue.sentence] as Sentence;
  if (!beginsClause(doc, sentence, Math.min(cue.attributionStart, cue.head))) return limit;
  let open = 1;
  for (let at = start + 1; at < limit; at++) {
    const token = tokens[at] as Token;
    if (token.quote >= 0) continue;
    open += clausesOpenedBy(token);
    if (!closesClause(doc, at)) continue;
    if (complements(doc, at)) open++;
    if (open > 0) open--;
    else if (isPredicate(doc, at)) return beforeAside(doc, start, at);
    at = endOfGroup(doc, at, limit);
  }
  return limit;
}

/** "who" and "because" open a clause, and so does "and". */
function clausesOpenedBy({ lower }: Token): number {
  const subordinate = INNER_CLAUSE_OPENERS.has(lower) || SUBORDINATORS.has(lower);
  return (subordinate ? 1 : 0) + (COORDINATORS.has(lower) ? 1 : 0);
}

/** A finite verb, or any verb right after "who". */
function closesClause(doc: Doc, at: number): boolean {
  const related = isVerbal(doc.tokens[at]) && isWord(doc, at - 1, INNER_CLAUSE_OPENERS);
  return related || isFiniteVerb(doc, at);
}

/** "drew boos", "has been disputed"; in "members committed to it", "work performed" a participle. */
function isPredicate(doc: Doc, at: number): boolean {
  const { tokens } = doc;
  if (tokens[at]?.pos === 'AUX') return true;
  const next = tokens[at + 1];
  return isPos(next?.pos, 'DET', 'PRON', 'PROPN', 'NOUN', 'ADJ', 'NUM') || next?.lower === 'off';
}

/** "knew the mill was", "what he knew was": the verb's clause depends on another verb. */
function complements(doc: Doc, verb: number): boolean {
  const { tokens } = doc;
  const subject = chunkEndingAt(doc, verb);
  const before = tokens[(subject?.start ?? verb) - 1];
  return !!before && before.quote < 0 && GOVERNS_CLAUSE.has(before.lower);
}

const GOVERNS_CLAUSE = new Set([
  ...REPORTING_VERBS.keys(),
  ...mapForms('know think believe hope fear show mean feel find understand expect').keys(),
]);

/** The last token of the verb group: auxiliaries, adverbs and one verb. */
function endOfGroup(doc: Doc, start: number, limit: number): number {
  const { tokens } = doc;
  let at = start;
  const isVerb = () => tokens[at]?.pos === 'VERB';
  while (at + 1 < limit && !isVerb()) {
    const { pos, lower } = tokens[at + 1] as Token;
    if (!isPos(pos, 'AUX', 'VERB', 'ADV') && !/^(?:not|n['’]t)$/.test(lower)) return at;
    at++;
  }
  return at;
}

/** "…, backed by nurses, convinced": an aside before the verb belongs to the narrator. */
function beforeAside(doc: Doc, start: number, verb: number): number {
  const { tokens } = doc;
  if (tokens[verb - 1]?.text !== ',') return verb;
  for (let at = verb - 2; at > start; at--) {
    const token = tokens[at] as Token;
    if (token.text !== ',' || token.quote >= 0) continue;
    const next = tokens[at + 1];
    return isVerbal(next) || INNER_CLAUSE_OPENERS.has(next?.lower ?? '') ? at : verb - 1;
  }
  return verb - 1;
}
