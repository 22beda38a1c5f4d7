import type { SourceKind } from '../types.ts';

/** A source known by name before any text is read: an agency, an outlet, a body. */
export interface KnownName {
  /** The name in its usual form: "The Wall Street Journal". */
  name: string;
  kind: SourceKind;
  /** Its other names: "WSJ". */
  aliases?: readonly string[];
}

/** The known sources by their names, ignoring case and a leading "the". */
export type SourceRegistry = ReadonlyMap<string, KnownName>;

const registries = new WeakMap<readonly KnownName[], SourceRegistry>();

const EMPTY: SourceRegistry = new Map();

/** Indexes known sources by name and alias; the first of two with the same name counts. */
export function indexSources(sources: readonly KnownName[] | null): SourceRegistry {
  if (!sources) return EMPTY;
  const known = registries.get(sources);
  if (known) return known;
  const registry = new Map<string, KnownName>();
  for (const source of sources) {
    for (const name of [source.name, ...(source.aliases ?? [])]) {
      const key = keyOf(name);
      if (!registry.has(key)) registry.set(key, source);
    }
  }
  registries.set(sources, registry);
  return registry;
}

/** The source with this name, or undefined. */
export function findSource(registry: SourceRegistry, name: string): KnownName | undefined {
  return registry.get(keyOf(name));
}

/** Whether two names refer to one source: "WSJ" and "The Wall Street Journal". */
export function isSameName(registry: SourceRegistry, one: string, other: string): boolean {
  if (keyOf(one) === keyOf(other)) return true;
  const source = findSource(registry, one);
  return source !== undefined && source === findSource(registry, other);
}

const keyOf = (name: string) =>
  name.replace(/’/g, "'").replace(/^the /i, '').replace(/\s+/g, ' ').toLowerCase();
