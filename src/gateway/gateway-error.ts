/** A failure of the gateway that a person can act on. The message is a sentence for them. */
export class GatewayError extends Error {
  override name = 'GatewayError';
}
