import { SpanKind } from '@opentelemetry/api';
import type { PrismaPg } from '@prisma/adapter-pg';
import { inSpan } from '../telemetry/in-span.ts';
import { statementSeconds } from '../telemetry/metrics.ts';
import { currentRequest } from '../telemetry/request-record.ts';
import { type StatementKind, statementKind } from './statement-kind.ts';

export interface AdapterObserver {
  /** Called after each SQL statement, except BEGIN, COMMIT and the like. */
  onQuery?: ((sql: string, durationMs: number) => void) | undefined;
  /**
   * Called when something may have been stored: before the writer gets its response, and also if it
   * is not known whether the commit succeeded.
   */
  onWritten?: (() => Promise<void>) | undefined;
}

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>;
type Transaction = Awaited<ReturnType<Adapter['startTransaction']>>;
type Send<Answer> = (query: Parameters<Adapter['queryRaw']>[0]) => Promise<Answer>;

/** Characters of a statement's text that a span shows; values are not in it. */
const shownLength = 1_000;

/** Counts and times every statement, and reports when something was stored. */
export function observeAdapter(factory: PrismaPg, observer: AdapterObserver): PrismaPg {
  const connect = factory.connect.bind(factory);
  factory.connect = async () => observeConnection(await connect(), observer);
  return factory;
}

function observeConnection(adapter: Adapter, observer: AdapterObserver): Adapter {
  const send =
    <Answer>(next: Send<Answer>): Send<Answer> =>
    async (query) => {
      const kind = statementKind(query.sql);
      try {
        return await timed(query.sql, kind, observer, () => next(query));
      } finally {
        if (kind === 'write') await observer.onWritten?.();
      }
    };
  adapter.queryRaw = send(adapter.queryRaw.bind(adapter));
  adapter.executeRaw = send(adapter.executeRaw.bind(adapter));
  const start = adapter.startTransaction.bind(adapter);
  adapter.startTransaction = async (level) => observeTransaction(await start(level), observer);
  return adapter;
}

function observeTransaction(transaction: Transaction, observer: AdapterObserver): Transaction {
  let wrote = false;
  const send =
    <Answer>(next: Send<Answer>): Send<Answer> =>
    async (query) => {
      const kind = statementKind(query.sql);
      wrote ||= kind === 'write';
      try {
        return await timed(query.sql, kind, observer, () => next(query));
      } finally {
        if (wrote && /^\s*COMMIT/i.test(query.sql)) await observer.onWritten?.();
      }
    };
  transaction.queryRaw = send(transaction.queryRaw.bind(transaction));
  transaction.executeRaw = send(transaction.executeRaw.bind(transaction));
  return transaction;
}

async function timed<Answer>(
  sql: string,
  kind: StatementKind,
  { onQuery }: AdapterObserver,
  run: () => Promise<Answer>,
): Promise<Answer> {
  if (kind === 'control') return run();
  // Before it runs: the result may arrive outside of the request.
  const request = currentRequest();
  const startedMs = performance.now();
  try {
    const attributes = { 'db.system.name': 'postgresql' };
    return await inSpan(`sql ${kind}`, { kind: SpanKind.CLIENT, attributes }, (span) => {
      if (span.isRecording()) span.setAttribute('db.query.text', sql.slice(0, shownLength));
      return run();
    });
  } finally {
    const durationMs = performance.now() - startedMs;
    statementSeconds.observe({ kind }, durationMs / 1_000);
    if (request) {
      request.sqlStatements += 1;
      request.sqlMs += durationMs;
    }
    onQuery?.(sql, durationMs);
  }
}
