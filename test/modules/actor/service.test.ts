import { describe, expect, test } from 'vitest';
import { withTransaction } from '../../../src/database/transaction.ts';
import { type ActorInput, findOrCreateActors } from '../../../src/modules/actor/service.ts';
import { InvalidInputError } from '../../../src/modules/failures.ts';
import { useDatabase } from '../../support/database.ts';
import { person } from '../../support/statement-drafts.ts';

const database = useDatabase();
const find = (...inputs: ActorInput[]) =>
  withTransaction(database.db, (tx) => findOrCreateActors(tx, inputs));
const findOne = async (input: ActorInput) => (await find(input))[0];

describe('findOrCreateActors', () => {
  test('makes an actor once, whatever case and accents', async () => {
    const id = await findOne(
      person('Recep Tayyip Erdoğan', { description: 'President of Turkey' }),
    );
    expect(await findOne(person('recep tayyip ERDOGAN'))).toBe(id);
    expect(await database.db.actor.findUnique({ where: { id: id ?? '' } })).toMatchObject({
      name: 'Recep Tayyip Erdoğan',
      nameKey: 'recep tayyip erdogan',
      description: 'President of Turkey',
    });
  });

  test('makes one actor for twenty callers at once', async () => {
    const names = ['Ada Ruiz', 'Bo Lund', 'Cy Ng'];
    const calls = Array.from({ length: 20 }, (_, turn) =>
      find(...[...names, ...names].slice(turn % 3, (turn % 3) + 3).map((name) => person(name))),
    );
    expect(new Set((await Promise.all(calls)).flat()).size).toBe(3);
    expect(await database.db.actor.count({ where: { name: { in: names } } })).toBe(3);
  });

  test('takes several mentions of one call for one actor', async () => {
    const [full, short, again] = await find(
      person('Volodymyr Zelensky', { aliases: ['Zelensky'] }),
      person('Zelensky'),
      person('Volodymyr Zelensky'),
    );
    expect([short, again]).toEqual([full, full]);
  });

  test('finds an actor by an alias that only one has', async () => {
    const ursula = await findOne(person('Ursula von der Leyen', { aliases: ['VDL'] }));
    expect(await findOne(person('vdl'))).toBe(ursula);
  });

  test('makes a new actor of an alias that two have', async () => {
    const two = await find(
      person('John Smith', { aliases: ['Smith'] }),
      person('Jane Smith', { aliases: ['Smith'] }),
    );
    expect(two).not.toContain(await findOne(person('Smith')));
  });

  test('never takes a person for a body', async () => {
    const person_ = await findOne(person('Jordan'));
    const country = await findOne({ name: 'Jordan', kind: 'GOVERNMENT' });
    expect(country).not.toBe(person_);
    expect(await findOne({ name: 'Jordan', kind: 'ORGANIZATION' })).toBe(country);
  });

  test('learns of what kind somebody is, and until then takes any kind for the same', async () => {
    const quarry = await findOne({ name: 'Quarry', kind: 'UNKNOWN' });
    expect(await findOne({ name: 'Quarry', kind: 'UNKNOWN' })).toBe(quarry);
    const [body, again] = await find(
      { name: 'Quarry', kind: 'ORGANIZATION' },
      { name: 'Quarry', kind: 'UNKNOWN' },
    );
    expect([body, again]).toEqual([quarry, quarry]);
    expect(await database.db.actor.findUnique({ where: { id: quarry ?? '' } })).toMatchObject({
      kind: 'ORGANIZATION',
    });
    expect(await findOne(person('Quarry'))).not.toBe(quarry);
  });

  test('makes of a name that a person and a body bear a third where the text does not tell', async () => {
    const two = await find(person('Lincoln'), { name: 'Lincoln', kind: 'ORGANIZATION' });
    const open = await findOne({ name: 'Lincoln', kind: 'UNKNOWN' });
    expect(two).not.toContain(open);
    expect(await findOne({ name: 'Lincoln', kind: 'UNKNOWN' })).toBe(open);
    expect(await findOne(person('Lincoln'))).toBe(two[0]);
  });

  test('tells two people of one name apart by their Wikidata ids', async () => {
    const one = await findOne(person('Chris Martin', { wikidataId: 'Q712860' }));
    const other = await findOne(person('Chris Martin', { wikidataId: 'Q5106834' }));
    expect(other).not.toBe(one);
    expect(await findOne(person('C. Martin', { wikidataId: 'Q5106834' }))).toBe(other);
  });

  test('takes people of one name for one only where their descriptions agree', async () => {
    const poet = await findOne(person('Ann Lee', { description: 'a poet' }));
    const mayor = await findOne(person('Ann Lee', { description: 'Mayor of Ulm' }));
    expect(mayor).not.toBe(poet);
    expect(await findOne(person('Ann Lee', { description: 'Ulm’s mayor' }))).toBe(mayor);
    expect(await findOne(person('Ann Lee', { description: 'the Slovenian poet' }))).toBe(poet);
  });

  test('does not guess which of two people of one name is meant', async () => {
    const two = [
      await findOne(person('Bea Ott', { description: 'a poet' })),
      await findOne(person('Bea Ott', { description: 'a judge' })),
    ];
    const nobody = await findOne(person('Bea Ott'));
    expect(two).not.toContain(nobody);
    expect(await findOne(person('Bea Ott'))).toBe(nobody);
  });

  test('finds somebody for each of many mentions of one name at once', async () => {
    const mentions = ['a poet', 'a judge', null, 'a pilot', null].map((description) =>
      person('Dot Fox', { description }),
    );
    const calls = await Promise.all(Array.from({ length: 12 }, () => find(...mentions)));
    expect(calls.flat()).not.toContain('');
    for (const [poet, judge, , pilot] of calls) {
      expect([poet, judge, pilot]).toEqual([calls[0]?.[0], calls[0]?.[1], calls[0]?.[3]]);
    }
  });

  test('learns who somebody is from the first description, and then tells others apart', async () => {
    const somebody = await findOne(person('Cal Uhl'));
    expect(await findOne(person('Cal Uhl', { description: 'a judge' }))).toBe(somebody);
    expect(await findOne(person('Cal Uhl', { description: 'a Boeing spokesman' }))).not.toBe(
      somebody,
    );
  });

  test('finds whoever has the name where nobody says of what kind', async () => {
    const state = await findOne({ name: 'Iran', kind: 'GOVERNMENT' });
    expect(await findOne({ name: 'iran', kind: null })).toBe(state);
  });

  test.each([
    ['Ursula Haverbeck', 'PERSON'],
    ['Ministry of Silly Walks', 'GOVERNMENT'],
    ['Acme Corporation', 'ORGANIZATION'],
    ['protesters', 'GROUP'],
    ['Quillon', 'UNKNOWN'],
  ])('makes of the bare name %s a %s', async (name, kind) => {
    const id = await findOne({ name, kind: null });
    expect(await database.db.actor.findUnique({ where: { id: id ?? '' } })).toMatchObject({ kind });
  });

  test.each(['', ' \n'])('refuses %j for a name', async (name) => {
    await expect(findOne(person(name))).rejects.toBeInstanceOf(InvalidInputError);
  });
});
