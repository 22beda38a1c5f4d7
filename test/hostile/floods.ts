import { connect, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { HostileGateway } from './gateway.ts';
import type { Target } from './reply.ts';

/** A connection that sends and does not read, and what it was told at first. */
interface Stream {
  socket: Socket;
  told(): string;
}

function open({ port }: Target, from: string, reads: boolean): Stream {
  const socket = connect({ port, host: '127.0.0.1', localAddress: from });
  let text = '';
  socket.on('error', () => undefined);
  if (reads) {
    socket.on('data', (chunk) => {
      if (text.length < 1_000) text += chunk.toString('latin1');
    });
  } else {
    socket.pause();
  }
  return { socket, told: () => text };
}

const postHead = (length: number) =>
  `POST /graphql HTTP/1.1\r\nhost: a\r\naccept: application/json\r\ncontent-type: application/json\r\ncontent-length: ${length}\r\n\r\n`;

/** Bodies that come up to their last byte, and never end. @returns the statuses that were told */
export async function floodWithBodies(target: Target, count: number, forMs: number) {
  const bytes = 1_900_000;
  const part = Buffer.alloc(bytes - 1, ' ');
  const streams: Stream[] = [];
  for (let i = 0; i < count; i += 1) {
    const stream = open(target, `127.2.0.${1 + (i % 250)}`, true);
    stream.socket.write(postHead(bytes));
    stream.socket.write(part);
    streams.push(stream);
    // A gigabyte written in one go would hold up the clients of this process, and not the gateway.
    if (i % 5 === 0) await delay(10);
  }
  await delay(forMs);
  const told = streams.map((stream) => /^HTTP\/1\.1 (\d+)/.exec(stream.told())?.[1] ?? '');
  const retryAfter = streams.filter((stream) => /^retry-after: \d/im.test(stream.told())).length;
  for (const { socket } of streams) socket.destroy();
  return { refused: told.filter((status) => status === '503').length, retryAfter };
}

/** Long answers that nobody reads. @returns what is in use meanwhile, and how many were refused */
export async function floodWithAnswers(
  gateway: HostileGateway,
  query: string,
  count: number,
  forMs: number,
) {
  const body = JSON.stringify({ query });
  const streams = Array.from({ length: count }, (_, i) => {
    const stream = open(gateway, `127.3.0.${1 + (i % 250)}`, false);
    stream.socket.write(postHead(Buffer.byteLength(body)) + body);
    return stream;
  });
  await delay(forMs);
  const during = await gateway.collect();
  // What was refused is short, and stands in the socket by now.
  const told = await Promise.all(streams.map(({ socket }) => readStatus(socket)));
  for (const { socket } of streams) socket.destroy();
  return { during, refused: told.filter((status) => status === '503').length };
}

function readStatus(socket: Socket): Promise<string | undefined> {
  return new Promise((resolve) => {
    socket.once('data', (chunk) => {
      socket.pause();
      resolve(/^HTTP\/1\.1 (\d+)/.exec(chunk.toString('latin1'))?.[1]);
    });
    socket.once('close', () => resolve(undefined));
    setTimeout(() => resolve(undefined), 3_000);
    socket.resume();
  });
}

/** Writes requests on one connection for as long as they are taken, and reads nothing. @returns the bytes taken */
export async function floodWithRequests(target: Target, requests: Buffer, most: number) {
  const { socket } = open(target, '127.4.0.1', false);
  await new Promise((resolve) => socket.once('connect', resolve));
  let written = 0;
  while (written < most && !socket.destroyed) {
    written += requests.length;
    if (socket.write(requests)) continue;
    const drained = new Promise((resolve) => socket.once('drain', () => resolve(true)));
    if ((await Promise.race([drained, delay(3_000)])) !== true) break;
  }
  return { written, close: () => socket.destroy() };
}
