/** Why the embedded server cannot run, in a sentence for the person who started the program. */
export class EmbeddedServerError extends Error {
  override name = 'EmbeddedServerError';
}
