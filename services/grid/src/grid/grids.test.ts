import { ANONYMOUS, gridCode, newEntityId } from '@governance/shared';
import { openTestService, type TestService, viewer } from '@governance/shared/testing';
import { gridDatabase } from '../database/database';
import { fillPlaces } from '../testing/fill-places';
import { openGridService } from '../service';

const COMMUNITY = '530112003001';
const ELSEWHERE = '110114001001';
const officer = viewer('STREET_OFFICER', { places: ['530112003000'] });
const CREATE = `mutation($input: CreateGridInput!) { createGrid(input: $input) {
  grid { id code name kind households networks version validTo division { code } }
  userErrors { code field message currentVersion offset retryable } } }`;
const wanted = {
  divisionCode: COMMUNITY,
  name: '第一网格',
  kind: 'GENERAL',
  networks: ['SAFETY'],
  households: 320,
};

describe('grids', () => {
  let city: TestService;
  let key = 0;
  const create = (changes: object = {}, who = officer) =>
    city.ask(who, CREATE, { input: { ...wanted, idempotencyKey: `k${String((key += 1))}`, ...changes } });

  beforeAll(async () => {
    city = await openTestService(gridDatabase, openGridService);
    await fillPlaces(city.owner);
  });
  afterAll(() => city.stop());
  beforeEach(() =>
    city.owner.query('TRUNCATE grid, grid_version, grid_sequence, grid_assignment, outbox CASCADE'),
  );

  describe('making one', () => {
    it('gives it the next code of its community and tells the others', async () => {
      const { data } = await create();
      await create({ name: '第二网格' });

      expect(data.createGrid).toEqual({
        grid: {
          id: expect.stringMatching(/^5301-/) as string,
          code: gridCode(COMMUNITY, 1),
          name: '第一网格',
          kind: 'GENERAL',
          households: 320,
          networks: ['SAFETY'],
          version: 1,
          validTo: null,
          division: { code: COMMUNITY },
        },
        userErrors: [],
      });
      const events = await city.owner.query('SELECT type, version, payload FROM outbox ORDER BY seq');
      expect(events).toMatchObject([
        { type: 'GridCreated', version: 1, payload: { code: gridCode(COMMUNITY, 1) } },
        { type: 'GridCreated', version: 1, payload: { code: gridCode(COMMUNITY, 2) } },
      ]);
    });

    it('answers a repetition with the grid that the first request made', async () => {
      const first = await create({ idempotencyKey: 'same' });
      const second = await create({ idempotencyKey: 'same' });

      expect(second).toEqual(first);
      expect(await city.owner.query('SELECT count(*)::int AS n FROM grid')).toEqual([{ n: 1 }]);
    });

    it('refuses the same key for another grid', async () => {
      await create({ idempotencyKey: 'taken' });
      const { data } = await create({ idempotencyKey: 'taken', name: '别的网格' });

      expect(data.createGrid).toMatchObject({
        grid: null,
        userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED', field: 'idempotencyKey' }],
      });
    });

    it('makes one grid when the same request comes ten times at once', async () => {
      const answers = await Promise.all(Array.from({ length: 10 }, () => create({ idempotencyKey: 'race' })));

      expect(new Set(answers.map(({ data }) => data.createGrid.grid.code as string)).size).toBe(1);
    });

    it('gives different codes to ten different requests at once', async () => {
      const answers = await Promise.all(Array.from({ length: 10 }, () => create()));

      const codes = answers.map(({ data }) => data.createGrid.grid.code as string).sort();
      expect(codes).toEqual(Array.from({ length: 10 }, (_, index) => gridCode(COMMUNITY, index + 1)));
    });

    it.each([
      ['an empty name', { name: '  ' }, [['INVALID_INPUT', 'name']]],
      ['a name of 61 characters', { name: '网'.repeat(61) }, [['INVALID_INPUT', 'name']]],
      ['a resident ID in the name', { name: '网格11010519491231002X' }, [['PERSONAL_ID_IN_TEXT', 'name']]],
      ['a phone number in the name', { name: '网格13800138000' }, [['CONTACT_IN_PUBLIC_TEXT', 'name']]],
      ['a NUL in the name', { name: '网格\0' }, [['INVALID_INPUT', 'name']]],
      ['a line break in the name', { name: '第一\n网格' }, [['INVALID_INPUT', 'name']]],
      ['a negative number of households', { households: -1 }, [['INVALID_INPUT', 'households']]],
      ['an unknown kind', { kind: 'NONE' }, [['INVALID_INPUT', 'kind']]],
      ['a NUL for a kind', { kind: '\0' }, [['INVALID_INPUT', 'kind']]],
      [
        'an organization of another city',
        { responsibleOrganizationId: newEntityId(ELSEWHERE) },
        [['INVALID_INPUT', 'responsibleOrganizationId']],
      ],
      ['a place that is no community', { divisionCode: '530112003000' }, [['INVALID_INPUT', 'divisionCode']]],
      ['an unknown place', { divisionCode: '530112003999' }, [['DIVISION_UNKNOWN', 'divisionCode']]],
      ['a malformed place', { divisionCode: '53' }, [['DIVISION_CODE_MALFORMED', 'divisionCode']]],
      ['an empty key', { idempotencyKey: '' }, [['INVALID_INPUT', 'idempotencyKey']]],
      ['an unknown parent', { parentGridId: 'x' }, [['INVALID_INPUT', 'parentGridId']]],
      ['an unknown quarter', { quarterIds: ['x'] }, [['INVALID_INPUT', 'quarterIds']]],
      [
        'several faults at once',
        { name: '', households: 100_001 },
        [
          ['INVALID_INPUT', 'name'],
          ['INVALID_INPUT', 'households'],
        ],
      ],
    ])('is refused for %s, and nothing is changed', async (_, changes, expected) => {
      const { data } = await create(changes);

      const { grid, userErrors } = data.createGrid as {
        grid: null;
        userErrors: { code: string; field: string }[];
      };
      expect(grid).toBeNull();
      expect(userErrors.map(({ code, field }) => [code, field])).toEqual(expected);
      expect(await city.owner.query('SELECT id FROM grid')).toEqual([]);
      expect(await city.owner.query('SELECT last FROM grid_sequence')).toEqual([]);
    });

    it.each([
      ['an officer of another place', viewer('STREET_OFFICER', { places: [ELSEWHERE] })],
      ['a grid worker of the place', viewer('GRID_WORKER', { places: [COMMUNITY] })],
      ['a resident', viewer('RESIDENT')],
    ])('is forbidden to %s', async (_, who) => {
      const { data, errors } = await create({}, who);

      expect(data).toBeNull();
      expect(errors).toMatchObject([{ path: ['createGrid'], extensions: { code: 'FORBIDDEN' } }]);
    });
  });

  it('are found under their name in either writing', async () => {
    await create({ name: '復興網格' });

    const { data } = await city.ask(
      ANONYMOUS,
      '{ grids(filter: { search: "复兴" }) { nodes { name } totalCount } }',
    );
    expect(data.grids).toEqual({ nodes: [{ name: '復興網格' }], totalCount: 1 });
  });
});
