import { Movements, type CopyPage, type FeedEvent, type FeedPage, type FeedSource } from '@governance/shared';
import type { TestService } from '@governance/shared/testing';
import { openCity } from '../testing/open-city.js';
import { COMMUNITY, NEIGHBOUR, PLACES } from '../testing/places.js';
import { create, LIN, move, moved, OFFICER, received, soundInput } from '../testing/requests.js';

const NEW_GRID = '5301-0190d3a0-0000-7000-8000-0000000000d1';
const COPIED_GRID = '5301-0190d3a0-0000-7000-8000-0000000000d2';

/** The grid subgraph as this service hears of it. */
class GridFeed implements FeedSource {
  readonly name = 'grid';
  readonly events: FeedEvent[] = [];

  private readonly movements = new Movements();

  follow = (moved: () => void): (() => void) => this.movements.follow(moved);
  head = async (): Promise<string> => String(this.events.length);

  read = async (after: string): Promise<FeedPage> => ({
    events: this.events.slice(Number(after)),
    next: String(this.events.length),
    head: String(this.events.length),
  });

  copy = async (noun: string): Promise<CopyPage> => ({
    position: '0',
    rows: this.rowsOf(noun),
    next: null,
  });

  private rowsOf(noun: string): readonly object[] {
    if (noun === 'DivisionLineage') return [];
    return noun === 'Grid' ? [gridRow(COPIED_GRID, `${NEIGHBOUR}005`, 3)] : PLACES;
  }

  tell(entityId: string, code: string, version: number, more: object = {}): void {
    const { id, ...payload } = gridRow(entityId, code, version, more);
    this.events.push({
      ...{ position: String(this.events.length + 1), id, entityId, version, payload },
      ...{ type: 'GridChanged', entity: 'Grid', cityCode: '5301', divisionCode: COMMUNITY },
      ...{ occurredAt: new Date(), deleted: false },
    });
    this.movements.happened();
  }
}

const gridRow = (id: string, code: string, version: number, more: object = {}) => ({
  ...{
    id,
    cityCode: '5301',
    code,
    divisionCode: code.slice(0, 12),
    version,
    name: '新网格',
    kind: 'GENERAL',
  },
  ...{ households: 3, responsibleOrganizationId: null, validFrom: '2026-01-01T00:00:00Z', validTo: null },
  ...more,
});

let test: TestService;
const feed = new GridFeed();
beforeAll(async () => {
  test = await openCity({ grid: feed });
  test.service.start();
});
afterAll(() => test.stop());

/** Waits for the position that the service's readiness tells of, never for a time. */
async function followed(): Promise<void> {
  const wanted = String(feed.events.length);
  for (;;) {
    const { details } = await test.service.readiness();
    const { follows } = details as { readonly follows: readonly { readonly position: string | null }[] };
    if (follows.length === 2 && follows.every(({ position }) => position === wanted)) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('the copy of the grids', () => {
  it('holds what was there before and learns of what comes', async () => {
    await followed();
    const input = soundInput({ gridCode: `${COMMUNITY}007` });
    expect((await create(test, input, LIN)).userErrors).toMatchObject([
      { field: 'gridCode', retryable: true },
    ]);
    expect(
      moved(await create(test, soundInput({ divisionCode: NEIGHBOUR, gridCode: `${NEIGHBOUR}005` }), LIN))
        .status,
    ).toBe('RECEIVED');

    feed.tell(NEW_GRID, `${COMMUNITY}007`, 1);
    await followed();

    expect(moved(await create(test, input, LIN)).status).toBe('RECEIVED');
  });

  it('ignores what is not newer than what it holds, and refuses a grid that was closed', async () => {
    feed.tell(NEW_GRID, `${COMMUNITY}007`, 3, { validTo: '2026-06-01T00:00:00Z' });
    feed.tell(NEW_GRID, `${COMMUNITY}007`, 2);
    await followed();

    const { userErrors } = await create(test, soundInput({ gridCode: `${COMMUNITY}007` }), LIN);

    expect(userErrors).toMatchObject([{ code: 'INVALID_INPUT', field: 'gridCode', retryable: false }]);
  });

  it('lets open requests go on in the grid that took over most, and leaves what is closed where it was', async () => {
    const [old, small, large] = ['d3', 'd4', 'd5'].map((end) => `${NEW_GRID.slice(0, -2)}${end}`);
    if (!old || !small || !large) throw new Error('no ids');
    feed.tell(old, `${COMMUNITY}011`, 1);
    await followed();
    const open = await received(test, { gridCode: `${COMMUNITY}011` });
    const closed = await received(test, { gridCode: `${COMMUNITY}011` });
    await move(test, { id: closed.id, action: 'CANCEL', expectedVersion: 1 }, LIN);
    const successors = [
      { id: small, code: `${COMMUNITY}012`, weight: 0.25 },
      { id: large, code: `${COMMUNITY}013`, weight: 0.75 },
    ];

    feed.tell(small, `${COMMUNITY}012`, 1);
    feed.tell(large, `${COMMUNITY}013`, 1);
    feed.tell(old, `${COMMUNITY}011`, 2, { validTo: '2026-06-01T00:00:00Z', successors });
    await followed();

    const { data } = await test.ask(
      OFFICER,
      `query($open: ID!, $closed: ID!) {
        open: serviceRequest(id: $open) { version status grid { id } timeline { from to action reason actor { role } } }
        closed: serviceRequest(id: $closed) { version grid { id } } }`,
      { open: open.id, closed: closed.id },
    );
    expect(data.closed).toEqual({ version: 2, grid: { id: old } });
    expect(data.open).toMatchObject({ version: 2, status: 'RECEIVED', grid: { id: large } });
    expect(data.open.timeline.at(-1)).toEqual({
      ...{ from: 'RECEIVED', to: 'RECEIVED', action: 'GRID_CHANGED', actor: { role: 'SYSTEM' } },
      reason: `网格 ${COMMUNITY}011 已撤销,转由网格 ${COMMUNITY}013 负责`,
    });
  });
});
