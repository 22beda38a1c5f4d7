import type { Random } from '../../support/random.ts';

/** Makes requests in the form that they have on the wire, to be written one after the other. */
export function createPipelines(
  random: Random,
  makePath: () => string,
  makeBody: () => string | Buffer,
) {
  const get = () =>
    Buffer.from(
      `GET ${random.pick(['/healthz', '/', makePath()])} HTTP/1.1\r\nhost: a\r\n\r\n`,
      'latin1',
    );
  const post = () => {
    const body = Buffer.from(makeBody());
    const head = `POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n`;
    return Buffer.concat([Buffer.from(head), body]);
  };
  const makers = [get, get, post];
  return (count: number) =>
    Buffer.concat(Array.from({ length: count }, () => random.pick(makers)()));
}
