import { rebuildStatistics } from '@governance/shared';
import type { TestService } from '@governance/shared/testing';
import fc from 'fast-check';
import { ORGANIZATION_FACTS } from '../database/statistics.js';
import { burdenOf, type ShownBurden } from '../testing/ask-burden.js';
import { emptyCity, openCity, PLACES } from '../testing/open-city.js';
import { REGISTER_CHANGES, RegisterDesk, type ShownEntry } from '../testing/register-desk.js';
import { Seed } from '../testing/seed.js';

const DAY_MS = 86_400_000;
const START = Date.parse('2024-01-01T01:00:00+08:00');
const ALWAYS = { from: '2020-01-01T00:00:00+08:00', to: '2100-01-01T00:00:00+08:00' };

const move = fc.record({
  act: fc.constantFrom('demand', 'demand', 'demand', 'CLEARED', 'COMPLETED', 'MISTAKEN'),
  at: fc.nat(4),
  day: fc.nat(700),
  subject: fc.constantFrom('甲台账', '乙报表'),
  community: fc.boolean(),
});

interface Known {
  readonly entry: ShownEntry;
  readonly day: number;
  readonly thing: string;
  readonly outcome: string | null;
}

/** The same in words: who was asked for the same thing at most a year before, by whom it does not matter. */
function expected(known: readonly Known[]): Pick<ShownBurden, 'demands' | 'repeated' | 'cleared'> {
  const demands = known.filter(({ outcome }) => outcome !== 'MISTAKEN');
  const isRepeated = ({ thing, day, entry }: Known) =>
    demands.some(
      (other) =>
        other.thing === thing &&
        other.day > day - 365 &&
        (other.day < day || (other.day === day && other.entry.id < entry.id)),
    );
  return {
    demands: demands.length,
    repeated: demands.filter(isRepeated).length,
    cleared: demands.filter(({ outcome }) => outcome === 'CLEARED').length,
  };
}

describe('figures about demands', () => {
  let city: TestService;
  let desk: RegisterDesk;

  beforeAll(async () => {
    city = await openCity();
    desk = new RegisterDesk(city);
  });
  afterAll(() => city.stop());

  it('are after any course of demands and closings what a naive count says, and what a rebuild says', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(move, { minLength: 4, maxLength: 12 }), async (moves) => {
        await emptyCity(city.owner);
        const seed = new Seed(city.owner);
        const departments = [
          await seed.organization({ divisionCode: PLACES.district }),
          await seed.organization({ divisionCode: PLACES.district }),
        ];
        const known: Known[] = [];
        for (const { act, at, day, subject, community } of moves) {
          const one = known[at];
          if (act !== 'demand' && one?.outcome === null) {
            await desk.close(one.entry, act);
            known[at] = { ...one, outcome: act };
            continue;
          }
          const divisionCode = community ? PLACES.community : PLACES.neighbour;
          const validFrom = new Date(START + day * DAY_MS).toISOString();
          const wanted = desk.demand(departments[day % 2] ?? '', { subject, divisionCode, validFrom });
          const entry = await desk.done(REGISTER_CHANGES.add, wanted);
          known.push({ entry, day, thing: `${divisionCode} ${subject}`, outcome: null });
        }

        const counted = await burdenOf(city, desk.officer, PLACES.street, ALWAYS);
        expect(counted).toMatchObject(expected(known));
        expect(counted.repeatedDemands.totalCount).toBe(counted.repeated);
        await city.owner.transaction((manager) => rebuildStatistics(manager, ORGANIZATION_FACTS));
        expect(await burdenOf(city, desk.officer, PLACES.street, ALWAYS)).toEqual(counted);
      }),
      { numRuns: 8 },
    );
  });

  it('count one repetition each when the same is asked by many at once', async () => {
    await emptyCity(city.owner);
    const department = await new Seed(city.owner).organization({ divisionCode: PLACES.district });
    const validFrom = new Date(START).toISOString();

    await Promise.all(
      Array.from({ length: 6 }, (_, at) =>
        desk.done(REGISTER_CHANGES.add, desk.demand(department, { title: `第${String(at)}次`, validFrom })),
      ),
    );

    expect(await burdenOf(city, desk.officer, PLACES.street, ALWAYS)).toMatchObject({
      demands: 6,
      repeated: 5,
    });
  });
});
