import { startEmbeddedServer } from '../../../src/database/embedded/start-embedded-server.ts';

/**
 * A gateway in little: runs the server of the data directory given, tells each thing that happens
 * as a line of JSON, and ends in order on SIGTERM or SIGINT.
 */
async function run(dataDir: string): Promise<void> {
  const tell = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);
  const write = (text: string) => tell({ log: text });
  const log = { debug: write, info: write, warn: write, error: write };
  const stopped = new Promise<void>((resolve) => {
    process.once('SIGTERM', resolve);
    process.once('SIGINT', resolve);
  });
  const keepAlive = setInterval(() => undefined, 60_000);
  try {
    const server = await startEmbeddedServer({ dataDir, log });
    tell({ ready: server.connection, firstStart: server.firstStart });
    await stopped;
    await server.stop();
    tell({ stopped: true });
  } catch (error) {
    tell({ failed: (error as Error).message });
    process.exitCode = 1;
  } finally {
    clearInterval(keepAlive);
  }
}

await run(process.argv[2] ?? '');
