/**
 * A value as JSON that is safe within a script element, of HTML or XHTML: no string in it ends the
 * element or opens a comment, even after the page was saved. The headline "</script><img
 * onerror=…>" stays a headline. `JSON.parse` gives the same value as for the plain JSON.
 *
 * @example
 * `<script type="application/ld+json">${scriptJson(statement.jsonLd)}</script>`
 */
export function scriptJson(value: object): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
