import { exitCodes } from './exit-code.ts';

/** A failure that a person can act on. The message is a sentence for them. */
export class CommandError extends Error {
  override name = 'CommandError';
  readonly exitCode: number;

  constructor(message: string, exitCode: number = exitCodes.failed) {
    super(message);
    this.exitCode = exitCode;
  }
}
