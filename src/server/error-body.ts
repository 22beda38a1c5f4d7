/** An error outside of GraphQL, in the form that the errors of GraphQL have. */
export function errorBody(code: string, message: string, more: object = {}): string {
  return `${JSON.stringify({ errors: [{ message, extensions: { code, ...more } }] })}\n`;
}
