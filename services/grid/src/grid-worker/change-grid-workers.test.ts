import { ANONYMOUS } from '@governance/shared';
import { COMMUNITY, OFFICER, StaffedCity, STRANGER } from '../testing/staffed-city';
import type { Seed } from '../testing/seed';

const WORKER = 'gridWorker { id displayName kind workPhone endedAt version division { code } }';
const sound = { divisionCode: COMMUNITY, displayName: '李网格', kind: 'FULL_TIME' };

describe('grid workers', () => {
  let city: StaffedCity;
  let seed: Seed;
  beforeAll(async () => {
    city = await StaffedCity.open();
  });
  afterAll(() => city.stop());
  beforeEach(async () => {
    seed = await city.begin();
  });

  it('are taken on once for a key, listed by place, and told of without name and phone', async () => {
    const input = {
      ...sound,
      idempotencyKey: 'once',
      workPhone: { number: '(0871) 6312 3456', kind: 'LANDLINE' },
    };
    const first = await city.act('registerGridWorker', input, WORKER);
    const again = await city.act('registerGridWorker', input, WORKER);

    expect(first).toMatchObject({
      gridWorker: {
        displayName: '李网格',
        workPhone: '0871-63123456',
        version: 1,
        division: { code: COMMUNITY },
      },
      userErrors: [],
    });
    expect(again.gridWorker.id).toBe(first.gridWorker.id);
    const listed = await city.look(
      `{ gridWorkers(filter: { divisionCode: "530112000000", kind: "FULL_TIME" }) { totalCount nodes { displayName } }
         none: gridWorkers(filter: { kind: "LEADER" }) { totalCount } }`,
    );
    expect(listed).toEqual({
      gridWorkers: { totalCount: 1, nodes: [{ displayName: '李网格' }] },
      none: { totalCount: 0 },
    });
    const [event] = await city.test.owner.query('SELECT type, payload FROM outbox');
    expect(event).toEqual({
      type: 'GridWorkerRegistered',
      payload: { divisionCode: COMMUNITY, kind: 'FULL_TIME', endedAt: null },
    });
  });

  it.each([
    [
      'a private phone called a landline',
      { workPhone: { number: '13812345678', kind: 'LANDLINE' } },
      'workPhone.number',
    ],
    ['a name with a phone in it', { displayName: '李13812345678' }, 'displayName'],
    ['a kind that the city does not know', { kind: 'STRANGE' }, 'kind'],
    ['a province', { divisionCode: '530000000000' }, 'divisionCode'],
  ])('are refused with %s', async (_, more, field) => {
    const who = { ...OFFICER, jurisdictions: [{ from: '530000000000', to: '540000000000' }] };
    const { gridWorker, userErrors } = await city.make(
      'registerGridWorker',
      { ...sound, ...more },
      WORKER,
      who,
    );

    expect(gridWorker).toBeNull();
    expect(userErrors).toMatchObject([{ field }]);
  });

  it('name all that is wrong at once', async () => {
    const wrong = {
      ...sound,
      displayName: ' ',
      kind: 'STRANGE',
      workPhone: { number: '1', kind: 'HOTLINE' },
    };
    const { userErrors } = await city.make('registerGridWorker', wrong, WORKER);

    expect(userErrors.map(({ field }: { field: string }) => field)).toEqual([
      'displayName',
      'workPhone.number',
      'kind',
    ]);
  });

  it('change for whoever saw their last version', async () => {
    const id = await seed.worker(COMMUNITY, []);
    const changed = await city.act(
      'updateGridWorker',
      { id, displayName: '王网格', expectedVersion: 1 },
      WORKER,
    );
    const late = await city.act('updateGridWorker', { id, kind: 'LEADER', expectedVersion: 1 }, WORKER);

    expect(changed.gridWorker).toMatchObject({ displayName: '王网格', kind: 'FULL_TIME', version: 2 });
    expect(late.userErrors).toEqual([{ code: 'CONFLICT', field: 'expectedVersion', currentVersion: 2 }]);
  });

  it('end with every assignment, and change no more', async () => {
    const grid = await seed.grid(COMMUNITY);
    const id = await seed.worker(COMMUNITY, [grid]);
    const ended = await city.act(
      'endGridWorker',
      { id, expectedVersion: 1 },
      `${WORKER.slice(0, -1)} grids { id } }`,
    );

    expect(ended.gridWorker).toMatchObject({ version: 2, grids: [] });
    expect(ended.gridWorker.endedAt).not.toBeNull();
    const { gridWorkers, gridWorker } = await city.look(
      `{ gridWorkers { totalCount } gridWorker(id: "${id}") { grids(asOf: "2022-01-01T00:00:00Z") { id } } }`,
    );
    expect(gridWorkers.totalCount).toBe(0);
    expect(gridWorker.grids).toEqual([{ id: grid }]);
    const more = await city.act('updateGridWorker', { id, kind: 'LEADER', expectedVersion: 2 }, WORKER);
    expect(more.userErrors).toMatchObject([{ code: 'ACTION_NOT_AVAILABLE' }]);
  });

  it('are changed by officers of their place alone', async () => {
    const id = await seed.worker(COMMUNITY, []);
    for (const who of [STRANGER, ANONYMOUS]) {
      const { errors } = await city.act('endGridWorker', { id, expectedVersion: 1 }, WORKER, who);
      expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    }
    expect((await city.look(`{ gridWorker(id: "${id}") { endedAt } }`)).gridWorker.endedAt).toBeNull();
  });
});
