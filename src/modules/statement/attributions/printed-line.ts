import type { Prisma } from '../../../generated/prisma/client.ts';
import { builder } from '../../../graphql/builder.ts';
import { attributionLine } from '../../attribution/index.ts';
import type { JsonLdSource } from '../json-ld/agent.ts';
import { quotationJsonLd } from '../json-ld/quotation.ts';
import { Statement } from '../type.ts';

const MAX_ARTICLES = 100;

const actorSelection = {
  select: { name: true, kind: true, description: true, wikidataId: true },
} as const;

const sourceSelection = {
  select: { id: true, name: true, kind: true, url: true, affiliation: true, count: true },
} as const;

const linksSelection = {
  orderBy: { position: 'asc' },
  select: { role: true, level: true, isSpeaker: true, source: sourceSelection },
} as const;

/** What the line under a quote is made of. */
const lineSelection = {
  channel: true,
  hedged: true,
  reviewState: true,
  speaker: actorSelection,
  unnamedAddressees: true,
  addressees: { orderBy: { position: 'asc' }, select: { actor: actorSelection } },
  leadAttribution: { select: { links: linksSelection } },
} as const satisfies Prisma.StatementSelect;

const documentSelection = {
  select: { title: true, url: true, byline: true, publishedAt: true, language: true },
} as const;

/** What a schema.org Quotation is made of: the earliest attributions stand for many. */
const quotationSelection = {
  ...lineSelection,
  text: true,
  kind: true,
  language: true,
  saidOn: true,
  event: { select: { title: true, description: true, occurredOn: true, place: true } },
  attributions: {
    take: MAX_ARTICLES,
    orderBy: [{ reportedAt: 'asc' }, { id: 'asc' }],
    select: { document: documentSelection, links: linksSelection },
  },
} satisfies Prisma.StatementSelect;

builder.prismaObjectFields(Statement, (t) => ({
  attributionText: t.string({
    description:
      'The line to print under the quote. It names every link of the earliest chain: "Joe Biden told Benjamin Netanyahu, according to a White House official who spoke with Axios".',
    select: lineSelection,
    resolve: (statement) => lineOf(statement),
  }),
  jsonLd: t.field({
    type: 'JSON',
    description: `The statement as a schema.org Quotation to embed in a page, with its ${MAX_ARTICLES} earliest attributions.`,
    select: quotationSelection,
    resolve: (statement) =>
      quotationJsonLd({
        ...statement,
        unnamedSpeaker: unnamedSpeakerOf(statement),
        addressees: statement.addressees.map(({ actor }) => actor),
        attributionText: lineOf(statement),
        attributions: statement.attributions.map(({ document, links }) => ({
          document,
          chain: links.map(({ role, source }) => ({ ...source, role })),
        })),
      }),
  }),
}));

type Printed = Prisma.StatementGetPayload<{ select: typeof lineSelection }>;

function unnamedSpeakerOf({ leadAttribution: { links } }: Printed): JsonLdSource | null {
  const [first] = links;
  return first?.isSpeaker ? { ...first.source, role: first.role } : null;
}

function lineOf({
  speaker,
  addressees,
  unnamedAddressees,
  channel,
  hedged,
  reviewState,
  leadAttribution,
}: Printed): string {
  return attributionLine({
    speaker: speaker?.name ?? null,
    addressees: [...addressees.map(({ actor }) => actor.name), ...unnamedAddressees],
    channel,
    hedged,
    reviewState,
    chain: leadAttribution.links,
  });
}
