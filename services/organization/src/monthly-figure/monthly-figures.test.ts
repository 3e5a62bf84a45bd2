import type { TestService } from '@governance/shared/testing';
import { openCity, PLACES } from '../testing/open-city.js';
import { ToldFeed } from '../testing/told-feed.js';

const { community } = PLACES;

const figure = (metric: string, numerator: number, more: object = {}) => ({
  ...{ metric, version: '1', dimension: '', numerator, denominator: 100, excluded: 3 },
  ...more,
});

describe('figures of closed months', () => {
  const requests = new ToldFeed('service-requests');
  const volunteers = new ToldFeed('volunteers');
  let city: TestService;
  const kept = async () => {
    const wanted = String(requests.events.length);
    for (;;) {
      const { details } = await city.service.readiness();
      const { follows } = details as { readonly follows: readonly { readonly position: string | null }[] };
      if (follows.filter(({ position }) => position === wanted).length >= 2) break;
      await new Promise(setImmediate);
    }
    const rows = await city.owner.query<
      { metric: string; dimension: string; numerator: string; edition: number }[]
    >(
      `SELECT metric, dimension, numerator, edition FROM monthly_figure
       WHERE city_code = '5301' AND division_code = $1 ORDER BY metric, dimension`,
      [community],
    );
    return rows.map(({ metric, dimension, numerator, edition }) => [metric, dimension, +numerator, edition]);
  };
  const both = (month: string, version: number, figures: readonly object[]) => {
    requests.tell(community, month, version, figures);
    volunteers.tell(community, month, version, [figure('volunteer.hours', 7, { denominator: null })]);
  };

  beforeAll(async () => {
    city = await openCity({ 'service-requests': requests, volunteers });
    city.service.start();
  });
  afterAll(() => city.stop());

  it('are kept from every subgraph that publishes them', async () => {
    both('2026-01', 1, [
      figure('request.closed', 90),
      figure('request.received', 4, { dimension: 'NOISE', denominator: 0 }),
    ]);

    expect(await kept()).toEqual([
      ['request.closed', '', 90, 1],
      ['request.received', 'NOISE', 4, 1],
      ['volunteer.hours', '', 7, 1],
    ]);
  });

  it('are replaced as a whole by a newer edition of the same publisher, and never by an older one', async () => {
    both('2026-01', 3, [figure('request.closed', 93)]);
    both('2026-01', 2, [figure('request.closed', 12), figure('request.received', 5, { dimension: 'NOISE' })]);

    expect(await kept()).toEqual([
      ['request.closed', '', 93, 3],
      ['volunteer.hours', '', 7, 3],
    ]);
  });

  it('are stored whole when one page of the feed tells more than a statement takes', async () => {
    const many = Array.from({ length: 5_001 }, (_, number) =>
      figure('request.received', number, { dimension: `CATEGORY_${String(number)}` }),
    );
    both('2026-02', 1, many);
    both('2026-02', 2, many.slice(1));

    const rows = await kept();

    expect(rows.filter(([, , , edition]) => edition === 2)).toHaveLength(5_000 + 1);
  });
});
