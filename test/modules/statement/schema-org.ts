/**
 * The part of the schema.org vocabulary (version 29) that a quotation is described with: for each
 * type its parent, and for each property of it the types that its values may have.
 * Text, Date and URL are strings; a type stands for its subtypes too.
 */
export const VOCABULARY: Record<string, { parent?: string; properties: Record<string, string[]> }> =
  {
    Thing: {
      properties: {
        alternateName: ['Text'],
        description: ['Text'],
        disambiguatingDescription: ['Text'],
        identifier: ['PropertyValue', 'Text', 'URL'],
        name: ['Text'],
        sameAs: ['URL'],
        subjectOf: ['CreativeWork', 'Event'],
        url: ['URL'],
      },
    },
    CreativeWork: {
      parent: 'Thing',
      properties: {
        about: ['Thing'],
        abstract: ['Text'],
        audience: ['Audience'],
        author: ['Organization', 'Person'],
        citation: ['CreativeWork', 'Text'],
        contributor: ['Organization', 'Person'],
        creativeWorkStatus: ['DefinedTerm', 'Text'],
        creator: ['Organization', 'Person'],
        creditText: ['Text'],
        dateCreated: ['Date'],
        dateModified: ['Date'],
        datePublished: ['Date'],
        headline: ['Text'],
        inLanguage: ['Language', 'Text'],
        isBasedOn: ['CreativeWork', 'Product', 'URL'],
        isPartOf: ['CreativeWork', 'URL'],
        locationCreated: ['Place'],
        mentions: ['Thing'],
        provider: ['Organization', 'Person'],
        publisher: ['Organization', 'Person'],
        recordedAt: ['Event'],
        sourceOrganization: ['Organization'],
        text: ['Text'],
      },
    },
    Quotation: {
      parent: 'CreativeWork',
      properties: { spokenByCharacter: ['Organization', 'Person'] },
    },
    Article: {
      parent: 'CreativeWork',
      properties: { articleBody: ['Text'], articleSection: ['Text'] },
    },
    Person: {
      parent: 'Thing',
      properties: {
        affiliation: ['Organization'],
        jobTitle: ['DefinedTerm', 'Text'],
        memberOf: ['MemberProgramTier', 'Organization', 'ProgramMembership'],
        worksFor: ['Organization'],
      },
    },
    Organization: {
      parent: 'Thing',
      properties: {
        memberOf: ['MemberProgramTier', 'Organization', 'ProgramMembership'],
        parentOrganization: ['Organization'],
      },
    },
    GovernmentOrganization: { parent: 'Organization', properties: {} },
    NewsMediaOrganization: { parent: 'Organization', properties: {} },
    Event: {
      parent: 'Thing',
      properties: {
        about: ['Thing'],
        attendee: ['Organization', 'Person'],
        endDate: ['Date'],
        location: ['Place', 'PostalAddress', 'Text', 'VirtualLocation'],
        startDate: ['Date'],
      },
    },
    Place: { parent: 'Thing', properties: {} },
    Audience: { parent: 'Thing', properties: { audienceType: ['Text'] } },
  };

const STRINGS: Record<string, RegExp> = {
  Text: /\S/,
  // ISO 8601, reduced precision allowed, with or without a time of day.
  Date: /^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z)?)?)?$/,
  URL: /^https?:\/\/\S+$/,
};

/** What is wrong with a node of JSON-LD, by the vocabulary; empty for a valid one. */
export function findFaults(value: unknown, path = '$'): string[] {
  if (typeof value !== 'object' || value === null) return [`${path}: not a node`];
  const { '@type': type, '@context': _, ...properties } = value as Record<string, unknown>;
  if (typeof type !== 'string' || !VOCABULARY[type]) return [`${path}: unknown type ${type}`];
  return Object.entries(properties).flatMap(([name, given]) => {
    const expected = lineage(type).flatMap((one) => VOCABULARY[one]?.properties[name] ?? []);
    if (expected.length === 0) return [`${path}.${name}: no property of ${type}`];
    const values = Array.isArray(given) ? given : [given];
    if (values.length === 0) return [`${path}.${name}: empty`];
    return values.flatMap((one) => findValueFaults(one, expected, `${path}.${name}`));
  });
}

function findValueFaults(value: unknown, expected: readonly string[], path: string): string[] {
  if (typeof value === 'string') {
    const fits = expected.some((type) => STRINGS[type]?.test(value));
    return fits ? [] : [`${path}: ${JSON.stringify(value)} is not ${expected.join(' or ')}`];
  }
  const type = String((value as Record<string, unknown> | null)?.['@type']);
  // What is only known to be a Thing may be any of the types expected.
  const fits = type === 'Thing' || lineage(type).some((one) => expected.includes(one));
  return [
    ...(fits ? [] : [`${path}: ${type} is not ${expected.join(' or ')}`]),
    ...findFaults(value, path),
  ];
}

function lineage(type: string): string[] {
  const parent = VOCABULARY[type]?.parent;
  return parent === undefined ? [type] : [type, ...lineage(parent)];
}
