import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'graphql-yoga';
import { acceptedEncodings } from '../request/accepted-encodings.ts';

export interface CompressionOptions {
  /**
   * Minimum bytes for a response to be compressed: a shorter one fits into a packet or two.
   * @default 1_024
   */
  minBytes?: number;
  /**
   * Maximum responses compressed at once; beyond that, responses are sent uncompressed, without
   * waiting. @default 4
   */
  atOnce?: number;
}

type Pack = (bytes: Buffer) => Promise<Buffer>;

const brotli = promisify(brotliCompress);

/**
 * Best first: 50 statements, 32 kB, shrink to some 3.5 kB with brotli. Its quality four takes as
 * long as gzip; the default, eleven, is meant for files that are compressed once.
 */
const packers: readonly (readonly [encoding: string, pack: Pack])[] = [
  ['br', (bytes) => brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })],
  ['gzip', promisify<Buffer, Buffer>(gzip)],
];

/**
 * Compresses responses for clients that accept it, in Node's own threads, so that other requests do
 * not wait. A stream is left as it is: its events must go out one by one. Runs after the ETag is
 * set, which becomes weak: the bytes differ, and the response is the same.
 */
export function useCompression({ minBytes = 1_024, atOnce = 4 }: CompressionOptions = {}): Plugin {
  let underWay = 0;
  return {
    onResponse: async ({ request, response, setResponse, fetchAPI }) => {
      const { headers, status } = response;
      if (!/json/.test(headers.get('content-type') ?? '')) return;
      headers.append('vary', 'Accept-Encoding');
      const accepted = acceptedEncodings(request.headers.get('accept-encoding'));
      const [encoding, pack] = packers.find(([name]) => accepted.has(name)) ?? [];
      // A stream has no length.
      const length = Number(headers.get('content-length') ?? 0);
      if (!pack || !(length >= minBytes) || headers.has('content-encoding')) return;
      if (underWay >= atOnce) return;
      underWay += 1;
      try {
        const packed = await pack(Buffer.from(await response.arrayBuffer()));
        const etag = headers.get('etag');
        if (etag) headers.set('etag', etag.replace(/^(?!W\/)/, 'W/'));
        headers.set('content-encoding', encoding ?? '');
        headers.set('content-length', String(packed.length));
        setResponse(new fetchAPI.Response(packed as Uint8Array<ArrayBuffer>, { status, headers }));
      } finally {
        underWay -= 1;
      }
    },
  };
}
