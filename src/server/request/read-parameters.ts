import type { GraphQLParams } from 'graphql-yoga';
import { badRequest } from './bad-request.ts';
import { countValues } from './count-values.ts';

/** How deep the values within `variables` and `extensions` may be nested. */
const MAX_NESTING = 50;

/**
 * Maximum number of values in a body. The longest list in any input is a hundred ids; parsed, each
 * value takes a hundred times its space in the body.
 */
const MAX_VALUES = 20_000;

/**
 * Reads the parameters of a GraphQL request from the bytes of a JSON body.
 *
 * @throws 400 if they are not UTF-8, not JSON, or not a request
 */
export function readJsonParameters(body: Uint8Array): GraphQLParams {
  const values = countValues(body);
  if (values > MAX_VALUES) {
    throw badRequest(`The body has more than ${MAX_VALUES.toLocaleString('en')} values.`, {
      exceeded: { limit: 'values', maximum: MAX_VALUES, actual: values },
    });
  }
  return checkParameters(parseJson(decodeUtf8(body), 'The body'));
}

/** Reads the parameters of a GraphQL request from a URL. */
export function readUrlParameters(search: URLSearchParams): GraphQLParams {
  const parameters: Record<string, unknown> = {};
  for (const [name, value] of search) {
    if (name in parameters) throw badRequest('A parameter is given twice.');
    const isJson = name === 'variables' || name === 'extensions';
    parameters[name] = isJson ? parseJson(value, `\`${name}\``) : copy(value);
  }
  return checkParameters(parameters);
}

/**
 * A string cut from a longer one retains all of it: sixteen kilobytes of a URL for five letters.
 */
function copy(text: string): string {
  return Buffer.from(text).toString();
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw badRequest('The body is not UTF-8.');
  }
}

function parseJson(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest(`${what} is not JSON.`);
  }
}

function checkParameters(given: unknown): GraphQLParams {
  if (Array.isArray(given)) {
    const exceeded = { limit: 'batch', maximum: 1, actual: given.length };
    throw badRequest('A request holds one operation; batches are not answered.', { exceeded });
  }
  if (!isRecord(given)) throw badRequest('The request must be a JSON object.');
  const { query, operationName, variables, extensions, ...unknown } = given;
  if (Object.keys(unknown).length > 0) {
    throw badRequest(
      'A request has `query`, `operationName`, `variables` and `extensions`, and nothing else.',
    );
  }
  requireString('query', query);
  requireString('operationName', operationName);
  requireRecord('variables', variables);
  requireRecord('extensions', extensions);
  if (query == null && !isNamed(extensions)) throw badRequest('A request must have a `query`.');
  return given as GraphQLParams;
}

/** Whether the document is identified by its hash (automatic persisted queries). */
function isNamed(extensions: unknown): boolean {
  return isRecord(extensions) && isRecord(extensions.persistedQuery);
}

function requireString(name: string, value: unknown): void {
  if (value != null && typeof value !== 'string') {
    throw badRequest(`\`${name}\` must be a string.`);
  }
}

function requireRecord(name: string, value: unknown): void {
  if (value == null) return;
  if (!isRecord(value)) throw badRequest(`\`${name}\` must be an object.`);
  if (!isNestedWithin(value, MAX_NESTING)) {
    throw badRequest(`\`${name}\` is nested too deep.`, {
      exceeded: { limit: 'nesting', maximum: MAX_NESTING },
    });
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isNestedWithin(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return levels > 0 && Object.values(value).every((inner) => isNestedWithin(inner, levels - 1));
}
