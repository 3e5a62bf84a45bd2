import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type City, WAYS } from './testing/open-city';
import { shareCity } from './testing/shared-city';

const FIRST_SLICE = readFileSync(join(__dirname, '../../operations/first-slice.graphql'), 'utf8');
const README = readFileSync(join(__dirname, '../../README.md'), 'utf8');
/** A community with demonstration data in each of the five places, with the street above it. */
const COMMUNITIES = [
  ['赣州市', '360702'],
  ['建华区', '230203'],
  ['西山区', '530112'],
  ['昌平区', '110114'],
  ['锦州市', '210702'],
] as const;
const [FEW_GRIDS, MANY_GRIDS] = ['530112003014', '530112003008'];
/** Well formed, and of nothing. */
const UNKNOWN_ID = '5301-019ab000-0000-7000-8000-000000000000';
const answersByWay = new Map<string, unknown>();

describe.each(WAYS)('first-slice, in %s', (way) => {
  const share = shareCity(way, 'ASKED');
  let city: City;

  beforeAll(async () => {
    city = await share.open();
  }, 120_000);
  afterAll(() => share.giveBack());

  async function communityIn(county: string): Promise<string> {
    const { data } = await city.ask(
      `{ grids(filter: { divisionCode: "${county}000000" }, first: 1) { nodes { division { code } } } }`,
    );
    return data.grids.nodes[0].division.code as string;
  }

  async function firstSlice(code: string) {
    const token = await city.tokenOf('street-officer', code);
    return city.ask(FIRST_SLICE, { code }, token);
  }

  it.each(COMMUNITIES)(
    'answers unchanged for a community in %s, with every list filled',
    async (place, county) => {
      const code = await communityIn(county);
      const { status, data, errors } = await firstSlice(code);

      expect({ status, errors }).toEqual({ status: 200, errors: undefined });
      const { division } = data;
      expect(division).toMatchObject({ code, level: 'COMMUNITY' });
      expect(division.ancestors.map(({ level }: { level: string }) => level)).toEqual([
        'PROVINCE',
        'PREFECTURE',
        'COUNTY',
        'TOWNSHIP',
      ]);
      const [committee] = division.jointBodies.nodes;
      expect(committee.chairOrganization.name).toEqual(expect.any(String));
      expect(committee.members.nodes.length).toBeGreaterThanOrEqual(5);
      for (const { organization } of committee.members.nodes) {
        expect(organization).toMatchObject({ name: expect.any(String), kind: expect.any(String) });
        expect(organization.volunteers.totalCount).toEqual(expect.any(Number));
      }
      const counts = committee.members.nodes.map(
        (it: { organization: { volunteers: { totalCount: number } } }) =>
          it.organization.volunteers.totalCount,
      );
      expect(Math.max(...counts)).toBeGreaterThan(0);
      expect(division.grids.nodes.length).toBeGreaterThanOrEqual(2);
      for (const grid of division.grids.nodes) {
        expect(grid.workers.length).toBeGreaterThan(0);
        expect(grid.serviceRequests.nodes.length).toBeGreaterThan(0);
      }
      answersByWay.set(`${way} ${place}`, data);
    },
  );

  it('answers what the README prints, there with each list cut to its first entries', async () => {
    const { data } = await firstSlice('530112003001');
    const [, printed = ''] = /```json\n([\s\S]*?)\n```/.exec(README) ?? [];

    const { data: expected } = JSON.parse(printed) as { readonly data: unknown };
    expect(cutLike(data, expected)).toEqual(expected);
  });

  it('says that the data are invented', async () => {
    const { extensions } = await city.ask('{ division(code: "530112000000") { name } }');

    expect(extensions).toMatchObject({ dataNotice: '演示数据' });
  });

  const inOneProcess = way === 'one process';
  if (inOneProcess)
    it('takes as many statements for a community with 20 grids as for one with 2', async () => {
      const token = await city.tokenOf('street-officer', '530112003000');
      const statementsFor = async (code: string) => {
        city.forgetStatements();
        const { data } = await city.ask(FIRST_SLICE, { code }, token);
        return { grids: data.division.grids.nodes.length as number, statements: city.statements.length };
      };
      await statementsFor(FEW_GRIDS);
      const [few, many] = [await statementsFor(FEW_GRIDS), await statementsFor(MANY_GRIDS)];

      expect([few.grids, many.grids]).toEqual([2, 20]);
      expect(many.statements).toBe(few.statements);
      expect(few.statements).toBeLessThanOrEqual(12);
    });

  it.each([
    [
      'an unknown code',
      '{ division(code: "999999999999") { name } }',
      { division: null },
      { code: 'DIVISION_UNKNOWN', argument: 'code' },
    ],
    [
      'a malformed code',
      '{ division(code: "12") { name } }',
      { division: null },
      { code: 'DIVISION_CODE_MALFORMED', argument: 'code' },
    ],
    [
      'a page of 101',
      '{ division(code: "530112003008") { grids(first: 101) { nodes { code } } } }',
      expect.anything(),
      { code: 'PAGE_SIZE_INVALID', argument: 'first' },
    ],
    [
      'a bad cursor',
      '{ organizations(after: "x") { nodes { id } } }',
      expect.anything(),
      { code: 'CURSOR_INVALID', argument: 'after' },
    ],
    [
      'a working row that is unknown',
      `{ serviceRequest(id: "${UNKNOWN_ID}") { id } }`,
      { serviceRequest: null },
      { code: 'NOT_FOUND', argument: 'id' },
    ],
  ])('gives %s a typed answer', async (_, document, data, extensions) => {
    const answer = await city.ask(document, {}, await city.tokenOf('street-officer'));

    expect(answer.data).toEqual(data);
    expect(answer.errors?.[0]?.extensions).toMatchObject(extensions);
  });

  it.each([
    [
      'a malformed instant',
      '{ division(code: "530112000000", asOf: "yesterday") { name } }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['a number for a code', '{ division(code: 530112000000) { name } }', 'GRAPHQL_VALIDATION_FAILED'],
    [
      'ten thousand aliases',
      `{ ${Array.from({ length: 10_000 }, (_, at) => `a${String(at)}: division(code: "530112000000") { name }`).join(' ')} }`,
      'QUERY_TOO_COMPLEX',
    ],
  ])('refuses %s before anything is fetched', async (_, document, code) => {
    city.forgetStatements();
    const { status, errors } = await city.ask(document);

    expect([status, errors?.[0]?.extensions['code']]).toEqual([400, code]);
    expect(city.statements).toEqual([]);
  });

  it.each([
    ['no token', null, 403, { code: 'FORBIDDEN', argument: 'authorization' }],
    ['a token that is none', 'nonsense', 401, { code: 'UNAUTHENTICATED', argument: 'authorization' }],
  ])('refuses working rows with %s, naming what is missing', async (_, token, status, extensions) => {
    const answer = await city.ask(FIRST_SLICE, { code: MANY_GRIDS }, token);

    expect(answer.status).toBe(status);
    expect(answer.data ?? null).toBeNull();
    expect(answer.errors?.[0]?.extensions).toMatchObject(extensions);
  });

  it('has empty working lists for an officer of another place, and NOT_FOUND as for an unknown row', async () => {
    const own = await city.ask(
      '{ serviceRequests(filter: { divisionCode: "530112003008" }, first: 1) { nodes { id } } }',
      {},
      await city.tokenOf('street-officer', MANY_GRIDS),
    );
    const { id } = own.data.serviceRequests.nodes[0] as { id: string };
    const foreigner = await city.tokenOf('street-officer', '110114001000');
    const slice = await city.ask(FIRST_SLICE, { code: MANY_GRIDS }, foreigner);
    const lookUp = (wanted: string) =>
      city.ask('query($id: ID!) { serviceRequest(id: $id) { id } }', { id: wanted }, foreigner);
    const [foreign, unknown] = [await lookUp(id), await lookUp(UNKNOWN_ID)];

    expect(slice.errors).toBeUndefined();
    for (const grid of slice.data.division.grids.nodes) expect(grid.serviceRequests.nodes).toEqual([]);
    expect(slice.data.division.jointBodies.nodes[0].members.nodes.length).toBeGreaterThan(0);
    expect(foreign).toEqual(unknown);
    expect(foreign.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  });
});

it('first-slice answers the same in one process and in many', () => {
  for (const [place] of COMMUNITIES) {
    expect(answersByWay.get(`many processes ${place}`)).toEqual(answersByWay.get(`one process ${place}`));
    expect(answersByWay.get(`one process ${place}`)).toBeDefined();
  }
});

/** A value with each list cut to the length that it has in the pattern. */
function cutLike(value: unknown, pattern: unknown): unknown {
  if (Array.isArray(pattern) && Array.isArray(value)) {
    return value.slice(0, pattern.length).map((item, at) => cutLike(item, pattern[at]));
  }
  if (typeof pattern !== 'object' || pattern === null || typeof value !== 'object' || value === null)
    return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, field]) => [
      key,
      cutLike(field, (pattern as Record<string, unknown>)[key]),
    ]),
  );
}
