import { builder } from '../../graphql/builder.ts';

/** What sort of source it is. */
export const SourceKind = builder.enumType('SourceKind', {
  description: 'What sort of source it is.',
  values: {
    NEWS_OUTLET: { description: 'A newspaper, a site, a broadcaster: Axios.' },
    NEWS_AGENCY: { description: 'An agency whose stories others print: Reuters.' },
    GOVERNMENT: { description: 'A government or one of its bodies: the White House.' },
    ORGANIZATION: { description: 'A company, a party, a union, any other body.' },
    PERSON: { description: 'A person who is named and tells what another said.' },
    ANONYMOUS: {
      description:
        'A source that is described and not named: "a White House official". One for each document, never merged with another by the program.',
    },
    SOCIAL_MEDIA: { description: 'An account or a network: a post on X.' },
    DOCUMENT: { description: 'A paper that was quoted: a court filing, a transcript.' },
    UNKNOWN: { description: 'The publisher of a document that was submitted without one.' },
  } as const,
});
