import { ClientError, type ToldError } from './client-error.ts';

/** The result of an operation: all of its data, or an error and any partial data. */
export type Outcome<Data> =
  | { ok: true; data: Data; error?: undefined }
  | { ok: false; error: ClientError; data?: Data | null | undefined };

/** Parses the gateway's response; the status only matters if the body says nothing. */
export async function readAnswer<Data>(response: Response): Promise<Outcome<Data>> {
  const { status } = response;
  const text = await response.text();
  const body = parseObject(text) as { data?: Data | null; errors?: ToldError[] } | null;
  const { data, errors = [] } = body ?? {};
  const [first] = errors;
  if (data && !first) return { ok: true, data };
  const details = { status, errors, retryAfterMs: readRetryAfter(response.headers) };
  if (first) {
    const code = first.extensions?.code ?? 'UNKNOWN';
    return { ok: false, error: new ClientError(code, first.message, details), data };
  }
  const message = `What came back with status ${status} is no answer to GraphQL.`;
  return { ok: false, error: new ClientError('BAD_ANSWER', message, details) };
}

function parseObject(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

function readRetryAfter(headers: Headers): number | undefined {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  return seconds >= 0 ? seconds * 1_000 : undefined;
}
