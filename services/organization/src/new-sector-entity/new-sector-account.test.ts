import { join } from 'node:path';
import { ANONYMOUS } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import { OrganizationKind } from '../organization/organization-kind.js';
import { readReportedFigures } from '../reported-figure/read-reported-figures.js';
import { statsOf } from '../testing/ask-stats.js';
import { figureOf, meetsReported } from '../testing/meets-reported.js';
import { addDivision, openCity } from '../testing/open-city.js';
import { Seed } from '../testing/seed.js';

const figures = readReportedFigures(join(__dirname, '../../../../data/reported-figures.csv'));
/** 赣州 as the account of 2020 tells of it. */
const [CITY, COMMUNITY] = ['360700000000', '360702001001'];
const YEAR = { from: '2020-01-01T00:00:00+08:00', to: '2021-01-01T00:00:00+08:00' };
const AT_ONCE = 500;
const machine = viewer('INTEGRATION', { places: [CITY] });

const REGISTER_ALL = `mutation($input: RegisterNewSectorEntitiesInput!) { registerNewSectorEntities(input: $input) {
  results { isNew userErrors { code field } } userErrors { code } } }`;
const RECORD = `mutation($input: RecordInstructorsInput!) { recordInstructors(input: $input) { userErrors { code } } }`;

describe('the new sectors of the account of 赣州', () => {
  let city: TestService;
  let committee: string;
  const registerAll = async (kind: string, count: number) => {
    const entities = Array.from({ length: count }, (_, index) => ({
      ...{ divisionCode: COMMUNITY, kind, name: `${kind} ${String(index + 1)}`, validFrom: YEAR.from },
      // Half of them together with others, half by themselves: both are organization coverage.
      coverage: { mode: index % 2 === 0 ? 'JOINT' : 'PARTY_ORGANIZATION', organizationId: committee },
      externalRef: { system: 'new-sectors', id: `${kind}-${String(index)}` },
    }));
    for (let from = 0; from < count; from += AT_ONCE) {
      const input = { entities: entities.slice(from, from + AT_ONCE) };
      const { data } = await city.ask(machine, REGISTER_ALL, { input });
      const { results } = data.registerNewSectorEntities as {
        results: readonly { readonly isNew: boolean }[];
      };
      expect(results.every(({ isNew }) => isNew)).toBe(true);
    }
  };
  const countOf = async (...kinds: readonly string[]) => {
    const asked = kinds.map(
      (kind) =>
        `${kind}: newSectorEntities(filter: { divisionCode: "${CITY}", kind: ${kind} }) { totalCount }`,
    );
    const { data } = await city.ask(ANONYMOUS, `{ ${asked.join(' ')} }`);
    return Object.values(data as Record<string, { totalCount: number }>).reduce(
      (sum, { totalCount }) => sum + totalCount,
      0,
    );
  };

  beforeAll(async () => {
    city = await openCity();
    for (const code of [CITY, COMMUNITY]) await addDivision(city.owner, code);
    committee = await new Seed(city.owner).organization({
      divisionCode: CITY,
      kind: OrganizationKind.COMMITTEE,
    });
  });
  afterAll(() => city.stop());

  it('are all covered, as it says: two rates of 1 from rows that were registered', async () => {
    await registerAll('BUILDING', 150);
    await registerAll('BUSINESS_DISTRICT', 42);
    await registerAll('SOCIAL_ORGANIZATION', 409);
    // As the server does by itself a minute later: foreign keys are looked up by plans made for an empty table.
    await city.owner.query('ANALYZE organization, new_sector_entity, new_sector_coverage');
    await registerAll('ENTERPRISE', 5149);

    const computed = {
      'org.new_sector.enterprises': await countOf('ENTERPRISE'),
      'org.new_sector.social_organizations': await countOf('SOCIAL_ORGANIZATION'),
      'org.new_sector.buildings_and_districts': await countOf('BUILDING', 'BUSINESS_DISTRICT'),
    };
    for (const [metric, value] of Object.entries(computed))
      expect([metric, value, meetsReported(value, figureOf(figures, CITY, metric))]).toEqual([
        metric,
        value,
        true,
      ]);
    const { newSectorCoverage, newSectorWorkCoverage } = await statsOf(city, CITY, YEAR);
    for (const coverage of [newSectorCoverage, newSectorWorkCoverage])
      expect(coverage).toMatchObject({ numerator: 5750, denominator: 5750, value: 1 });
  });

  it('are looked after by as many instructors of each kind', async () => {
    const input = { organizationId: committee, countedOn: '2020-05-01', partTime: 2366, fullTime: 107 };
    const { data } = await city.ask(machine, RECORD, { input });
    expect(data.recordInstructors.userErrors).toEqual([]);

    const shown = await city.ask(
      ANONYMOUS,
      `{ _entities(representations: [{ __typename: "Division", code: "${CITY}" }]) {
           ... on Division { instructors(asOf: "2020-12-31") { partTime fullTime } } } }`,
    );
    const { partTime, fullTime } = shown.data._entities[0].instructors as Record<string, number>;
    expect(meetsReported(partTime ?? 0, figureOf(figures, CITY, 'org.instructor.part_time'))).toBe(true);
    expect(meetsReported(fullTime ?? 0, figureOf(figures, CITY, 'org.instructor.full_time'))).toBe(true);
  });
});
