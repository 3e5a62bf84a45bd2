import type { TestService } from '@governance/shared/testing';
import { openCity } from '../testing/open-city.js';
import {
  COMMUNITY,
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
  test = await openCity();
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
afterAll(() => test.stop());

const LIST = `query ($filter: ServiceRequestFilter, $orderBy: ServiceRequestOrder, $first: Int, $after: String) {
  serviceRequests(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    nodes { number } edges { cursor } pageInfo { hasNextPage hasPreviousPage endCursor } totalCount } }`;

interface ListPage {
  readonly nodes: readonly { readonly number: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number;
}

async function list(variables: object, viewer = SUPERVISOR): Promise<ListPage> {
  const { data, errors } = await test.ask(viewer, LIST, { orderBy: 'RECEIVED_AT_ASC', ...variables });
  if (errors) throw new Error(JSON.stringify(errors));
  return data.serviceRequests as ListPage;
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
    const { errors } = await test.ask(SUPERVISOR, LIST, variables);

    expect(errors).toMatchObject([{ extensions: { code, argument } }]);
  });

  it('refuses the cursor of another order', async () => {
    const { pageInfo } = await list({ first: 1 });

    const { errors } = await test.ask(SUPERVISOR, LIST, {
      orderBy: 'RECEIVED_AT_DESC',
      after: pageInfo.endCursor,
    });

    expect(errors).toMatchObject([{ extensions: { code: 'CURSOR_INVALID' } }]);
  });

  it('is counted when asked, and is one statement otherwise', async () => {
    test.forgetStatements();
    await test.ask(SUPERVISOR, '{ serviceRequests { nodes { id } } }');
    expect(test.statements).toHaveLength(1);

    test.forgetStatements();
    await test.ask(SUPERVISOR, '{ serviceRequests { nodes { id } totalCount } }');
    expect(test.statements).toHaveLength(2);
  });
});

describe('looking a request up', () => {
  const LOOK = `query ($number: String, $id: ID) { serviceRequest(number: $number, id: $id) { id number } }`;

  it('finds it by number, however it is written, and by id', async () => {
    const { id, number } = made[0] ?? { id: '', number: '' };
    const found = { serviceRequest: { id, number } };

    expect((await test.ask(OFFICER, LOOK, { number })).data).toEqual(found);
    expect((await test.ask(OFFICER, LOOK, { number: ` ${number.toLowerCase()}` })).data).toEqual(found);
    expect((await test.ask(OFFICER, LOOK, { id })).data).toEqual(found);
  });

  it('takes one statement for many numbers of one city', async () => {
    const fields = numbers([0, 1, 2]).map(
      (number, index) => `r${String(index)}: serviceRequest(number: "${String(number)}") { id }`,
    );
    test.forgetStatements();

    await test.ask(OFFICER, `{ ${fields.join(' ')} }`);

    expect(test.statements).toHaveLength(1);
  });

  it('answers for a request of another place as for one that there is not', async () => {
    const foreign = made[5];
    const unknown = '1101-0190d3a0-0000-7000-8000-00000000dead';

    const hidden = await test.ask(OFFICER, LOOK, { id: foreign?.id });

    expect(hidden.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND', argument: 'id' } }]);
    expect(await test.ask(OFFICER, LOOK, { id: unknown })).toEqual(hidden);
    expect((await test.ask(OFFICER, LOOK, { number: foreign?.number })).errors).toMatchObject([
      { extensions: { code: 'NOT_FOUND', argument: 'number' } },
    ]);
  });

  it.each([
    ['neither', {}],
    ['both', { number: 'A', id: 'B' }],
    ['a number that is none', { number: '12345' }],
  ])('is refused with %s', async (_, variables) => {
    expect((await test.ask(LIN, LOOK, variables)).errors).toMatchObject([
      { extensions: { code: 'INVALID_INPUT', argument: 'number' } },
    ]);
  });

  it('does not find by a reference that no system could have given', async () => {
    const { errors } = await test.ask(
      OFFICER,
      `query ($id: String!) { serviceRequestByExternalRef(system: "12345", id: $id) { id } }`,
      { id: 'a\0b' },
    );

    expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  });
});
