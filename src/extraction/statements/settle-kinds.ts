import type { Doc } from '../doc/doc.ts';
import { kindOfName } from '../entities/kind-of-name.ts';
import { type KindVotes, mostVoted, vote } from '../entities/kind-votes.ts';
import type { NameIndex } from '../entities/name-index.ts';
import { findSource, type SourceRegistry } from '../entities/source-registry.ts';
import { readToldKinds } from '../entities/told-kinds.ts';
import type { ActorKind, ExtractedMention } from '../types.ts';
import type { People } from './people.ts';

/**
 * Gives every mention of a name the same kind: the registry's; else that of most mentions; else the
 * kind that the text shows elsewhere: "Quarry said … An engineer at Quarry".
 */
export function settleKinds(
  { doc, names, registry }: { doc: Doc; names: NameIndex; registry: SourceRegistry },
  people: readonly People[],
): People[] {
  const votes = countKinds(people);
  const told = readToldKinds(doc, names);
  const settle = (mention: ExtractedMention): ExtractedMention => {
    const kind =
      kindOfSource(registry, mention.name) ??
      mostVoted(votes, mention.name) ??
      told.get(mention.name);
    return kind ? { ...mention, kind } : mention;
  };
  return people.map((one) => ({
    ...one,
    speaker: one.speaker && settle(one.speaker),
    addressees: one.addressees.map(settle),
  }));
}

function countKinds(people: readonly People[]): KindVotes {
  const votes: KindVotes = new Map();
  for (const { speaker, addressees } of people) {
    for (const { name, kind } of speaker ? [speaker, ...addressees] : addressees) {
      if (kind === 'UNKNOWN') continue;
      // If mentions disagree, the words of the name decide.
      if (!votes.has(name)) vote(votes, name, kindOfName(name), 0.5);
      vote(votes, name, kind);
    }
  }
  return votes;
}

function kindOfSource(registry: SourceRegistry, name: string): ActorKind | null {
  const source = findSource(registry, name);
  if (!source) return null;
  return source.kind === 'GOVERNMENT' ? 'GOVERNMENT' : 'ORGANIZATION';
}
