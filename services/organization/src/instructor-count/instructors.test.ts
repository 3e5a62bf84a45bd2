import { ANONYMOUS, newEntityId } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import fc from 'fast-check';
import { OrganizationKind } from '../organization/organization-kind.js';
import { emptyCity, openCity, PLACES } from '../testing/open-city.js';
import { Seed } from '../testing/seed.js';
import { stocks, stocksByFacts } from '../testing/stocks.js';
import { instructorFacts } from './persistence/instructor-facts.js';

const RECORD = `mutation($input: RecordInstructorsInput!) { recordInstructors(input: $input) {
  organization { id instructors(asOf: "2021-06-30") { partTime fullTime } } userErrors { code field } } }`;
const officer = viewer('STREET_OFFICER', { places: [PLACES.street] });

describe('counting instructors', () => {
  let city: TestService;
  let seed: Seed;
  let organizationId: string;
  const record = (changes: object = {}, who = officer) => {
    const input = { organizationId, countedOn: '2021-03-01', partTime: 3, fullTime: 1, ...changes };
    return city.ask(who, RECORD, { input });
  };
  const at = async (code: string, asOf: string) =>
    (
      await city.ask(
        ANONYMOUS,
        `{ _entities(representations: [{ __typename: "Division", code: "${code}" }]) {
             ... on Division { instructors(asOf: "${asOf}") { partTime fullTime } } } }`,
      )
    ).data._entities[0].instructors as object;

  beforeAll(async () => {
    city = await openCity();
    seed = new Seed(city.owner);
  });
  afterAll(() => city.stop());
  beforeEach(async () => {
    await emptyCity(city.owner);
    organizationId = await seed.organization({ kind: OrganizationKind.COMMITTEE });
  });

  it('answers the numbers of the organization and of all places above it, by the last count until then', async () => {
    const { data } = await record();
    await record({ countedOn: '2021-05-01', partTime: 5, fullTime: 0 });

    expect(data.recordInstructors).toEqual({
      organization: { id: organizationId, instructors: { partTime: 3, fullTime: 1 } },
      userErrors: [],
    });
    expect(await at(PLACES.city, '2021-02-28')).toEqual({ partTime: 0, fullTime: 0 });
    expect(await at(PLACES.city, '2021-04-30')).toEqual({ partTime: 3, fullTime: 1 });
    expect(await at(PLACES.community, '2021-05-01')).toEqual({ partTime: 5, fullTime: 0 });
    expect(await city.owner.query('SELECT type, entity_id, version FROM outbox ORDER BY seq')).toEqual([
      { type: 'InstructorsRecorded', entity_id: `${organizationId}:2021-03-01`, version: 1 },
      { type: 'InstructorsRecorded', entity_id: `${organizationId}:2021-05-01`, version: 1 },
    ]);
  });

  it('gives the same figures as the facts, whatever is counted for which day in which order', async () => {
    const count = fc.record({
      day: fc.integer({ min: 1, max: 5 }),
      partTime: fc.nat(4),
      fullTime: fc.nat(2),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(count, { minLength: 1, maxLength: 6 }), async (counts) => {
        organizationId = await seed.organization({ kind: OrganizationKind.BRANCH });
        for (const { day, ...numbers } of counts)
          await record({ countedOn: `2021-03-0${String(day)}`, ...numbers });

        expect(await stocks(city.owner)).toEqual(await stocksByFacts(city.owner, [instructorFacts]));
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    ['a negative number', { partTime: -1 }, [['INVALID_INPUT', 'partTime']]],
    ['a day in the future', { countedOn: '2999-01-01' }, [['INVALID_INPUT', 'countedOn']]],
    ['a day that the calendar does not have', { countedOn: '2021-02-30' }, [['INVALID_INPUT', 'countedOn']]],
    [
      'several faults at once',
      { countedOn: '2999-01-01', fullTime: 1_000_000 },
      [
        ['INVALID_INPUT', 'countedOn'],
        ['INVALID_INPUT', 'fullTime'],
      ],
    ],
  ])('is refused for %s, and nothing is changed', async (_, changes, expected) => {
    const { data } = await record(changes);

    const faults = data.recordInstructors.userErrors as { code: string; field: string }[];
    expect(faults.map(({ code, field }) => [code, field])).toEqual(expected);
    for (const table of ['instructor_count', 'outbox', 'stat_delta'])
      expect(await city.owner.query(`SELECT * FROM ${table}`)).toEqual([]);
  });

  it('is refused to a unit, NOT_FOUND for an unknown organization, forbidden elsewhere', async () => {
    const unit = await seed.organization({ kind: OrganizationKind.ENTERPRISE });
    const ofUnit = await record({ organizationId: unit });
    const unknown = await record({ organizationId: newEntityId('5301') });
    const elsewhere = await record({}, viewer('STREET_OFFICER', { places: [PLACES.otherDistrict] }));

    expect(ofUnit.data.recordInstructors.userErrors).toMatchObject([{ field: 'organizationId' }]);
    expect(unknown.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    expect(elsewhere.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});
