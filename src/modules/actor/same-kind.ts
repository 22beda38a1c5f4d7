import type { ActorKind } from '../../generated/prisma/enums.ts';

/** Whether two actors may be one by their kinds: never a person and a body, else as far as is known. */
export function mayBeSame(one: ActorKind, other: ActorKind): boolean {
  if (one === 'UNKNOWN' || other === 'UNKNOWN') return true;
  return (one === 'PERSON') === (other === 'PERSON');
}

/** The kind that is known of either. */
export function knownKind(one: ActorKind, other: ActorKind): ActorKind {
  return one === 'UNKNOWN' ? other : one;
}
