import { createLog, type Log } from '../log/create-log.ts';
import { readSettings } from '../settings/read-settings.ts';
import type { Settings } from '../settings/settings.ts';
import { exitCodes } from './exit-code.ts';
import { explainError } from './explain-error.ts';
import { listenForStop } from './stop-signal.ts';

/** What a command works with. */
export interface CommandContext {
  settings: Settings;
  log: Log;
  clock: () => Date;
  /** Aborted when the command receives a stop signal. */
  signal: AbortSignal;
  /** Writes a line of the command's output. */
  print(line: string): void;
  /** Whether the output goes to a person at a terminal and is not stored. */
  atTerminal: boolean;
}

/**
 * Runs a command's work: reads and checks the settings first, ends failures with a message on
 * standard error, and sets the exit code.
 *
 * @param work returns the exit code, if it is not 0
 */
export async function runCommand(
  work: (context: CommandContext) => Promise<number | undefined>,
): Promise<void> {
  const stop = listenForStop();
  let settings: Settings | undefined;
  try {
    settings = readSettings();
    const log = createLog({
      level: settings.ONRECORD_LOG_LEVEL,
      pretty: process.stderr.isTTY === true,
    });
    const context: CommandContext = {
      ...{ settings, log, signal: stop.signal, print },
      clock: () => new Date(),
      atTerminal: process.stdout.isTTY === true,
    };
    process.exitCode = (await work(context)) ?? exitCodes.done;
  } catch (error) {
    if (stop.signal.aborted) {
      process.stderr.write('Stopped before it was finished.\n');
      process.exitCode = stop.exitCode();
    } else {
      const { message, exitCode } = explainError(error, settings);
      process.stderr.write(`${message}\n`);
      process.exitCode = exitCode;
    }
  } finally {
    stop.release();
  }
}

export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
