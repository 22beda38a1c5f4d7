/** An expected failure: a member of the result unions that mutations answer with. */
export class InvalidInputError extends Error {
  readonly code = 'INVALID_INPUT';
  /** Of the input field: ["input", "chain", "0", "source"]. */
  readonly path: readonly string[];
  /** A sentence that quotes the record, added to the message for those who may read. */
  readonly citation: string | undefined;

  constructor(path: readonly string[], message: string, citation?: string | undefined) {
    super(message);
    this.path = path;
    this.citation = citation;
  }
}

/** An expected failure: the input refers to something that does not exist. */
export class NotFoundError extends Error {
  readonly code = 'NOT_FOUND';
}

/** An expected failure: the request contradicts what is recorded. */
export class ConflictError extends Error {
  readonly code = 'CONFLICT';
}
