/** An expected failure: a member of the result unions that mutations answer with. */
export class InvalidInputError extends Error {
  readonly code = 'INVALID_INPUT';
  /** Of the input field: ["input", "chain", "0", "source"]. */
  readonly path: readonly string[];
  /** A sentence that cites the record, told after the message to those who may read. */
  readonly citation: string | undefined;

  constructor(path: readonly string[], message: string, citation?: string | undefined) {
    super(message);
    this.path = path;
    this.citation = citation;
  }
}

/** An expected failure: what an input names is not there. */
export class NotFoundError extends Error {
  readonly code = 'NOT_FOUND';
}

/** An expected failure: what was asked for goes against what is there. */
export class ConflictError extends Error {
  readonly code = 'CONFLICT';
}
