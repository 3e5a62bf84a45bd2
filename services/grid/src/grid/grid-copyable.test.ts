import { openTestService, type TestService, viewer } from '@governance/shared/testing';
import { gridDatabase } from '../database/database';
import { openGridService } from '../service';
import { fillPlaces } from '../testing/fill-places';

const CREATE = `mutation($input: CreateGridInput!) { createGrid(input: $input) { grid { id code version } } }`;
const RENAME = `mutation($input: RenameGridInput!) { renameGrid(input: $input) { grid { version } } }`;

describe('the copy of the grids', () => {
  let city: TestService;
  const officer = viewer('ADMINISTRATOR', { places: ['530112000000', '110114000000'] });
  const create = async (divisionCode: string, key: string): Promise<{ id: string; code: string }> => {
    const input = { divisionCode, name: '网格', kind: 'GENERAL', idempotencyKey: key };
    return ((await city.ask(officer, CREATE, { input })).data as { createGrid: { grid: never } }).createGrid
      .grid;
  };

  beforeAll(async () => {
    city = await openTestService(gridDatabase, openGridService);
    await fillPlaces(city.owner);
  });
  afterAll(() => city.stop());

  it('hands out every grid once, page by page, in its newest version, and says what the events say', async () => {
    const made = [
      await create('530112003001', 'a'),
      await create('530112003002', 'b'),
      await create('110114001001', 'c'),
    ];
    await city.ask(officer, RENAME, { input: { id: made[0]?.id, name: '新名字', expectedVersion: 1 } });

    const rows: Record<string, unknown>[] = [];
    let after: string | null = null;
    do {
      const page = await city.service.feed.copy('Grid', after, 2);
      rows.push(...(page.rows as Record<string, unknown>[]));
      after = page.next;
    } while (after !== null);

    expect(new Set(rows.map(({ id }) => id))).toEqual(new Set(made.map(({ id }) => id)));
    expect(rows).toHaveLength(3);
    const renamed = rows.find(({ id }) => id === made[0]?.id);
    expect(renamed).toMatchObject({
      name: '新名字',
      version: 2,
      code: made[0]?.code,
      cityCode: '5301',
      validTo: null,
    });
    const [event] = await city.owner.query<{ payload: object }[]>(
      `SELECT payload FROM outbox WHERE entity_id = $1 AND version = 2`,
      [made[0]?.id],
    );
    expect(JSON.parse(JSON.stringify(renamed))).toMatchObject(event?.payload ?? { none: true });
  });

  it('can be limited to cities, and refuses a place in the list that it did not give', async () => {
    const { rows } = await city.service.feed.copy('Grid', null, 100, { cities: ['1101'] });

    expect(rows).toMatchObject([{ cityCode: '1101' }]);
    await expect(city.service.feed.copy('Grid', 'nonsense', 100)).rejects.toMatchObject({
      code: 'CURSOR_INVALID',
    });
  });
});
