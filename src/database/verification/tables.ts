import type { Database } from '../client.ts';

export interface ForeignKey {
  name: string;
  columns: string[];
  parent: string;
  parentColumns: string[];
}

export interface Table {
  name: string;
  /** The columns of the primary key; the first is always a UUID. */
  key: string[];
  foreignKeys: ForeignKey[];
}

/** Every table of ours, as the database's own catalogue has it. */
export async function readTables(db: Database): Promise<Table[]> {
  return db.$queryRaw<Table[]>`
    WITH columns AS (
      SELECT c.oid, c.conrelid, c.conname, c.contype, c.confrelid,
        (SELECT json_agg(a.attname ORDER BY k.place) FROM unnest(c.conkey) WITH ORDINALITY k(num, place)
          JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.num) AS own,
        (SELECT json_agg(a.attname ORDER BY k.place) FROM unnest(c.confkey) WITH ORDINALITY k(num, place)
          JOIN pg_attribute a ON a.attrelid = c.confrelid AND a.attnum = k.num) AS theirs
      FROM pg_constraint c
      WHERE c.contype IN ('p', 'f') AND c.connamespace = 'public'::regnamespace
    )
    SELECT t.relname::text AS name, p.own AS key,
      coalesce((SELECT json_agg(json_build_object('name', f.conname, 'columns', f.own,
          'parent', r.relname, 'parentColumns', f.theirs) ORDER BY f.conname)
        FROM columns f JOIN pg_class r ON r.oid = f.confrelid
        WHERE f.conrelid = t.oid AND f.contype = 'f'), '[]') AS "foreignKeys"
    FROM pg_class t JOIN columns p ON p.conrelid = t.oid AND p.contype = 'p'
    WHERE t.relname <> '_prisma_migrations'
    ORDER BY t.relname`;
}
