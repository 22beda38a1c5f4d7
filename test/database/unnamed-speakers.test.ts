import { expect, it } from 'vitest';
import { connectDatabase } from '../../src/database/client.ts';
import { migrate } from '../../src/database/migration/migrate.ts';
import { readMigrationFiles } from '../../src/database/migration/migration-files.ts';
import { decodeGlobalId } from '../../src/graphql/global-id.ts';
import { createDatabase, dropDatabase } from '../support/database.ts';
import { findViolations } from '../support/find-violations.ts';
import { querySql } from '../support/raw-sql.ts';
import { insertSample, newSample } from './sample-rows.ts';

const MIGRATION = '20261201100000_unnamed_speakers';

interface Revised {
  after: { attribution: string; chain: { source: { id: string } }[] };
}

/** As it was stored before: nobody speaks, and the chain is the publisher alone. */
function forgetSpeaker({ statement, attribution, anonymous, publisher }: Record<string, string>) {
  return `
    UPDATE statement SET speaker_id = NULL, source_id = '${publisher}', anonymous = false
      WHERE id = '${statement}';
    UPDATE attribution SET method = 'EXTRACTED' WHERE id = '${attribution}';
    DELETE FROM text_span WHERE attribution_id = '${attribution}' AND role = 'SPEAKER_MENTION';
    UPDATE text_span SET role = 'SPEAKER_MENTION', link_position = NULL
      WHERE attribution_id = '${attribution}' AND role = 'LINK_MENTION';
    DELETE FROM attribution_link WHERE attribution_id = '${attribution}' AND position = 0;
    UPDATE attribution_link SET position = 0 WHERE attribution_id = '${attribution}';
    DELETE FROM statement_source WHERE statement_id = '${statement}' AND source_id = '${anonymous}';
    UPDATE statement_source SET position = 0 WHERE statement_id = '${statement}';
    DELETE FROM source WHERE id = '${anonymous}'`;
}

it('gives what is stored already its unnamed speakers, with a revision each', async () => {
  const connection = await createDatabase({ migrated: false });
  const files = await readMigrationFiles();
  const before = files.slice(
    0,
    files.findIndex(({ name }) => name === MIGRATION),
  );
  await migrate(connection, { files: before });
  const [described, recorded, named] = [newSample(), newSample(), newSample()];
  for (const sample of [described, recorded, named])
    await querySql(connection, insertSample(sample));
  await querySql(connection, forgetSpeaker({ ...described }));
  // What a person recorded stays as it is.
  await querySql(
    connection,
    `UPDATE statement SET speaker_id = NULL WHERE id = '${recorded.statement}'`,
  );

  await migrate(connection);

  const links = await querySql(
    connection,
    `SELECT l.position, l.role, l.is_speaker, s.name, s.kind FROM attribution_link l
     JOIN source s ON s.id = l.source_id WHERE l.attribution_id = '${described.attribution}'
     ORDER BY l.position`,
  );
  expect(links).toEqual([
    {
      position: 0,
      role: 'ORIGIN',
      is_speaker: true,
      name: 'a White House official',
      kind: 'ANONYMOUS',
    },
    { position: 1, role: 'PUBLISHER', is_speaker: false, name: 'Axios', kind: 'NEWS_OUTLET' },
  ]);
  const [revision, ...others] = await querySql(connection, 'SELECT * FROM revision');
  expect(others).toEqual([]);
  expect(revision).toMatchObject({
    statement_id: described.statement,
    changed_by: 'OnRecord',
    before: { chain: [{ role: 'PUBLISHER', source: { name: 'Axios' } }] },
    after: {
      chain: [
        { role: 'ORIGIN', level: 'NOT_STATED', source: { name: 'a White House official' } },
        { role: 'PUBLISHER', source: { name: 'Axios' } },
      ],
    },
  });
  const { attribution, chain } = (revision as unknown as Revised).after;
  expect(decodeGlobalId(attribution)?.id).toBe(described.attribution);
  expect(decodeGlobalId(chain[1]?.source.id ?? '')?.id).toBe(described.publisher);

  const database = connectDatabase({ connection });
  try {
    expect(await findViolations(database.db)).toEqual([]);
  } finally {
    await database.close();
    await dropDatabase(connection);
  }
});
