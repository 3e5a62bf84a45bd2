import { openTestService, type TestService } from '../testing/open-test-service.js';
import {
  COMMUNITY,
  DISTRICT,
  FOREIGN,
  GRID,
  NEIGHBOUR,
  NEIGHBOUR_GRID,
  OTHER_STREET_COMMUNITY,
  STREET,
} from '../testing/places.js';
import { type AnsweredRequest, LIN, received, SUPERVISOR, walk, OFFICER } from '../testing/requests.js';
import { resident } from '../testing/viewers.js';

let test: TestService;
const made: AnsweredRequest[] = [];
const numbers = (indices: readonly number[]) => indices.map((index) => made[index]?.number);

beforeAll(async () => {
  test = await openTestService();
  const inputs = [
    { title: '路燈不亮', categoryCode: 'FACILITIES.LIGHTING', gridCode: GRID.code },
    { title: '停水', categoryCode: 'SUPPLY.WATER', gridCode: GRID.code },
    { title: '停电', categoryCode: 'SUPPLY.POWER', channel: 'MINI_PROGRAM', divisionCode: NEIGHBOUR },
    { title: '路灯闪烁', categoryCode: 'FACILITIES', divisionCode: NEIGHBOUR, gridCode: NEIGHBOUR_GRID.code },
    { title: '噪音', categoryCode: 'NOISE', divisionCode: OTHER_STREET_COMMUNITY },
    { title: '异地', categoryCode: 'OTHER', divisionCode: FOREIGN },
  ];
  for (const input of inputs) made.push(await received(test, input, resident('zhao')));
  const second = made[1];
  if (second) await walk(test, second, [['REJECT', OFFICER, { reason: '不属受理范围' }]]);
  // Three of one instant, so that the id decides between them.
  await test.owner.query(
    `UPDATE service_request SET received_at = '2026-03-01T00:00:00Z' WHERE number = ANY($1)`,
    [numbers([0, 1, 2])],
  );
  await test.owner.query(
    `UPDATE service_request SET received_at = '2026-03-02T00:00:00Z' WHERE number = $1`,
    [made[3]?.number],
  );
});
afterAll(() => test.close());

const LIST = `query ($filter: ServiceRequestFilter, $orderBy: ServiceRequestOrder, $first: Int, $after: String) {
  serviceRequests(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    nodes { number } edges { cursor } pageInfo { hasNextPage hasPreviousPage endCursor } totalCount } }`;

interface ListPage {
  readonly nodes: readonly { readonly number: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number;
}

async function list(variables: object, viewer = SUPERVISOR): Promise<ListPage> {
  const { data, errors } = await test.execute(LIST, { orderBy: 'RECEIVED_AT_ASC', ...variables }, viewer);
  if (errors) throw new Error(JSON.stringify(errors));
  return data?.['serviceRequests'] as unknown as ListPage;
}

const numbersOf = ({ nodes }: ListPage) => nodes.map(({ number }) => number);

describe('the list of requests', () => {
  it.each(['RECEIVED_AT_ASC', 'RECEIVED_AT_DESC'])(
    'has every request once over all pages, %s',
    async (orderBy) => {
      const whole = numbersOf(await list({ orderBy }));
      const walked: string[] = [];
      let page = await list({ orderBy, first: 2 });
      walked.push(...numbersOf(page));
      while (page.pageInfo.hasNextPage) {
        page = await list({ orderBy, first: 2, after: page.pageInfo.endCursor });
        walked.push(...numbersOf(page));
      }

      expect(walked).toEqual(whole);
      expect(new Set(walked)).toEqual(new Set(numbers([0, 1, 2, 3, 4])));
      expect(page.totalCount).toBe(5);
    },
  );

  it('turns round with the order', async () => {
    const [up, down] = [await list({}), await list({ orderBy: 'RECEIVED_AT_DESC' })];

    expect(numbersOf(down)).toEqual(numbersOf(up).reverse());
  });

  it.each([
    ['a street', { divisionCode: STREET }, [0, 1, 2, 3]],
    ['a community', { divisionCode: COMMUNITY }, [0, 1]],
    ['a place outside the jurisdiction', { divisionCode: FOREIGN }, []],
    ['a grid', { gridId: GRID.id }, [0, 1]],
    ['a grid that is no id', { gridId: 'grid' }, []],
    ['open ones', { open: true }, [0, 2, 3, 4]],
    ['closed ones', { open: false }, [1]],
    ['a status', { status: ['REJECTED', 'CLOSED'] }, [1]],
    ['a single status', { status: 'RECEIVED', divisionCode: COMMUNITY }, [0]],
    ['a category', { categoryCode: 'SUPPLY.WATER' }, [1]],
    ['an upper category', { categoryCode: 'FACILITIES' }, [0, 3]],
    ['a channel', { channel: 'MINI_PROGRAM' }, [2]],
    ['words in another writing', { search: '路灯' }, [0, 3]],
    ['words with a wildcard', { search: '%' }, []],
    ['a period', { receivedFrom: '2026-03-01T00:00:00Z', receivedTo: '2026-03-02T00:00:00Z' }, [0, 1, 2]],
    ['all of several things', { divisionCode: STREET, open: true, search: '停' }, [2]],
  ])('can be limited to %s', async (_, filter, expected) => {
    const page = await list({ filter });

    expect(new Set(numbersOf(page))).toEqual(new Set(numbers(expected)));
    expect(page.totalCount).toBe(expected.length);
  });

  it.each([
    ['PAGE_SIZE_INVALID', 'first', { first: 0 }],
    ['PAGE_SIZE_INVALID', 'first', { first: 101 }],
    ['CURSOR_INVALID', 'after', { after: 'nonsense' }],
    ['DIVISION_CODE_MALFORMED', 'filter.divisionCode', { filter: { divisionCode: '5301' } }],
    ['INVALID_INPUT', 'filter.search', { filter: { search: '水'.repeat(51) } }],
    ['INVALID_INPUT', 'filter.categoryCode', { filter: { categoryCode: 'a b' } }],
    [
      'PERIOD_INVALID',
      'filter.receivedTo',
      { filter: { receivedFrom: '2026-03-02T00:00:00Z', receivedTo: '2026-03-01T00:00:00Z' } },
    ],
  ])('answers %s and names %s', async (code, argument, variables) => {
    const { errors } = await test.execute(LIST, variables, SUPERVISOR);

    expect(errors).toMatchObject([{ extensions: { code, argument } }]);
  });

  it('refuses the cursor of another order', async () => {
    const { pageInfo } = await list({ first: 1 });

    const { errors } = await test.execute(
      LIST,
      { orderBy: 'RECEIVED_AT_DESC', after: pageInfo.endCursor },
      SUPERVISOR,
    );

    expect(errors).toMatchObject([{ extensions: { code: 'CURSOR_INVALID' } }]);
  });

  it('is counted when asked, and is one statement otherwise', async () => {
    test.forgetStatements();
    await test.execute('{ serviceRequests { nodes { id } } }', {}, SUPERVISOR);
    expect(test.statements).toHaveLength(1);

    test.forgetStatements();
    await test.execute('{ serviceRequests { nodes { id } totalCount } }', {}, SUPERVISOR);
    expect(test.statements).toHaveLength(2);
  });
});

describe('looking a request up', () => {
  const LOOK = `query ($number: String, $id: ID) { serviceRequest(number: $number, id: $id) { id number } }`;

  it('finds it by number, however it is written, and by id', async () => {
    const [{ id = '', number = '' } = {}] = made;
    const found = { serviceRequest: { id, number } };

    expect((await test.execute(LOOK, { number }, OFFICER)).data).toEqual(found);
    expect((await test.execute(LOOK, { number: ` ${number.toLowerCase()}` }, OFFICER)).data).toEqual(found);
    expect((await test.execute(LOOK, { id }, OFFICER)).data).toEqual(found);
  });

  it('takes one statement for many numbers of one city', async () => {
    const fields = numbers([0, 1, 2]).map(
      (number, index) => `r${String(index)}: serviceRequest(number: "${String(number)}") { id }`,
    );
    test.forgetStatements();

    await test.execute(`{ ${fields.join(' ')} }`, {}, OFFICER);

    expect(test.statements).toHaveLength(1);
  });

  it('answers for a request of another place as for one that there is not', async () => {
    const foreign = made[5];
    const unknown = '1101-0190d3a0-0000-7000-8000-00000000dead';

    const hidden = await test.execute(LOOK, { id: foreign?.id }, OFFICER);

    expect(hidden.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND', argument: 'id' } }]);
    expect(await test.execute(LOOK, { id: unknown }, OFFICER)).toEqual(hidden);
    expect((await test.execute(LOOK, { number: foreign?.number }, OFFICER)).errors).toMatchObject([
      { extensions: { code: 'NOT_FOUND', argument: 'number' } },
    ]);
  });

  it.each([
    ['neither', {}],
    ['both', { number: 'A', id: 'B' }],
    ['a number that is none', { number: '12345' }],
  ])('is refused with %s', async (_, variables) => {
    expect((await test.execute(LOOK, variables, LIN)).errors).toMatchObject([
      { extensions: { code: 'INVALID_INPUT', argument: 'number' } },
    ]);
  });

  it('does not find by a reference that no system could have given', async () => {
    const { errors } = await test.execute(
      `query ($id: String!) { serviceRequestByExternalRef(system: "12345", id: $id) { id } }`,
      { id: 'a\0b' },
      OFFICER,
    );

    expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  });
});

describe('the categories', () => {
  it('are those that all cities share, with a word of its own where a city has one', async () => {
    await test.owner.query(
      `INSERT INTO service_category VALUES ('5301', 'NOISE', '噪声污染', NULL, 'ECOLOGY', 'ROUTINE'),
         ('5301', 'NOISE.LAKE', '滇池游船噪声', 'NOISE', NULL, 'ROUTINE')`,
    );
    const query = `query ($divisionCode: DivisionCode) { serviceCategories(divisionCode: $divisionCode) {
      code name leadDepartmentKind parent { code } children { code parent { name } } } }`;
    const noiseOf = async (divisionCode: string | null) => {
      const { data } = await test.execute(query, { divisionCode }, resident('anybody'));
      const categories = data?.['serviceCategories'] as unknown as readonly {
        code: string;
        children: object[];
      }[];
      return { count: categories.length, noise: categories.find(({ code }) => code === 'NOISE') };
    };

    const [shared, here] = [await noiseOf(null), await noiseOf(DISTRICT)];

    expect(shared).toMatchObject({
      count: 15,
      noise: { name: '噪音扰民', leadDepartmentKind: 'ECOLOGY', parent: null },
    });
    expect(here).toMatchObject({ count: 15, noise: { name: '噪声污染' } });
    expect(here.noise?.children).toHaveLength((shared.noise?.children.length ?? 0) + 1);
    expect(here.noise?.children).toContainEqual({ code: 'NOISE.LAKE', parent: { name: '噪声污染' } });
    test.forgetStatements();
    await noiseOf(DISTRICT);
    expect(test.statements).toHaveLength(1);
  });
});
