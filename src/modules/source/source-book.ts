import { builtInSources, type KnownSource } from '../../settings/known-sources.ts';
import { nameKey } from '../../text/name-key.ts';
import type { NamedSourceInput, NamedSourceKind } from './name-source.ts';

/** What determines which source a name means. */
export interface Spelling {
  /** Sources with known kinds and spellings. @default the built-in ones */
  knownSources?: readonly KnownSource[] | undefined;
  /** The text that contains the name: evidence for a short name such as "the Post". */
  evidence?: string;
}

interface Names {
  own: Map<string, KnownSource>;
  other: Map<string, KnownSource>;
  short: Map<string, KnownSource[]>;
}

/** A person or a paper may well have the name of an outlet. */
const NEVER_KNOWN: readonly NamedSourceKind[] = ['PERSON', 'DOCUMENT'];

/**
 * The source under its usual spelling, with its kind and other names, if it is a known one; else
 * unchanged. A name shared by several, such as "the Post", counts only with evidence: if the text
 * names one of them in full, or, failing that, its place.
 */
export function spellSource(
  input: NamedSourceInput,
  { knownSources = builtInSources, evidence = '' }: Spelling = {},
): NamedSourceInput {
  if (NEVER_KNOWN.includes(input.kind)) return input;
  const known = findKnown(namesOf(knownSources), input.name, evidence);
  if (!known) return input;
  const kinds = new Set([input.kind, ...(input.orKinds ?? [])]);
  kinds.delete(known.kind);
  return {
    name: known.name,
    kind: known.kind,
    orKinds: [...kinds],
    url: input.url ?? known.url ?? null,
    aliases: [...new Set([...known.aliases, ...(input.aliases ?? [])])],
  };
}

/**
 * The known source that a text calls by one of its names, letter for letter: a program that reads
 * "WSJ" may well take it for a person.
 */
export function findNamed(
  name: string,
  { knownSources = builtInSources }: Spelling = {},
): KnownSource | undefined {
  const bare = name.replace(/^the /, '');
  const names = namesOf(knownSources);
  const known = names.own.get(nameKey(bare)) ?? names.other.get(nameKey(bare));
  return known && [known.name, ...known.aliases].includes(bare) ? known : undefined;
}

/** Whether two names stand for one outlet: "AP" and "The Associated Press", "Guardian" and "The Guardian". */
export function isSameSource(one: string, other: string, spelling: Spelling = {}): boolean {
  const [left, right] = [one, other].map((name) =>
    nameKey(spellSource({ name, kind: 'NEWS_OUTLET' }, spelling).name).replace(/^the /, ''),
  );
  return left === right;
}

function findKnown(names: Names, name: string, evidence: string): KnownSource | undefined {
  const key = nameKey(name);
  const bare = key.replace(/^the /, '');
  const certain =
    names.own.get(key) ?? names.other.get(key) ?? names.own.get(bare) ?? names.other.get(bare);
  const candidates = names.short.get(key);
  if (certain && !candidates) return certain;
  return (candidates && findByEvidence(candidates, evidence)) ?? certain;
}

/**
 * The result for each short name in the last text: a text of a megabyte may contain it ten thousand
 * times.
 */
const lastFound = new WeakMap<
  readonly KnownSource[],
  { evidence: string; known: KnownSource | undefined }
>();

function findByEvidence(
  candidates: readonly KnownSource[],
  evidence: string,
): KnownSource | undefined {
  const last = lastFound.get(candidates);
  if (last?.evidence === evidence) return last.known;
  const known = judgeByEvidence(candidates, evidence);
  lastFound.set(candidates, { evidence, known });
  return known;
}

function judgeByEvidence(
  candidates: readonly KnownSource[],
  evidence: string,
): KnownSource | undefined {
  const named = candidates.filter(({ name, aliases }) =>
    [name, ...aliases].some((one) => holdsWords(evidence, one)),
  );
  if (named.length > 0) return named.length === 1 ? named[0] : undefined;
  const placed = candidates.filter((one) =>
    one.evidence.some((word) => holdsWords(evidence, word)),
  );
  return placed.length === 1 ? placed[0] : undefined;
}

/** Whether the words are in the text, in their own case and not as parts of other words. */
function holdsWords(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const around = `${text.charAt(at - 1)}${text.charAt(at + words.length)}`;
    if (!/[\p{L}\p{N}]/u.test(around)) return true;
  }
  return false;
}

const books = new WeakMap<readonly KnownSource[], Names>();

function namesOf(sources: readonly KnownSource[]): Names {
  const known = books.get(sources) ?? readNames(sources);
  books.set(sources, known);
  return known;
}

function readNames(sources: readonly KnownSource[]): Names {
  const names: Names = { own: new Map(), other: new Map(), short: new Map() };
  for (const source of sources) {
    names.own.set(nameKey(source.name), source);
    for (const alias of source.aliases) {
      if (!names.other.has(nameKey(alias))) names.other.set(nameKey(alias), source);
    }
    for (const short of source.shortNames) {
      names.short.set(nameKey(short), [...(names.short.get(nameKey(short)) ?? []), source]);
    }
  }
  return names;
}
