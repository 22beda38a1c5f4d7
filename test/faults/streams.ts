import { once } from 'node:events';
import { createConnection, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import type { GatewayLife } from './gateway-life.ts';

/** How often the long answer has the long text: more than what the system takes on its way. */
const TIMES = 7;
const LENGTH = 900_000;

/** A long text, and twice as long in JSON. */
export const longText = '\\'.repeat(LENGTH);

/** Asks for an event stream. @throws where it does not come to its end */
export async function readEvents({ url, key }: GatewayLife, query: string): Promise<void> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      authorization: `Bearer ${key}`,
    },
    body: JSON.stringify({ query }),
  });
  const events = (await response.text()).match(/^event: \w+$/gm)?.join();
  if (events !== 'event: next,event: complete') throw new Error(`events: ${events}`);
}

/** Asks for the document's long text several times over. @returns when the answer begins to come in */
export async function openLongAnswer({ url }: GatewayLife, id: string): Promise<Socket> {
  const fields = Array.from({ length: TIMES }, (_, n) => `t${n}: text`).join(' ');
  const query = encodeURIComponent(`{ node(id: "${id}") { ... on Document { ${fields} } } }`);
  const { hostname, port } = new URL(url);
  const socket = createConnection(Number(port), hostname);
  const headers = `host: ${hostname}\r\nconnection: close`;
  socket.write(`GET /graphql?query=${query} HTTP/1.1\r\n${headers}\r\n\r\n`);
  await once(socket, 'readable');
  return socket;
}

/** Takes the rest of it after a while. @throws where the answer is not whole */
export async function readLongAnswer(socket: Socket, afterMs: number): Promise<void> {
  await delay(afterMs);
  const length = (await text(socket)).match(/\\/g)?.length;
  if (length !== 2 * TIMES * LENGTH) throw new Error(`${length} of ${2 * TIMES * LENGTH}`);
}
