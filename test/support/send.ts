import type { Gateway } from '../../src/server/create-gateway.ts';

/** An answer as it came, with its errors' codes and figures. */
export interface RawAnswer {
  status: number;
  headers: Headers;
  data?: unknown;
  errors?: { message: string; path?: unknown; extensions: Record<string, unknown> }[];
  extensions?: Record<string, unknown>;
}

/** Posts a body as it is, in the media type of GraphQL over HTTP. */
export async function send(
  gateway: Gateway,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<RawAnswer> {
  const response = await gateway.fetch('http://gateway/graphql', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      ...headers,
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, headers: response.headers, ...(await response.json()) };
}
