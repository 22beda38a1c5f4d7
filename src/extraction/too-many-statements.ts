/** The text holds more statements than whoever asked will take. */
export class TooManyStatements extends RangeError {
  override name = 'TooManyStatements';

  /** @param most that were to be taken */
  constructor(most: number) {
    super(`The text holds more than ${most} statements.`);
  }
}

/** @throws TooManyStatements if the drafts are more than the most */
export function holdTo(drafts: readonly unknown[], most: number): void {
  if (drafts.length > most) throw new TooManyStatements(most);
}
