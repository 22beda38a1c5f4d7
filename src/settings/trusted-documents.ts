import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** The documents that a gateway executes, by their SHA-256 in hexadecimal digits. */
export type TrustedDocuments = Readonly<Record<string, string>>;

type LoadedDocuments =
  | { documents: TrustedDocuments; problem?: never }
  | { problem: string; documents?: never };

const manifest = z.record(z.string().regex(/^[0-9a-f]{64}$/), z.string().min(1));

/**
 * Reads a manifest as GraphQL Code Generator writes one (`persistedDocuments` of its client preset):
 * a JSON object of documents by their hashes.
 *
 * @returns them, or what is wrong with the file, to be appended to the setting's name
 */
export function loadTrustedDocuments(path: string): LoadedDocuments {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return { problem: 'must name a file that can be read' };
  }
  try {
    return { documents: manifest.parse(JSON.parse(text)) };
  } catch {
    return { problem: 'must name a JSON file of documents by their SHA-256' };
  }
}

/** The documents of the client and the reader, which the build puts next to the client. */
export function loadOwnDocuments(): TrustedDocuments {
  const path = fileURLToPath(new URL('../client/operations.json', import.meta.url));
  const { documents, problem } = loadTrustedDocuments(path);
  if (!documents) throw new Error(`The manifest ${path} ${problem}.`);
  return documents;
}
