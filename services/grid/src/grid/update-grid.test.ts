import { ANONYMOUS, newEntityId } from '@governance/shared';
import { openTestService, type TestService, viewer } from '@governance/shared/testing';
import { gridDatabase } from '../database/database';
import { openGridService } from '../service';
import { fillPlaces } from '../testing/fill-places';
import { Seed } from '../testing/seed';

const COMMUNITY = '530112003001';
const officer = viewer('STREET_OFFICER', { places: ['530112003000'] });
const administrator = viewer('ADMINISTRATOR', { places: ['530100000000'] });
const FIELDS = `version households serviceRadiusM difficulty networks quarters { name households }
  responsibleOrganization { id }`;
const CREATE = `mutation($input: CreateGridInput!) { createGrid(input: $input) { grid { id ${FIELDS} }
  userErrors { code field } } }`;
const UPDATE = `mutation($input: UpdateGridInput!) { updateGrid(input: $input) { grid { ${FIELDS} }
  userErrors { code field currentVersion } } }`;
const DEFINE = `mutation($input: DefineReferenceKindInput!) { defineReferenceKind(input: $input) {
  referenceKind { noun code name isNational } userErrors { code field } } }`;
const KINDS = `query($noun: KindNoun!) { referenceKinds(divisionCode: "${COMMUNITY}", noun: $noun) { code name isNational } }`;

let city: TestService;
let seed: Seed;
let id: string;
beforeAll(async () => {
  city = await openTestService(gridDatabase, openGridService);
  await fillPlaces(city.owner);
  seed = new Seed(city.owner);
});
afterAll(() => city.stop());
beforeEach(async () => {
  await city.owner.query('TRUNCATE grid, grid_version, grid_sequence, outbox, stat_delta CASCADE');
  id = await seed.grid(COMMUNITY, { households: 300 });
});

const update = (input: object, who = officer) => city.ask(who, UPDATE, { input });
const householdsCounted = async () =>
  (
    await city.owner.query<{ sum: number }[]>(
      `SELECT sum(amount)::integer AS sum FROM stat_delta WHERE measure = 'household'`,
    )
  )[0]?.sum;

describe('what is known of a grid', () => {
  it('is laid down when it is made', async () => {
    const input = {
      ...{ divisionCode: '530112003002', name: '第二网格', kind: 'GENERAL', households: 280 },
      ...{ serviceRadiusM: 300, difficulty: 'HIGH', networks: ['PARTY', 'SAFETY'], idempotencyKey: 'k1' },
    };

    const { data } = await city.ask(officer, CREATE, { input });

    expect(data.createGrid).toMatchObject({
      grid: { version: 1, households: 280, serviceRadiusM: 300, difficulty: 'HIGH' },
      userErrors: [],
    });
  });

  it('changes from now on, is counted anew, and asOf still finds how it was', async () => {
    const quarter = await seed.quarter(COMMUNITY);
    const changes = { households: 420, serviceRadiusM: 250, difficulty: 'LOW', networks: ['PARTY'] };

    const { data } = await update({ id, ...changes, quarterIds: [quarter, quarter], expectedVersion: 1 });

    expect(data.updateGrid.userErrors).toEqual([]);
    expect(data.updateGrid.grid).toMatchObject({ version: 2, ...changes });
    expect(data.updateGrid.grid.quarters).toHaveLength(1);
    expect(await householdsCounted()).toBe(120);
    const past = await city.ask(
      ANONYMOUS,
      'query($id: ID!, $at: DateTime) { grid(id: $id, asOf: $at) { households difficulty } }',
      {
        id,
        at: new Date('2024-01-01T00:00:00+08:00'),
      },
    );
    expect(past.data.grid).toEqual({ households: 300, difficulty: null });
    expect(await city.owner.query('SELECT type, version FROM outbox')).toEqual([
      { type: 'GridUpdated', version: 2 },
    ]);
  });

  it('stays where nothing is said of it, and goes where null is said', async () => {
    await update({ id, serviceRadiusM: 250, difficulty: 'LOW', networks: ['PARTY'], expectedVersion: 1 });

    const { data } = await update({ id, difficulty: null, networks: null, expectedVersion: 2 });

    expect(data.updateGrid.grid).toMatchObject({
      ...{ version: 3, households: 300, serviceRadiusM: 250, difficulty: null, networks: ['PARTY'] },
    });
  });

  it.each([
    ['households below none', { households: -1 }, 'households'],
    ['a radius of nothing', { serviceRadiusM: 0 }, 'serviceRadiusM'],
    [
      'an organization of another city',
      { responsibleOrganizationId: newEntityId('110114001001') },
      'responsibleOrganizationId',
    ],
    ['a quarter of nowhere', { quarterIds: [newEntityId(COMMUNITY)] }, 'quarterIds'],
  ])('is refused with %s, and nothing is changed', async (_, change, field) => {
    const { data } = await update({ id, ...change, expectedVersion: 1 });

    expect(data.updateGrid).toEqual({
      grid: null,
      userErrors: [{ code: 'INVALID_INPUT', field, currentVersion: null }],
    });
    expect(await city.owner.query('SELECT 1 FROM grid_version WHERE grid_id = $1', [id])).toHaveLength(1);
  });

  it('is for officers of the place, and lets one of two writers win', async () => {
    const foreign = await update(
      { id, households: 1, expectedVersion: 1 },
      viewer('STREET_OFFICER', { places: ['110114001000'] }),
    );
    const answers = await Promise.all(
      [310, 320].map((households) => update({ id, households, expectedVersion: 1 })),
    );

    expect(foreign.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    expect(answers.flatMap(({ data }) => data.updateGrid.userErrors as object[])).toEqual([
      { code: 'CONFLICT', field: 'expectedVersion', currentVersion: 2 },
    ]);
  });
});

describe('kinds of a city', () => {
  const define = (input: object, who = administrator) =>
    city.ask(who, DEFINE, { input: { divisionCode: COMMUNITY, noun: 'GRID', ...input } });
  const kinds = async () =>
    (await city.ask(ANONYMOUS, KINDS, { noun: 'GRID' })).data.referenceKinds as object[];

  it('are the national ones until it has words of its own, which its grids may then be of', async () => {
    const before = await kinds();
    await define({ code: 'SPECIAL', name: '專項网格' });
    await define({ code: 'LAKESIDE', name: '环湖网格' });
    const input = { divisionCode: '530112003002', name: '滇池网格', kind: 'LAKESIDE', idempotencyKey: 'k2' };

    expect(before.map((it) => (it as { code: string }).code)).toEqual(['GENERAL', 'MICRO', 'SPECIAL']);
    expect(await kinds()).toEqual([
      { code: 'GENERAL', name: '综合网格', isNational: true },
      { code: 'LAKESIDE', name: '环湖网格', isNational: false },
      { code: 'MICRO', name: '微网格', isNational: true },
      { code: 'SPECIAL', name: '專項网格', isNational: false },
    ]);
    expect((await city.ask(officer, CREATE, { input })).data.createGrid.userErrors).toEqual([]);
  });

  it('are laid down by administrators of the whole city, in codes that are codes', async () => {
    const refused = await define({ code: 'NEW', name: '新网格' }, officer);
    const malformed = await define({ code: 'lake side', name: '' });

    expect(refused.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    expect(malformed.data.defineReferenceKind.userErrors).toEqual([
      { code: 'INVALID_INPUT', field: 'code' },
      { code: 'INVALID_INPUT', field: 'name' },
    ]);
  });

  it('are at most fifty of a noun, also with two writers', async () => {
    await city.owner.query(`INSERT INTO reference_kind (city_code, noun, code, name)
      SELECT '5301', 'GRID', 'K' || n, '类型' FROM generate_series(1, 47) n`);

    const answers = await Promise.all(['X1', 'X2', 'X3'].map((code) => define({ code, name: '类型' })));

    const errors = answers.flatMap(({ data }) => data.defineReferenceKind.userErrors as object[]);
    expect(errors).toEqual([
      { code: 'INVALID_INPUT', field: 'code' },
      { code: 'INVALID_INPUT', field: 'code' },
    ]);
  });
});

describe('what is known of a residential quarter', () => {
  const CHANGE = `mutation($input: UpdateResidentialQuarterInput!) { updateResidentialQuarter(input: $input) {
    residentialQuarter { name kind households version } userErrors { code field } } }`;

  it('changes, is told to others, and is found under its new name', async () => {
    const quarter = await seed.quarter(COMMUNITY);
    const input = { id: quarter, name: '雲紡小區', kind: 'OLD_ESTATE', households: 900, expectedVersion: 1 };

    const { data } = await city.ask(officer, CHANGE, { input });
    const stale = await city.ask(officer, CHANGE, {
      input: { ...input, kind: 'CASTLE', expectedVersion: 2 },
    });
    const found = await city.ask(
      ANONYMOUS,
      `{ residentialQuarters(filter: { search: "云纺" }) { nodes { id } } }`,
    );

    expect(data.updateResidentialQuarter.residentialQuarter).toMatchObject({ name: '雲紡小區', version: 2 });
    expect(stale.data.updateResidentialQuarter.userErrors).toEqual([
      { code: 'INVALID_INPUT', field: 'kind' },
    ]);
    expect(found.data.residentialQuarters.nodes).toEqual([{ id: quarter }]);
    expect(await city.owner.query('SELECT type, version FROM outbox')).toEqual([
      { type: 'ResidentialQuarterUpdated', version: 2 },
    ]);
  });
});
