import type { ExtractedStatement } from '../../../src/extraction/index.ts';

/** One value, none, or a list of which any will do. */
type Wanted = string | null | readonly (string | null)[];

/** A role and a name. */
type WantedLink = readonly [Wanted, Wanted];

/** What a careful editor expects of one statement; what is not written is not looked at. */
export interface WantedStatement {
  kind?: Wanted;
  text?: Wanted;
  words?: Wanted;
  speaker?: Wanted;
  description?: Wanted;
  addressees?: readonly Wanted[];
  chain?: readonly WantedLink[];
  chainHas?: readonly WantedLink[];
}

/** An input and what is expected of it, one JSON object a line. */
export interface Case {
  id: string;
  kind: string;
  input: { text: string; publisher?: string; publishedAt?: string };
  expected: { statements?: readonly WantedStatement[]; has?: readonly WantedStatement[] };
}

/** What differs from the expected statements, in words; nothing where the answer is right. */
export function differences({ expected }: Case, found: readonly ExtractedStatement[]): string[] {
  const { statements, has = [] } = expected;
  const lacks = has
    .filter((wanted) => !found.some((one) => holds(one, wanted) && fits(one, wanted)))
    .map(({ words }) => `no statement of the speaker expected holds "${words}"`);
  if (!statements) return lacks;
  if (found.length !== statements.length)
    return [...lacks, `${found.length} statements: ${found.map(({ text }) => text).join(' | ')}`];
  const wrong = statements.flatMap((wanted, index) => {
    const one = found[index] as ExtractedStatement;
    return fits(one, wanted) ? [] : [`${describe(one)} for ${JSON.stringify(wanted)}`];
  });
  return [...lacks, ...wrong];
}

function describe({ kind, text, speaker, addressees, chain }: ExtractedStatement): string {
  const names = (mentions: readonly { name: string }[]) => mentions.map(({ name }) => name);
  return JSON.stringify({
    kind,
    text,
    speaker: speaker?.name ?? null,
    addressees: names(addressees),
    chain: chain.map(({ role, name }) => [role, name]),
  });
}

function holds({ text }: ExtractedStatement, { words = '' }: WantedStatement): boolean {
  const options = typeof words === 'object' ? (words ?? []) : [words];
  return options.some((option) => plainWords(text).includes(plainWords(option ?? '')));
}

function fits(found: ExtractedStatement, wanted: WantedStatement): boolean {
  const { kind, text, speaker, description, addressees, chain, chainHas = [] } = wanted;
  const links = found.chain;
  return (
    (kind === undefined || isAny(kind, found.kind, (word) => word)) &&
    (text === undefined || isAny(text, found.text, plainWords)) &&
    (speaker === undefined || isAny(speaker, found.speaker?.name ?? null, plainName)) &&
    (description === undefined ||
      isAny(description, found.speaker?.description ?? null, plainName)) &&
    (addressees === undefined ||
      areAll(addressees, found.addressees, (one, { name }) => isAny(one, name, plainName))) &&
    (chain === undefined || areAll(chain, links, isLink)) &&
    chainHas.every((one) => links.some((link) => isLink(one, link)))
  );
}

function isLink([role, name]: WantedLink, link: ExtractedStatement['chain'][number]): boolean {
  return isAny(role, link.role, (word) => word) && isAny(name, link.name, plainName);
}

function areAll<Want, Found>(
  wanted: readonly Want[],
  found: readonly Found[],
  same: (want: Want, found: Found) => boolean,
): boolean {
  return (
    wanted.length === found.length &&
    wanted.every((want, index) => same(want, found[index] as Found))
  );
}

function isAny(wanted: Wanted, found: string | null, plain: (words: string) => string): boolean {
  const options = wanted === null || typeof wanted === 'string' ? [wanted] : wanted;
  return options.some((option) =>
    option === null || found === null ? option === found : plain(option) === plain(found),
  );
}

/** Case, curly apostrophes and a leading "the" do not count. */
function plainName(name: string): string {
  return name
    .normalize('NFC')
    .replace(/[’‘]/g, "'")
    .replace(/^the\s+/i, '')
    .trim()
    .toLowerCase();
}

/** Marks, dots between segments, stops at the ends of words and a leading "that" do not count. */
function plainWords(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[“”"«»„]/g, '')
    .replace(/[‘’]/g, "'")
    .replace(/(^|\s)'|'(?=\s|$)/g, '$1')
    .replace(/…|\.\.\./g, ' ')
    .replace(/[.,;:!?—–-]+(?=\s|$)/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^that\s+/, '');
}
