import type { ActorKind } from '../types.ts';

/** How often the text tells each kind of a name's bearer. */
export type KindVotes = Map<string, Map<ActorKind, number>>;

/** Counts the kind shown by one mention. */
export function vote(votes: KindVotes, name: string, kind: ActorKind, weight = 1): void {
  const own = votes.get(name) ?? new Map<ActorKind, number>();
  votes.set(name, own.set(kind, (own.get(kind) ?? 0) + weight));
}

/** The kind with most votes; null if two are tied, or none has any. */
export function mostVoted(votes: KindVotes, name: string): ActorKind | null {
  const [first, second] = [...(votes.get(name) ?? [])].sort(([, one], [, other]) => other - one);
  return first && first[1] !== second?.[1] ? first[0] : null;
}
