import type { ActorKind } from '../../generated/prisma/enums.ts';

/**
 * Whether two actors may be the same by kind: never a person and an organization; an unknown kind
 * matches any.
 */
export function mayBeSame(one: ActorKind, other: ActorKind): boolean {
  if (one === 'UNKNOWN' || other === 'UNKNOWN') return true;
  return (one === 'PERSON') === (other === 'PERSON');
}

/** The known kind of either. */
export function knownKind(one: ActorKind, other: ActorKind): ActorKind {
  return one === 'UNKNOWN' ? other : one;
}
