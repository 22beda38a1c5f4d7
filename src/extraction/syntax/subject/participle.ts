import type { Doc, NounPhrase, Sentence, Token } from '../../doc/doc.ts';
import { chunkEndingAt } from '../../doc/noun-chunks.ts';
import { isWord } from '../../doc/token-at.ts';
import { RECORDINGS, SAYING_THINGS, SIGNS } from '../../lexicon/speech-nouns.ts';
import { BEFORE_SPEAKER } from '../../lexicon/verb-forms.ts';
import { CALENDAR, DISTRIBUTIVES } from '../../lexicon/word-classes.ts';
import { chainBackward } from '../noun-phrase.ts';
import type { VerbGroup } from '../verb-groups.ts';
import { isDash } from './apposition.ts';

/**
 * The subject that a participle of saying has for itself: "with the mayor saying", "62 percent of
 * voters saying", "– Ann Poe calling it", "with officials underlining this and vowing that".
 */
export function findOwnSubject(doc: Doc, sentence: Sentence, group: VerbGroup): NounPhrase | null {
  const base = chunkEndingAt(doc, group.start);
  return (
    findBeside(doc, sentence, group.start) ??
    (base && accompanying(doc, base)) ??
    findAccompanied(doc, group)
  );
}

/** The phrase right before, if nothing else can claim it: after "with", "of", "saw", a dash. */
function findBeside(doc: Doc, sentence: Sentence, start: number): NounPhrase | null {
  const { tokens } = doc;
  const base = chunkEndingAt(doc, start);
  const chain = chainBackward(doc, sentence, start);
  if (!chain || chain.start <= sentence.start) return null;
  const head = tokens[chain.end - 1] as Token;
  if (SIGNS.has(head.lower)) return base;
  if (SAYING_THINGS.has(head.lower) || CALENDAR.has(head.lower)) return null;
  const before = tokens[chain.start - 1] as Token;
  const [recorded, joint] = tokens.slice((base?.start ?? 2) - 2, base?.start ?? 0);
  if (joint?.lower === 'of' && RECORDINGS.has(recorded?.lower ?? '')) return base;
  if (/^(?:of|with)$/.test(before.lower) || isDash(doc, chain.start - 1)) return chain;
  if (before.text === ',' && isWord(doc, chain.start, DISTRIBUTIVES)) return chain;
  return BEFORE_SPEAKER.has(before.lower) ? chain : null;
}

/** "with Ann Poe saying", "with many men and women chanting": the phrase after "with". */
function accompanying(doc: Doc, base: NounPhrase): NounPhrase | null {
  const { tokens } = doc;
  const joined = tokens[base.start - 1]?.lower === 'and';
  const other = joined ? chunkEndingAt(doc, base.start - 1) : null;
  const whole = { ...base, start: other?.start ?? base.start };
  if (tokens[whole.start - 1]?.lower !== 'with') return null;
  return isWord(doc, base.end - 1, SAYING_THINGS) ? null : whole;
}

/** "with officials underlining this and vowing that": the participle before has a subject of its own. */
function findAccompanied(doc: Doc, { start }: VerbGroup): NounPhrase | null {
  const { tokens } = doc;
  if (tokens[start - 1]?.lower !== 'and') return null;
  for (let at = start - 2; at > start - LONGEST_PARTICIPLE; at--) {
    const token = tokens[at];
    if (!token || token.quote >= 0 || token.text === ',') return null;
    if (token.pos !== 'VERB') continue;
    const base = /ing$/.test(token.lower) ? chunkEndingAt(doc, at) : null;
    return base && accompanying(doc, base);
  }
  return null;
}

const LONGEST_PARTICIPLE = 12;
