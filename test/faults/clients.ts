import { setTimeout as delay } from 'node:timers/promises';
import type { DatabaseConnection } from '../../src/database/connection.ts';
import { querySql } from '../support/raw-sql.ts';
import { ask } from './ask.ts';
import type { GatewayLife } from './gateway-life.ts';
import { until } from './until.ts';
import { submitOnce, writeDocument } from './writers.ts';

const READ = '{ documents(first: 5) { edges { node { id } } } }';
const READERS = 4;
const WRITERS = 4;

export interface Answer {
  sentAt: number;
  ms: number;
  /** `done`, or the code of the error: the gateway's, or the system's where there was no answer. */
  code: string;
}

export async function timed(work: Promise<unknown>): Promise<Answer> {
  const sentAt = performance.now();
  const code = await work.then(
    () => 'done',
    ({ cause, message }: Error) => (cause as NodeJS.ErrnoException | undefined)?.code ?? message,
  );
  return { sentAt, ms: performance.now() - sentAt, code };
}

/** Clients that ask again and again, each as soon as the last answer has come. */
export function startClients(gateway: GatewayLife) {
  const answers: Answer[] = [];
  const stopping = new AbortController();
  let served = new Set<number>();
  let number = 0;
  const client = async (name: number, work: () => Promise<unknown>) => {
    while (!stopping.signal.aborted) {
      const answer = await timed(work());
      answers.push(answer);
      if (answer.code === 'done') served.add(name);
      await delay(20);
    }
  };
  const submit = () => {
    number += 1;
    return submitOnce(gateway, writeDocument(number));
  };
  const works = [
    ...Array<() => Promise<unknown>>(READERS).fill(() => ask(gateway, READ)),
    ...Array<() => Promise<unknown>>(WRITERS).fill(submit),
  ];
  const all = works.map((work, name) => client(name, work));
  return {
    /** Waits until each was served, of what it asks from now on. */
    async areServed(): Promise<void> {
      served = new Set();
      const state = async () => (served.size === works.length ? 'all' : `${served.size}`);
      await until(state, 'all');
    },
    async stop(): Promise<Answer[]> {
      stopping.abort();
      await Promise.all(all);
      return answers;
    },
  };
}

/**
 * Asks what the database holds back by a lock for some seconds, and waits until it does.
 *
 * @param asking ask for events, each once
 * @returns the answers, once they come
 */
export async function askInVain(
  connection: DatabaseConnection,
  holdSeconds: number,
  asking: readonly (() => Promise<unknown>)[],
): Promise<Promise<Answer>[]> {
  const hold = `BEGIN; LOCK TABLE event; SELECT pg_sleep(${holdSeconds}); COMMIT`;
  querySql(connection, hold).catch(() => undefined);
  const count = (which: string) => async () => {
    const sql = `SELECT FROM pg_locks WHERE relation = 'event'::regclass AND ${which}`;
    return (await querySql(connection, sql)).length;
  };
  const isHeld = count("granted AND mode = 'AccessExclusiveLock'");
  await until(async () => String(await isHeld()), '1');
  const answers = asking.map((ask) => timed(ask()));
  const areWaiting = count('NOT granted');
  await until(async () => ((await areWaiting()) < asking.length ? 'no' : 'yes'), 'yes');
  return answers;
}
