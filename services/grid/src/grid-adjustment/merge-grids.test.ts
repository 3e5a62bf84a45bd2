import { gridCode, newEntityId } from '@governance/shared';
import { AdjustedCity, COMMUNITY, MERGE, NEIGHBOUR, REKIND, seen } from '../testing/adjusted-city';
import type { Seed } from '../testing/seed';

describe('adjusting grids', () => {
  let city: AdjustedCity;
  let seed: Seed;
  const act: AdjustedCity['act'] = (...how) => city.act(...how);
  const look: AdjustedCity['look'] = (...how) => city.look(...how);

  beforeAll(async () => {
    city = await AdjustedCity.open();
  });
  afterAll(() => city.stop());
  beforeEach(async () => {
    seed = await city.begin();
  });

  describe('by a merge', () => {
    it('joins households, quarters, workers and micro-grids', async () => {
      const quarter = await seed.quarter(COMMUNITY);
      const [a, b] = [
        await seed.grid(COMMUNITY, { households: 120, quarterIds: [quarter] }),
        await seed.grid(COMMUNITY, { households: 80, quarterIds: [quarter] }),
      ];
      const micro = await seed.grid(COMMUNITY, { parentGridId: b });
      const worker = await seed.worker(COMMUNITY, [a, b]);

      const { opened, closedCodes } = await act(MERGE, {
        grids: [seen(a), seen(b)],
        name: '合并网格',
        kind: 'GENERAL',
      });

      expect(closedCodes).toEqual([gridCode(COMMUNITY, 1), gridCode(COMMUNITY, 2)]);
      expect(opened).toMatchObject([
        { households: 200, quarterIds: [quarter], workerIds: [worker], microGridIds: [micro], weight: 1 },
      ]);
      expect((await look(a)).supersededBy).toMatchObject([{ weight: 1 }]);
    });

    it('keeps everybody in their role, and of two main workers the one who was it for longer', async () => {
      const [a, b] = [await seed.grid(COMMUNITY), await seed.grid(COMMUNITY)];
      const late = await seed.worker(COMMUNITY, [a], {
        role: 'MAIN',
        since: new Date('2024-01-01T00:00:00Z'),
      });
      const early = await seed.worker(COMMUNITY, [b], { role: 'MAIN' });
      const member = await seed.worker(COMMUNITY, [a, b]);

      const { grids } = await act(MERGE, { grids: [seen(a), seen(b)], name: '合并网格', kind: 'GENERAL' });

      const held = await city.test.owner.query<object[]>(
        'SELECT worker_id AS id, role FROM grid_assignment WHERE grid_id = $1',
        [grids[0].id],
      );
      expect(new Set(held)).toEqual(
        new Set([
          { id: late, role: 'DEPUTY' },
          { id: early, role: 'MAIN' },
          { id: member, role: 'MEMBER' },
        ]),
      );
    });

    it('of grids of two communities, of one grid twice or of one that is closed is refused', async () => {
      const [a, b] = [await seed.grid(COMMUNITY), await seed.grid(NEIGHBOUR)];
      const closed = await seed.grid(COMMUNITY, { validTo: new Date('2024-01-01T00:00:00Z') });
      const merge = async (...ids: string[]) =>
        (await act(MERGE, { grids: ids.map((id) => seen(id)), name: '合并', kind: 'GENERAL' })).userErrors;

      expect(await merge(a, b)).toMatchObject([{ code: 'INVALID_INPUT', field: 'grids' }]);
      expect(await merge(a, a)).toMatchObject([{ code: 'INVALID_INPUT', field: 'grids' }]);
      expect(await merge(a, closed)).toMatchObject([{ code: 'INVALID_INPUT', field: 'id' }]);
    });

    it('of an unknown grid answers NOT_FOUND', async () => {
      const { errors } = await act(MERGE, {
        grids: [seen(await seed.grid(COMMUNITY)), seen(newEntityId(COMMUNITY))],
        name: '合并',
        kind: 'GENERAL',
      });

      expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    });
  });

  it('by another kind keeps its code, and the past keeps the old kind', async () => {
    const id = await seed.grid(COMMUNITY);

    const { grids, adjustment } = await act(REKIND, { grid: seen(id), kind: 'SPECIAL' });

    expect(grids).toMatchObject([{ code: gridCode(COMMUNITY, 1), kind: 'SPECIAL', version: 2 }]);
    expect((await look(id)).adjustments.nodes).toMatchObject([{ kind: 'REKIND' }]);
    const before = new Date(Date.parse(adjustment.effectiveAt) - 1).toISOString();
    expect(await look(id, before)).toMatchObject({ kind: 'GENERAL' });
  });
});
