import { bearerOf, type NameIndex } from '../entities/name-index.ts';
import { surnameOf } from '../entities/name-words.ts';
import { UNRESOLVED_PRONOUNS } from '../lexicon/function-words/pronouns.ts';
import type { ActorKind } from '../types.ts';

/** What the resolver remembers from statement to statement, in text order. */
export interface DiscourseState {
  lastSpeaker: string | null;
  /** Token at which the last speaker was mentioned. */
  lastToken: number;
  lastKind: ActorKind | null;
  /** True if the last speaker is known to be one person. */
  lastIsPerson: boolean;
  /** Whom a mention cannot refer to: nobody speaks to himself. */
  excluded: string | null;
  /** The person asked, if the next statement answers. */
  addresseeOfQuestion: string | null;
  byGender: { MALE: string | null; FEMALE: string | null };
  spoken: Set<string>;
  /** Who issued the document that was last quoted. */
  issuer: string | null;
}

export function newDiscourse(): DiscourseState {
  return {
    lastSpeaker: null,
    lastToken: -1,
    lastKind: null,
    lastIsPerson: false,
    excluded: null,
    addresseeOfQuestion: null,
    byGender: { MALE: null, FEMALE: null },
    spoken: new Set(),
    issuer: null,
  };
}

/** Nothing shows that the last speaker is not a person. */
export function mayBePerson({ lastKind }: DiscourseState): boolean {
  return lastKind === 'PERSON' || lastKind === 'UNKNOWN';
}

/** A speaker just heard. */
export interface Heard {
  name: string;
  kind: ActorKind;
  /** First token of the mention. */
  token: number;
}

/** Unresolved pronouns: they say nothing about who spoke. */

/** Stores what the next statement may refer to. */
export function remember(names: NameIndex, discourse: DiscourseState, heard: Heard): void {
  const { name } = heard;
  if (UNRESOLVED_PRONOUNS.has(name.toLowerCase())) return;
  discourse.lastSpeaker = name;
  discourse.lastToken = heard.token;
  discourse.lastKind = heard.kind;
  const surname = surnameOf(name.split(' '));
  discourse.spoken.add(surname);
  const several = / and /.test(name);
  const full = several ? null : bearerOf(names, surname);
  discourse.lastIsPerson = !!full && /^\p{Lu}/u.test(name);
  const gender = full?.gender ?? names.genders.get(surname);
  if (gender && !several) discourse.byGender[gender] = name;
}
