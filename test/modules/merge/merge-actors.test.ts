import { beforeEach, describe, expect, it } from 'vitest';
import { withTransaction } from '../../../src/database/transaction.ts';
import { graphql } from '../../../src/generated/gql/index.ts';
import { encodeGlobalId } from '../../../src/graphql/global-id.ts';
import { type ActorInput, findOrCreateActors } from '../../../src/modules/actor/service.ts';
import { createEvent } from '../../../src/modules/event/service.ts';
import { recordAttributedStatement } from '../../../src/modules/statement/service.ts';
import { findViolations } from '../../support/find-violations.ts';
import { useGateway } from '../../support/gateway.ts';
import { person } from '../../support/statement-drafts.ts';
import { storeText } from '../../support/submit-text.ts';

const MergeActors = graphql(`
  mutation MergeActors($input: MergeActorsInput!) {
    mergeActors(input: $input) {
      __typename
      ... on MergeActorsSuccess {
        actor {
          id
          name
          aliases
          wikidataId
          description
          statements {
            totalCount
          }
          addressed {
            totalCount
          }
        }
      }
      ... on Error {
        code
      }
    }
  }
`);

const gateway = useGateway();
beforeEach(() => gateway.empty());
const deps = () => ({ db: gateway.db, clock: () => new Date() });

async function make(input: ActorInput): Promise<string> {
  const [id] = await withTransaction(gateway.db, (tx) => findOrCreateActors(tx, [input]));
  return id ?? '';
}

async function say(speaker: ActorInput, addressees: ActorInput[], text: string) {
  const document = await storeText(gateway, `${text} said ${speaker.name}.`);
  return recordAttributedStatement(deps(), {
    documentId: Buffer.from(document, 'base64url').toString().slice('Document:'.length),
    ...{ text, kind: 'DIRECT', speaker, addressees },
    attribution: { method: 'MANUAL', confidence: 1, chain: [] },
  });
}

async function merge(from: string, into: string) {
  const desk = await gateway.withKey('ADMIN');
  const ids = { from: encodeGlobalId('Actor', from), into: encodeGlobalId('Actor', into) };
  return { ...(await desk.read(MergeActors, { input: ids })).mergeActors, desk };
}

describe('mergeActors', () => {
  it('moves everything, and leaves aliases and a revision', async () => {
    const bibi = person('Bibi', {
      aliases: ['King Bibi'],
      wikidataId: 'Q43723',
      description: 'leader',
    });
    const netanyahu = person('Benjamin Netanyahu');
    const [from, into] = [await make(bibi), await make(netanyahu)];
    await say(bibi, [], 'We go');
    await say(netanyahu, [], 'We stay');
    await say(person('Joe Biden'), [bibi, netanyahu], 'Take the win');
    await createEvent(deps(), { title: 'A call', participants: [bibi, netanyahu] });
    const { desk, ...result } = await merge(from, into);

    expect(result).toEqual({
      __typename: 'MergeActorsSuccess',
      actor: {
        id: encodeGlobalId('Actor', into),
        name: 'Benjamin Netanyahu',
        aliases: ['Bibi', 'King Bibi'],
        wikidataId: 'Q43723',
        description: 'leader',
        statements: { totalCount: 2 },
        addressed: { totalCount: 1 },
      },
    });
    expect(await gateway.db.actor.findUnique({ where: { id: from } })).toBeNull();
    expect(await gateway.db.eventParticipant.count()).toBe(1);
    expect(await make(person('bibi'))).toBe(into);
    expect(await gateway.db.revision.findMany()).toMatchObject([
      {
        actorId: into,
        changedBy: desk.name,
        before: { merged: { name: 'Bibi', wikidataId: 'Q43723', aliases: ['King Bibi'] } },
      },
    ]);
    expect(await findViolations(gateway.db)).toEqual([]);
  });

  it('refuses what cannot be one', async () => {
    const one = await make(person('Chris Martin', { wikidataId: 'Q712860' }));
    const other = await make(person('C. Martin', { wikidataId: 'Q5106834' }));
    const body = await make({ name: 'Martin Inc', kind: 'ORGANIZATION' });

    expect(await merge(one, other)).toMatchObject({
      __typename: 'ConflictError',
      code: 'CONFLICT',
    });
    expect(await merge(one, body)).toMatchObject({ __typename: 'ConflictError' });
    expect(await merge(one, one)).toMatchObject({ __typename: 'InvalidInputError' });
    expect(await merge(one, '018edc2b-4c00-7000-8000-000000000001')).toMatchObject({
      __typename: 'NotFoundError',
    });
    expect(await gateway.db.actor.count()).toBe(3);
  });

  it('keeps the kind that is known of either', async () => {
    const open = await make({ name: 'Quarry', kind: 'UNKNOWN' });
    const body = await make({ name: 'Quarry Inc', kind: 'ORGANIZATION' });
    expect(await merge(body, open)).toMatchObject({ __typename: 'MergeActorsSuccess' });
    expect(await gateway.db.actor.findMany()).toMatchObject([{ id: open, kind: 'ORGANIZATION' }]);
    expect(await gateway.db.revision.findMany()).toMatchObject([
      { before: { kind: 'UNKNOWN' }, after: { kind: 'ORGANIZATION' } },
    ]);
  });

  it('loses nothing that is recorded meanwhile', async () => {
    const [from, into] = [await make(person('Bibi')), await make(person('Benjamin Netanyahu'))];
    const words = Array.from({ length: 12 }, (_, index) => `We go ${index} times`);
    await Promise.all([
      ...words.slice(0, 6).map((text) => say(person('Bibi'), [], text)),
      merge(from, into),
      ...words.slice(6).map((text) => say(person('Bibi'), [person('Bibi')], text)),
    ]);

    expect(await gateway.db.statement.count({ where: { speakerId: into } })).toBe(12);
    expect(await gateway.db.actor.count()).toBe(1);
    expect(await findViolations(gateway.db)).toEqual([]);
  });

  it('happens once where two ask at the same time', async () => {
    const [from, into] = [await make(person('Bibi')), await make(person('Benjamin Netanyahu'))];
    const results = await Promise.all([merge(from, into), merge(from, into)]);
    expect(results.map(({ __typename }) => __typename).sort()).toEqual([
      'MergeActorsSuccess',
      'NotFoundError',
    ]);
  });
});
