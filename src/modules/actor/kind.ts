import { builder } from '../../graphql/builder.ts';

/** The kind of actor. */
export const ActorKind = builder.enumType('ActorKind', {
  description: 'The kind of actor.',
  values: {
    PERSON: { description: 'One person: Joe Biden.' },
    ORGANIZATION: { description: 'A company, a party, an agency or any other organization.' },
    GOVERNMENT: { description: 'A government, a state, or one of its bodies: the Kremlin.' },
    GROUP: { description: 'Several people without an organization: protesters, officials.' },
    UNKNOWN: { description: 'Not yet known to be a person or an organization.' },
  } as const,
});
