import { ANONYMOUS, newEntityId } from '@governance/shared';
import { DirectoryCity } from '../testing/directory-city';
import type { Seed } from '../testing/seed';
import { COMMUNITY, NEIGHBOUR, STREET } from '../testing/staffed-city';

const STATION = `serviceStation { id version name address openingHours functions { code name } grid { id } }`;
const BROADCAST = `broadcast { id version status audienceCount endsAt grid { id } hostOrganization { id } }`;
const fieldsOf = ({ userErrors }: { userErrors: readonly { field: string }[] }) =>
  userErrors.map(({ field }) => field);
const hours = (offset: number) => new Date(Date.now() + offset * 3_600_000).toISOString();

describe('what a grid offers its people', () => {
  let city: DirectoryCity;
  let seed: Seed;
  const station = (input: object = {}) =>
    city.make(
      'registerServiceStation',
      {
        ...{ divisionCode: COMMUNITY, name: '第一网格服务站', address: '书林街广场旁' },
        ...{ functions: ['PARTY_LIFE', 'DELIBERATION'], ...input },
      },
      STATION,
    );
  const broadcast = (input: object = {}) =>
    city.make(
      'scheduleBroadcast',
      { divisionCode: COMMUNITY, title: '反诈宣传', topic: '认识骗局', startsAt: hours(-2), ...input },
      BROADCAST,
    );
  const record = (input: object) => city.act('recordBroadcastAudience', input, BROADCAST);
  const cancel = (id: string) => city.act('cancelBroadcast', { id, expectedVersion: 1 }, BROADCAST);

  beforeAll(async () => {
    city = await DirectoryCity.open();
  });
  afterAll(() => city.stop());
  beforeEach(async () => {
    seed = await city.begin();
  });

  describe('a service station', () => {
    it('has functions in the words of its city, and is found in its grid', async () => {
      await city.test.owner.query(
        `INSERT INTO reference_kind (city_code, noun, code, name) VALUES ('5301', 'STATION_FUNCTION', 'DELIBERATION', '小板凳议事'),
           ('1101', 'STATION_FUNCTION', 'ELSEWHERE', '别处') ON CONFLICT DO NOTHING`,
      );
      const gridId = await seed.grid(COMMUNITY);
      const { id } = (await station({ gridId, openingHours: '周一至周五 8:30–17:30' })).serviceStation;
      await station();

      const found = await city.look(
        `query($grid: ID!) { grid(id: $grid) { serviceStations { totalCount nodes { id openingHours functions { code name } } } }
           stationFunctions(divisionCode: "${STREET}") { code } }`,
        { grid: gridId },
      );

      expect(found.grid.serviceStations).toEqual({
        totalCount: 1,
        nodes: [
          {
            ...{ id, openingHours: '周一至周五 8:30–17:30' },
            functions: [
              { code: 'PARTY_LIFE', name: '组织生活' },
              { code: 'DELIBERATION', name: '小板凳议事' },
            ],
          },
        ],
      });
      expect(found.stationFunctions).toHaveLength(6);
      expect((await station({ functions: ['ELSEWHERE', '\0'] })).userErrors).toMatchObject([
        { field: 'functions' },
      ]);
    });

    it('names every field at fault at once, and stands in a grid of its own community', async () => {
      const wrong = await station({ name: '', address: '', functions: [], openingHours: '' });
      const other = await station({ gridId: await seed.grid(NEIGHBOUR), functions: ['NONE'] });

      expect(fieldsOf(wrong)).toEqual(['name', 'address', 'functions', 'openingHours']);
      expect(fieldsOf(other)).toEqual(['gridId', 'functions']);
      expect(fieldsOf(await station({ functions: ['PARTY_LIFE', 'PARTY_LIFE'] }))).toEqual(['functions']);
    });

    it('can still be changed when its grid and a function of it have gone since', async () => {
      const gridId = await seed.grid(COMMUNITY);
      const { id } = (await station({ gridId })).serviceStation;
      await city.test.owner.query(`UPDATE grid_version SET valid_to = now()`);
      await city.test.owner.query(`UPDATE service_station SET functions = '{LONG_GONE}'`);

      const changed = await city.act(
        'updateServiceStation',
        { id, expectedVersion: 1, address: '新广场', gridId },
        STATION,
      );

      expect(changed.serviceStation).toMatchObject({
        ...{ version: 2, address: '新广场', grid: { id: gridId } },
        functions: [{ code: 'LONG_GONE', name: 'LONG_GONE' }],
      });
      expect(fieldsOf(await station({ gridId }))).toEqual(['gridId']);
    });
  });

  describe('a broadcast', () => {
    it('is announced, on the air and over by its times', async () => {
      const statusOf = async (input: object) => (await broadcast(input)).broadcast.status;

      expect(await statusOf({ startsAt: hours(1) })).toBe('SCHEDULED');
      expect(await statusOf({ endsAt: hours(1) })).toBe('ON_AIR');
      expect(await statusOf({ endsAt: hours(-1) })).toBe('OVER');
      expect(await statusOf({})).toBe('ON_AIR');
      expect(await statusOf({ startsAt: hours(-25) })).toBe('OVER');
    });

    it('counts its audience once it has begun, and is cancelled before', async () => {
      const now = (await broadcast({ endsAt: hours(-1) })).broadcast;
      const later = (await broadcast({ startsAt: hours(3) })).broadcast;

      const counted = await record({ id: now.id, expectedVersion: 1, audienceCount: 1200 });
      const early = await record({ id: later.id, expectedVersion: 1, audienceCount: 1 });
      const below = await record({ id: now.id, expectedVersion: 2, audienceCount: -1 });

      expect(counted.broadcast).toMatchObject({ version: 2, audienceCount: 1200, status: 'OVER' });
      expect(early.userErrors).toMatchObject([{ code: 'ACTION_NOT_AVAILABLE' }]);
      expect(fieldsOf(below)).toEqual(['audienceCount']);
      expect((await cancel((await broadcast()).broadcast.id)).userErrors).toMatchObject([
        { code: 'ACTION_NOT_AVAILABLE' },
      ]);
      expect((await cancel(later.id)).broadcast.status).toBe('CANCELLED');
    });

    it('names every field at fault at once', async () => {
      const wrong = await broadcast({ title: '', topic: '', endsAt: hours(-3) });
      const foreign = await broadcast({
        ...{ hostOrganizationId: newEntityId('110114001001'), gridId: await seed.grid(NEIGHBOUR) },
      });

      expect(fieldsOf(wrong)).toEqual(['title', 'topic', 'endsAt']);
      expect(fieldsOf(foreign)).toEqual(['hostOrganizationId', 'gridId']);
      expect(fieldsOf(await broadcast({ endsAt: hours(23) }))).toEqual(['endsAt']);
    });

    it('is listed with the newest first, in a period, and in its grid with its host', async () => {
      const [gridId, hostOrganizationId] = [await seed.grid(COMMUNITY), newEntityId(COMMUNITY)];
      const startsAt = (day: number) => `2026-03-0${String(day)}T10:00:00+08:00`;
      const ids: string[] = [];
      for (const day of [2, 1, 3])
        ids.push((await broadcast({ startsAt: startsAt(day), gridId, hostOrganizationId })).broadcast.id);
      const [second, first, third] = ids;
      const period = `{ from: "2026-03-01T00:00:00+08:00", to: "2026-03-03T00:00:00+08:00" }`;

      const found = await city.look(
        `query($grid: ID!) { grid(id: $grid) { broadcasts(first: 2) { nodes { id } pageInfo { hasNextPage endCursor } } }
           broadcasts(filter: { divisionCode: "${STREET}", period: ${period} }) { totalCount nodes { id hostOrganization { id } } } }`,
        { grid: gridId },
      );
      const { endCursor } = found.grid.broadcasts.pageInfo;
      const rest = await city.look(
        `query($grid: ID!, $after: String) { grid(id: $grid) { broadcasts(first: 2, after: $after) { nodes { id } } } }`,
        { grid: gridId, after: endCursor },
      );
      const backwards = await city.test.ask(
        ANONYMOUS,
        `{ broadcasts(filter: { period: { from: "2026-03-03T00:00:00Z", to: "2026-03-03T00:00:00Z" } }) { totalCount } }`,
      );

      expect(found.grid.broadcasts.nodes).toEqual([{ id: third }, { id: second }]);
      expect(rest.grid.broadcasts.nodes).toEqual([{ id: first }]);
      expect(found.broadcasts).toEqual({
        totalCount: 2,
        nodes: [second, first].map((id) => ({ id, hostOrganization: { id: hostOrganizationId } })),
      });
      expect(backwards.errors).toMatchObject([{ extensions: { code: 'PERIOD_INVALID' } }]);
    });
  });
});
