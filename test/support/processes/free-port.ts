import { createServer } from 'node:net';

/** A port that nothing listens on, below those that systems hand out to clients. */
export async function findFreePort(): Promise<string> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 10_000);
    const server = createServer();
    const free = new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(false));
      server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
    });
    if (await free) return String(port);
  }
}
