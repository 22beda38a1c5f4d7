import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { ReaderFile } from './load-reader.ts';

/** Answers with a file as the client can take it, or with 304 where it has it already. */
export function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: ReaderFile,
  { status = 200, headers = {} }: { status?: number; headers?: OutgoingHttpHeaders } = {},
): void {
  const common = { ...headers, etag: file.etag, vary: 'accept-encoding' };
  if (status === 200 && hasIt(request, file.etag)) {
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

function hasIt(request: IncomingMessage, etag: string): boolean {
  const known = request.headers['if-none-match']?.split(',') ?? [];
  return known.some((one) => one.trim().replace(/^W\//, '') === etag);
}

function chooseBytes(request: IncomingMessage, { bytes, brotli, gzip }: ReaderFile) {
  const taken = acceptedEncodings(String(request.headers['accept-encoding'] ?? ''));
  if (brotli && taken.has('br')) return { bytes: brotli, encoding: 'br' };
  if (gzip && taken.has('gzip')) return { bytes: gzip, encoding: 'gzip' };
  return { bytes, encoding: undefined };
}

/** The encodings that a header names, those of weight 0 left out. */
function acceptedEncodings(header: string): Set<string> {
  const accepted = new Set<string>();
  for (const part of header.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((one) => one.trim());
    const isRefused = parameters.some((one) => /^q=0(\.0*)?$/.test(one));
    if (name && !isRefused) accepted.add(name);
  }
  return accepted;
}
