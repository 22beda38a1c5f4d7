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
  /** The script for clients that accept gzip; compressed at the first call, off the main thread. */
  compressScript(): Promise<Uint8Array<ArrayBuffer>>;
  etag: string;
}

/**
 * GraphiQL leaves its tabs displaced, and hides that by `transform: none` for all but the focused
 * one: when pressed, that one jumps aside, and the click is lost. In a narrow window it would leave
 * the response as a column of single letters; there, the response goes below the query.
 */
const head = `<meta name="viewport" content="width=device-width, initial-scale=1">
<style>
.graphiql-tab { transform: none !important }
@media (max-width: 48rem) {
  #graphiql-session { flex-direction: column }
  .graphiql-container :is(.graphiql-sidebar, .graphiql-logo),
  #graphiql-session > .graphiql-horizontal-drag-bar { display: none }
}
</style>`;

/**
 * GraphiQL learns the name of a tab's operation 100 ms after the tab was chosen, and would send the
 * previous one's until then. The tab change is reported with the name, which is stored in its
 * state.
 */
const onTabChange = `(state) => {
  state.operationName = state.tabs[state.activeTabIndex].operationName;
}`;

/**
 * GraphiQL keeps its headers, and thus keys, in the tab's state and in the query history: limit all
 * of it to the tab, so that the next user of the browser does not get it. Anything it stored for
 * longer is deleted.
 */
const tabStorage = `(() => {
  for (const name of Object.keys(localStorage))
    if (name.startsWith('graphiql:')) localStorage.removeItem(name);
  return sessionStorage;
})()`;

/**
 * The playground as a page and a separate script, where the library renders a single page: so the
 * page needs no permission for inline scripts. The script has nine megabytes and is the same for
 * everyone.
 */
export function createPlayground(): Playground {
  const options = { title: 'OnRecord', defaultTabs: exampleQueries() };
  const whole = renderGraphiQL(options);
  const open = '<script>';
  const start = whole.indexOf(open);
  const before = whole.slice(0, start).replace('</head>', `${head}</head>`);
  // The script contains such tags and calls in its strings; the page's own are the last ones.
  const end = whole.lastIndexOf('</script>');
  const call = whole.lastIndexOf('YogaGraphiQL.renderYogaGraphiQL(');
  const source = `${whole.slice(start + open.length, call)}YogaGraphiQL.renderYogaGraphiQL(
    document.querySelector('#root'),
    { ...${JSON.stringify(options)}, onTabChange: ${onTabChange}, storage: ${tabStorage} },
  );`;
  const script = new TextEncoder().encode(source);
  let compressed: Promise<Uint8Array<ArrayBuffer>> | undefined;
  return {
    page: `${before}<script src="${PLAYGROUND_SCRIPT}">${whole.slice(end)}`,
    script,
    etag: etagOf(script),
    compressScript: () => {
      compressed ??= promisify(gzip)(script).then((bytes) => new Uint8Array(bytes));
      return compressed;
    },
  };
}
