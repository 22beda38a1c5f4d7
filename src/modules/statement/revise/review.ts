import { type Transaction, withTransaction } from '../../../database/transaction.ts';
import type { ReviewState } from '../../../generated/prisma/enums.ts';
import { NotFoundError } from '../../failures.ts';
import { type Change, revise } from '../../revise.ts';
import type { WriteDeps } from '../../write-deps.ts';

export interface ReviewInput extends Change {
  statementId: string;
  state: ReviewState;
}

/**
 * Records a reviewer's verdict on a statement, with a revision. The same review again writes
 * nothing; a retracted statement is kept, and can be restored.
 *
 * @throws NotFoundError if the statement is not there
 */
export function reviewStatement(
  { db, clock, signal }: WriteDeps,
  input: ReviewInput,
): Promise<void> {
  return withTransaction(
    db,
    async (tx) => {
      const { statementId, state, by, note } = input;
      const { reviewState } = await lockStatement(tx, statementId);
      if (reviewState === state && !(await isNews(tx, input))) return;
      const now = clock();
      const data = { reviewState: state, updatedAt: now };
      await tx.statement.update({ where: { id: statementId }, data });
      const [before, after] = [{ reviewState }, { reviewState: state }];
      await revise(tx, { of: { statementId }, by, note, before, after, now });
    },
    { signal },
  );
}

/**
 * The statement as it is, locked until the end of the transaction: of two concurrent changes the
 * second sees the first, and an attribution that is added meanwhile waits.
 *
 * @throws NotFoundError if it is not there
 */
export async function lockStatement(tx: Transaction, id: string) {
  await tx.$queryRaw`SELECT 1 AS locked FROM statement WHERE id = ${id}::uuid FOR UPDATE`;
  const statement = await tx.statement.findUnique({ where: { id } });
  if (!statement) throw new NotFoundError('There is no such statement.');
  return statement;
}

/** Whether a review with an unchanged state adds a new note. */
async function isNews(tx: Transaction, { statementId, by, note }: ReviewInput): Promise<boolean> {
  if (!note) return false;
  const last = await tx.revision.findFirst({
    where: { statementId },
    orderBy: [{ changedAt: 'desc' }, { id: 'desc' }],
  });
  return last?.note !== note || last.changedBy !== by;
}
