import { ANONYMOUS, type Viewer } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import { openCity } from '../testing/open-city.js';
import {
  COMMUNITY,
  DISTRICT,
  GRID,
  HOUSING,
  NEIGHBOUR,
  OTHER_DISTRICT_COMMUNITY,
  STREET,
  WATER,
} from '../testing/places.js';
import { LIN, received, TO_WORK, walk } from '../testing/requests.js';
import { askAs } from '../testing/supervision-cast.js';
import { TestClock } from '../testing/test-clock.js';
import {
  auditor,
  departmentOfficer,
  districtSupervisor,
  gridWorker,
  streetOfficer,
} from '../testing/viewers.js';
import { blow, BLOWER, BLOWER_ID, CALLED, callOf, moveCall, whistled } from '../testing/whistle-cast.js';

const clock = new TestClock('2026-03-02T09:00:00+08:00');
let test: TestService;
/** About a request in a grid; without one in the neighbouring community, of each kind. */
let requestId: string;
let about: string;
const others: string[] = [];
beforeAll(async () => {
  test = await openCity({}, clock.now);
  const request = await walk(test, await received(test, { gridCode: GRID.code }, LIN), TO_WORK);
  requestId = request.id;
  about = whistled(await blow(test, { requestId, departmentIds: [WATER] })).id;
  for (const kind of ['CAMPAIGN', 'EMERGENCY', 'KEY']) {
    clock.set('2026-03-02 10:00');
    others.push(
      whistled(await blow(test, { kind, divisionCode: NEIGHBOUR, departmentIds: [WATER, HOUSING] })).id,
    );
  }
}, 60_000);
afterAll(() => test.stop());

const WAYS = `query ($ids: [_Any!]!, $places: [_Any!]!, $more: [_Any!]!) {
  whistles(first: 100) { nodes { id } totalCount }
  of: _entities(representations: $ids) { ... on Whistle { id } }
  places: _entities(representations: $places) { ... on Division { whistles(first: 100) { nodes { id } totalCount } } }
  more: _entities(representations: $more) {
    ... on Grid { inGrid: whistles(first: 100) { nodes { id } totalCount } }
    ... on Organization { calling: whistles(first: 100) { nodes { id } totalCount } } } }`;

interface Listed {
  readonly nodes: readonly { readonly id: string }[];
  readonly totalCount: number;
}

/** What a viewer sees on every way; fails the test when two ways tell differently. */
async function seenBy(by: Viewer): Promise<readonly string[]> {
  const answer = (await askAs(test, by, WAYS, {
    ids: [about, ...others].map((id) => ({ __typename: 'Whistle', id })),
    places: [{ __typename: 'Division', code: DISTRICT }],
    more: [
      { __typename: 'Grid', id: GRID.id },
      { __typename: 'Organization', id: WATER },
    ],
  })) as {
    whistles: Listed;
    of: readonly ({ readonly id: string } | null)[];
    places: readonly [{ readonly whistles: Listed }];
    more: readonly [{ readonly inGrid: Listed }, { readonly calling: Listed }];
  };
  const listed = answer.whistles.nodes.map(({ id }) => id).sort();
  const [{ inGrid }, { calling }] = answer.more;
  const ways = [answer.places[0].whistles, calling];
  for (const { nodes, totalCount } of [answer.whistles, ...ways]) {
    expect(nodes.map(({ id }) => id).sort()).toEqual(listed);
    expect(totalCount).toBe(listed.length);
  }
  expect(answer.of.flatMap((it) => it?.id ?? []).sort()).toEqual(listed);
  expect(inGrid.nodes.map(({ id }) => id)).toEqual(listed.filter((id) => id === about));
  return listed;
}

describe('whistles', () => {
  it('are seen by the jurisdiction, whoever blew them and whoever was called, and by nobody else on any way', async () => {
    const all = [about, ...others].sort();

    for (const by of [streetOfficer(STREET), districtSupervisor(DISTRICT), auditor(DISTRICT)])
      expect(await seenBy(by)).toEqual(all);
    expect(await seenBy(departmentOfficer(BLOWER_ID))).toEqual(all);
    expect(await seenBy(departmentOfficer(WATER))).toEqual(all);
    expect(await seenBy(departmentOfficer(HOUSING))).toEqual([...others].sort());
    expect(await seenBy(gridWorker(COMMUNITY))).toEqual([about]);
    for (const by of [
      streetOfficer(OTHER_DISTRICT_COMMUNITY),
      departmentOfficer('5301-0190d3a0-0000-7000-8000-0000000000f1'),
      viewer('RESIDENT', { subject: LIN.subject ?? '' }),
    ])
      expect(await seenBy(by)).toEqual([]);
  });

  it('look like unknown ones to others, and to nobody', async () => {
    const query = `query ($id: ID!) { whistle(id: $id) { id } }`;
    const unseen = await test.ask(departmentOfficer(HOUSING), query, { id: about });
    const unknown = await test.ask(departmentOfficer(HOUSING), query, {
      id: '5301-0190d3a0-0000-7000-8000-00000000ffff',
    });
    const open = await test.ask(ANONYMOUS, query, { id: about });

    expect(unseen.errors?.map(({ message, extensions }) => [message, extensions['code']])).toEqual(
      unknown.errors?.map(({ message, extensions }) => [message, extensions['code']]),
    );
    expect(unseen.errors?.[0]?.extensions['code']).toBe('NOT_FOUND');
    expect(open.errors?.[0]?.extensions['code']).toBe('NOT_FOUND');
  });

  it('are listed by the earliest arrival that is awaited, those that await none last, page by page', async () => {
    const [campaign = '', emergency = '', key = ''] = others;
    const call = callOf(
      whistled(await moveCall(test, ['arriveAtCall', CALLED[WATER] ?? LIN], await callIn(about, WATER))),
      WATER,
    );
    const pages: string[] = [];
    let after: string | null = null;
    do {
      const { whistles } = await askAs(
        test,
        streetOfficer(STREET),
        `query ($after: String) { whistles(filter: { open: true, divisionCode: "${STREET}" }, orderBy: ARRIVAL_DUE,
          first: 1, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }`,
        { after },
      );
      const page = whistles as {
        nodes: { id: string }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
      pages.push(...page.nodes.map(({ id }) => id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);

    expect(call.state).toBe('ARRIVED');
    expect(pages).toEqual([emergency, key, campaign, about]);
    const { kinds, calling, closed } = (await askAs(
      test,
      streetOfficer(STREET),
      `{ kinds: whistles(filter: { kind: KEY }) { nodes { id } }
         calling: whistles(filter: { departmentId: "${HOUSING}" }) { totalCount }
         closed: whistles(filter: { open: false }) { totalCount } }`,
    )) as { kinds: Listed; calling: Listed; closed: Listed };
    expect([kinds.nodes, calling.totalCount, closed.totalCount]).toEqual([[{ id: key }], 3, 0]);
    const stolen = await test.ask(
      streetOfficer(STREET),
      `query ($after: String) { whistles(orderBy: BLOWN_AT_DESC, after: $after) { nodes { id } } }`,
      { after: Buffer.from('["whistles ARRIVAL_DUE","2026-03-02T00:00:00.000Z","x"]').toString('base64url') },
    );
    expect(stolen.errors?.[0]?.extensions['code']).toBe('CURSOR_INVALID');
  });

  it('are read with as many statements whether there is one or many, with everything that hangs on them', async () => {
    const query = `query ($first: Int!) { whistles(first: $first) { nodes { id kindWord title availableActions
      blownBy { id } grid { id } division { code } timeline { action }
      request { number title whistles(first: 2) { nodes { id } } }
      calls { state overdue availableActions department { id } timeline { action organization { id } } } } } }`;
    const statements = async (first: number) => {
      test.forgetStatements();
      await askAs(test, BLOWER, query, { first });
      return test.statements.length;
    };

    // Four whistles, the oldest of which has a request.
    expect(await statements(4)).toBe(7);
    expect([await statements(3), await statements(1)]).toEqual([5, 5]);
    const places = async (codes: readonly string[]) => {
      test.forgetStatements();
      await askAs(
        test,
        BLOWER,
        `query ($places: [_Any!]!) { _entities(representations: $places) { ... on Division {
          whistles(first: 3) { totalCount nodes { calls { state } } }
          whistleLedger(from: "2026-03-01", to: "2026-03-05") { day carried } } } }`,
        { places: codes.map((code) => ({ __typename: 'Division', code })) },
      );
      return test.statements.length;
    };
    expect(await places([STREET, COMMUNITY, NEIGHBOUR])).toBe(await places([STREET]));
  });
});

async function callIn(id: string, departmentId: string) {
  const { whistle } = (await askAs(
    test,
    BLOWER,
    `query ($id: ID!) { whistle(id: $id) { calls { id version department { id } } } }`,
    { id },
  )) as { whistle: Parameters<typeof callOf>[0] };
  return callOf(whistle, departmentId);
}
