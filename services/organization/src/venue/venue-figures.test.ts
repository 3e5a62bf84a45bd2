import { rebuildStatistics } from '@governance/shared';
import type { TestService } from '@governance/shared/testing';
import fc from 'fast-check';
import { ORGANIZATION_FACTS } from '../database/statistics.js';
import { venueStatsOf } from '../testing/ask-venue-stats.js';
import { emptyCity, openCity, PLACES } from '../testing/open-city.js';
import { type ShownVenue, VENUE_CHANGES, VenueDesk } from '../testing/venue-desk.js';

const move = fc.record({
  act: fc.constantFrom('register', 'update', 'close', 'record'),
  at: fc.nat(3),
  kind: fc.constantFrom('PARTY_SERVICE_CENTRE', 'LIVE_ROOM'),
  day: fc.integer({ min: 1, max: 28 }),
  area: fc.option(fc.tuple(fc.integer({ min: 1, max: 500 }), fc.nat(100)), { nil: null }),
});
const areasOf = (area: readonly [number, number] | null) => ({
  totalAreaM2: area?.[0] ?? null,
  publicAreaM2: area && Math.floor((area[0] * area[1]) / 100),
});

describe('figures about venues', () => {
  let city: TestService;
  let desk: VenueDesk;

  beforeAll(async () => {
    city = await openCity();
    desk = new VenueDesk(city);
  });
  afterAll(() => city.stop());
  beforeEach(() => emptyCity(city.owner));

  it('are after any course of changes what the venues themselves say', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(move, { minLength: 3, maxLength: 10 }), async (moves) => {
        await emptyCity(city.owner);
        const held: ShownVenue[] = [];
        const day = (it: number) => `2025-03-${String(it).padStart(2, '0')}T01:00:00+08:00`;
        for (const { act, at, kind, day: on, area } of moves) {
          const one = held[at];
          if (one === undefined || act === 'register') {
            held.push(await desk.register({ kind, validFrom: day(on), ...areasOf(area) }));
            continue;
          }
          const change = { id: one.id, expectedVersion: one.version };
          const { venue } =
            act === 'update'
              ? await desk.run(VENUE_CHANGES.update, { ...change, ...areasOf(area) })
              : act === 'close'
                ? await desk.run(VENUE_CHANGES.close, change)
                : await desk.run(VENUE_CHANGES.record, {
                    ...change,
                    month: '2025-03',
                    counts: [{ kind: 'FAMILY', count: on }],
                  });
          if (venue !== null) held[at] = venue;
        }
        const read = async () => [
          await venueStatsOf(city, desk.officer, PLACES.street),
          await venueStatsOf(city, desk.officer, PLACES.province, null),
        ];

        const counted = await read();
        await city.owner.transaction((manager) => rebuildStatistics(manager, ORGANIZATION_FACTS));

        expect(await read()).toEqual(counted);
      }),
      { numRuns: 8 },
    );
  });
});
