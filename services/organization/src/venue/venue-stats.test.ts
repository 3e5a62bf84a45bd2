import { ANONYMOUS } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import { VENUE_STATS, venueStatsOf, YEAR_2025 } from '../testing/ask-venue-stats.js';
import { addDivision, emptyCity, openCity, PLACES } from '../testing/open-city.js';
import { VENUE_CHANGES, VenueDesk } from '../testing/venue-desk.js';

const JIANHUA = '230203000000';
const SINCE = { validFrom: '2024-06-01T00:00:00+08:00' };

describe('what venues come to', () => {
  let city: TestService;
  let desk: VenueDesk;

  beforeAll(async () => {
    city = await openCity();
    desk = new VenueDesk(city, viewer('DISTRICT_SUPERVISOR', { places: [PLACES.district, JIANHUA] }));
    await addDivision(city.owner, JIANHUA, null);
    for (const at of [1, 2, 3]) await addDivision(city.owner, `23020300100${String(at)}`, null);
  });
  afterAll(() => city.stop());
  beforeEach(() => emptyCity(city.owner));

  it('is at every place above them: numbers by kind, and the share of the area that residents use', async () => {
    await desk.register({ ...SINCE, totalAreaM2: 1000, publicAreaM2: 600 });
    await desk.register({ ...SINCE, totalAreaM2: 500, publicAreaM2: 200, divisionCode: PLACES.neighbour });
    await desk.register(SINCE);
    await desk.register({ ...SINCE, kind: 'LECTURE_SITE', totalAreaM2: 100, publicAreaM2: 1 });

    for (const place of [PLACES.street, PLACES.district, PLACES.province])
      expect(await venueStatsOf(city, desk.officer, place)).toMatchObject({
        venues: 4,
        byKind: [
          { kind: 'PARTY_SERVICE_CENTRE', count: 3 },
          { kind: 'LECTURE_SITE', count: 1 },
        ],
        publicArea: { numerator: 800, denominator: 1500, excluded: 1 },
        centresReaching: { numerator: 1, denominator: 2, excluded: 1, value: 0.5 },
      });
    expect(await venueStatsOf(city, desk.officer, PLACES.neighbour)).toMatchObject({
      venues: 1,
      publicArea: { value: 0.4 },
    });
    expect(await venueStatsOf(city, desk.officer, PLACES.otherDistrict)).toMatchObject({
      venues: 0,
      publicArea: { value: null },
    });
  });

  it('is 60 % and more in every centre of 建华区, as its account says', async () => {
    for (const [at, totalAreaM2, publicAreaM2] of [
      [1, 1000, 600],
      [2, 1200, 780],
      [3, 640, 512],
    ] as const)
      await desk.register({ ...SINCE, divisionCode: `23020300100${String(at)}`, totalAreaM2, publicAreaM2 });

    const { publicArea, centresReaching } = await venueStatsOf(city, desk.officer, JIANHUA);
    // The account puts it as 60 % AT_LEAST, of every centre.
    expect((publicArea?.value ?? 0) * 100).toBeGreaterThanOrEqual(60);
    expect(centresReaching).toMatchObject({ numerator: 3, denominator: 3, value: 1 });
  });

  it('knows areas measured later as if they had been known, and loses what is closed on that day', async () => {
    const { id } = await desk.register(SINCE);
    await desk.done(VENUE_CHANGES.update, { id, expectedVersion: 1, totalAreaM2: 100, publicAreaM2: 70 });
    await desk.done(VENUE_CHANGES.close, { id, expectedVersion: 2, closedAt: '2025-06-30T16:00:00Z' });

    const until = (to: string) =>
      venueStatsOf(city, desk.officer, PLACES.street, { from: '2024-01-01T00:00:00+08:00', to });
    expect(await until('2025-07-01T00:00:00+08:00')).toMatchObject({ venues: 1, publicArea: { value: 0.7 } });
    expect(await until('2025-07-02T00:00:00+08:00')).toMatchObject({
      venues: 0,
      publicArea: { value: null },
    });
    expect(await venueStatsOf(city, desk.officer, PLACES.street, null)).toMatchObject({
      venues: 0,
      byKind: [],
    });
  });

  it('asks one statement for all places of a city', async () => {
    const counts: number[] = [];
    for (const codes of [
      [PLACES.street],
      [PLACES.street, PLACES.community, PLACES.neighbour, PLACES.district],
    ]) {
      city.forgetStatements();
      const places = codes.map((code) => ({ __typename: 'Division', code }));
      await city.ask(ANONYMOUS, VENUE_STATS, { places, period: YEAR_2025 });
      counts.push(city.statements.length);
    }

    expect(counts).toEqual([1, 1]);
  });

  it('refuses a period that ends before it starts', async () => {
    const { errors } = await city.ask(ANONYMOUS, VENUE_STATS, {
      places: [{ __typename: 'Division', code: PLACES.street }],
      period: { from: YEAR_2025.to, to: YEAR_2025.from },
    });

    expect(errors).toMatchObject([{ extensions: { code: 'PERIOD_INVALID' } }]);
  });
});
