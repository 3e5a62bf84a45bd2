import { gridCode } from '@governance/shared';
import { viewer } from '@governance/shared/testing';
import { AdjustedCity, COMMUNITY, ELSEWHERE, parts, REKIND, seen, SPLIT } from '../testing/adjusted-city';
import type { Seed } from '../testing/seed';

describe('splitting a grid', () => {
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

  it('closes its code, opens new ones and shares it out by households', async () => {
    const id = await seed.grid(COMMUNITY, { name: '大网格' });
    await seed.worker(COMMUNITY, [id], { displayName: '李四' });

    const { adjustment, closedCodes, opened, grids } = await act(SPLIT, {
      grid: seen(id),
      parts: [
        { name: '东网格', households: 300 },
        { name: '西网格', households: 100 },
      ],
    });

    expect(adjustment).toMatchObject({ kind: 'SPLIT', reason: '居民增多' });
    expect(closedCodes).toEqual([gridCode(COMMUNITY, 1)]);
    expect(opened).toMatchObject([
      { code: gridCode(COMMUNITY, 901), name: '东网格', weight: 0.75, kind: 'GENERAL' },
      { code: gridCode(COMMUNITY, 902), name: '西网格', weight: 0.25 },
    ]);
    expect(await look(id)).toMatchObject({
      validTo: adjustment.effectiveAt,
      version: 2,
      supersededBy: [
        { weight: 0.75, grid: { code: gridCode(COMMUNITY, 901) }, adjustment: { kind: 'SPLIT' } },
        { weight: 0.25, grid: { code: gridCode(COMMUNITY, 902) } },
      ],
    });
    expect(await look(grids[0].id)).toMatchObject({
      validFrom: adjustment.effectiveAt,
      validTo: null,
      workers: [{ displayName: '李四' }],
      predecessors: [{ weight: 0.75, grid: { code: gridCode(COMMUNITY, 1) } }],
      adjustments: { totalCount: 1, nodes: [{ kind: 'SPLIT', reason: '居民增多' }] },
    });
  });

  it('gives workers, quarters and micro-grids to the parts that name them, and leaves nothing unanswered', async () => {
    const [quarter, shared] = [await seed.quarter(COMMUNITY), await seed.quarter(COMMUNITY)];
    const id = await seed.grid(COMMUNITY, { quarterIds: [quarter, shared] });
    const [micro, unnamed] = [
      await seed.grid(COMMUNITY, { parentGridId: id }),
      await seed.grid(COMMUNITY, { parentGridId: id }),
    ];
    const [own, both] = [await seed.worker(COMMUNITY, [id]), await seed.worker(COMMUNITY, [id])];

    const { opened, grids, effectiveAt } = await act(SPLIT, {
      grid: seen(id),
      parts: [
        { name: '东', households: 10, workerIds: [own], quarterIds: [quarter], microGridIds: [micro] },
        { name: '西', households: 90 },
      ],
    });

    expect(opened).toMatchObject([
      { quarterIds: [quarter, shared], workerIds: [own, both], microGridIds: [micro] },
      { quarterIds: [shared], workerIds: [both], microGridIds: [unnamed] },
    ]);
    expect(await look(micro)).toMatchObject({ version: 2, parent: { code: grids[0].code } });
    const before = new Date(Date.parse(effectiveAt) - 1).toISOString();
    expect(await look(micro, before)).toMatchObject({ parent: { code: gridCode(COMMUNITY, 1) } });
  });

  it('in a rehearsal answers what would happen and changes nothing', async () => {
    const id = await seed.grid(COMMUNITY);
    const input = { grid: seen(id), parts: parts('东', '西'), idempotencyKey: 'the-key' };

    const rehearsal = await act(SPLIT, { ...input, dryRun: true });
    const outbox = await city.test.owner.query('SELECT seq FROM outbox');
    const real = await act(SPLIT, input);

    expect(rehearsal).toMatchObject({ adjustment: null, grids: [], userErrors: [] });
    expect(outbox).toEqual([]);
    expect(real.opened).toEqual(rehearsal.opened);
  });

  it('once more under the same key answers the first result, also after the grids have changed', async () => {
    const id = await seed.grid(COMMUNITY);
    await seed.worker(COMMUNITY, [id]);
    await seed.grid(COMMUNITY, { parentGridId: id });
    const input = { grid: seen(id), parts: parts('东', '西'), idempotencyKey: 'again' };

    const first = await act(SPLIT, input);
    await act(REKIND, { grid: seen(first.grids[0].id), kind: 'SPECIAL' });
    const again = await act(SPLIT, input);
    const other = await act(SPLIT, { ...input, reason: '别的理由' });

    expect(again.opened).toEqual(first.opened);
    expect(again.adjustment).toEqual(first.adjustment);
    expect(other.userErrors).toMatchObject([{ code: 'IDEMPOTENCY_KEY_REUSED' }]);
  });

  it.each([
    ['one part', { parts: parts('东') }, [['INVALID_INPUT', 'parts']]],
    [
      'an unknown kind',
      { parts: [{ name: '东', kind: 'NONE' }, { name: '西' }] },
      [['INVALID_INPUT', 'kind']],
    ],
    [
      'a worker of another grid',
      { parts: [{ name: '东', workerIds: ['x'] }, { name: '西' }] },
      [['INVALID_INPUT', 'workerIds']],
    ],
    ['no reason', { reason: ' ' }, [['INVALID_INPUT', 'reason']]],
    ['a phone number in the reason', { reason: '找13812345678' }, [['CONTACT_IN_PUBLIC_TEXT', 'reason']]],
    ['tomorrow', { effectiveAt: new Date(Date.now() + 86_400_000) }, [['INVALID_INPUT', 'effectiveAt']]],
    [
      'a day before the grid was',
      { effectiveAt: '2020-01-01T00:00:00Z' },
      [['INVALID_INPUT', 'effectiveAt']],
    ],
    ['another version', { grid: { expectedVersion: 7 } }, [['CONFLICT', 'expectedVersion']]],
  ])('is refused for %s, and changes nothing', async (_, change: object, expected) => {
    const id = await seed.grid(COMMUNITY);
    const before = await look(id);

    const { userErrors, adjustment } = await act(SPLIT, {
      parts: parts('东', '西'),
      ...change,
      grid: { ...seen(id), ...('grid' in change ? (change.grid as object) : {}) },
    });

    expect(adjustment).toBeNull();
    expect((userErrors as { code: string; field: string }[]).map(({ code, field }) => [code, field])).toEqual(
      expected,
    );
    expect(await look(id)).toEqual(before);
    expect(await city.test.owner.query('SELECT id FROM grid')).toHaveLength(1);
  });

  it('by two officers at once happens once; the other hears of the conflict', async () => {
    const id = await seed.grid(COMMUNITY);

    const both = await Promise.all([
      act(SPLIT, { grid: seen(id), parts: parts('东', '西') }),
      act(SPLIT, { grid: seen(id), parts: parts('南', '北') }),
    ]);

    const [lost] = both.filter(({ adjustment }) => adjustment === null);
    expect(both.filter(({ adjustment }) => adjustment !== null)).toHaveLength(1);
    expect(lost.userErrors).toMatchObject([{ code: 'CONFLICT', currentVersion: 2 }]);
    expect((await look(id)).supersededBy).toHaveLength(2);
  });

  it('is told to others: what opened, what closed, and who took over how much', async () => {
    const id = await seed.grid(COMMUNITY);

    const { grids } = await act(SPLIT, { grid: seen(id), parts: parts('东', '西') });

    const events = await city.test.owner.query<{ type: string; entity_id: string; payload: object }[]>(
      'SELECT type, entity_id, payload FROM outbox ORDER BY seq',
    );
    expect(events.map(({ type }) => type)).toEqual(['GridCreated', 'GridCreated', 'GridClosed']);
    expect(events.at(-1)).toMatchObject({
      entity_id: id,
      payload: {
        validTo: expect.any(String) as string,
        successors: [
          { id: grids[0].id, code: grids[0].code, weight: 0.5 },
          { id: grids[1].id, weight: 0.5 },
        ],
      },
    });
  });

  it.each([
    ['an officer of another place', viewer('STREET_OFFICER', { places: [ELSEWHERE] })],
    ['a grid worker of the place', viewer('GRID_WORKER', { places: [COMMUNITY] })],
  ])('is forbidden to %s', async (_, who) => {
    const id = await seed.grid(COMMUNITY);

    const { errors } = await act(SPLIT, { grid: seen(id), parts: parts('东', '西') }, who);

    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});
