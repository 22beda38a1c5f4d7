import { yieldToEventLoop } from './yield-to-event-loop.ts';

const CHUNK_SIZE = 250;

/** A long list as JSON in pieces, so that the thread that gets it can parse it bit by bit. */
export function toJsonChunks(entries: readonly unknown[]): string[] {
  const chunks: string[] = [];
  for (let from = 0; from < entries.length; from += CHUNK_SIZE) {
    chunks.push(JSON.stringify(entries.slice(from, from + CHUNK_SIZE)));
  }
  return chunks;
}

/** The list again; others have their turn between the pieces. */
export async function parseJsonChunks<Entry>(chunks: readonly string[]): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (const chunk of chunks) {
    entries.push(...(JSON.parse(chunk) as Entry[]));
    await yieldToEventLoop();
  }
  return entries;
}
