import { type TestService, viewer } from '@governance/shared/testing';
import { ALWAYS, askStats, countSome, statsOf, YEAR } from '../testing/ask-stats.js';
import { emptyCity, openCity, PLACES } from '../testing/open-city.js';

const officer = viewer('STREET_OFFICER', { places: [PLACES.street] });
const NOTHING = { numerator: 0, denominator: 0, excluded: 0, value: null, lower: null, upper: null };

let city: TestService;

beforeAll(async () => {
  city = await openCity();
});
afterAll(() => city.stop());
beforeEach(() => emptyCity(city.owner));

const create = (name: string, kind: string, idempotencyKey: string) =>
  city.ask(officer, CREATE, { input: { divisionCode: PLACES.community, name, kind, idempotencyKey } });
const found = (name: string, idempotencyKey: string) =>
  city.ask(officer, FOUND, {
    input: { divisionCode: PLACES.neighbour, name, kind: 'ALLIANCE', idempotencyKey },
  });

describe('figures about the organizations of a place', () => {
  it('are exact at once, for the place and everything above it, in a total and by kind', async () => {
    await create('书林社区党委', 'COMMITTEE', 'a');
    await create('书林小区党支部', 'BRANCH', 'b');
    await create('书林楼宇党支部', 'BRANCH', 'c');
    await found('书林商圈联盟', 'd');

    const [here, above, neighbour, elsewhere] = (
      await askStats(city, [PLACES.community, PLACES.province, PLACES.neighbour, PLACES.otherDistrict])
    ).stats;
    expect(here).toMatchObject({ organizations: 3, branches: 2, jointBodies: 0 });
    expect(here?.byKind).toEqual([
      { kind: 'COMMITTEE', count: 1 },
      { kind: 'BRANCH', count: 2 },
    ]);
    expect(above).toMatchObject({ organizations: 3, branches: 2, jointBodies: 1 });
    expect(neighbour).toMatchObject({ organizations: 0, byKind: [], jointBodies: 1 });
    expect(elsewhere).toMatchObject({ organizations: 0, byKind: [], jointBodies: 0 });
  });

  it('count an organization once when its creation is repeated', async () => {
    await create('书林社区党委', 'COMMITTEE', 'same');
    await create('书林社区党委', 'COMMITTEE', 'same');

    expect(await statsOf(city, PLACES.community)).toMatchObject({ organizations: 1 });
  });

  it('are what there was at the end of the period, and what happened on its days', async () => {
    await countSome(
      city,
      { measure: 'agreement.active', amount: 3, day: '2024-03-01' },
      { measure: 'agreement.active', amount: -1, day: '2025-12-31' },
      { measure: 'agreement.active', amount: 5, day: '2026-01-01' },
      { measure: 'agreement.signed', amount: 7, day: '2024-12-31' },
      { measure: 'agreement.signed', amount: 2, day: '2025-01-01' },
      { measure: 'venue', amount: 4, dimension: 'LECTURE_SITE' },
      { measure: 'matter.opened', amount: 9 },
      { measure: 'matter.decided', amount: 6 },
      { measure: 'deliberation.opened', amount: 2 },
      { measure: 'deliberation.evaluated', amount: 1 },
    );

    expect(await statsOf(city, PLACES.city, YEAR)).toMatchObject({
      fromDay: '2025-01-01',
      toDay: '2026-01-01',
      activeAgreements: 2,
      agreementsSigned: 2,
      venues: 4,
      mattersOpened: 9,
      mattersDecided: 6,
      deliberationsOpened: 2,
      deliberationsEvaluated: 1,
    });
  });

  it('have rates with their parts, by definition: 127 duties removed and 40 kept are 76.05 %', async () => {
    await countSome(
      city,
      { measure: 'duty.removed', amount: 127 },
      { measure: 'duty.kept', amount: 40 },
      { measure: 'need.stated', amount: 10 },
      { measure: 'need.matched', amount: 6 },
      { measure: 'need.withdrawn', amount: 2 },
      { measure: 'new_sector.entity', amount: 5149, dimension: 'ENTERPRISE' },
      { measure: 'new_sector.entity', amount: 409, dimension: 'SOCIAL_ORGANIZATION' },
      { measure: 'new_sector.covered', amount: 5149, dimension: 'ENTERPRISE' },
      { measure: 'new_sector.work_covered', amount: 5558 },
      { measure: 'quarter', amount: 230 },
      { measure: 'quarter.covered', amount: 216 },
    );

    const stats = await statsOf(city, PLACES.street, YEAR);
    expect(stats.dutyReduction).toMatchObject({
      numerator: 127,
      denominator: 167,
      value: 127 / 167,
      suppressed: false,
      metric: { code: 'org.duty.reduction_rate', version: '1' },
    });
    expect(stats.needsMatched).toMatchObject({ numerator: 6, denominator: 8, excluded: 2, value: 0.75 });
    expect(stats.newSectorCoverage).toMatchObject({ numerator: 5149, denominator: 5558 });
    expect(stats.newSectorWorkCoverage).toMatchObject({ value: 1, upper: 1 });
    expect(stats.residentialQuarterCoverage?.value?.toFixed(4)).toBe('0.9391');
    expect(stats.residentialQuarterCoverage?.metric).toMatchObject({
      code: 'org.residential_branch.coverage',
    });
  });

  it('have rates without a value where there is nothing', async () => {
    const { dutyReduction, needsMatched, newSectorCoverage } = await statsOf(city, PLACES.province);

    expect([dutyReduction, needsMatched, newSectorCoverage]).toEqual([
      expect.objectContaining(NOTHING),
      expect.objectContaining(NOTHING),
      expect.objectContaining(NOTHING),
    ]);
  });

  it('lose the one rate whose counts contradict each other, and no other figure', async () => {
    await countSome(city, { measure: 'quarter.covered', amount: 1 }, { measure: 'venue', amount: 1 });
    const { stats, errors } = await askStats(city, [PLACES.community]);

    expect(stats[0]).toMatchObject({ residentialQuarterCoverage: null, venues: 1 });
    expect(errors).toMatchObject([
      { path: ['_entities', 0, 'organizationStats', 'residentialQuarterCoverage'] },
    ]);
  });

  it('cost one statement a city, however many places and whatever the period', async () => {
    const counts: number[] = [];
    for (const [codes, period] of [
      [[PLACES.community], YEAR],
      [[PLACES.city, PLACES.district, PLACES.street, PLACES.community, PLACES.neighbour], ALWAYS],
    ] as const) {
      city.forgetStatements();
      await askStats(city, codes, period);
      counts.push(city.statements.length);
    }

    expect(counts).toEqual([1, 1]);
  });

  it('are refused for a period that does not end after it starts, naming it', async () => {
    const { stats, errors } = await askStats(city, [PLACES.city], { from: YEAR.to, to: YEAR.from });

    expect(stats).toEqual([null]);
    expect(errors).toMatchObject([{ extensions: { code: 'PERIOD_INVALID', argument: 'period' } }]);
  });
});

const CREATE = `mutation($input: CreateOrganizationInput!) { createOrganization(input: $input) { organization { id } } }`;
const FOUND = `mutation($input: CreateJointBodyInput!) { createJointBody(input: $input) { userErrors { code } } }`;
