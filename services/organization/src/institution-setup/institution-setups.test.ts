import { ANONYMOUS, newEntityId } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import { OrganizationKind } from '../organization/organization-kind.js';
import { emptyCity, openCity, PLACES } from '../testing/open-city.js';
import { Seed } from '../testing/seed.js';

const FIELDS = `id patternCode bodiesBefore bodiesAfter reductionRate { numerator denominator value metric { code } }
  synchronisations { aspect done on } departments { name kind } validFrom validTo version organization { id }`;
const RECORD = `mutation($input: RecordInstitutionSetupInput!) { recordInstitutionSetup(input: $input) {
  institutionSetup { ${FIELDS} } userErrors { code field } } }`;
const officer = viewer('STREET_OFFICER', { places: [PLACES.street] });
const setup = { patternCode: '3办+1特色+2事业', bodiesBefore: 21, bodiesAfter: 6 };
/** 四办两中心, as the account of 赣州 has them. */
const DEPARTMENTS = [
  ...['综合办公室', '基层党建办公室', '社区事务管理办公室', '社区综合治理办公室'].map((name) => ({
    name,
    kind: 'OFFICE',
  })),
  ...['党建服务中心', '便民服务中心'].map((name) => ({ name, kind: 'CENTRE' })),
];

interface Answer {
  readonly institutionSetup: Readonly<Record<string, unknown>> | null;
  readonly userErrors: readonly { readonly code: string; readonly field: string }[];
}

describe('how the bodies of a street are set up', () => {
  let city: TestService;
  let seed: Seed;
  let organizationId: string;
  let key = 0;
  const ask = (changes: object, who = officer) =>
    city.ask(who, RECORD, {
      input: { organizationId, ...setup, idempotencyKey: `k${String((key += 1))}`, ...changes },
    });
  const record = async (changes: object = {}) => (await ask(changes)).data.recordInstitutionSetup as Answer;

  beforeAll(async () => {
    city = await openCity();
    seed = new Seed(city.owner);
  });
  afterAll(() => city.stop());
  beforeEach(async () => {
    await emptyCity(city.owner);
    const kind = OrganizationKind.WORK_COMMITTEE;
    organizationId = await seed.organization({ kind, divisionCode: PLACES.street });
  });

  it('is answered with its reduction, its departments and the four aspects, and told to the others', async () => {
    const { institutionSetup, userErrors } = await record({
      ...{ departments: DEPARTMENTS, validFrom: '2020-01-01T00:00:00Z' },
      synchronisations: [{ aspect: 'STAFF', on: '２０２０-05-01' }, { aspect: 'FUNCTIONS' }],
    });

    expect(userErrors).toEqual([]);
    expect(institutionSetup).toMatchObject({
      ...{
        ...setup,
        departments: DEPARTMENTS,
        version: 1,
        validTo: null,
        organization: { id: organizationId },
      },
      reductionRate: { numerator: 15, denominator: 21, metric: { code: 'org.street.institution_reduction' } },
      synchronisations: [
        { aspect: 'FUNCTIONS', done: true, on: null },
        { aspect: 'INSTITUTIONS', done: false, on: null },
        { aspect: 'STAFF', done: true, on: '2020-05-01' },
        { aspect: 'MECHANISMS', done: false, on: null },
      ],
    });
    // The account of 赣州 prints "more than 70 %".
    expect((institutionSetup?.['reductionRate'] as { value: number }).value).toBeGreaterThan(0.7);
    expect(await city.owner.query('SELECT * FROM outbox')).toMatchObject([
      { type: 'InstitutionSetupRecorded', version: 1, payload: { organizationId, bodiesAfter: 6 } },
    ]);
  });

  it.each([
    ['nobody counted before', { bodiesBefore: null }],
    ['there are more than before', { bodiesBefore: 5 }],
  ])('has no reduction where %s', async (_, changes) => {
    expect((await record(changes)).institutionSetup).toMatchObject({ reductionRate: null });
  });

  it('follows the one before it, which ends; the list has the newest first', async () => {
    const first = await record({ patternCode: '五办六中心', validFrom: '2020-01-01T00:00:00Z' });
    await record({ patternCode: '6+3', validFrom: '2021-01-01T00:00:00Z' });
    const tooEarly = await record({ validFrom: '2021-01-01T00:00:00Z' });
    const { data } = await city.ask(
      ANONYMOUS,
      `query($id: ID!) { organization(id: $id) { institutionSetups(first: 1) {
         nodes { patternCode validTo } pageInfo { endCursor } totalCount } } }`,
      { id: organizationId },
    );
    const { nodes, pageInfo, totalCount } = data.organization.institutionSetups;
    const next = await city.ask(
      ANONYMOUS,
      `query($id: ID!, $after: String) { organization(id: $id) {
         institutionSetups(after: $after) { nodes { id patternCode validTo version } } } }`,
      { id: organizationId, after: pageInfo.endCursor },
    );

    expect([nodes, totalCount]).toEqual([[{ patternCode: '6+3', validTo: null }], 2]);
    expect(next.data.organization.institutionSetups.nodes).toEqual([
      {
        ...{ id: first.institutionSetup?.['id'], patternCode: '五办六中心' },
        ...{ validTo: '2021-01-01T00:00:00.000Z', version: 2 },
      },
    ]);
    expect(tooEarly.userErrors).toEqual([{ code: 'PERIOD_OVERLAP', field: 'validFrom' }]);
  });

  it('is one when two are recorded at the same moment, one after the other', async () => {
    const validFrom = '2021-01-01T00:00:00Z';
    const answers = await Promise.all([record({ validFrom }), record({ validFrom })]);

    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([
      { code: 'PERIOD_OVERLAP', field: 'validFrom' },
    ]);
  });

  it('answers a repetition with the first set-up', async () => {
    const first = await record({ idempotencyKey: 'same' });

    expect(await record({ idempotencyKey: 'same' })).toEqual(first);
    expect(await city.owner.query('SELECT count(*)::int AS n FROM institution_setup')).toEqual([{ n: 1 }]);
  });

  it.each([
    ['no name of the pattern', { patternCode: '' }, ['patternCode']],
    ['no bodies before', { bodiesBefore: 0 }, ['bodiesBefore']],
    ['a negative number after', { bodiesAfter: -1 }, ['bodiesAfter']],
    [
      '31 departments',
      { departments: Array.from({ length: 31 }, (_, at) => ({ name: String(at), kind: 'TEAM' })) },
      ['departments'],
    ],
    ['a department twice', { departments: [DEPARTMENTS[0], DEPARTMENTS[0]] }, ['departments']],
    ['a department without a name', { departments: [{ name: ' ', kind: 'TEAM' }] }, ['departments.0.name']],
    [
      'an aspect twice',
      { synchronisations: [{ aspect: 'STAFF' }, { aspect: 'STAFF' }] },
      ['synchronisations'],
    ],
    [
      'a day that is none',
      { synchronisations: [{ aspect: 'STAFF', on: '2020-02-30' }] },
      ['synchronisations.0.on'],
    ],
    ['a beginning in the future', { validFrom: '2999-01-01T00:00:00Z' }, ['validFrom']],
    ['several faults at once', { patternCode: '', bodiesAfter: -1 }, ['patternCode', 'bodiesAfter']],
  ])('is refused with %s, and nothing is changed', async (_, changes, fields) => {
    const { institutionSetup, userErrors } = await record(changes);

    expect([institutionSetup, userErrors.map(({ field }) => field)]).toEqual([null, fields]);
    for (const table of ['institution_setup', 'outbox', 'idempotency_key'])
      expect(await city.owner.query(`SELECT * FROM ${table}`)).toEqual([]);
  });

  it('is for committees and departments that exist, and the business of officers of the place', async () => {
    const branch = await seed.organization({ kind: OrganizationKind.BRANCH });
    const ended = await seed.organization({ kind: OrganizationKind.COMMITTEE, validTo: new Date() });
    for (const id of [branch, ended])
      expect((await record({ organizationId: id })).userErrors).toMatchObject([{ field: 'organizationId' }]);

    const elsewhere = await ask({}, viewer('STREET_OFFICER', { places: [PLACES.otherDistrict] }));
    const unknown = await ask({ organizationId: newEntityId('5301') });
    expect(elsewhere.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect(unknown.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND', argument: 'organizationId' } }]);
  });
});
