import type { ActorKind } from '../../generated/prisma/enums.ts';
import { nameKey } from '../../text/name-key.ts';

/** Somebody whom a text or a person names. */
export interface ActorInput {
  name: string;
  kind: ActorKind;
  description?: string | null;
  wikidataId?: string | null;
  /** Other names under which the actor stands in print; stored with an actor that is made. */
  aliases?: readonly string[];
}

/** An actor that is there already, with what tells it from others; once for each way it was found. */
export interface KnownActor {
  id: string;
  nameKey: string;
  kind: ActorKind;
  description: string | null;
  wikidataId: string | null;
  /** The alias that it was found by; null where it was by its name or Wikidata id. */
  aliasKey: string | null;
}

/**
 * The actor that is meant, if any of the known ones is: the one of that Wikidata id; else of that
 * name, the one described alike before the others and the oldest first; else of that alias, where
 * only one has it. A person is never taken for a body, nor an actor of one Wikidata id for another.
 *
 * @param known the oldest first
 */
export function pickActor(known: readonly KnownActor[], input: ActorInput): KnownActor | undefined {
  const wikidataId = input.wikidataId ?? null;
  const identified = known.find((actor) => wikidataId !== null && actor.wikidataId === wikidataId);
  if (identified) return identified;
  const key = nameKey(input.name);
  const possible = known.filter(
    (actor) =>
      (actor.kind === 'PERSON') === (input.kind === 'PERSON') &&
      (wikidataId === null || actor.wikidataId === null),
  );
  const named = possible.filter((actor) => actor.nameKey === key);
  const description = nameKey(input.description ?? '');
  const alike = named.find((actor) => nameKey(actor.description ?? '') === description);
  if (named.length > 0) return alike ?? named[0];
  const byAlias = possible.filter(({ aliasKey }) => aliasKey === key);
  return new Set(byAlias.map(({ id }) => id)).size === 1 ? byAlias[0] : undefined;
}
