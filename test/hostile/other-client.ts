import { Agent, request } from 'node:http';
import type { Target } from './reply.ts';

/** Somebody who means well, and how long the gateway let them wait. */
export interface OtherClient {
  /** Begins to ask, every 20 ms, one question after the other. */
  start(): void;
  /** How long the answers took since then, in milliseconds; an answer that failed counts as infinite. */
  stop(): Promise<number[]>;
}

const body = JSON.stringify({ query: '{ statements(first: 3) { edges { node { text } } } }' });

export function createOtherClient({ port }: Target): OtherClient {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  let delays: number[] = [];
  let asking = false;
  let asked = Promise.resolve();
  const askOn = async () => {
    while (asking) {
      const since = performance.now();
      const answered = await ask(port, agent);
      delays.push(answered ? performance.now() - since : Number.POSITIVE_INFINITY);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  return {
    start() {
      delays = [];
      asking = true;
      asked = askOn();
    },
    async stop() {
      asking = false;
      await asked;
      return delays;
    },
  };
}

function ask(port: number, agent: Agent): Promise<boolean> {
  const headers = { 'content-type': 'application/json', 'content-length': body.length };
  const options = { host: '127.0.0.1', port, method: 'POST', path: '/graphql', headers, agent };
  return new Promise((resolve) => {
    const asked = request(options, (response) => {
      let text = '';
      response.on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () => resolve(response.statusCode === 200 && text.includes('"edges"')));
      response.on('error', () => resolve(false));
    });
    asked.on('error', () => resolve(false));
    asked.end(body);
  });
}
