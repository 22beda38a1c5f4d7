import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { etagOf } from '../etag.ts';

/** A file of the built reader, with its precompressed forms. */
export interface ReaderFile {
  contentType: string;
  bytes: Buffer;
  brotli: Buffer | undefined;
  gzip: Buffer | undefined;
  /** Strong, in its quotation marks. */
  etag: string;
}

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/**
 * Reads the built reader into memory, some 200 kB, so that no request touches the disk or can name
 * a path on it.
 *
 * @returns its files by their URL paths; none if it was not built
 */
export function loadReader(folder: string): Map<string, ReaderFile> {
  const files = new Map<string, ReaderFile>();
  if (!existsSync(folder)) return files;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const contentType = contentTypes[extname(entry.name)];
    if (!entry.isFile() || !contentType) continue;
    const file = join(entry.parentPath, entry.name);
    const path = `/${relative(folder, file).split(sep).join('/')}`;
    const bytes = readFileSync(file);
    files.set(path, {
      contentType,
      bytes,
      brotli: readCompressed(`${file}.br`),
      gzip: readCompressed(`${file}.gz`),
      etag: etagOf(bytes),
    });
  }
  return files;
}

function readCompressed(file: string): Buffer | undefined {
  return existsSync(file) ? readFileSync(file) : undefined;
}
