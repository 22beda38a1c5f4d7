import type { Doc, Token, TokenRange } from '../doc/doc.ts';
import { isPos } from '../doc/pos.ts';
import { firstFound, type Rule } from '../doc/rule.ts';
import { lowerAt, posAt } from '../doc/token-at.ts';
import { completeName } from '../entities/name-index.ts';
import { nameWords } from '../entities/name-words.ts';
import { ISSUED, SENT } from '../lexicon/documents.ts';
import { soundsLikeOrganization } from '../lexicon/word-classes.ts';
import { isReadBy } from '../syntax/reduced-relative.ts';
import type { CoreferenceState } from './antecedents.ts';
import { resolvePronoun } from './pronouns.ts';

const LONGEST_TAIL = 14;

/** A document that "speaks". */
interface Issued {
  state: CoreferenceState;
  core: TokenRange;
  phrase: TokenRange;
}

/** Who issued a document, if its own sentence says so. */
export const ISSUERS: readonly Rule<Issued, string>[] = [
  {
    name: 'possessor-of-document',
    example: 'Ann Poe’s statement said the mill would stay.',
    gives: (_, { state, core }) => findPossessor(state, core),
  },
  {
    name: 'body-before-document',
    example: 'An Ashton Holdings report said the mill would stay.',
    gives: (_, { state, core }) => findOrganization(state, core),
  },
  {
    name: 'issuer-behind-document',
    example: 'The mill would stay, according to a letter from the Ashton Board.',
    gives: (_, { state, core, phrase }) => findBehind(state, core, phrase),
  },
];

/** Who issued a document that the text mentioned before. */
export const ISSUERS_BEFORE: readonly Rule<Issued, string>[] = [
  {
    name: 'issuer-of-last-document',
    example: 'An Ashton Holdings report said the mill would stay. The report said it would grow.',
    gives: (_, { state }) => state.state.issuer,
  },
  {
    name: 'last-body-issues-document',
    example: 'Ashton Holdings said the mill would stay. The statement said it would grow.',
    gives: (_, { state: { state } }) =>
      state.lastKind === 'ORGANIZATION' || state.lastKind === 'GOVERNMENT'
        ? state.lastSpeaker
        : null,
  },
];

/**
 * Who issued the document that "speaks": its possessor ("her statement", "the Post's report"), the
 * organisation named before it, the one after "by" or "from", or the issuer of the document quoted
 * before. Null if the phrase is not a document or nobody is named.
 */
export function resolveIssuer(
  state: CoreferenceState,
  core: TokenRange,
  phrase: TokenRange,
): string | null {
  const { doc } = state;
  const head = lowerAt(doc, core.end - 1);
  if (!ISSUED.has(head)) return null;
  const issued = { state, core, phrase };
  const named = firstFound(doc, ISSUERS, issued);
  if (named) {
    state.state.issuer = named.found;
    return named.found;
  }
  const article = lowerAt(doc, core.start);
  const bare = /^(?:the|that|this)$/.test(article) || (article === 'a' && SENT.has(head));
  return bare ? (firstFound(doc, ISSUERS_BEFORE, issued)?.found ?? null) : null;
}

function findPossessor(state: CoreferenceState, core: TokenRange): string | null {
  const { doc, names } = state;
  const { tokens } = doc;
  const first = tokens[core.start] as Token;
  if (/^(?:his|her)$/.test(first.lower))
    return resolvePronoun(state, { start: core.start, end: core.start + 1 });
  for (let at = core.end - 2; at > core.start; at--) {
    if (!/^['’]s?$/.test(lowerAt(doc, at))) continue;
    const owner = { start: core.start, end: at };
    const words = nameWords(doc, owner);
    if (words && tokens[at - 1]?.capital) return completeName(names, words);
    return doc.text.slice(first.start, (tokens[at - 1] as Token).end);
  }
  return null;
}

function findOrganization({ doc, names }: CoreferenceState, core: TokenRange): string | null {
  const words = nameWords(doc, { start: core.start, end: core.end - 1 });
  if (!words) return null;
  const acronym = words.length === 1 && /^\p{Lu}{2,}$/u.test(words[0] ?? '');
  return acronym || soundsLikeOrganization(words) ? completeName(names, words) : null;
}

/** "a letter from the Ashton Board", "a paper on Ashton Railway's website". */
function findBehind({ doc, names }: CoreferenceState, core: TokenRange, phrase: TokenRange) {
  const { tokens } = doc;
  const sentence = tokens[core.start]?.sentence;
  const limit = Math.max(phrase.end, core.end + LONGEST_TAIL);
  for (let at = core.end; at < limit && tokens[at]?.sentence === sentence; at++) {
    const token = tokens[at] as Token;
    if (token.quote >= 0 || /^(?:said|says|that|,)$/.test(token.lower)) return null;
    if (!leadsToIssuer(doc, at)) continue;
    let end = at + 1;
    while (end < at + 9 && isPos(posAt(doc, end), 'DET', 'PROPN', 'ADJ', 'NOUN', 'PART')) end++;
    const owner = /website|site|page/.test(lowerAt(doc, end - 1));
    const words = ownerWords(doc, at + 1, end) ?? nameWords(doc, { start: at + 1, end });
    if (words && (token.lower !== 'on' || owner)) return completeName(names, words);
  }
  return null;
}

/** "by", "from", "on"; not "seen by". */
const leadsToIssuer = (doc: Doc, at: number) =>
  /^(?:by|from|on)$/.test(lowerAt(doc, at)) && !isReadBy(doc, at - 1);

/** The possessor of "Ashton Railway's website", or null. */
function ownerWords(doc: Doc, start: number, end: number): string[] | null {
  for (let at = start + 1; at < end; at++)
    if (/^['’]s$/.test(lowerAt(doc, at))) return nameWords(doc, { start, end: at });
  return null;
}
