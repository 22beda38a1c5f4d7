import { createHash } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { Database } from '../../src/database/client.ts';
import type { Prisma } from '../../src/generated/prisma/client.ts';
import { nameKey } from '../../src/text/name-key.ts';
import { parsePartialDate } from '../../src/text/partial-date.ts';
import { createRandom, type Random } from './random.ts';

/** Everything that was stored, row by row, to compare answers with. */
export interface GeneratedData {
  actors: Prisma.ActorCreateManyInput[];
  aliases: Prisma.ActorAliasCreateManyInput[];
  sources: Prisma.SourceCreateManyInput[];
  events: Prisma.EventCreateManyInput[];
  documents: Prisma.DocumentCreateManyInput[];
  statements: Prisma.StatementCreateManyInput[];
  addressees: Prisma.StatementAddresseeCreateManyInput[];
  carriers: Prisma.StatementSourceCreateManyInput[];
  attributions: Prisma.AttributionCreateManyInput[];
  links: Prisma.AttributionLinkCreateManyInput[];
  spans: Prisma.TextSpanCreateManyInput[];
}

const DAYS = ['2024-04-13', '2024-04-14', '2024-05-01', '2023-12-31', '2024-02-29'];
const DATES_SAID = [
  null,
  null,
  '2024',
  '2024-04',
  '2024-04-13',
  '2024-04-13',
  '2023-12',
  '2024-02-29',
];
const NAMES = [
  'Ada Öz',
  'Bo Lund',
  'Cy Ng',
  'Di Ruiz',
  'Ed Fox',
  'Flo Ito',
  'Gus Kim',
  'Hal O’Neil',
];
const OUTLETS = ['Axios', 'Reuters', 'The Post', 'Le Monde', 'ORF', 'NHK'];

/**
 * Statements enough to page through, with ties in every key that lists are ordered by. The same
 * seed makes the same statements, but for their ids.
 */
export function generateStatements(count: number, seed = 1): GeneratedData {
  const random = createRandom(seed);
  const data = generateSurroundings(random);
  for (let number = 0; number < count; number += 1) addStatement(data, random, number);
  return data;
}

function generateSurroundings(random: Random): GeneratedData {
  const actors = NAMES.map((name) => ({
    id: uuidv7(),
    name,
    nameKey: nameKey(name),
    kind: 'PERSON' as const,
  }));
  const sources: Prisma.SourceCreateManyInput[] = OUTLETS.map((name) => ({
    id: uuidv7(),
    name,
    nameKey: nameKey(name),
    kind: 'NEWS_OUTLET' as const,
    identityKey: `NEWS_OUTLET ${nameKey(name)}`,
  }));
  const documents = Array.from({ length: 24 }, (_, number) => {
    const text = `Document ${number}: ${'some words that were said and printed. '.repeat(30)}`;
    const publishedAt = number % 4 === 0 ? null : new Date(`${random.pick(DAYS)}T12:00:00Z`);
    return {
      id: uuidv7(),
      title: `Document ${number}`,
      url: number % 3 === 0 ? null : `https://news.example/${number}`,
      publisherId: random.pick(sources).id as string,
      publishedAt,
      language: 'en',
      text,
      textHash: createHash('sha256').update(text).digest('hex'),
      submittedAt: new Date(`${random.pick(DAYS)}T18:00:00Z`),
    };
  });
  const anonymous = documents.slice(0, 8).map(({ id }) => ({
    id: uuidv7(),
    name: 'an official',
    nameKey: 'an official',
    kind: 'ANONYMOUS' as const,
    documentId: id,
    descriptor: 'an official',
  }));
  const named = {
    ...{ id: uuidv7(), name: 'Ivy Ono', nameKey: nameKey('Ivy Ono'), kind: 'PERSON' as const },
    identityKey: `PERSON ${nameKey('Ivy Ono')}`,
  };
  const events = [null, null, '2024-04-13', '2024-04', '2024'].map((occurredOn, number) => {
    const date = occurredOn === null ? null : parsePartialDate(occurredOn);
    const title = `Event ${number}`;
    return {
      ...{ id: uuidv7(), title, titleKey: nameKey(title), occurredOn },
      ...{ occurredFrom: date?.from ?? null, occurredTo: date?.to ?? null },
    };
  });
  const aliases = actors.map(({ id, name }) => {
    const alias = name.split(' ').at(-1) ?? name;
    return { actorId: id, alias, aliasKey: nameKey(alias) };
  });
  return {
    ...{ actors, aliases, sources: [...sources, ...anonymous, named], events, documents },
    ...{ statements: [], addressees: [], carriers: [], attributions: [], links: [], spans: [] },
  };
}

function addStatement(data: GeneratedData, random: Random, number: number): void {
  const id = uuidv7();
  const documents = random.sample(data.documents, 1 + random.below(3));
  const attributions = documents.map((document) => addAttribution(data, random, id, document));
  const [lead] = attributions.toSorted(
    (a, b) => +a.reportedAt - +b.reportedAt || (a.id < b.id ? -1 : 1),
  );
  if (!lead) throw new Error('A statement needs an attribution.');
  const said = random.pick(DATES_SAID);
  const date = said === null ? null : parsePartialDate(said);
  const chains = [lead, ...attributions.filter((attribution) => attribution !== lead)];
  const carriers = [...new Set(chains.flatMap(({ chain }) => chain))];
  const publishers = new Set(documents.map(({ publisherId }) => publisherId));
  data.statements.push({
    ...{ id, text: `Statement ${number}.`, wordsHash: `${number}`, language: 'en' },
    kind: random.pick(['DIRECT', 'MIXED', 'INDIRECT'] as const),
    channel: random.pick(['CALL', 'SPEECH', 'UNKNOWN'] as const),
    reviewState: random.pick(['EXTRACTED', 'CONFIRMED', 'DISPUTED', 'RETRACTED'] as const),
    hedged: random.below(4) === 0,
    speakerId: random.below(6) === 0 ? null : (random.pick(data.actors).id ?? null),
    eventId: random.below(3) === 0 ? (random.pick(data.events).id ?? null) : null,
    ...{ saidOn: said, saidFrom: date?.from ?? null, saidTo: date?.to ?? null },
    ...{ leadAttributionId: lead.id, reportedAt: lead.reportedAt, updatedAt: lead.reportedAt },
    ...{ sourceId: lead.chain[0] ?? '', firstSourceId: lead.chain.at(-1) ?? '' },
    ...{ documentCount: documents.length, independentSourceCount: publishers.size },
    anonymous: carriers.some((carrier) => isAnonymous(data, carrier)),
  });
  for (const [position, sourceId] of carriers.entries()) {
    const publisher = publishers.has(sourceId);
    data.carriers.push({
      statementId: id,
      sourceId,
      position,
      publisher,
      reportedAt: lead.reportedAt,
    });
  }
  for (const [position, actor] of random.sample(data.actors, random.below(3)).entries()) {
    data.addressees.push({ statementId: id, actorId: actor.id ?? '', position });
  }
}

function addAttribution(
  data: GeneratedData,
  random: Random,
  statementId: string,
  document: Prisma.DocumentCreateManyInput,
) {
  const id = uuidv7();
  const start = 10 * random.below(20);
  const reportedAt = new Date(document.publishedAt ?? document.submittedAt ?? 0);
  const exact = document.text.slice(start, start + 5);
  // Some documents have an official without a name, and some her who has one.
  const named = data.documents.indexOf(document) % 3 === 0 ? data.sources.at(-1) : undefined;
  const official = data.sources.find(({ documentId }) => documentId === document.id) ?? named;
  const origin = random.below(2) === 0 ? official?.id : undefined;
  const chain = [...(origin ? [origin] : []), document.publisherId];
  const documentId = document.id ?? '';
  data.attributions.push({
    ...{ id, statementId, documentId, wording: exact, start, reportedAt },
    ...{ anchor: 'EXACT', confidence: 1, method: 'MANUAL' },
  });
  for (const [position, sourceId] of chain.entries()) {
    const role = position === chain.length - 1 ? 'PUBLISHER' : 'ORIGIN';
    data.links.push({ attributionId: id, position, sourceId, role });
  }
  const context = { prefix: '', suffix: '' };
  data.spans.push({ attributionId: id, start, end: start + 5, role: 'SEGMENT', exact, ...context });
  return { id, reportedAt, chain };
}

function isAnonymous(data: GeneratedData, sourceId: string): boolean {
  return data.sources.some(({ id, kind }) => id === sourceId && kind === 'ANONYMOUS');
}

/** Stores them in one transaction. */
export async function storeGenerated(db: Database, data: GeneratedData): Promise<void> {
  const isNamed = ({ kind }: Prisma.SourceCreateManyInput) => kind !== 'ANONYMOUS';
  await db.$transaction([
    db.actor.createMany({ data: data.actors }),
    db.actorAlias.createMany({ data: data.aliases }),
    db.source.createMany({ data: data.sources.filter(isNamed) }),
    db.event.createMany({ data: data.events }),
    db.document.createMany({ data: data.documents }),
    db.source.createMany({ data: data.sources.filter((source) => !isNamed(source)) }),
    db.statement.createMany({ data: data.statements }),
    db.attribution.createMany({ data: data.attributions }),
    db.attributionLink.createMany({ data: data.links }),
    db.textSpan.createMany({ data: data.spans }),
    db.statementAddressee.createMany({ data: data.addressees }),
    db.statementSource.createMany({ data: data.carriers }),
  ]);
}
