import type { ActorKind } from '../../generated/prisma/enums.ts';
import { nameKey } from '../../text/name-key.ts';
import { mayBeSame } from './same-kind.ts';

/** A person or body named by a text or a client. */
export interface ActorInput {
  name: string;
  /** Null if nobody says, UNKNOWN if the text does not; then an actor of any kind may be meant. */
  kind: ActorKind | null;
  description?: string | null;
  wikidataId?: string | null;
  /** Other names of the actor in print; stored if the actor is created. */
  aliases?: readonly string[];
}

/** An existing actor, with what distinguishes it; listed once for each way it was found. */
export interface KnownActor {
  id: string;
  nameKey: string;
  kind: ActorKind;
  description: string | null;
  wikidataId: string | null;
  /** The alias that it was found by; null if it was by its name or Wikidata id. */
  aliasKey: string | null;
}

/**
 * The known actor that is meant, if any: the one with that Wikidata id; else one with that name;
 * else the one with that alias, if only one has it. A person is never matched to an organization,
 * nor an actor with one Wikidata id to another; a name shared by a person and an organization
 * matches neither if the text does not tell which of them it means.
 *
 * Two people with the same name are not merged without evidence: if both are described, the
 * descriptions must share a word ("Israeli Prime Minister", "prime minister of Israel"); if the
 * mention is not described, the actor must be the only one of that name, or the only undescribed
 * one. Otherwise no known actor is meant.
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
      mayBeSame(actor.kind, input.kind ?? 'UNKNOWN') &&
      (wikidataId === null || actor.wikidataId === null),
  );
  const named = ofKind(
    possible.filter((actor) => actor.nameKey === key),
    input.kind,
  );
  if (named.length > 0) return pickNamed(named, input);
  const byAlias = possible.filter(({ aliasKey }) => aliasKey === key);
  return new Set(byAlias.map(({ id }) => id)).size === 1 ? byAlias[0] : undefined;
}

/** Those of the kind that is meant before those of unknown kind; if it is open, no two kinds. */
function ofKind(named: readonly KnownActor[], kind: ActorKind | null): readonly KnownActor[] {
  if (kind === null) return named;
  const open = named.filter((actor) => actor.kind === 'UNKNOWN');
  const settled = named.filter((actor) => actor.kind !== 'UNKNOWN');
  if (kind !== 'UNKNOWN') return settled.length > 0 ? settled : open;
  const [first] = settled;
  return settled.every((actor) => first && mayBeSame(actor.kind, first.kind)) ? named : open;
}

function pickNamed(named: readonly KnownActor[], input: ActorInput): KnownActor | undefined {
  const undescribed = named.find((actor) => !actor.description);
  const only = new Set(named.map(({ id }) => id)).size === 1 ? named[0] : undefined;
  if (!input.description) return only ?? undescribed;
  const words = stemsOf(input.description);
  const shared = named.map((actor) => countShared(words, stemsOf(actor.description ?? '')));
  const most = Math.max(...shared);
  return most > 0 ? named[shared.indexOf(most)] : undescribed;
}

/** Words that say nothing about the person they describe. */
const STOP_WORDS = new Set(
  'the and for with who whose from former then current new his her its their one mr mrs ms dr member leader chief head top senior'.split(
    ' ',
  ),
);
const STEM_LENGTH = 5;

/** By their first letters, so that "Israeli" and "Israel" match. */
function stemsOf(description: string): Set<string> {
  const words = nameKey(description.replaceAll('.', '')).split(' ');
  const distinctive = words.filter(
    (word) => word.length > 1 && !STOP_WORDS.has(word) && word !== 'of',
  );
  return new Set(distinctive.map((word) => word.slice(0, STEM_LENGTH)));
}

function countShared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return [...one].filter((stem) => other.has(stem)).length;
}
