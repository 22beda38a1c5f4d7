/** An error outside of GraphQL, in the form that the errors of GraphQL have. */
export function errorBody(code: string, message: string): string {
  return `${JSON.stringify({ errors: [{ message, extensions: { code } }] })}\n`;
}
