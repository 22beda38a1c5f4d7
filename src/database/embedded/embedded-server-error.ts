/** Why the embedded server cannot run, in a sentence for whoever started the program. */
export class EmbeddedServerError extends Error {
  override name = 'EmbeddedServerError';
}
