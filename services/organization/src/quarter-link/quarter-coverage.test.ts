import { ANONYMOUS, type FeedConsumer, type Rate, rebuildStatistics } from '@governance/shared';
import { silentLog, type TestService, viewer } from '@governance/shared/testing';
import { ORGANIZATION_FACTS } from '../database/statistics.js';
import { followQuarters } from '../quarter-copy/persistence/follow-quarters.js';
import { openCity, PLACES } from '../testing/open-city.js';
import { QuarterFeed } from '../testing/quarter-feed.js';

const CREATE = `mutation($input: CreateOrganizationInput!) { createOrganization(input: $input) {
  organization { id } userErrors { field } } }`;
const LINK = `mutation($input: LinkResidentialQuarterInput!) { linkResidentialQuarter(input: $input) {
  userErrors { field } } }`;
const COVERAGE = `query($of: [_Any!]!) { _entities(representations: $of) { ... on Division {
  organizationStats(period: { from: "2021-07-01T00:00:00+08:00", to: "2100-01-01T00:00:00+08:00" }) {
    residentialQuarterCoverage { numerator denominator excluded value lower upper suppressed metric { code } } } } } }`;
const officer = viewer('DISTRICT_SUPERVISOR', { places: [PLACES.district] });

/** As the account of 西山区 (2021-07) has it: 166 branches; 93.91 % of the quarters covered. */
const [QUARTERS, BRANCHES, COVERED] = [230, 166, 216];
const REPORTED = 93.91;
/** So many requests at once: fewer than the service has connections. */
const AT_ONCE = 8;

describe('the coverage of the residential quarters', () => {
  let city: TestService;
  let consumer: FeedConsumer;
  const feed = new QuarterFeed();
  const ask = async (document: string, input: object, field: string) => {
    const { data } = await city.ask(officer, document, { input });
    expect(data[field]).toMatchObject({ userErrors: [] });
    return data[field] as { readonly organization?: { readonly id: string } };
  };
  const coverage = async (code: string) => {
    const { data } = await city.ask(ANONYMOUS, COVERAGE, { of: [{ __typename: 'Division', code }] });
    return data._entities[0].organizationStats.residentialQuarterCoverage as Rate;
  };

  beforeAll(async () => {
    city = await openCity();
    consumer = followQuarters({
      ...{ source: feed, cities: [], log: silentLog },
      transaction: (work) => city.owner.transaction(work),
    });
    consumer.start();
  });
  afterAll(async () => {
    await consumer.stop();
    await city.stop();
  });

  it('counts quarters and not branches: 93.91 % in the account, from rows that were made one by one', async () => {
    const quarters = Array.from({ length: QUARTERS }, (_, index) =>
      feed.tell(index % 3 === 0 ? PLACES.neighbour : PLACES.community),
    );
    await consumer.waitFor(feed.last);
    // Each branch covers one quarter; those that were formed jointly cover a second one.
    const branches = await eachOf(BRANCHES, async (index) => {
      const formation = index < COVERED - BRANCHES ? 'JOINT' : 'STANDALONE';
      const input = { divisionCode: PLACES.community, name: '居民区党支部', kind: 'BRANCH', formation };
      const made = await ask(CREATE, { ...input, idempotencyKey: `b${String(index)}` }, 'createOrganization');
      return made.organization?.id;
    });
    await eachOf(COVERED, async (index) => {
      const input = {
        quarterId: quarters[index],
        kind: 'BRANCH',
        organizationId: branches[index % BRANCHES],
      };
      await ask(LINK, { ...input, idempotencyKey: `l${String(index)}` }, 'linkResidentialQuarter');
    });

    const found = await coverage(PLACES.district);
    expect([found.numerator, found.denominator]).toEqual([COVERED, QUARTERS]);
    expect(Math.round((found.value ?? 0) * 10_000) / 100).toBe(REPORTED);
    expect(await coverage(PLACES.city)).toEqual(found);
  }, 60_000);

  it('is the same when it is computed anew from what is stored', async () => {
    const [ofDistrict, ofCommunity] = [await coverage(PLACES.district), await coverage(PLACES.community)];
    await city.owner.transaction((transaction) => rebuildStatistics(transaction, ORGANIZATION_FACTS));

    expect(await coverage(PLACES.district)).toEqual(ofDistrict);
    expect(await coverage(PLACES.community)).toEqual(ofCommunity);
  });
});

/** Runs a piece of work so many times, a few at once; answers the results in order. */
async function eachOf<T>(count: number, work: (index: number) => Promise<T>): Promise<readonly T[]> {
  const results: T[] = [];
  for (let from = 0; from < count; from += AT_ONCE) {
    const indexes = Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, offset) => from + offset);
    results.push(...(await Promise.all(indexes.map(work))));
  }
  return results;
}
