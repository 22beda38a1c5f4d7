import type { Database } from '../../database/client.ts';
import { decodeGlobalId } from '../../graphql/global-id.ts';

/** Whether the database has an object of this type and id. */
export async function isOnRecord(
  db: Database,
  typename: string,
  globalId: string,
): Promise<boolean> {
  const id = decodeGlobalId(globalId)?.id ?? '';
  const one = { where: { id }, select: { id: true } };
  switch (typename) {
    case 'Document':
      return (await db.document.findUnique(one)) !== null;
    case 'Statement':
      return (await db.statement.findUnique(one)) !== null;
    case 'Actor':
      return (await db.actor.findUnique(one)) !== null;
    case 'Source':
      return (await db.source.findUnique(one)) !== null;
    case 'Event':
      return (await db.event.findUnique(one)) !== null;
    default:
      return false;
  }
}
