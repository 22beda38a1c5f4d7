import { describe, expect, test } from 'vitest';
import { createEvent } from '../../../src/modules/event/service.ts';
import { InvalidInputError } from '../../../src/modules/failures.ts';
import { useDatabase } from '../../support/database.ts';
import { person } from '../../support/statement-drafts.ts';

const database = useDatabase();
const deps = () => ({ db: database.db, clock: () => new Date('2024-04-14T08:00:00Z') });

describe('createEvent', () => {
  test('stores the date to its precision and the participants in their order', async () => {
    const { id } = await createEvent(deps(), {
      title: ' Munich Security Conference ',
      occurredOn: '2024-02',
      place: 'Munich',
      participants: [person('Ada Öz'), person('Bo Lund'), person('ADA OZ')],
    });
    const event = await database.db.event.findUnique({
      where: { id },
      include: { participants: { orderBy: { position: 'asc' }, include: { actor: true } } },
    });
    expect(event).toMatchObject({
      title: 'Munich Security Conference',
      titleKey: 'munich security conference',
      occurredOn: '2024-02',
      occurredFrom: new Date('2024-02-01'),
      occurredTo: new Date('2024-02-29'),
      createdAt: new Date('2024-04-14T08:00:00Z'),
    });
    expect(event?.participants.map(({ actor }) => actor.name)).toEqual(['Ada Öz', 'Bo Lund']);
  });

  test.each([
    [{ title: ' ' }, 'title'],
    [{ title: 'Call', occurredOn: '2024-02-30' }, 'occurredOn'],
  ])('refuses %j', async (input, path) => {
    const refusal = await createEvent(deps(), input).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(InvalidInputError);
    expect(refusal).toMatchObject({ path: [path] });
  });

  test('leaves no participant behind when it refuses', async () => {
    const participants = [person('Nobody Else')];
    await createEvent(deps(), { title: 'Call', occurredOn: 'soon', participants }).catch(
      () => null,
    );
    expect(await database.db.actor.count({ where: { name: 'Nobody Else' } })).toBe(0);
  });
});
