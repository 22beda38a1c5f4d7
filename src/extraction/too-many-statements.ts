/** The text holds more statements than the caller accepts. */
export class TooManyStatements extends RangeError {
  override name = 'TooManyStatements';

  /** @param most the maximum number */
  constructor(most: number) {
    super(`The text holds more than ${most} statements.`);
  }
}

/** @throws TooManyStatements if there are more drafts than the maximum */
export function holdTo(drafts: readonly unknown[], most: number): void {
  if (drafts.length > most) throw new TooManyStatements(most);
}
