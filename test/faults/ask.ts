import type { GatewayLife } from './gateway-life.ts';

/**
 * Asks the gateway once, with its key.
 *
 * @returns what the one field of the operation answered
 * @throws an error whose message is a code, of the operation or of the field's own failure
 */
export async function ask<Answer extends object>(
  { url, key }: GatewayLife,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  const [answer] = Object.values(data ?? {}) as ((Answer & { code?: string }) | null)[];
  if (answer && !answer.code && !errors) return answer;
  throw new Error(errors?.[0]?.extensions?.code ?? answer?.code ?? `HTTP ${response.status}`);
}
