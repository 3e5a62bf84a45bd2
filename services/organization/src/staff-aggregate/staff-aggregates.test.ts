import { ANONYMOUS, newEntityId } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import { emptyCity, openCity, PLACES } from '../testing/open-city.js';
import { Seed } from '../testing/seed.js';

const FIELDS = `id countedOn established version headcount { value masked } fullTime { value masked }
  partTime { value masked } meanAge shareBachelorPlus { numerator value suppressed }
  shareRelevantBackground { numerator value suppressed metric { code } }`;
const RECORD = `mutation($input: RecordStaffAggregateInput!) { recordStaffAggregate(input: $input) {
  staffAggregate { ${FIELDS} } userErrors { code field currentVersion } } }`;
const READ = `query($id: ID!) { organization(id: $id) { staffAggregates { nodes { ${FIELDS} } totalCount } } }`;
const officer = viewer('STREET_OFFICER', { places: [PLACES.street] });
/** The cadres of all community work committees, as the account of 赣州 (2020) counts them. */
const CADRES = { headcount: 409, meanAge: 36.4, bachelorPlus: 255, relevantBackground: 177 };

interface Aggregate {
  readonly id: string;
  readonly version: number;
  readonly [field: string]: unknown;
}
interface Answer {
  readonly staffAggregate: Aggregate | null;
  readonly userErrors: readonly {
    readonly code: string;
    readonly field: string;
    readonly currentVersion: number | null;
  }[];
}

describe('counts of the staff of an organization', () => {
  let city: TestService;
  let seed: Seed;
  let organizationId: string;
  let key = 0;
  const ask = (counts: object, who = officer) => {
    const input = {
      organizationId,
      countedOn: '2020-05-01',
      headcount: 20,
      idempotencyKey: `k${String((key += 1))}`,
    };
    return city.ask(who, RECORD, { input: { ...input, ...counts } });
  };
  const record = async (counts: object = {}) => (await ask(counts)).data.recordStaffAggregate as Answer;
  const read = async (who = ANONYMOUS) =>
    (await city.ask(who, READ, { id: organizationId })).data.organization.staffAggregates
      .nodes as Aggregate[];

  beforeAll(async () => {
    city = await openCity();
    seed = new Seed(city.owner);
  });
  afterAll(() => city.stop());
  beforeEach(async () => {
    await emptyCity(city.owner);
    organizationId = await seed.organization();
  });

  it('give the shares that the account prints, from the counts behind them', async () => {
    await record(CADRES);
    const [aggregate] = await read();
    const percent = (field: string) =>
      Math.round((aggregate?.[field] as { readonly value: number }).value * 1_000) / 10;

    expect([percent('shareBachelorPlus'), percent('shareRelevantBackground')]).toEqual([62.3, 43.3]);
    expect(aggregate).toMatchObject({ headcount: { value: 409 }, meanAge: 36, countedOn: '2020-05-01' });
    expect(aggregate?.['shareRelevantBackground']).toMatchObject({
      metric: { code: 'org.cadre.relevant_background_share' },
    });
  });

  it('tell the others that there are counts, and no count', async () => {
    await record({ headcount: 4, fullTime: 3 });

    const [event] = await city.owner.query<object[]>('SELECT * FROM outbox');
    expect(event).toMatchObject({
      type: 'StaffAggregateRecorded',
      payload: { divisionCode: PLACES.community, organizationId, countedOn: '2020-05-01' },
    });
    expect(JSON.stringify(event)).not.toMatch(/headcount|fullTime/);
  });

  it.each([
    ['of 4 people at all', { headcount: 4, fullTime: 4, partTime: 0, bachelorPlus: 4 }],
    [
      'of 3 part-time, nor the others, whose number would tell it',
      { fullTime: 17, partTime: 3, bachelorPlus: 3 },
    ],
    ['of 17 of 20, whose rest is 3', { fullTime: 17, bachelorPlus: 17 }],
  ])('show outsiders no part %s', async (_, counts) => {
    await record({ meanAge: 40.26, ...counts });
    const [outside] = await read();
    const [inside] = await read(officer);
    const [own] = await read(viewer('UNIT_SECRETARY', { organization: organizationId }));

    expect(outside).toMatchObject({
      fullTime: { value: null, masked: true },
      shareBachelorPlus: { numerator: null, value: null, suppressed: true },
    });
    expect(outside?.['meanAge']).toBe((counts as { headcount?: number }).headcount === 4 ? null : 40);
    expect(inside).toEqual(own);
    expect(inside).toMatchObject({
      meanAge: 40.26,
      fullTime: { masked: false },
      shareBachelorPlus: { suppressed: false },
    });
  });

  it('are one record a day, corrected by whoever knows its version', async () => {
    const { staffAggregate: first } = await record();
    expect((await record()).userErrors).toMatchObject([{ code: 'ALREADY_EXISTS', field: 'countedOn' }]);
    expect((await record({ expectedVersion: 7 })).userErrors).toEqual([
      { code: 'CONFLICT', field: 'expectedVersion', currentVersion: 1 },
    ]);
    const { staffAggregate: corrected } = await record({
      expectedVersion: 1,
      headcount: 30,
      established: 28,
    });

    expect(corrected).toMatchObject({ id: first?.id, version: 2, headcount: { value: 30 }, established: 28 });
    await record({ countedOn: '2021-05-01' });
    expect((await read()).map(({ countedOn }) => countedOn)).toEqual(['2021-05-01', '2020-05-01']);
  });

  it('answer a repetition with the first record, also of a correction', async () => {
    const first = await record({ idempotencyKey: 'a' });
    const corrected = await record({ expectedVersion: 1, headcount: 30, idempotencyKey: 'b' });

    expect(await record({ expectedVersion: 1, headcount: 30, idempotencyKey: 'b' })).toEqual(corrected);
    expect((await record({ idempotencyKey: 'a' })).staffAggregate?.id).toBe(first.staffAggregate?.id);
    expect(await city.owner.query('SELECT count(*)::int AS n FROM outbox')).toEqual([{ n: 2 }]);
  });

  it('are one record when two come at the same moment', async () => {
    const answers = await Promise.all([record(), record()]);

    expect(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual([
      'ALREADY_EXISTS',
    ]);
  });

  it.each([
    ['a day to come', { countedOn: '2999-01-01' }, ['countedOn']],
    ['a day that is none', { countedOn: '2020-02-30' }, ['countedOn']],
    ['a negative headcount', { headcount: -1 }, ['headcount']],
    ['a negative number of posts', { established: -1 }, ['established']],
    ['a part larger than the whole', { bachelorPlus: 21 }, ['bachelorPlus']],
    ['parts larger than the whole', { fullTime: 15, partTime: 6 }, ['headcount']],
    ['a mean age of nobody', { headcount: 0, meanAge: 30 }, ['meanAge']],
    ['a mean age of children', { meanAge: 9 }, ['meanAge']],
    [
      'several faults at once',
      { countedOn: '', established: -1, meanAge: 9 },
      ['countedOn', 'established', 'meanAge'],
    ],
  ])('are refused for %s, and nothing is changed', async (_, counts, fields) => {
    const { staffAggregate, userErrors } = await record(counts);

    expect([staffAggregate, userErrors.map(({ field }) => field)]).toEqual([null, fields]);
    for (const table of ['staff_aggregate', 'outbox', 'idempotency_key'])
      expect(await city.owner.query(`SELECT * FROM ${table}`)).toEqual([]);
  });

  it('are the business of officers of the place, for organizations that exist', async () => {
    const ended = await seed.organization({ validTo: new Date() });
    const elsewhere = await ask({}, viewer('STREET_OFFICER', { places: [PLACES.otherDistrict] }));
    const unknown = await ask({ organizationId: newEntityId('5301') });

    expect((await record({ organizationId: ended })).userErrors).toMatchObject([{ field: 'organizationId' }]);
    expect(elsewhere.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect(unknown.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND', argument: 'organizationId' } }]);
  });
});
