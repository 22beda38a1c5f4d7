import type { IncomingMessage, ServerResponse } from 'node:http';
import { currentRequest } from '../../telemetry/request-record.ts';
import { errorBody } from '../error-body.ts';

/** Pages outside the API: what is answered to GET and HEAD under some paths. */
export interface Route {
  /** Whether it answers this path, which begins with a slash and has no query. */
  answers(path: string): boolean;
  /** Answers; may throw or reject: the client sees the error masked, the log has it in full. */
  answer(request: IncomingMessage, response: ServerResponse, path: string): void | Promise<void>;
}

/** A route for a single path. */
export function routeAt(path: string, answer: Route['answer']): Route {
  return { answers: (asked) => asked === path, answer };
}

/** Answers with a line of plain text that is not cached. */
export function answerText(response: ServerResponse, status: number, words: string): void {
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };
  response.writeHead(status, headers).end(`${words}\n`);
}

/** Why a request is refused. */
export interface Refusal {
  status: number;
  code: string;
  message: string;
  /** What is sent with the code, such as an `errorId`. */
  more?: object;
}

/** Refuses in the format of GraphQL errors, in JSON with a code. */
export function refuse(
  response: ServerResponse,
  { status, code, message, more = {} }: Refusal,
): void {
  currentRequest()?.codes.add(code);
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  };
  response.writeHead(status, headers).end(errorBody(code, message, more));
}
