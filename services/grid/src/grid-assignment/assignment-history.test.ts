import fc from 'fast-check';
import { COMMUNITY, StaffedCity } from '../testing/staffed-city';
import { mostAtOnce } from './grid-assignment';

interface Known {
  readonly grid: number;
  readonly worker: number;
  readonly role: string;
  readonly since: number;
  until: number | null;
}

const DAY = 86_400_000;
const START = Date.parse('2022-01-01T00:00:00Z');
const at = (day: number) => new Date(START + day * DAY).toISOString();
const holds = (it: Known, day: number) => it.since <= day && (it.until === null || it.until > day);

describe('who answered for which grid', () => {
  let city: StaffedCity;
  beforeAll(async () => {
    city = await StaffedCity.open();
  });
  afterAll(() => city.stop());

  it('is what a naive list of all that was done says, at every instant', async () => {
    const moves = fc.array(
      fc.record({
        end: fc.boolean(),
        grid: fc.nat(1),
        worker: fc.nat(2),
        role: fc.constantFrom('MAIN', 'MEMBER'),
        day: fc.nat(12),
      }),
      { minLength: 4, maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(moves, async (history) => {
        const seed = await city.begin();
        const grids = [await seed.grid(COMMUNITY), await seed.grid(COMMUNITY)];
        const workers = [0, 1, 2].map(() => seed.worker(COMMUNITY, []));
        const ids = await Promise.all(workers);
        const known: Known[] = [];
        for (const move of history) await play(city, { grids, ids }, known, move);

        for (const day of [0, 3, 6, 9, 13]) {
          const { data } = await city.test.ask(
            { subject: null, tier: 'open', roles: [], jurisdictions: [], organization: null },
            `query($asOf: DateTime!) {
              ${grids.map((id, index) => `g${String(index)}: grid(id: "${id}", asOf: $asOf) { assignments { role worker { id } } workers { id } }`).join(' ')}
              ${ids.map((id, index) => `w${String(index)}: gridWorker(id: "${id}") { grids(asOf: $asOf) { id } }`).join(' ')}
            }`,
            { asOf: at(day) },
          );
          const now = known.filter((it) => holds(it, day));
          for (const index of grids.keys()) {
            const expected = now
              .filter((it) => it.grid === index)
              .map((it) => `${ids[it.worker] ?? ''} ${it.role}`);
            const found = data[`g${String(index)}`] as {
              assignments: { role: string; worker: { id: string } }[];
              workers: { id: string }[];
            };
            expect(found.assignments.map(({ role, worker }) => `${worker.id} ${role}`).sort()).toEqual(
              expected.sort(),
            );
            expect(found.workers).toHaveLength(expected.length);
          }
          for (const index of ids.keys()) {
            const expected = now.filter((it) => it.worker === index).map((it) => grids[it.grid]);
            const found = data[`w${String(index)}`] as { grids: { id: string }[] };
            expect(found.grids.map(({ id }) => id).sort()).toEqual(expected.sort());
          }
        }
      }),
      { numRuns: 12 },
    );
  });

  it('has the most at once where a look at every day finds them', () => {
    const times = fc.array(
      fc.record({ since: fc.nat(20), length: fc.option(fc.integer({ min: 1, max: 10 })) }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(times, fc.nat(20), (spans, from) => {
        const assignments = spans.map(({ since, length }) => ({
          ...{ gridId: 'g', workerId: 'w', role: 'MEMBER' as never },
          since: new Date(START + since * DAY),
          until: length === null ? null : new Date(START + (since + length) * DAY),
        }));
        const days = Array.from({ length: 40 }, (_, day) => START + day * DAY).filter(
          (it) => it >= START + from * DAY,
        );
        const naive = Math.max(
          ...days.map(
            (day) =>
              assignments.filter(
                ({ since, until }) => since.getTime() <= day && (until === null || until.getTime() > day),
              ).length,
          ),
        );

        expect(mostAtOnce(assignments, new Date(START + from * DAY))).toBe(naive);
      }),
    );
  });
});

/** Does a move in the city, and in the list when the rules in words allow it. */
async function play(
  city: StaffedCity,
  { grids, ids }: { readonly grids: readonly string[]; readonly ids: readonly string[] },
  known: Known[],
  move: { end: boolean; grid: number; worker: number; role: string; day: number },
): Promise<void> {
  const { end, grid, worker, role, day } = move;
  const common = { gridId: grids[grid], workerId: ids[worker] };
  const running = known.find((it) => it.grid === grid && it.worker === worker && it.until === null);
  if (end) {
    const { version } = (await city.look(`{ gridWorker(id: "${ids[worker] ?? ''}") { version } }`))
      .gridWorker;
    const input = { ...common, until: at(day), expectedVersion: version as number };
    const answer = await city.act('endGridAssignment', input, 'gridWorker { id }');
    const allowed = running !== undefined && running.since < day;
    expect(answer.errors === undefined && answer.userErrors.length === 0).toBe(allowed);
    if (allowed) running.until = day;
    return;
  }
  const overlapping = known.filter((it) => it.grid === grid && (it.until === null || it.until > day));
  const allowed = !overlapping.some((it) => it.worker === worker || (role === 'MAIN' && it.role === 'MAIN'));
  const answer = await city.make(
    'assignGridWorker',
    { ...common, role, since: at(day) },
    'gridWorker { id }',
  );
  expect(answer.userErrors.length === 0).toBe(allowed);
  if (allowed) known.push({ grid, worker, role, since: day, until: null });
}
