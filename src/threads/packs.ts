import { breathe } from './breathe.ts';

const PACK_SIZE = 250;

/** Packs a long list for another thread, so that it can be opened there bit by bit. */
export function pack(entries: readonly unknown[]): string[] {
  const packs: string[] = [];
  for (let from = 0; from < entries.length; from += PACK_SIZE) {
    packs.push(JSON.stringify(entries.slice(from, from + PACK_SIZE)));
  }
  return packs;
}

/** Opens what was packed, and lets others have their turn in between. */
export async function unpack<Entry>(packs: readonly string[]): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (const one of packs) {
    entries.push(...(JSON.parse(one) as Entry[]));
    await breathe();
  }
  return entries;
}
