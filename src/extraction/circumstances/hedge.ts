import type { Cue } from '../cues/cue.ts';
import type { Draft } from '../cues/draft.ts';
import type { Doc, Token } from '../doc/doc.ts';
import { type Condition, firstHolding } from '../doc/rule.ts';
import { DOUBT } from '../lexicon/doubt.ts';

interface Doubted {
  draft: Draft;
  cue: Cue;
}

/** Evidence that the text doubts that the words were said. */
export const HEDGES: readonly Condition<Doubted>[] = [
  {
    name: 'doubt-governs-verb',
    example: 'Ann Poe appeared to suggest that the mill would close.',
    when: (_, { cue }) => cue.hedged === true,
  },
  {
    name: 'doubt-opens-sentence',
    example: 'Reportedly, Ann Poe said that the mill would close.',
    when: (doc, { draft, cue }) => {
      const opener = isClause(cue) ? doc.tokens[firstOf(doc, cue)] : undefined;
      return !!opener && DOUBT.test(opener.lower) && !isContent(draft, opener);
    },
  },
  {
    name: 'doubt-before-verb',
    example: 'Ann Poe has reportedly said that the mill would close.',
    when: (doc, { draft, cue }) => {
      const adverb = isClause(cue) ? findDoubtBefore(doc, cue) : undefined;
      return !!adverb && !isContent(draft, adverb);
    },
  },
];

/**
 * True if the text doubts that the words were said: "reportedly said", "is said to be urging",
 * "appeared to suggest". Doubt inside the content is part of what was said.
 */
export function findHedge(doc: Doc, draft: Draft): boolean {
  const { cue } = draft;
  if (!cue || draft.evidence !== 'CUE') return false;
  return firstHolding(doc, HEDGES, { draft, cue }) !== null;
}

const isClause = ({ kind }: Cue) => kind !== 'ACCORDING' && kind !== 'NOUN';

const firstOf = (doc: Doc, cue: Cue) => doc.sentences[cue.sentence]?.start ?? 0;

const isContent = ({ segments }: Draft, { start, end }: Token) =>
  segments.some((part) => start >= part.start && end <= part.end);

/** The adverb of doubt among the few words before the verb that belong to it. */
function findDoubtBefore(doc: Doc, cue: Cue): Token | undefined {
  for (let at = cue.head - 1; at >= Math.max(firstOf(doc, cue), cue.head - 4); at--) {
    const token = doc.tokens[at] as Token;
    if (DOUBT.test(token.lower)) return token;
    if (!belongsToVerb(token)) return undefined;
  }
  return undefined;
}

function belongsToVerb({ pos, text, lower }: Token): boolean {
  if (pos === 'ADV' || pos === 'AUX' || pos === 'PART' || text === ',') return true;
  return /^(?:in|and|to)$/.test(lower);
}
