import type { Doc, TokenRange } from '../doc/doc.ts';
import {
  BROADCASTERS,
  CALL_SIGN,
  isAgency,
  NAMED_AGENCY,
  NAMELESS,
  NETWORK,
  OUTLET_WORDS,
  PROGRAMMES,
} from '../lexicon/outlet-names.ts';
import {
  NOUNS_BEHIND_OUTLET,
  PAPER_TAILS,
  SHORT_NAMES,
  TAILS_BEHIND_OUTLET,
} from '../lexicon/outlet-words.ts';
import { DEMONYM } from '../lexicon/word-classes.ts';

/** A news organisation or programme named in the text. */
export interface Outlet {
  range: TokenRange;
  name: string;
  kind: 'NEWS_OUTLET' | 'NEWS_AGENCY';
  /** True for a programme, podcast or channel. */
  broadcast: boolean;
}

/** The outlet that the tokens name, or null. "CBS’ “Face the Nation”" is one outlet, CBS. */
export function readOutlet(doc: Doc, range: TokenRange): Outlet | null {
  const { tokens, text } = doc;
  const first = tokens[range.start];
  const last = tokens[range.end - 1];
  if (!first || !last || range.end <= range.start) return null;
  const words = text.slice(first.start, last.end);
  const plain = words
    .replace(/[“”"‘’']s?\b|[“”"]/g, (mark) => (/s$/.test(mark) ? mark : ''))
    .trim();
  const agency = nameOfAgency(plain) ?? (isAgency(plain) ? fullName(plain) : null);
  if (agency) return { range, name: agency, kind: 'NEWS_AGENCY', broadcast: false };
  if (NAMELESS.test(plain))
    return { range, name: plain, kind: 'NEWS_OUTLET', broadcast: /(?:tele|tv|radio)/i.test(plain) };
  if (CALL_SIGN.test(plain))
    return { range, name: fullName(plain), kind: 'NEWS_OUTLET', broadcast: true };
  const broadcast = BROADCASTERS.test(words) || PROGRAMMES.test(words);
  const network = NETWORK.exec(words)?.[0];
  const programme = PROGRAMMES.exec(words);
  const closes = programme && programme.index + programme[0].length >= words.length - 8;
  if (closes && /^\p{Lu}|^[“"']|^the/u.test(words)) {
    return { range, name: network ?? fullName(plain), kind: 'NEWS_OUTLET', broadcast: true };
  }
  if (!namesOutlet(doc, range)) return null;
  return {
    range,
    name: network && broadcast ? network : fullName(plain),
    kind: 'NEWS_OUTLET',
    broadcast,
  };
}

/** "the state-run MENA news agency", "Russia's Interfax news agency": "MENA", "Interfax". */
export function nameOfAgency(words: string): string | null {
  if (!/(?:agency|service)/.test(words)) return null;
  const after =
    /^(?:\p{L}[\p{L}-]* ){0,3}(?:news|press|wire) (?:agency|service) (\p{Lu}[\p{L} -]*)$/u.exec(
      words,
    );
  if (after?.[1]) return after[1];
  const [first = '', ...rest] =
    NAMED_AGENCY.exec(words.replace(/^The /, 'the '))?.[1]?.split(' ') ?? [];
  const name = DEMONYM.test(first) ? rest : [first, ...rest];
  return name.join(' ') || null;
}

function namesOutlet(doc: Doc, range: TokenRange): boolean {
  const { tokens } = doc;
  const words = tokens
    .slice(range.start, range.end)
    .filter((token) => /[\p{L}\p{N}]/u.test(token.text));
  const last = words.at(-1);
  if (!last || !words.some(({ capital }) => capital)) return false;
  if (words.some((word) => OUTLET_WORDS.has(word.lower)) && words.length <= 6) {
    return (
      OUTLET_WORDS.has(last.lower) ||
      PAPER_TAILS.has(last.lower) ||
      TAILS_BEHIND_OUTLET.has(last.lower)
    );
  }
  if (!last.capital) return NOUNS_BEHIND_OUTLET.has(last.lower) && words.length > 1;
  return PAPER_TAILS.has(last.lower) && words.length > 1 && words.length <= 6;
}

const FULL_NAMES: Readonly<Record<string, string>> = {
  Fox: 'Fox News',
  AP: 'The Associated Press',
  'the AP': 'The Associated Press',
  'the Associated Press': 'The Associated Press',
  'the New York Times': 'The New York Times',
  'the Washington Post': 'The Washington Post',
};

function fullName(words: string): string {
  return FULL_NAMES[words] ?? words.replace(/[,.]$/, '');
}

const HEAD_OF_TEXT = 40_000;

/** What a text's short names refer to: a text that often mentions "the Post" is searched once. */
const fullNames = new WeakMap<Doc, Map<string, string | null>>();

/** "the Post" → "The Washington Post", if the text names one in full. */
export function completeOutlet(doc: Doc, name: string): string {
  const short = /^[Tt]he (\p{L}+)$/u.exec(name)?.[1];
  if (!short || !SHORT_NAMES.has(short)) return name;
  const known = fullNames.get(doc) ?? new Map<string, string | null>();
  fullNames.set(doc, known);
  const found = known.get(short);
  const full = found === undefined ? findFullName(doc, short) : found;
  known.set(short, full);
  return full ?? name;
}

/**
 * The number of words is bounded, since a line of capitals would be searched again from each of
 * them.
 */
function findFullName(doc: Doc, short: string): string | null {
  const { text } = doc;
  const named = new RegExp(`(?:The )?(?:\\p{Lu}[\\p{L}.]{1,40} ){1,3}${short}\\b`, 'u');
  return named.exec(text.slice(0, HEAD_OF_TEXT))?.[0].trim() ?? null;
}
