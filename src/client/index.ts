export * from '../generated/client/documents.ts';
export { scriptJson } from '../text/script-json.ts';
export { ClientError, type ErrorCode, type ToldError } from './client-error.ts';
export {
  type Client,
  type ClientOptions,
  createClient,
  type Given,
  type RequestOptions,
} from './create-client.ts';
export type { Document } from './document.ts';
export { type Page, paginate } from './paginate.ts';
export type { Outcome } from './read-answer.ts';
