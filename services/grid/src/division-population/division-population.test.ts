import { viewer } from '@governance/shared/testing';
import { COMMUNITY, OFFICER, StaffedCity, STREET } from '../testing/staffed-city';

const ADMINISTRATOR = viewer('ADMINISTRATOR', { places: [STREET] });
const RECORDED = 'population { asOf persons source version }';
const READ = `query($codes: DivisionCode!, $asOf: DateTime) { division(code: $codes) {
  population(asOf: $asOf) { asOf persons source version } } }`;

describe('the population of a place', () => {
  let city: StaffedCity;
  const record = (input: object, who = ADMINISTRATOR) =>
    city.act(
      'recordPopulation',
      { divisionCode: COMMUNITY, source: '人口普查', expectedVersion: 0, ...input },
      RECORDED,
      who,
    );
  const read = async (codes: string, asOf: string | null = null) =>
    (await city.look(READ, { codes, asOf })).division.population;

  beforeAll(async () => {
    city = await StaffedCity.open();
  });
  afterAll(() => city.stop());
  beforeEach(async () => {
    await city.begin();
    await city.test.owner.query('TRUNCATE division_population');
  });

  it('is the newest figure of the day that is asked about, and not the sum of the places below', async () => {
    await record({ asOf: '2010-11-01', persons: 4000 });
    await record({ asOf: '2020-11-01', persons: 5200 });

    expect(await read(COMMUNITY)).toEqual({
      asOf: '2020-11-01',
      persons: 5200,
      source: '人口普查',
      version: 1,
    });
    expect(await read(COMMUNITY, '2020-10-31T23:00:00+08:00')).toMatchObject({ persons: 4000 });
    expect(await read(COMMUNITY, '2010-10-31T23:00:00+08:00')).toBeNull();
    expect(await read(STREET)).toBeNull();
  });

  it('is corrected by whoever saw the last figure of that day, and told to the others', async () => {
    await record({ asOf: '2020-11-01', persons: 5200 });
    const corrected = await record({ asOf: '2020-11-01', persons: 5210, expectedVersion: 1 });
    const late = await record({ asOf: '2020-11-01', persons: 1, expectedVersion: 1 });

    expect(corrected.population).toMatchObject({ persons: 5210, version: 2 });
    expect(late.userErrors).toMatchObject([{ code: 'CONFLICT', currentVersion: 2 }]);
    const events = await city.test.owner.query<object[]>(
      'SELECT type, entity_id, version, payload FROM outbox ORDER BY seq',
    );
    expect(events).toMatchObject([
      { type: 'PopulationRecorded', entity_id: `${COMMUNITY}/2020-11-01`, version: 1 },
      { version: 2, payload: { persons: 5210, asOf: '2020-11-01' } },
    ]);
  });

  it('lets one of two win who record the first figure of a day at once', async () => {
    const input = { asOf: '2020-11-01', persons: 5200 };

    const answers = await Promise.all([record(input), record(input)]);

    expect(answers.flatMap(({ userErrors }) => userErrors as object[])).toMatchObject([{ code: 'CONFLICT' }]);
  });

  it('is refused with all that is wrong, and from whoever may not write it', async () => {
    const { userErrors } = await record({ persons: -1, asOf: '2999-01-01', source: '电话 13812345678' });
    const unknown = await record({ divisionCode: '530112003999', persons: 1, asOf: '2020-11-01' });

    expect(userErrors).toMatchObject([{ field: 'persons' }, { field: 'asOf' }, { field: 'source' }]);
    expect(unknown.userErrors).toMatchObject([{ code: 'DIVISION_UNKNOWN', field: 'divisionCode' }]);
    expect((await record({ persons: 1, asOf: '2020-11-01' }, OFFICER)).errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN' } },
    ]);
  });

  it('is read with lineage and class of many places in as many statements as of one', async () => {
    const statementsFor = async (first: number) => {
      city.test.forgetStatements();
      await city.look(
        `{ divisions(first: ${String(first)}) { nodes { kind urbanRural population { persons }
             supersededBy { division { name } } predecessors { division { name } } } } }`,
      );
      return city.test.statements.length;
    };

    expect(await statementsFor(10)).toBe(await statementsFor(1));
  });
});
