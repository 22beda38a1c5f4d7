import { builder } from '../../graphql/builder.ts';

/** The kind of source. */
export const SourceKind = builder.enumType('SourceKind', {
  description: 'The kind of source.',
  values: {
    NEWS_OUTLET: { description: 'A newspaper, a site, a broadcaster: Axios.' },
    NEWS_AGENCY: { description: 'An agency whose stories others print: Reuters.' },
    GOVERNMENT: { description: 'A government or one of its bodies: the White House.' },
    ORGANIZATION: { description: 'A company, a party, a union or any other organization.' },
    PERSON: { description: 'A named person who reports what someone else said.' },
    ANONYMOUS: {
      description:
        'A source that is described, not named: "a White House official". It belongs to one document and is never merged with another.',
    },
    SOCIAL_MEDIA: { description: 'An account or a network: a post on X.' },
    DOCUMENT: { description: 'A quoted document: a court filing, a transcript.' },
    UNKNOWN: {
      description:
        'Stands for the publisher of a document submitted without one, and for a speaker about whom the document says nothing.',
    },
  } as const,
});
