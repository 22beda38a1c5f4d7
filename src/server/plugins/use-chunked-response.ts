import type { IncomingMessage } from 'node:http';
import { type ExecutionResult, GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { answerTooLong } from '../../graphql/bounds/answer-budget.ts';
import { timeSliced } from '../../threads/time-slice.ts';
import { yieldToEventLoop } from '../../threads/yield-to-event-loop.ts';
import { holdAnswer } from '../limits/bytes-in-flight.ts';
import { overloaded } from '../overloaded.ts';
import { isLongerThan, sliceJson } from '../slice-json.ts';

export interface ChunkedResponseOptions {
  /** Minimum UTF-16 code units for this to be worthwhile. @default 200_000 */
  length?: number;
  /** Maximum bytes of a response. @default any number */
  answerBytes?: number;
}

/**
 * Writes long responses in slices, one slice per round of the event loop for all of them together.
 * In one go, eight megabytes would block all others for a tenth of a second, and those of twenty
 * clients for twenty times as long. Runs last, when the response no longer changes.
 */
export function useChunkedResponse({
  length = 200_000,
  answerBytes = Number.POSITIVE_INFINITY,
}: ChunkedResponseOptions = {}): Plugin {
  return {
    onResultProcess: async ({ result, setResult, serverContext }) => {
      if (Array.isArray(result) || Symbol.asyncIterator in result) return;
      if (!isLongerThan(result.data, Math.min(length, answerBytes))) return;
      const { req } = serverContext as { req?: IncomingMessage };
      const data = await writeInSlices(result.data, (bytes) => {
        if (bytes > answerBytes) return answerTooLong(answerBytes);
        return holdAnswer(req, bytes) ? null : overloaded();
      });
      if (data instanceof GraphQLError) return setResult({ errors: [data] });
      setResult({ ...result, stringify: (answer) => around(data, answer) });
    },
  };
}

/** @param refusalOf what to answer instead and write no more, given the bytes so far */
async function writeInSlices(
  value: unknown,
  refusalOf: (bytes: number) => GraphQLError | null,
): Promise<Buffer | GraphQLError> {
  const slices: Buffer[] = [];
  let bytes = 0;
  await yieldToEventLoop();
  for await (const slice of timeSliced(sliceJson(value))) {
    const written = Buffer.from(slice);
    bytes += written.length;
    const refusal = refusalOf(bytes);
    if (refusal) return refusal;
    slices.push(written);
  }
  return Buffer.concat(slices);
}

/**
 * @returns bytes, which Yoga passes on to the response like the string that its types require; a
 * string would have to be measured and encoded again
 */
function around(data: Buffer, { data: _, ...others }: ExecutionResult): string {
  const rest = JSON.stringify(others);
  const end = rest === '{}' ? '}' : `,${rest.slice(1)}`;
  return Buffer.concat([Buffer.from('{"data":'), data, Buffer.from(end)]) as unknown as string;
}
