import { builder } from '../../graphql/builder.ts';

/** What sort of actor it is. */
export const ActorKind = builder.enumType('ActorKind', {
  description: 'What sort of actor it is.',
  values: {
    PERSON: { description: 'One person: Joe Biden.' },
    ORGANIZATION: { description: 'A company, a party, an agency, any other body.' },
    GOVERNMENT: { description: 'A government, a state, or one of its bodies: the Kremlin.' },
    GROUP: { description: 'People taken together, without a body: protesters, officials.' },
  } as const,
});
