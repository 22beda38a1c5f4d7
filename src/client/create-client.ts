import { checkUrl } from './check-url.ts';
import { ClientError } from './client-error.ts';
import { type Document, readDocument } from './document.ts';
import { type Outcome, readAnswer } from './read-answer.ts';

export interface ClientOptions {
  /** The gateway's endpoint: `https://quotes.example/graphql`, or `/graphql` in its own pages. */
  url: string;
  /**
   * An API key, or a function that returns one for each request. Never put one into a public page.
   *
   * @default none, which is enough to read unless the gateway says otherwise
   */
  key?: string | (() => string | undefined | Promise<string | undefined>) | undefined;
  /** @default the runtime's own */
  fetch?: typeof globalThis.fetch | undefined;
  /**
   * - `text`: each request carries the whole operation.
   * - `hash`: only its SHA-256, and the text as well if the gateway does not know it yet (automatic
   * persisted queries).
   * - `hash-only`: its SHA-256 and never the text, for a gateway that executes only trusted
   * operations.
   *
   * A document without a hash is sent as text.
   *
   * @default 'text'
   */
  send?: 'text' | 'hash' | 'hash-only' | undefined;
}

export interface RequestOptions {
  /** Aborts the request. */
  signal?: AbortSignal | undefined;
}

/**
 * The arguments after the document: its variables, which may be omitted if all of them are
 * optional.
 */
export type Given<Variables> =
  Record<string, never> extends Variables
    ? [variables?: NoInfer<Variables>, options?: RequestOptions]
    : [variables: NoInfer<Variables>, options?: RequestOptions];

export interface Client {
  /**
   * Sends an operation. Never rejects: any error, cancellation too, is in the outcome.
   *
   * @example
   * const { data, error } = await client.execute(StatementsDocument, { first: 10 });
   */
  execute<Data, Variables>(
    document: Document<Data, Variables>,
    ...given: Given<Variables>
  ): Promise<Outcome<Data>>;
  /**
   * Sends an operation that has to succeed as a whole.
   *
   * @throws {ClientError}; the signal's reason if it aborted the request
   */
  request<Data, Variables>(
    document: Document<Data, Variables>,
    ...given: Given<Variables>
  ): Promise<Data>;
}

/** What the gateway answers if it knows no text for the hash, or does not store any. */
const UNKNOWN_HASH = /^PERSISTED_QUERY_NOT_(FOUND|SUPPORTED)$|^PersistedQueryNot(Found|Supported)$/;

/**
 * Creates a client for an OnRecord gateway.
 *
 * @throws {TypeError} if `url` is missing, or has no scheme or no path
 * @example
 * const client = createClient({ url: 'https://quotes.example/graphql' });
 * const { statements } = await client.request(StatementsDocument, { filter: { search: 'win' } });
 */
export function createClient({
  url,
  key,
  fetch = globalThis.fetch,
  send = 'text',
}: ClientOptions): Client {
  checkUrl(url);
  async function post<Data>(body: object, signal: AbortSignal | undefined): Promise<Outcome<Data>> {
    const headers: Record<string, string> = {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json;q=0.9',
    };
    const bearer = typeof key === 'function' ? await key() : key;
    if (bearer) headers.authorization = `Bearer ${bearer}`;
    const request = {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
      ...(signal && { signal }),
    };
    return readAnswer<Data>(await fetch(url, request));
  }

  async function sendDocument<Data>(
    document: object | string,
    variables: unknown,
    signal: AbortSignal | undefined,
  ): Promise<Outcome<Data>> {
    const { text, hash } = readDocument(document);
    if (send === 'text' || !hash) return post<Data>({ query: text, variables }, signal);
    const extensions = { persistedQuery: { version: 1, sha256Hash: hash } };
    const outcome = await post<Data>({ variables, extensions }, signal);
    const { code = '', message = '' } = outcome.error ?? {};
    const unknown = UNKNOWN_HASH.test(code) || UNKNOWN_HASH.test(message);
    if (!unknown || send === 'hash-only') return outcome;
    return post<Data>({ query: text, variables, extensions }, signal);
  }

  const client: Client = {
    async execute(document, ...[variables, { signal } = {}]) {
      try {
        return await sendDocument(document, variables, signal);
      } catch (cause) {
        const [code, message] = signal?.aborted
          ? ['ABORTED', 'The request was ended before its answer came.']
          : ['NETWORK', 'The gateway was not reached.'];
        return { ok: false, error: new ClientError(code, message, { cause }) };
      }
    },
    async request(document, ...given) {
      const outcome = await client.execute(document, ...given);
      if (outcome.ok) return outcome.data;
      throw outcome.error.code === 'ABORTED' ? outcome.error.cause : outcome.error;
    },
  };
  return client;
}
