import type { Database } from '../../src/database/client.ts';
import { type Violation, verifyDatabase } from '../../src/database/verify.ts';

/** Every row that breaks a rule. */
export async function findViolations(db: Database): Promise<Violation[]> {
  const violations: Violation[] = [];
  for await (const violation of verifyDatabase(db)) violations.push(violation);
  return violations;
}
