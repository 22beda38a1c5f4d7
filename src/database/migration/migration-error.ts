/** A database that this program must not migrate or work with; the message says why and what to do. */
export class MigrationError extends Error {
  override name = 'MigrationError';
}
