import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { ActorKind, Channel, SourceKind, StatementKind } from '../generated/prisma/enums.ts';

const actor = z.strictObject({
  name: z.string(),
  kind: z.enum(ActorKind),
  description: z.string(),
  wikidataId: z.string().optional(),
  aliases: z.array(z.string()),
});

const source = z.union([
  z.strictObject({
    kind: z.literal('ANONYMOUS'),
    descriptor: z.string(),
    affiliation: z.string().optional(),
    count: z.int().optional(),
  }),
  z.strictObject({
    kind: z.enum(SourceKind).exclude(['ANONYMOUS']),
    name: z.string(),
    url: z.url().optional(),
  }),
]);

const event = z.strictObject({
  title: z.string(),
  description: z.string(),
  occurredOn: z.string(),
  place: z.string().optional(),
  participants: z.array(z.string()),
});

const link = z.strictObject({
  role: z.enum(['ORIGIN', 'REPORTER']),
  source: z.string(),
  mention: z.string(),
  cue: z.string(),
});

const statement = z.strictObject({
  /** The sentence of the repaired text that contains all the other words of the entry. */
  passage: z.string(),
  kind: z.enum(StatementKind),
  text: z.string(),
  segments: z.array(z.string()).nonempty(),
  speaker: z.string(),
  speakerMention: z.string(),
  cue: z.string(),
  addressees: z.array(z.string()).default([]),
  event: z.string(),
  channel: z.enum(Channel).default('UNKNOWN'),
  hedged: z.boolean().default(false),
  saidOn: z.string().optional(),
  chain: z.array(link).default([]),
});

const reading = z.strictObject({
  file: z.string(),
  language: z.string(),
  actors: z.record(z.string(), actor),
  sources: z.record(z.string(), source),
  events: z.record(z.string(), event),
  statements: z.array(statement).nonempty(),
});

/** What a careful reader finds in an article: the form of the files next to the demo articles. */
export type DemoReading = z.infer<typeof reading>;

const folder = new URL('../../prisma/demo/', import.meta.url);

/** The first article with its bytes as they came, and what a careful reader finds in it. */
export async function readFirstArticle(): Promise<{ text: string; reading: DemoReading }> {
  const found = reading.parse(
    JSON.parse(await readFile(new URL('first-article.json', folder), 'utf8')),
  );
  return { text: await readFile(new URL(found.file, folder), 'utf8'), reading: found };
}
