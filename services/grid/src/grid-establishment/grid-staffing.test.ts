import { COMMUNITY, NEIGHBOUR, StaffedCity, STREET, STRANGER } from '../testing/staffed-city';
import type { Seed } from '../testing/seed';

const SET = 'establishment { divisionCode kind established version }';
const STAFFING = `query($code: DivisionCode!, $asOf: DateTime) { division(code: $code) {
  gridStaffing(asOf: $asOf) { established actual vacancy byKind { kind established actual } } } }`;

describe('the staffing of grids', () => {
  let city: StaffedCity;
  let seed: Seed;
  const set = (input: object, who?: typeof STRANGER) => city.act('setGridEstablishment', input, SET, who);
  const staffing = async (code: string, asOf: string | null = null) =>
    (await city.look(STAFFING, { code, asOf })).division.gridStaffing;

  beforeAll(async () => {
    city = await StaffedCity.open();
  });
  afterAll(() => city.stop());
  beforeEach(async () => {
    seed = await city.begin();
  });

  it('compares what was set for a place and below it with the people who answer for a grid', async () => {
    const grid = await seed.grid(COMMUNITY);
    await seed.worker(COMMUNITY, [grid, await seed.grid(COMMUNITY)]);
    await seed.worker(NEIGHBOUR, []);
    await set({ divisionCode: COMMUNITY, kind: 'FULL_TIME', established: 3, expectedVersion: 0 });
    await set({ divisionCode: NEIGHBOUR, kind: 'LEADER', established: 1, expectedVersion: 0 });

    expect(await staffing(STREET)).toEqual({
      ...{ established: 4, actual: 1, vacancy: 3 },
      byKind: [
        { kind: 'FULL_TIME', established: 3, actual: 1 },
        { kind: 'LEADER', established: 1, actual: 0 },
      ],
    });
    expect(await staffing('110114001000')).toEqual({
      established: null,
      actual: 0,
      vacancy: null,
      byKind: [],
    });
  });

  it('keeps what held before, and takes a change from whoever saw the last one', async () => {
    const place = { divisionCode: COMMUNITY, kind: 'FULL_TIME' };
    await set({ ...place, established: 3, expectedVersion: 0 });
    const changed = await set({ ...place, established: 5, expectedVersion: 1 });
    const late = await set({ ...place, established: 9, expectedVersion: 1 });

    expect(changed.establishment).toMatchObject({ established: 5, version: 2 });
    expect(late.userErrors).toMatchObject([{ code: 'CONFLICT', currentVersion: 2 }]);
    expect(await staffing(COMMUNITY)).toMatchObject({ established: 5 });
    expect(await staffing(COMMUNITY, new Date(Date.now() - 86_400_000).toISOString())).toMatchObject({
      established: null,
    });
  });

  it('lets one win of those who set the first number at once', async () => {
    const input = { divisionCode: COMMUNITY, kind: 'FULL_TIME', established: 2, expectedVersion: 0 };
    // All in one millisecond.
    const clock = jest.spyOn(Date, 'now').mockReturnValue(Date.now());
    const answers = await Promise.all(Array.from({ length: 6 }, () => set(input)));
    clock.mockRestore();

    const refusals = answers.flatMap(({ userErrors }) => userErrors as object[]);
    expect(refusals).toMatchObject(Array.from({ length: 5 }, () => ({ code: 'CONFLICT' })));
  });

  it('is set by officers of the place, for kinds that the city knows', async () => {
    const input = { divisionCode: COMMUNITY, kind: 'STRANGE', established: -1, expectedVersion: 0 };

    expect((await set(input)).userErrors).toMatchObject([{ field: 'established' }, { field: 'kind' }]);
    expect((await set(input, STRANGER)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});
