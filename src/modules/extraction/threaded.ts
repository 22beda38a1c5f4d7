import type { ExtractedStatement } from '../../extraction/index.ts';
import type { Context } from '../../graphql/context.ts';
import { inSpan } from '../../telemetry/in-span.ts';
import { extractionSeconds } from '../../telemetry/metrics.ts';
import type { Task } from '../../threads/define-task.ts';
import { parseJsonChunks } from '../../threads/json-chunks.ts';
import { thisThread } from '../../threads/this-thread.ts';
import type { Turn } from '../../threads/turn-queue.ts';
import type { MendedText } from '../document/service.ts';
import { InvalidInputError } from '../failures.ts';
import type { StatementDraft } from '../statement/service.ts';
import type { PublishedText } from './find-statements.ts';
import { MAX_STATEMENTS } from './max-statements.ts';
import type { Found, ReadingTask } from './read-text.ts';
import { reading } from './reading-task.ts';

/**
 * What reading a text needs: a megabyte of it keeps a thread busy for seconds. Without a pool, the
 * text is read in the calling thread.
 */
export type ReadingDeps = Partial<
  Pick<Context, 'threads' | 'signal' | 'knownSources' | 'viewer' | 'client'>
>;

/** The last text that each request had read; requests are identified by their signals. */
const underWay = new WeakMap<AbortSignal, Promise<unknown>>();

/** The texts of one request are read one at a time, on one thread. */
async function run<Input extends Pick<ReadingTask, 'text'>, Output>(
  deps: ReadingDeps,
  task: Task<Input, Output>,
  input: Input,
): Promise<Output> {
  const { threads = thisThread, signal } = deps;
  const options = { size: input.text.length, turn: turnOf(deps), signal };
  const work = () => threads.run(task, input, options);
  if (!signal) return work();
  const done = (underWay.get(signal) ?? Promise.resolve()).then(work);
  underWay.set(
    signal,
    done.catch(() => undefined),
  );
  return done;
}

/** Texts sent with a key come first; other clients are counted by their addresses. */
function turnOf({ viewer, client = '' }: ReadingDeps): Turn | undefined {
  return viewer && { client, isFirst: viewer.kind === 'key' };
}

/** Includes the wait for a free thread, since the client waits for both. */
async function runTimed(
  deps: ReadingDeps,
  task: Task<ReadingTask, Found>,
  input: ReadingTask,
): Promise<Found> {
  const stop = extractionSeconds.startTimer();
  try {
    const attributes = { 'onrecord.text.length': input.text.length };
    return await inSpan('extract', { attributes }, () => run(deps, task, input));
  } finally {
    stop();
  }
}

/**
 * Mends what was damaged on the way to us.
 *
 * @throws InvalidInputError if the text is empty or larger than 1 MiB
 */
export async function repairText(deps: ReadingDeps, text: string): Promise<MendedText> {
  const result = await run(deps, reading.repair, { text });
  if ('invalid' in result) throw new InvalidInputError(['text'], result.invalid);
  return result.mended;
}

/**
 * Finds the statements in a text that is mended.
 *
 * @throws InvalidInputError if they are more than a text may hold
 */
export async function readStatements(
  deps: ReadingDeps,
  published: PublishedText,
): Promise<ExtractedStatement[]> {
  const input = { ...published, knownSources: deps.knownSources };
  return open(await runTimed(deps, reading.read, input));
}

/**
 * Finds the statements in a text that is mended, as they are stored.
 *
 * @throws InvalidInputError if they are more than a text may hold
 */
export async function readDrafts(
  deps: ReadingDeps,
  published: PublishedText,
): Promise<StatementDraft[]> {
  const input = { ...published, knownSources: deps.knownSources };
  return open(await runTimed(deps, reading.draft, input));
}

async function open<Entry>(found: Found): Promise<Entry[]> {
  if (found) return parseJsonChunks(found);
  const most = MAX_STATEMENTS.toLocaleString('en');
  const message = `The text contains more than ${most} statements. Split it up.`;
  throw new InvalidInputError(['text'], message);
}
