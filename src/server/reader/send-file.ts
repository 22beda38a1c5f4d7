import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { namesTag } from '../etag.ts';
import { acceptedEncodings } from '../request/accepted-encodings.ts';
import type { ReaderFile } from './load-reader.ts';

/** Answers with a file in an encoding that the client accepts, or with 304 if it already has it. */
export function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: ReaderFile,
  { status = 200, headers = {} }: { status?: number; headers?: OutgoingHttpHeaders } = {},
): void {
  const common = { ...headers, etag: file.etag, vary: 'accept-encoding' };
  if (status === 200 && namesTag(request.headers['if-none-match'], file.etag)) {
    response.writeHead(304, common).end();
    return;
  }
  const { bytes, encoding } = chooseBytes(request, file);
  response.writeHead(status, {
    ...common,
    'content-type': file.contentType,
    'content-length': bytes.length,
    ...(encoding && { 'content-encoding': encoding }),
  });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

function chooseBytes(request: IncomingMessage, { bytes, brotli, gzip }: ReaderFile) {
  const taken = acceptedEncodings(request.headers['accept-encoding']?.toString());
  if (brotli && taken.has('br')) return { bytes: brotli, encoding: 'br' };
  if (gzip && taken.has('gzip')) return { bytes: gzip, encoding: 'gzip' };
  return { bytes, encoding: undefined };
}
