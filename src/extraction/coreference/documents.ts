import type { Doc, Token, TokenRange } from '../doc/doc.ts';
import { lowerAt, posAt } from '../doc/token-at.ts';
import { completeName } from '../entities/name-index.ts';
import { nameWords } from '../entities/name-words.ts';
import { soundsLikeOrganization } from '../lexicon/word-classes.ts';
import type { CoreferenceState } from './antecedents.ts';
import { resolvePronoun } from './pronouns.ts';

const DOCUMENT =
  /^(?:statement|report|release|letter|email|e-mail|memo|tweet|tweets|post|paper|study|document|filing|notice|message|note|review|assessment|findings|survey|lawsuit|complaint|website|newsletter|bulletin|analysis)$/;
/** What one issues in answer, not at length: "a statement" is that of whoever was named. */
const SENT = /^(?:statement|release|email|e-mail|tweet|post|notice|message)$/;
const LONGEST_TAIL = 14;

/**
 * Who issued the document that "speaks": its possessor ("her statement", "the Post's report"), the
 * organisation named before it, whoever stands behind "by" or "from", or who issued the document
 * quoted before. Null where the phrase is no document or nobody is named.
 */
export function resolveIssuer(
  state: CoreferenceState,
  core: TokenRange,
  phrase: TokenRange,
): string | null {
  const { doc, state: discourse } = state;
  const { tokens } = doc;
  const head = tokens[core.end - 1] as Token;
  if (!DOCUMENT.test(head.lower)) return null;
  const named =
    findPossessor(state, core) ?? findOrganization(state, core) ?? findBehind(state, core, phrase);
  if (named) {
    discourse.issuer = named;
    return named;
  }
  const spoke = discourse.lastKind === 'ORGANIZATION' || discourse.lastKind === 'GOVERNMENT';
  const article = lowerAt(doc, core.start);
  const bare = /^(?:the|that|this)$/.test(article) || (article === 'a' && SENT.test(head.lower));
  return bare ? (discourse.issuer ?? (spoke ? discourse.lastSpeaker : null)) : null;
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
    if (!/^(?:by|from|on)$/.test(token.lower)) continue;
    let end = at + 1;
    while (end < at + 9 && /^(?:DET|PROPN|ADJ|NOUN|PART)$/.test(posAt(doc, end))) end++;
    const owner = /website|site|page/.test(lowerAt(doc, end - 1));
    const words = ownerWords(doc, at + 1, end) ?? nameWords(doc, { start: at + 1, end });
    if (words && (token.lower !== 'on' || owner)) return completeName(names, words);
  }
  return null;
}

/** The possessor of "Ashton Railway's website", or null. */
function ownerWords(doc: Doc, start: number, end: number): string[] | null {
  for (let at = start + 1; at < end; at++)
    if (/^['’]s$/.test(lowerAt(doc, at))) return nameWords(doc, { start, end: at });
  return null;
}
