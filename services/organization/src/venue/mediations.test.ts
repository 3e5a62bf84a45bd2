import { ANONYMOUS, type Viewer } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import { venueStatsOf } from '../testing/ask-venue-stats.js';
import { emptyCity, openCity, PLACES } from '../testing/open-city.js';
import { VENUE_CHANGES, VenueDesk } from '../testing/venue-desk.js';

describe('disputes that were mediated at a venue', () => {
  let city: TestService;
  let desk: VenueDesk;

  beforeAll(async () => {
    city = await openCity();
    desk = new VenueDesk(city);
  });
  afterAll(() => city.stop());
  beforeEach(() => emptyCity(city.owner));

  const month = (counts: object, changes: object = {}) => ({
    month: '2025-03',
    counts: Object.entries(counts).map(([kind, count]) => ({ kind, count: count as number })),
    ...changes,
  });
  const shownTo = async (who: Viewer, id: string) => {
    const { data } = await city.ask(
      who,
      `{ venue(id: "${id}") { mediations(year: 2025) { month kind count { value masked reason } } } }`,
    );
    return data.venue.mediations as unknown[];
  };

  it('are numbers by kind and month; a month that comes again stands in place of the first', async () => {
    const { id } = await desk.register({ kind: 'MEDIATION_ROOM' });
    await desk.done(VENUE_CHANGES.record, { id, expectedVersion: 1, ...month({ NEIGHBOURS: 7, FAMILY: 3 }) });
    await desk.done(VENUE_CHANGES.record, { id, expectedVersion: 2, ...month({ FAMILY: 9, LABOUR: 0 }) });
    await desk.done(VENUE_CHANGES.record, {
      id,
      expectedVersion: 3,
      ...month({ FAMILY: 1 }, { month: '2024-12' }),
    });

    const count = (value: number) => ({ value, masked: false, reason: null });
    expect(await shownTo(desk.officer, id)).toEqual([
      { month: '2025-03', kind: 'FAMILY', count: count(9) },
      { month: '2025-03', kind: 'LABOUR', count: count(0) },
      { month: '2025-03', kind: 'NEIGHBOURS', count: count(7) },
    ]);
    expect((await venueStatsOf(city, desk.officer, PLACES.street))['mediations']).toEqual(count(16));
    const events = await city.owner.query<{ payload: object }[]>('SELECT payload FROM outbox');
    expect(JSON.stringify(events)).not.toMatch(/NEIGHBOURS|FAMILY/);
  });

  it('are told outside without numbers from 1 to 4, and without sums that would give them away', async () => {
    const { id } = await desk.register({ kind: 'MEDIATION_ROOM' });
    await desk.done(VENUE_CHANGES.record, {
      id,
      expectedVersion: 1,
      ...month({ NEIGHBOURS: 5, FAMILY: 4, LABOUR: 0 }),
    });

    for (const who of [ANONYMOUS, viewer('STREET_OFFICER', { places: [PLACES.otherDistrict] })]) {
      expect(await shownTo(who, id)).toMatchObject([
        { kind: 'FAMILY', count: { value: null, masked: true, reason: 'SMALL_CELL' } },
        { kind: 'LABOUR', count: { value: 0, masked: false } },
        { kind: 'NEIGHBOURS', count: { value: 5, masked: false } },
      ]);
      expect((await venueStatsOf(city, who, PLACES.street))['mediations']).toEqual({
        value: null,
        masked: true,
        reason: 'NOT_YOURS',
      });
    }
  });

  it.each([
    ['a month that is none', { month: '2025-13' }, 'month'],
    ['a month to come', { month: '2999-01' }, 'month'],
    ['no numbers', { counts: [] }, 'counts'],
    ['a kind twice', { counts: [1, 2].map((count) => ({ kind: 'FAMILY', count })) }, 'counts'],
    ['less than nothing', { counts: [{ kind: 'FAMILY', count: -1 }] }, 'counts'],
  ])('are refused with %s', async (_, changes, field) => {
    const { id } = await desk.register({ kind: 'MEDIATION_ROOM' });

    const { venue, userErrors } = await desk.run(VENUE_CHANGES.record, {
      id,
      expectedVersion: 1,
      ...month({ FAMILY: 1 }, changes),
    });
    expect([venue, userErrors]).toMatchObject([null, [{ code: 'INVALID_INPUT', field }]]);
  });

  it('are not recorded by those who do not govern the place', async () => {
    const { id } = await desk.register({ kind: 'MEDIATION_ROOM' });
    const who = viewer('STREET_OFFICER', { places: [PLACES.otherDistrict] });
    const { errors } = await city.ask(who, VENUE_CHANGES.record, {
      input: { id, expectedVersion: 1, ...month({ FAMILY: 1 }) },
    });

    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});
