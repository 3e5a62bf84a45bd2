import { ANONYMOUS, newEntityId } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import { OrganizationKind } from '../organization/organization-kind.js';
import { emptyCity, openCity, PLACES } from '../testing/open-city.js';
import { Seed } from '../testing/seed.js';

const LINK = `mutation($input: LinkResidentialQuarterInput!) { linkResidentialQuarter(input: $input) {
  link { id kind since until version residentialQuarter { id } organization { id } }
  userErrors { code field retryable } } }`;
const UNLINK = `mutation($input: UnlinkResidentialQuarterInput!) { unlinkResidentialQuarter(input: $input) {
  link { version until } userErrors { code field currentVersion } } }`;
const OF_QUARTERS = `query($of: [_Any!]!, $at: DateTime) { _entities(representations: $of) { ... on ResidentialQuarter {
  branch(asOf: $at) { id } propertyCompany(asOf: $at) { id } ownersCommittee(asOf: $at) { id } } } }`;
const officer = viewer('STREET_OFFICER', { places: [PLACES.street] });

interface Answer {
  readonly link: { readonly id: string; readonly version: number } | null;
  readonly userErrors: readonly { readonly code: string; readonly field: string }[];
}

describe('who answers for a residential quarter', () => {
  let city: TestService;
  let seed: Seed;
  let quarterId: string;
  let branch: string;
  let key = 0;
  const ask = (changes: object = {}, who = officer) => {
    const input = {
      quarterId,
      kind: 'BRANCH',
      organizationId: branch,
      idempotencyKey: `k${String((key += 1))}`,
    };
    return city.ask(who, LINK, { input: { ...input, ...changes } });
  };
  const link = async (changes: object = {}) => (await ask(changes)).data.linkResidentialQuarter as Answer;
  const unlink = async (input: object) =>
    (await city.ask(officer, UNLINK, { input: { expectedVersion: 1, ...input } })).data
      .unlinkResidentialQuarter as Answer;
  const covered = () =>
    city.owner.query<object[]>(`SELECT scope, day::text, amount::int FROM stat_delta ORDER BY day`);

  beforeAll(async () => {
    city = await openCity();
    seed = new Seed(city.owner);
  });
  afterAll(() => city.stop());
  beforeEach(async () => {
    await emptyCity(city.owner);
    await city.owner.query('TRUNCATE quarter_copy, stat_delta CASCADE');
    quarterId = await seed.quarter();
    branch = await seed.organization({ kind: OrganizationKind.BRANCH });
  });

  it('is answered with both ends of the link, counted from its first day and told to the others', async () => {
    const since = '2025-03-01T00:00:00.000Z';
    const { link: made } = await link({ since });

    expect(made).toEqual({
      ...{ id: expect.stringMatching(/^5301-/) as string, kind: 'BRANCH', since, until: null, version: 1 },
      ...{ residentialQuarter: { id: quarterId }, organization: { id: branch } },
    });
    expect(await covered()).toEqual([{ scope: PLACES.community, day: '2025-03-01', amount: 1 }]);
    expect(await city.owner.query('SELECT * FROM outbox')).toMatchObject([
      {
        type: 'ResidentialQuarterLinked',
        entity_id: made?.id,
        payload: { quarterId, organizationId: branch },
      },
    ]);
  });

  it('is known at any instant, and one branch covers several quarters', async () => {
    const second = await seed.quarter();
    const [company, owners] = [
      await seed.organization({ kind: OrganizationKind.PROPERTY_COMPANY }),
      await seed.organization({ kind: OrganizationKind.OWNERS_COMMITTEE }),
    ];
    const since = '2025-03-01T00:00:00Z';
    const { link: made } = await link({ since });
    await link({ quarterId: second });
    await link({ kind: 'PROPERTY_COMPANY', organizationId: company });
    await link({ kind: 'OWNERS_COMMITTEE', organizationId: owners });
    await unlink({ id: made?.id, until: '2025-06-01T00:00:00Z' });
    const of = [quarterId, second].map((id) => ({ __typename: 'ResidentialQuarter', id }));
    const now = await city.ask(ANONYMOUS, OF_QUARTERS, { of });
    const then = await city.ask(ANONYMOUS, OF_QUARTERS, { of, at: '2025-05-01T00:00:00Z' });

    expect(now.data._entities).toEqual([
      { branch: null, propertyCompany: { id: company }, ownersCommittee: { id: owners } },
      { branch: { id: branch }, propertyCompany: null, ownersCommittee: null },
    ]);
    expect(then.data._entities[0]).toEqual({
      branch: { id: branch },
      propertyCompany: null,
      ownersCommittee: null,
    });
  });

  it('is listed under the organization, by kind and page by page', async () => {
    const neighbour = await seed.quarter(PLACES.neighbour);
    await link();
    await city.ask(officer, LINK, {
      input: { quarterId: neighbour, kind: 'BRANCH', organizationId: branch, idempotencyKey: 'n' },
    });
    const { data } = await city.ask(
      ANONYMOUS,
      `query($id: ID!) { organization(id: $id) {
         all: residentialQuarters(first: 1) { nodes { residentialQuarter { id } } pageInfo { hasNextPage } totalCount }
         managed: residentialQuarters(kind: PROPERTY_COMPANY) { totalCount } } }`,
      { id: branch },
    );

    expect(data.organization).toEqual({
      all: {
        nodes: [{ residentialQuarter: { id: quarterId } }],
        pageInfo: { hasNextPage: true },
        totalCount: 2,
      },
      managed: { totalCount: 0 },
    });
  });

  it('is one of a kind at a time, and another one afterwards', async () => {
    const other = await seed.organization({ kind: OrganizationKind.GENERAL_BRANCH });
    const { link: first } = await link({ since: '2025-03-01T00:00:00Z' });
    expect((await link({ organizationId: other })).userErrors).toMatchObject([
      { code: 'PERIOD_OVERLAP', field: 'quarterId' },
    ]);
    await unlink({ id: first?.id, until: '2025-06-01T00:00:00Z' });

    expect((await link({ organizationId: other, since: '2025-05-01T00:00:00Z' })).userErrors).toMatchObject([
      { code: 'PERIOD_OVERLAP' },
    ]);
    expect((await link({ organizationId: other, since: '2025-06-01T00:00:00Z' })).userErrors).toEqual([]);
    expect(await covered()).toMatchObject([{ amount: 1 }, { amount: -1 }, { amount: 1 }]);
  });

  it('is one when two organizations are named at the same moment', async () => {
    const answers = await Promise.all([link(), link()]);

    expect(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual([
      'PERIOD_OVERLAP',
    ]);
  });

  it('answers a repetition with the first link', async () => {
    const first = await link({ idempotencyKey: 'same' });

    expect(await link({ idempotencyKey: 'same' })).toEqual(first);
    expect(await covered()).toHaveLength(1);
  });

  it.each([
    ['a quarter that cannot be', { quarterId: 'x' }, 'quarterId', false],
    ['a quarter that is not known yet', { quarterId: newEntityId('5301') }, 'quarterId', true],
    ['an unknown organization', { organizationId: newEntityId('5301') }, 'organizationId', false],
    ['one of another city', { organizationId: newEntityId('1101') }, 'organizationId', false],
    ['a kind that does not fit the organization', { kind: 'PROPERTY_COMPANY' }, 'organizationId', false],
    ['a beginning in the future', { since: '2999-01-01T00:00:00Z' }, 'since', false],
    ['a beginning before the quarter', { since: '2020-01-01T00:00:00Z' }, 'since', false],
  ])('is refused for %s, and nothing is changed', async (_, changes, field, retryable) => {
    const { link: made, userErrors } = await link(changes);

    expect([made, userErrors]).toEqual([null, [{ code: 'INVALID_INPUT', field, retryable }]]);
    for (const table of ['quarter_link', 'outbox', 'idempotency_key', 'stat_delta'])
      expect(await city.owner.query(`SELECT * FROM ${table}`)).toEqual([]);
  });

  it('ends once, for one of two writers, not before it began and not in the future', async () => {
    const { link: made } = await link({ since: '2025-03-01T00:00:00Z' });
    for (const until of ['2025-02-01T00:00:00Z', '2999-01-01T00:00:00Z'])
      expect((await unlink({ id: made?.id, until })).userErrors).toMatchObject([{ field: 'until' }]);
    const answers = await Promise.all([unlink({ id: made?.id }), unlink({ id: made?.id })]);

    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([
      { code: 'CONFLICT', field: 'expectedVersion', currentVersion: 2 },
    ]);
    expect((await unlink({ id: made?.id, expectedVersion: 2 })).userErrors).toMatchObject([{ field: 'id' }]);
  });

  it('is the business of officers of the place alone', async () => {
    const elsewhere = viewer('STREET_OFFICER', { places: [PLACES.otherDistrict] });
    const { link: made } = await link();
    const unlinking = await city.ask(elsewhere, UNLINK, { input: { id: made?.id, expectedVersion: 1 } });
    const unknown = await city.ask(officer, UNLINK, {
      input: { id: newEntityId('5301'), expectedVersion: 1 },
    });

    expect((await ask({}, elsewhere)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect(unlinking.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect(unknown.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  });
});
