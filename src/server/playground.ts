import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import { etagOf } from './etag.ts';
import { exampleQueries } from './example-queries.ts';

/** Where the playground's script is found. */
export const PLAYGROUND_SCRIPT = '/graphql/playground.js';

export interface Playground {
  page: string;
  script: Uint8Array<ArrayBuffer>;
  /** The script for clients that take gzip; made at the first call, off the main thread. */
  compressScript(): Promise<Uint8Array<ArrayBuffer>>;
  etag: string;
}

/**
 * The playground as a page and a script of its own, where the library renders one page: so the page
 * needs no leave to run scripts within it. The script has nine megabytes and is the same for everybody.
 */
export function createPlayground(): Playground {
  const whole = renderGraphiQL({ title: 'OnRecord', defaultTabs: exampleQueries() });
  const open = '<script>';
  const start = whole.indexOf(open);
  // The script holds such marks in its strings; the page's own is the last.
  const end = whole.lastIndexOf('</script>');
  const script = new TextEncoder().encode(whole.slice(start + open.length, end));
  let compressed: Promise<Uint8Array<ArrayBuffer>> | undefined;
  return {
    page: `${whole.slice(0, start)}<script src="${PLAYGROUND_SCRIPT}">${whole.slice(end)}`,
    script,
    etag: etagOf(script),
    compressScript: () => {
      compressed ??= promisify(gzip)(script).then((bytes) => new Uint8Array(bytes));
      return compressed;
    },
  };
}
