import pg from 'pg';

/**
 * An error as the server would have sent it, for what is detected on this side, so that every layer
 * above treats both alike.
 *
 * @param sqlState by appendix A of PostgreSQL's manual
 */
function serverError(sqlState: string, message: string): Error {
  const error = new pg.DatabaseError(message, message.length, 'error');
  return Object.assign(error, { code: sqlState, severity: 'FATAL' });
}

/** The server does not answer, or cannot be reached. */
export const serverAway = () => serverError('08006', 'the server does not answer');

/** Every connection is in use, and enough wait for one already. */
export const poolExhausted = () => serverError('53300', 'no connection is free');
