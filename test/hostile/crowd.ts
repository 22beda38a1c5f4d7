import { Agent, request } from 'node:http';
import type { HostileGateway } from './gateway.ts';

/** What a request got. */
export interface Told {
  /** null where the connection was closed without an answer. */
  status: number | null;
  /** `extensions.code` of the first error. */
  code: string | null;
  retryAfter: string | null;
}

export interface Sent {
  body: string | Buffer;
  path?: string;
  method?: string;
  headers?: Record<string, string>;
}

/** Clients at addresses of their own, so that none of them spends more than it has. */
export interface Crowd {
  /** Sends so many requests, eight at a time. @returns how often which outcome came: "400 BAD_REQUEST" */
  send(count: number, make: (number: number) => Sent): Promise<Map<string, number>>;
  close(): void;
}

const clients = 8;

/** Requests after which a client goes on from another address: of 50 points each, a minute's worth. */
const requestsForAddress = 1_000;

export function createCrowd({ port }: HostileGateway): Crowd {
  const agents = Array.from(
    { length: clients },
    () => new Agent({ keepAlive: true, maxSockets: 1 }),
  );
  let sent = 0;
  return {
    async send(count, make) {
      const outcomes = new Map<string, number>();
      const until = sent + count;
      const askOn = async (agent: Agent) => {
        while (sent < until) {
          sent += 1;
          const { status, code } = await ask(port, agent, addressOf(sent), make(sent));
          const outcome = `${status} ${code}`;
          outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
        }
      };
      await Promise.all(agents.map(askOn));
      return outcomes;
    },
    close: () => {
      for (const agent of agents) agent.destroy();
    },
  };
}

/** 127.1.0.1 and so on, all of which are this machine. */
function addressOf(sent: number): string {
  const number = Math.floor(sent / requestsForAddress);
  return `127.1.${Math.floor(number / 250) % 250}.${1 + (number % 250)}`;
}

export function ask(port: number, agent: Agent | false, from: string, sent: Sent): Promise<Told> {
  const { body, path = '/graphql', method = 'POST', headers } = sent;
  const accept = 'application/graphql-response+json';
  return new Promise((resolve) => {
    const asked = request(
      {
        ...{ host: '127.0.0.1', port, path, method, agent, localAddress: from },
        headers: {
          ...{ accept, 'content-type': 'application/json' },
          'content-length': Buffer.byteLength(body),
          ...headers,
        },
      },
      (response) => {
        let head = '';
        response.on('data', (chunk) => {
          if (head.length < 2_000) head += chunk;
        });
        const done = () =>
          resolve({
            status: response.statusCode ?? null,
            code: /"code":"([A-Z_]+)"/.exec(head)?.[1] ?? null,
            retryAfter: response.headers['retry-after'] ?? null,
          });
        response.on('end', done).on('error', done);
      },
    );
    asked.on('error', () => resolve({ status: null, code: null, retryAfter: null }));
    asked.end(body);
  });
}
