import { setTimeout as pause } from 'node:timers/promises';
import { type City, WAYS } from './testing/open-city';
import { shareCity } from './testing/shared-city';

const PAUSE_MS = 20;

/** A street of the demonstration that is filled whole: some of its grids have a branch and open requests. */
const STREET = '530112003000';
const GRIDS = `query($code: DivisionCode!) { division(code: $code) { grids(first: 100) { nodes {
  id version bbox branch { id } open: serviceRequests(filter: { open: true }, first: 100) { nodes { id } }
  closed: serviceRequests(filter: { open: false }, first: 100) { nodes { id } } } } } }`;
const SPLIT = `mutation($input: SplitGridInput!) { splitGrid(input: $input) {
  grids { id code name } userErrors { code field message } } }`;
const AFTER = `query($heir: ID!, $other: ID!, $old: ID!) {
  heir: grid(id: $heir) { ...Held } other: grid(id: $other) { ...Held } old: grid(id: $old) { ...Held
    supersededBy { weight grid { id } } } }
fragment Held on Grid { branch { id } serviceRequests(first: 100) { nodes { id status timeline { action } } } }`;
const REPORT = `mutation($input: ReportGridEventInput!) { reportGridEvent(input: $input) {
  gridEvent { id version } userErrors { code field message } } }`;
const MOVE_EVENT = `mutation($input: MoveGridEventInput!) { moveGridEvent(input: $input) {
  gridEvent { id version status } userErrors { code field message } } }`;
const MOVE_REQUEST = `mutation($input: MoveServiceRequestInput!) { moveServiceRequest(input: $input) {
  serviceRequest { id version status } userErrors { code field message } } }`;
const EVENT = `query($id: ID!) { gridEvent(id: $id) { status version closedAt timeline { action role } serviceRequest {
  id version status channel title description grid { id } category { code } sourceGridEvent { id title description } } } }`;

interface DemoGrid {
  readonly id: string;
  readonly version: number;
  /** West, south, east, north. */
  readonly bbox: readonly [number, number, number, number];
  readonly branch: { readonly id: string } | null;
  readonly open: { readonly nodes: readonly { readonly id: string }[] };
  readonly closed: { readonly nodes: readonly { readonly id: string }[] };
}

describe.each(WAYS)('what grids and their neighbours do for each other, in %s', (way) => {
  const share = shareCity(way, 'CHANGED');
  let city: City;
  let officer: string;

  beforeAll(async () => {
    city = await share.open();
    officer = await city.tokenOf('street-officer', STREET);
  }, 120_000);
  afterAll(() => share.giveBack());

  /** The payload of a mutation that must not be refused. */
  async function make<T>(document: string, input: object): Promise<T> {
    const { data, errors } = await city.ask(document, { input }, officer);
    const [payload] = Object.values(
      (data ?? {}) as Record<string, { readonly userErrors: readonly object[] }>,
    );
    if (payload?.userErrors.length !== 0) throw new Error(JSON.stringify({ payload, errors }));
    return payload as T;
  }

  /** Asks until the neighbour has heard of it; the test's own limit ends it. */
  async function until(
    document: string,
    variables: object,
    isThere: (data: Answered) => boolean,
  ): Promise<Answered> {
    for (;;) {
      const { data } = await city.ask(document, variables, officer);
      if (isThere(data as Answered)) return data as Answered;
      await pause(PAUSE_MS);
    }
  }

  it('lets the open requests and the branch of a grid that is split go on in its heaviest part', async () => {
    const { data } = await city.ask(GRIDS, { code: STREET }, officer);
    const grid = (data.division.grids.nodes as DemoGrid[]).find(
      ({ branch, open }) => branch && open.nodes.length > 0,
    );
    if (!grid) throw new Error('no grid of the demonstration has all of it');
    const [west, south, east, north] = grid.bbox;
    const middle = (west + east) / 2;
    const { grids } = await make<{ grids: readonly { id: string; name: string }[] }>(SPLIT, {
      grid: { id: grid.id, expectedVersion: grid.version },
      parts: [
        { name: '东片网格', households: 20, boundary: boxed([middle, south, east, north]) },
        { name: '西片网格', households: 60, boundary: boxed([west, south, middle, north]) },
      ],
      ...{ reason: '居民增多', idempotencyKey: 'split' },
    });
    const [heir, other] = ['西片网格', '东片网格'].map((name) => grids.find((it) => it.name === name)?.id);
    const asked = { heir, other, old: grid.id };
    const ids = (of: Held) => of.serviceRequests.nodes.map(({ id }) => id).toSorted();
    const keys = (nodes: DemoGrid['open']['nodes']) => nodes.map(({ id }) => id).toSorted();

    const after = await until(
      AFTER,
      asked,
      ({ heir: it }) => it?.branch != null && it.serviceRequests.nodes.length === grid.open.nodes.length,
    );

    expect(after.old?.branch).toBeNull();
    expect(after.old?.supersededBy).toEqual(
      expect.arrayContaining([
        { weight: 0.75, grid: { id: heir } },
        { weight: 0.25, grid: { id: other } },
      ]),
    );
    expect(after.heir?.branch).toEqual(grid.branch);
    expect(after.heir && ids(after.heir)).toEqual(keys(grid.open.nodes));
    expect(after.old && ids(after.old)).toEqual(keys(grid.closed.nodes));
    expect(after.other).toEqual({ branch: null, serviceRequests: { nodes: [] } });
    for (const { timeline } of after.heir?.serviceRequests.nodes ?? [])
      expect(timeline.at(-1)).toEqual({ action: 'GRID_CHANGED' });
  }, 60_000);

  it('lets an event become a request, closes it with that, and opens both again', async () => {
    const { data } = await city.ask(GRIDS, { code: STREET }, officer);
    const gridId = (data.division.grids.nodes as DemoGrid[])[0]?.id;
    const words = { title: '路面塌陷', description: '请联系13800138000' };
    const { gridEvent } = await make<{ gridEvent: { id: string; version: number } }>(REPORT, {
      ...{ gridId, categoryCode: 'FACILITY', reportedVia: 'DESK', idempotencyKey: 'collapse', ...words },
    });
    const { id } = gridEvent;
    const escalation = {
      action: 'ESCALATE_TO_REQUEST',
      expectedVersion: gridEvent.version,
      reason: '需部门处置',
    };
    await make(MOVE_EVENT, { id, ...escalation });

    const became = await until(EVENT, { id }, ({ gridEvent: it }) => it?.serviceRequest != null);

    const request = became.gridEvent?.serviceRequest;
    expect(became.gridEvent).toMatchObject({
      status: 'BECAME_REQUEST',
      serviceRequest: {
        ...{
          status: 'RECEIVED',
          channel: 'GRID_EVENT',
          grid: { id: gridId },
          category: { code: 'FACILITIES' },
        },
        ...{ title: '路面塌陷', description: '请联系138****8000', sourceGridEvent: { id, ...words } },
      },
    });
    const standing = async (action: string, version: number, status: string) => {
      const move = { action, expectedVersion: version, reason: '已修复路面' };
      await make(MOVE_REQUEST, { id: request?.id, ...move });
      return until(EVENT, { id }, ({ gridEvent: it }) => it?.status === status);
    };
    const closed = await standing('REJECT', 1, 'CANCELLED');
    expect(closed.gridEvent?.closedAt).toEqual(expect.any(String));
    await standing('REINSTATE', 2, 'BECAME_REQUEST');
    const done = await standing('ANSWER', 3, 'CLOSED');
    expect(done.gridEvent?.timeline).toEqual([
      { action: 'REPORT', role: 'STREET' },
      { action: 'ESCALATE_TO_REQUEST', role: 'STREET' },
      ...['REQUEST_RECEIVED', 'REQUEST_DROPPED', 'REQUEST_REOPENED', 'REQUEST_CLOSED'].map((action) => ({
        ...{ action, role: 'SYSTEM' },
      })),
    ]);

    const elsewhere = await city.tokenOf('street-officer', '110114001000');
    const seen = await city.ask(
      'query($id: ID!) { serviceRequest(id: $id) { id } }',
      { id: request?.id },
      elsewhere,
    );
    expect(seen.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  }, 60_000);
});

interface Held {
  readonly branch: { readonly id: string } | null;
  readonly supersededBy?: readonly object[];
  readonly serviceRequests: {
    readonly nodes: readonly {
      readonly id: string;
      readonly timeline: readonly { readonly action: string }[];
    }[];
  };
}

interface Answered {
  readonly heir?: Held;
  readonly other?: Held;
  readonly old?: Held;
  readonly gridEvent?: {
    readonly status: string;
    readonly closedAt: string | null;
    readonly timeline: readonly object[];
    readonly serviceRequest: { readonly id: string } | null;
  };
}

/** A rectangle as a boundary: west, south, east, north. */
const boxed = ([west, south, east, north]: DemoGrid['bbox']) => ({
  coordinateSystem: 'CGCS2000',
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  },
});
