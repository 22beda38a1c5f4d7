import { createHash } from 'node:crypto';
import { nameKey } from '../../../src/text/name-key.ts';
import { wordsKey } from '../../../src/text/words-key.ts';
import { type Random, seededRandom } from '../random.ts';
import { writeStatement } from '../sentences.ts';
import { inventName, inventPerson } from '../vocabulary.ts';

/** Rows of one table by column, as `unnest` takes them. */
export type Columns = Record<string, (string | number | null)[]>;

/** How large a made world is. */
export interface WorldSize {
  statements: number;
  actors: number;
  outlets: number;
  events: number;
}

const STATEMENTS_PER_DOCUMENT = 10;
const START_MS = Date.UTC(2016, 0, 1);
const SPAN_MS = 10 * 365 * 86_400_000;
const CHANNELS = ['INTERVIEW', 'STATEMENT', 'SPEECH', 'PRESS_CONFERENCE', 'UNKNOWN'];

/** As many actors, outlets and events as so many statements would have. */
export function worldOf(statements: number): WorldSize {
  return {
    statements,
    actors: Math.max(50, Math.round(statements / 50)),
    outlets: Math.max(20, Math.round(statements / 2500)),
    events: Math.max(10, Math.round(statements / 500)),
  };
}

/** A version 7 id that is the same for one time, kind and number. */
export function inventId(timeMs: number, kind: number, number: number): string {
  const time = timeMs.toString(16).padStart(12, '0');
  const rest = number.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${kind.toString(16).padStart(3, '0')}-8000-${rest}`;
}

export const actorId = (index: number) => inventId(START_MS, 1, index);
export const outletId = (index: number) => inventId(START_MS, 2, index);
export const eventId = (index: number) => inventId(START_MS, 3, index);

/** The actors, with a surname as an alias each. */
export function inventActors({ actors }: WorldSize): Columns {
  const names = Array.from({ length: actors }, (_, index) => inventPerson(index));
  return {
    id: names.map((_, index) => actorId(index)),
    name: names,
    name_key: names.map(nameKey),
    alias: names.map((name) => name.split(' ')[1] ?? name),
    alias_key: names.map((name) => nameKey(name.split(' ')[1] ?? name)),
  };
}

export function inventOutlets({ outlets }: WorldSize): Columns {
  const names = Array.from(
    { length: outlets },
    (_, index) => `${inventName(index + 7000)} ${index % 3 ? 'Times' : 'Post'} ${index}`,
  );
  return {
    id: names.map((_, index) => outletId(index)),
    name: names,
    name_key: names.map(nameKey),
    identity_key: names.map((name) => `NEWS_OUTLET ${nameKey(name)}`),
  };
}

export function inventEvents({ events }: WorldSize): Columns {
  const titles = Array.from(
    { length: events },
    (_, index) => `Summit of ${inventName(index)} ${2016 + (index % 10)}`,
  );
  return {
    id: titles.map((_, index) => eventId(index)),
    title: titles,
    title_key: titles.map(nameKey),
  };
}

/**
 * The documents from number `from` on, ten statements each, and their statements with all that
 * hangs on them. Reports follow each other in time, as they are recorded. Speaker 0 says one
 * statement of a hundred, one of twenty has no speaker, the other speakers and the outlets occur
 * unevenly. Two of five reports come through an agency, the first five outlets.
 */
export function inventReports(
  world: WorldSize,
  from: number,
  count: number,
): { documents: Columns; statements: Columns } {
  const documents: Columns = { id: [], publisher: [], published: [], text: [], hash: [] };
  const statements: Columns = {};
  const total = Math.ceil(world.statements / STATEMENTS_PER_DOCUMENT);
  for (let number = from; number < Math.min(from + count, total); number += 1) {
    const random = seededRandom(number * 31 + 5);
    const publishedMs = START_MS + Math.floor((SPAN_MS * (number + random.next())) / total);
    const document = {
      id: inventId(publishedMs, 4, number),
      publisher: outletId(Math.floor(world.outlets * random.next() ** 3)),
      published: new Date(publishedMs).toISOString(),
    };
    let text = '';
    for (let place = 0; place < STATEMENTS_PER_DOCUMENT; place += 1) {
      const index = number * STATEMENTS_PER_DOCUMENT + place;
      if (index >= world.statements) break;
      const row = inventStatement(world, random, document, publishedMs, index);
      row.start = text.length + 1;
      text += `“${row.text}” ${row.speaker ? 'a speaker' : 'somebody'} said.\n`;
      for (const [column, value] of Object.entries(row)) {
        statements[column] ??= [];
        statements[column].push(value);
      }
    }
    const hash = createHash('sha256').update(text).digest('hex');
    for (const [column, value] of Object.entries({ ...document, text, hash })) {
      documents[column]?.push(value);
    }
  }
  return { documents, statements };
}

function inventStatement(
  world: WorldSize,
  random: Random,
  document: { id: string; publisher: string; published: string },
  publishedMs: number,
  index: number,
): Record<string, string | number | null> {
  const text = writeStatement(random);
  const agency = outletId(random.below(5));
  const roll = random.next();
  const spoken = random.next();
  return {
    id: inventId(publishedMs, 5, index),
    attribution: inventId(publishedMs, 6, index),
    text,
    words_hash: createHash('sha256').update(wordsKey(text)).digest('hex'),
    kind: random.pick(['DIRECT', 'DIRECT', 'MIXED', 'INDIRECT']),
    channel: random.pick(CHANNELS),
    speaker: drawSpeaker(world, spoken, random),
    addressee: roll < 0.2 ? actorId(random.below(world.actors)) : null,
    event: roll < 0.3 ? eventId(random.below(world.events)) : null,
    said: roll < 0.7 ? document.published.slice(0, 10) : null,
    document: document.id,
    publisher: document.publisher,
    agency: roll > 0.6 && agency !== document.publisher ? agency : null,
    published: document.published,
    start: 0,
  };
}

function drawSpeaker(world: WorldSize, roll: number, random: Random): string | null {
  if (roll < 0.01) return actorId(0);
  if (roll < 0.06) return null;
  return actorId(1 + Math.floor((world.actors - 1) * random.next() ** 2));
}
