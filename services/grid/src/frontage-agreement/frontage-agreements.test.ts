import { businessDay, shiftedDay } from '@governance/shared';
import { DirectoryCity } from '../testing/directory-city';
import type { Seed } from '../testing/seed';
import { COMMUNITY, NEIGHBOUR, STREET } from '../testing/staffed-city';

const TODAY = businessDay(new Date());
const day = (offset: number) => shiftedDay(TODAY, offset);
const FIELDS = `frontageAgreement { id version status signedOn validUntil endedAt duties roadSegment { name } grid { id } }`;
const ROAD = { name: '书林街北段', fromDescription: '东风路口', toDescription: '金碧广场', lengthM: 620 };
const CHIEF = {
  ...{ divisionCode: COMMUNITY, role: 'ROAD_CHIEF', objectName: '书林街', holderName: '王大路' },
  holderPost: '街道办事处副主任',
};
const fieldsOf = ({ userErrors }: { userErrors: readonly { field: string }[] }) =>
  userErrors.map(({ field }) => field);

describe('frontage agreements along a road segment', () => {
  let city: DirectoryCity;
  let seed: Seed;
  const road = async (divisionCode = STREET): Promise<string> => {
    const input = { ...ROAD, divisionCode };
    return (await city.make('registerRoadSegment', input, 'roadSegment { id }')).roadSegment.id;
  };
  const closeRoad = (id: string) =>
    city.act('closeRoadSegment', { id, expectedVersion: 1 }, 'roadSegment { closedAt }');
  const sign = (input: object = {}) =>
    city.make(
      'registerFrontageAgreement',
      {
        ...{ divisionCode: COMMUNITY, unitName: '书林小吃店', duties: ['SANITATION', 'ORDER'] },
        ...{ signedOn: day(-10), validUntil: day(10), ...input },
      },
      FIELDS,
    );
  const renew = (input: object) => city.act('renewFrontageAgreement', input, FIELDS);
  const assign = (input: object) =>
    city.make('assignResponsibility', { ...CHIEF, ...input }, 'responsibility { id roadSegment { name } }');

  beforeAll(async () => {
    city = await DirectoryCity.open();
  });
  afterAll(() => city.stop());
  beforeEach(async () => {
    seed = await city.begin();
  });

  it('hold to the end of their last day, then are over until they are renewed', async () => {
    const lastDay = await sign({ signedOn: day(-1), validUntil: TODAY });
    const over = await sign({ signedOn: day(-30), validUntil: day(-1) });
    const ended = await sign();
    await city.act('endFrontageAgreement', { id: ended.frontageAgreement.id, expectedVersion: 1 }, FIELDS);

    const counts = await city.look(`{ division(code: "${STREET}") {
      all: frontageAgreements { totalCount } active: frontageAgreements(status: ACTIVE) { totalCount nodes { status } }
      expired: frontageAgreements(status: EXPIRED) { totalCount } ended: frontageAgreements(status: ENDED) { nodes { status } } } }`);
    const renewed = await renew({
      ...{ id: over.frontageAgreement.id, expectedVersion: 1, signedOn: TODAY, validUntil: day(365) },
    });

    expect(lastDay.frontageAgreement.status).toBe('ACTIVE');
    expect(over.frontageAgreement.status).toBe('EXPIRED');
    expect(counts.division).toEqual({
      ...{ all: { totalCount: 2 }, active: { totalCount: 1, nodes: [{ status: 'ACTIVE' }] } },
      ...{ expired: { totalCount: 1 }, ended: { nodes: [{ status: 'ENDED' }] } },
    });
    expect(renewed.frontageAgreement).toMatchObject({
      ...{ version: 2, status: 'ACTIVE', signedOn: TODAY, validUntil: day(365) },
    });
  });

  it('are renewed for longer, and not once they were ended', async () => {
    const { id } = (await sign()).frontageAgreement;
    const shorter = await renew({ id, expectedVersion: 1, signedOn: TODAY, validUntil: day(9) });
    await city.act('endFrontageAgreement', { id, expectedVersion: 1 }, FIELDS);

    expect(shorter.userErrors).toMatchObject([{ code: 'INVALID_INPUT', field: 'validUntil' }]);
    expect(
      (await renew({ id, expectedVersion: 2, signedOn: TODAY, validUntil: day(99) })).userErrors,
    ).toMatchObject([{ code: 'ACTION_NOT_AVAILABLE' }]);
  });

  it('name a duty, days in order, and a road and grid of their place', async () => {
    const [elsewhere, gone] = [await road(NEIGHBOUR), await road()];
    await closeRoad(gone);
    const otherGrid = await seed.grid(NEIGHBOUR);
    const closedGrid = await seed.grid(COMMUNITY, { validTo: new Date('2024-01-01T00:00:00+08:00') });

    const wrong = await sign({ unitName: '', duties: [], signedOn: day(1), validUntil: day(1) });
    expect(fieldsOf(wrong)).toEqual(['unitName', 'duties', 'signedOn', 'validUntil']);
    expect(fieldsOf(await sign({ duties: ['ORDER', 'ORDER'], validUntil: day(4000) }))).toEqual([
      ...['duties', 'validUntil'],
    ]);
    expect(fieldsOf(await sign({ signedOn: '2026-02-30' }))).toEqual(['signedOn']);
    for (const [roadSegmentId, gridId] of [
      [elsewhere, otherGrid],
      [gone, closedGrid],
      ['x', 'x'],
    ])
      expect(fieldsOf(await sign({ roadSegmentId, gridId }))).toEqual(['roadSegmentId', 'gridId']);
  });

  it('are found along their road and in their grid, and stay when the road is closed', async () => {
    const [roadSegmentId, gridId] = [await road(), await seed.grid(COMMUNITY)];
    const { id } = (await sign({ roadSegmentId, gridId })).frontageAgreement;
    await sign();
    const AGREEMENTS = 'frontageAgreements(status: ACTIVE) { totalCount nodes { id } }';

    const found = await city.look(
      `query($road: ID!, $grid: ID!) { roadSegment(id: $road) { lengthM ${AGREEMENTS} } grid(id: $grid) { ${AGREEMENTS} } }`,
      { road: roadSegmentId, grid: gridId },
    );
    await closeRoad(roadSegmentId);
    const kept = await city.act(
      'updateFrontageAgreement',
      { id, expectedVersion: 1, duties: ['GREENING'], gridId: null },
      FIELDS,
    );

    const one = { totalCount: 1, nodes: [{ id }] };
    expect(found).toEqual({
      ...{ roadSegment: { lengthM: 620, frontageAgreements: one }, grid: { frontageAgreements: one } },
    });
    expect(kept.frontageAgreement).toMatchObject({
      ...{ duties: ['GREENING'], grid: null, roadSegment: { name: '书林街北段' } },
    });
  });

  it('lie along a road that chiefs of three levels answer for, which is not closed under them', async () => {
    const [roadSegmentId, plain] = [await road(), await road(NEIGHBOUR)];
    const held: string[] = [];
    for (const level of ['COUNTY', 'TOWNSHIP', 'COMMUNITY']) {
      const { responsibility } = await assign({ level, roadSegmentId });
      expect(responsibility.roadSegment).toEqual({ name: '书林街北段' });
      held.push(responsibility.id);
    }
    const elsewhere = await assign({ level: 'COUNTY', objectName: '别的路', roadSegmentId: plain });
    const noRoad = await assign({
      ...{ role: 'RIVER_CHIEF', level: 'COUNTY', objectName: '盘龙江', roadSegmentId },
    });
    const early = await closeRoad(roadSegmentId);

    const shown = await city.look(`{ roadSegments { nodes { responsibilities { level role { name } } } } }`);
    for (const id of held)
      await city.act('endResponsibility', { id, expectedVersion: 1 }, 'responsibility { id }');

    expect(fieldsOf(elsewhere)).toEqual(['roadSegmentId']);
    expect(fieldsOf(noRoad)).toEqual(['roadSegmentId']);
    expect(early.userErrors).toMatchObject([{ code: 'ACTION_NOT_AVAILABLE' }]);
    expect(shown.roadSegments.nodes).toEqual([
      {
        responsibilities: ['COUNTY', 'TOWNSHIP', 'COMMUNITY'].map((level) => ({
          ...{ level, role: { name: '路长' } },
        })),
      },
      { responsibilities: [] },
    ]);
    expect((await closeRoad(roadSegmentId)).userErrors).toEqual([]);
  });

  it('need a road with ends and a length that a road can have, of at most twenty chiefs', async () => {
    const bad = { ...ROAD, divisionCode: STREET, fromDescription: ' ', toDescription: '', lengthM: 0 };
    const roadSegmentId = await road();
    await assign({ level: 'COUNTY', roadSegmentId });
    await city.test.owner.query(
      `INSERT INTO responsibility (city_code, id, division_code, version, role, level, object_name, object_name_folded,
         sole, holder_name, road_segment_id, valid_from)
       SELECT city_code, 'x' || n, division_code, 1, role, level, object_name, 'x' || n, sole, holder_name,
         road_segment_id, valid_from FROM responsibility, generate_series(2, 20) n`,
    );

    expect(fieldsOf(await city.make('registerRoadSegment', bad, 'roadSegment { id }'))).toEqual([
      ...['fromDescription', 'toDescription', 'lengthM'],
    ]);
    expect(fieldsOf(await assign({ level: 'COMMUNITY', roadSegmentId }))).toEqual(['roadSegmentId']);
  });
});
