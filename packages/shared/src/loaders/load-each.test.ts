import { loadEach } from './load-each.js';

describe('a loader of things that several values name', () => {
  it('asks once for all of a tick, the same things once, and fails for one alone', async () => {
    const asked: object[] = [];
    const loader = loadEach(
      async (requests: readonly { place: string; year: number }[]) => {
        asked.push(requests);
        return requests.map(({ place, year }) => (year < 0 ? new Error(place) : `${place} ${String(year)}`));
      },
      ({ place, year }) => `${place}|${String(year)}`,
    );

    const answers = await Promise.allSettled([
      loader.load({ place: 'a', year: 1 }),
      loader.load({ place: 'a', year: 1 }),
      loader.load({ place: 'b', year: -1 }),
    ]);

    expect(asked).toEqual([
      [
        { place: 'a', year: 1 },
        { place: 'b', year: -1 },
      ],
    ]);
    expect(answers).toMatchObject([
      { value: 'a 1' },
      { value: 'a 1' },
      { status: 'rejected', reason: { message: 'b' } },
    ]);
  });
});
