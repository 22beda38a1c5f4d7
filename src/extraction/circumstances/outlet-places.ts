import type { Cue } from '../cues/cue.ts';
import type { Doc, Token } from '../doc/doc.ts';
import { ARTICLE_NOUNS, PROGRAMME_NOUNS } from '../lexicon/outlet-words.ts';
import { REPORTING_VERBS } from '../lexicon/reporting-verbs.ts';
import { words } from '../lexicon/word-classes.ts';
import type { OutletPlace } from './outlet-place.ts';

/** A token at which the name of an outlet may begin, and what leads to it. */
export interface Place {
  at: number;
  place: OutletPlace;
}

const TALKED = words(`spoke speaking speak speaks talked talking talk chatted chatting interview
  interviews conversation sitdown sit-down sat sitting meeting call exclusive board`);
const SPOKE_TO = words(
  'spoke speaking speak speaks talked talking interview interviews granted gave',
);
const SENT_TO =
  words(`statement email e-mail message letter comments remarks text note response memo
  texts emails press call visit appearance`);
const SAID_TO = words(
  'confide confided confides reiterated recounted repeated described denied lamented',
);
const PASSED_ON =
  words(`reported obtained published quoted released cited seen reviewed viewed first
  carried aired broadcast verified heard uncovered acquired compiled saying posted`);
const AIRING = words(
  'appear appears appeared appearing appearance guest interviewed interview asked',
);
const WROTE = words('wrote writes writing write written argued penned');

/**
 * The place that begins after the token, by the words before it, or null: "told", "an interview
 * with", "wrote in", "reported by", "per".
 */
export function placeAfter(doc: Doc, at: number, cue: Cue | null): Place | null {
  const { lower } = doc.tokens[at] as Token;
  const next = at + 1;
  if (/^(?:told|tells|telling|tell|briefed)$/.test(lower)) return { at: next, place: 'TOLD' };
  if (lower === 'with' && hasBefore(doc, at, TALKED)) return { at: next, place: 'WITH' };
  if (lower === 'to') return placeAfterTo(doc, at);
  if (lower === 'on') return { at: next, place: hasBefore(doc, at, AIRING) ? 'AIRED' : 'ON' };
  if (lower === 'by') return placeAfterBy(doc, at);
  if (lower === 'of') return placeAfterOf(doc, at);
  if (/^(?:in|for|at)$/.test(lower)) return placeAfterIn(doc, at, cue);
  const opens = /^(?:per|via)$/.test(lower) && /^[,."—-]$/.test(doc.tokens[at - 1]?.text ?? ',');
  if (opens) return { at: next, place: 'VIA' };
  return null;
}

function placeAfterTo(doc: Doc, at: number): Place | null {
  const before = doc.tokens[at - 1]?.lower ?? '';
  if (SPOKE_TO.has(before)) return { at: at + 1, place: 'WITH' };
  if (SAID_TO.has(before) || REPORTING_VERBS.has(before)) return { at: at + 1, place: 'TOLD' };
  return hasBefore(doc, at, SENT_TO, 2) ? { at: at + 1, place: 'TO' } : null;
}

function placeAfterBy(doc: Doc, at: number): Place | null {
  const before = doc.tokens[at - 1]?.lower ?? '';
  if (before === 'interviewed') return { at: at + 1, place: 'WITH' };
  return PASSED_ON.has(before) ? { at: at + 1, place: 'BY' } : null;
}

/** "an episode of", "Monday's edition of": what is aired; "the editorial board of": who asked. */
function placeAfterOf(doc: Doc, at: number): Place | null {
  const before = doc.tokens[at - 1]?.lower ?? '';
  if (PROGRAMME_NOUNS.has(before)) return { at: at + 1, place: 'AIRED' };
  return /^(?:board|readers|viewers|issue)$/.test(before) ? { at: at + 1, place: 'WITH' } : null;
}

/** "wrote in", "an op-ed for", "a column published in"; "in a CNN interview" by the noun after it. */
function placeAfterIn(doc: Doc, at: number, cue: Cue | null): Place | null {
  const before = wordBefore(doc, at);
  if (ARTICLE_NOUNS.has(before) || (before === 'published' && doc.tokens[at]?.lower === 'in'))
    return { at: at + 1, place: 'IN' };
  const writes = WROTE.has(before) || (cue?.end === at && cue.base === 'write');
  if (doc.tokens[at]?.lower === 'in' && writes) return { at: at + 1, place: 'IN' };
  return null;
}

/** The word before a token; "op-ed" is one word. */
function wordBefore(doc: Doc, at: number): string {
  const [first, hyphen, last] = doc.tokens.slice(Math.max(0, at - 3), at);
  const joined = hyphen?.text === '-' && first?.end === hyphen.start && last?.start === hyphen.end;
  return joined ? `${first?.lower}-${last?.lower}` : (doc.tokens[at - 1]?.lower ?? '');
}

function hasBefore(doc: Doc, at: number, nouns: ReadonlySet<string>, reach = 3): boolean {
  const first = doc.tokens[at]?.sentence;
  for (let left = at - 1; left >= Math.max(0, at - reach); left--) {
    const token = doc.tokens[left] as Token;
    if (token.sentence !== first || /^[,;:]$/.test(token.text)) return false;
    if (nouns.has(token.lower)) return true;
  }
  return false;
}
