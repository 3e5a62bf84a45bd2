import { COMMUNITY, NEIGHBOUR, StaffedCity, STRANGER } from '../testing/staffed-city';
import type { Seed } from '../testing/seed';

const FIELDS = `responsibility { id version level objectName holderPost count validFrom validTo
  role { code name holderKind duties } holderName { value masked reason } division { code } grid { id } }`;
const CHIEF = {
  ...{ divisionCode: COMMUNITY, role: 'ROAD_CHIEF', level: 'TOWNSHIP', objectName: '书林街' },
  ...{ holderPost: '街道办事处副主任', holderName: '王大路' },
};
const STEWARD = {
  ...{
    divisionCode: COMMUNITY,
    role: 'LANE_STEWARD',
    level: 'COMMUNITY',
    objectName: '书林巷',
    holderName: '欧阳小巷',
  },
};

describe('responsibilities', () => {
  let city: StaffedCity;
  let seed: Seed;
  const assign = (input: object, who?: typeof STRANGER) =>
    city.make('assignResponsibility', input, FIELDS, who);
  const end = (input: object, who?: typeof STRANGER) => city.act('endResponsibility', input, FIELDS, who);

  beforeAll(async () => {
    city = await StaffedCity.open();
  });
  afterAll(() => city.stop());
  beforeEach(async () => {
    seed = await city.begin();
    await city.test.owner.query('TRUNCATE responsibility');
  });

  it('name an official with the post, at each of three levels', async () => {
    for (const level of ['COUNTY', 'TOWNSHIP', 'COMMUNITY'])
      expect((await assign({ ...CHIEF, level })).responsibility).toMatchObject({
        ...{ level, objectName: '书林街', holderPost: '街道办事处副主任', version: 1 },
        ...{ role: { code: 'ROAD_CHIEF', name: '路长' }, division: { code: COMMUNITY } },
        holderName: { value: '王大路', masked: false, reason: null },
      });
  });

  it('keep of a resident the masked name alone', async () => {
    const { responsibility } = await assign(STEWARD);

    expect(responsibility.holderName).toEqual({ value: '欧阳**', masked: true, reason: 'NOT_YOURS' });
    expect(responsibility.role.duties).toEqual(['每日巡', '经常访', '及时记', '随手拍', '实时报']);
    const kept = JSON.stringify([
      await city.test.owner.query('SELECT * FROM responsibility'),
      await city.test.owner.query('SELECT * FROM outbox'),
    ]);
    expect(kept).not.toContain('欧阳小巷');
  });

  it('count households without a name', async () => {
    const counted = { ...STEWARD, role: 'PIONEER_HOUSEHOLD', objectName: '三号楼', holderName: null };

    expect((await assign({ ...counted, count: 12 })).responsibility).toMatchObject({
      count: 12,
      holderName: { value: null, masked: true, reason: 'NOT_GIVEN' },
    });
    expect((await assign({ ...counted, count: 12, holderName: '张三' })).userErrors).toMatchObject([
      { code: 'INVALID_INPUT', field: 'holderName' },
    ]);
  });

  it('are held by one official for an object and level, and by as many residents as will', async () => {
    const { responsibility } = await assign(CHIEF);
    const second = await assign({ ...CHIEF, holderName: '李大路' });
    await end({ id: responsibility.id, expectedVersion: 1 });
    const next = await assign({ ...CHIEF, holderName: '李大路' });

    expect(second.userErrors).toMatchObject([{ code: 'ALREADY_EXISTS', field: 'objectName' }]);
    expect(next.userErrors).toEqual([]);
    expect((await assign(STEWARD)).userErrors).toEqual([]);
    expect((await assign({ ...STEWARD, holderName: '张小巷' })).userErrors).toEqual([]);
  });

  it('name every field at fault at once', async () => {
    const { userErrors } = await assign({
      ...CHIEF,
      ...{
        divisionCode: '530112003000',
        level: 'COMMUNITY',
        objectName: ' ',
        holderPost: null,
        holderName: null,
      },
      ...{ since: '2999-01-01T00:00:00Z', gridId: await seed.grid(COMMUNITY) },
    });

    expect(userErrors.map(({ field }: { field: string }) => field)).toEqual([
      ...['objectName', 'holderPost', 'holderName', 'level', 'since', 'gridId'],
    ]);
    expect((await assign({ ...CHIEF, role: 'EMPEROR' })).userErrors).toMatchObject([{ field: 'role' }]);
  });

  it('are listed by place, role and level, and in their grid', async () => {
    const grid = await seed.grid(COMMUNITY);
    await assign(CHIEF);
    const { id } = (await assign({ ...STEWARD, gridId: grid })).responsibility;
    const ended = (await assign({ ...STEWARD, divisionCode: NEIGHBOUR })).responsibility;
    await end({ id: ended.id, expectedVersion: 1 });

    const found = await city.look(
      `query($code: DivisionCode!, $grid: ID!) {
        division(code: $code) { all: responsibilities { totalCount } roads: responsibilities(role: "ROAD_CHIEF", level: TOWNSHIP) {
          totalCount nodes { objectName } } none: responsibilities(level: COUNTY) { totalCount } }
        grid(id: $grid) { responsibilities { id } }
        gridResponsibilities(filter: { divisionCode: $code, search: "書林巷" }) { totalCount nodes { id } }
        responsibilityRoles(divisionCode: $code) { code } }`,
      { code: '530112003000', grid },
    );

    expect(found).toMatchObject({
      division: {
        all: { totalCount: 2 },
        roads: { totalCount: 1, nodes: [{ objectName: '书林街' }] },
        none: { totalCount: 0 },
      },
      grid: { responsibilities: [{ id }] },
      gridResponsibilities: { totalCount: 1, nodes: [{ id }] },
    });
    expect(found.responsibilityRoles).toHaveLength(8);
    expect(
      (await city.look(`{ gridResponsibility(id: "${ended.id as string}") { validTo } }`)).gridResponsibility
        .validTo,
    ).not.toBeNull();
  });

  it('are at most fifty in a grid', async () => {
    const gridId = await seed.grid(COMMUNITY);
    await assign({ ...STEWARD, gridId });
    await city.test.owner.query(
      `INSERT INTO responsibility (city_code, id, division_code, version, role, level, object_name, object_name_folded, sole,
         holder_name, grid_id, valid_from)
       SELECT city_code, 'x' || n, division_code, 1, role, level, object_name, object_name_folded, sole, holder_name, grid_id,
         valid_from FROM responsibility, generate_series(2, 50) n`,
    );

    expect((await assign({ ...STEWARD, gridId })).userErrors).toMatchObject([{ field: 'gridId' }]);
  });

  it('are given once for a key, changed by whoever saw them last, and by officers of the place alone', async () => {
    const { id } = (await assign({ ...CHIEF, idempotencyKey: 'once' })).responsibility;

    expect((await assign({ ...CHIEF, idempotencyKey: 'once' })).responsibility.id).toBe(id);
    expect((await end({ id, expectedVersion: 3 })).userErrors).toMatchObject([
      { code: 'CONFLICT', currentVersion: 1 },
    ]);
    expect((await end({ id, expectedVersion: 1, until: '2020-01-01T00:00:00Z' })).userErrors).toMatchObject([
      { code: 'PERIOD_INVALID' },
    ]);
    for (const { errors } of [await assign(CHIEF, STRANGER), await end({ id, expectedVersion: 1 }, STRANGER)])
      expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect((await end({ id, expectedVersion: 1 })).responsibility.version).toBe(2);
    expect((await end({ id, expectedVersion: 2 })).userErrors).toMatchObject([
      { code: 'ACTION_NOT_AVAILABLE' },
    ]);
  });
});
