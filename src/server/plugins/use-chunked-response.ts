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
  /** UTF-16 code units from which on it is worth while. @default 200_000 */
  length?: number;
  /** Bytes that an answer may have. @default any number */
  answerBytes?: number;
}

/**
 * Writes long answers slice by slice, and of all that are to be written one in each round of the event
 * loop. In one go, eight megabytes would hold up everybody else for a tenth of a second, and those of
 * twenty clients for twenty times as long. Comes last, when nothing of the answer changes any more.
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

/** @param refusalOf what is to be answered in its place, and no more written, by the bytes so far */
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
 * @returns bytes, which Yoga hands on to the response as it would the text that its types ask for;
 * a text would have to be measured and encoded again
 */
function around(data: Buffer, { data: _, ...others }: ExecutionResult): string {
  const rest = JSON.stringify(others);
  const end = rest === '{}' ? '}' : `,${rest.slice(1)}`;
  return Buffer.concat([Buffer.from('{"data":'), data, Buffer.from(end)]) as unknown as string;
}
