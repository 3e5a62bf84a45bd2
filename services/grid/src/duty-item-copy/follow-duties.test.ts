import {
  Movements,
  type CopyPage,
  type FeedEvent,
  type FeedPage,
  type FeedSource,
  newEntityId,
} from '@governance/shared';
import { COMMUNITY, StaffedCity } from '../testing/staffed-city';

const COPIED = newEntityId(COMMUNITY);

/** The organization subgraph as this service hears of it. */
class OrganizationFeed implements FeedSource {
  readonly name = 'organization';
  readonly events: FeedEvent[] = [];

  private readonly movements = new Movements();

  follow = (moved: () => void): (() => void) => this.movements.follow(moved);
  head = async (): Promise<string> => String(this.events.length);

  read = async (after: string): Promise<FeedPage> => ({
    events: this.events.slice(Number(after)),
    next: String(this.events.length),
    head: String(this.events.length),
  });

  copy = async (): Promise<CopyPage> => ({
    position: '0',
    rows: [duty(COPIED, 1), duty(newEntityId(COMMUNITY), 1, { level: 'STREET' })],
    next: null,
  });

  tell(entityId: string, version: number, more: object = {}, cityCode = '5301'): void {
    const { id, ...payload } = duty(entityId, version, more);
    this.events.push({
      ...{ position: String(this.events.length + 1), id, entityId, version, payload, cityCode },
      ...{ type: 'DutyItemChanged', entity: 'DutyItem', divisionCode: COMMUNITY },
      ...{ occurredAt: new Date(), deleted: false },
    });
    this.movements.happened();
  }
}

const duty = (id: string, version: number, more: object = {}) => ({
  ...{
    id,
    cityCode: id.slice(0, 4),
    divisionCode: COMMUNITY,
    level: 'GRID',
    kind: 'SELF_GOVERNANCE',
    version,
  },
  ...{ title: '每日巡查', legalBasis: null, responsibleOrganizationId: null, organizationId: null },
  ...{ decidedOn: '2024-01-01', validFrom: '2024-01-01', validTo: null, removedOn: null },
  ...{ removalReason: null, lackedLegalBasis: null, ...more },
});

describe('the copy of the duties', () => {
  const feed = new OrganizationFeed();
  let city: StaffedCity;
  beforeAll(async () => {
    city = await StaffedCity.open({ feeds: { organization: feed }, cities: ['5301'] });
    city.test.service.start();
  });
  afterAll(() => city.stop());

  /** Waits for the position that the service's readiness tells of, never for a time. */
  async function followed(): Promise<readonly object[]> {
    const wanted = String(feed.events.length);
    for (;;) {
      const { details } = await city.test.service.readiness();
      const { follows } = details as { readonly follows: readonly { readonly position: string | null }[] };
      if (follows.length === 1 && follows[0]?.position === wanted) break;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return city.test.owner.query(
      'SELECT id, title, version, removed_on::text AS removed FROM duty_item_copy ORDER BY id',
    );
  }

  it('holds the duties of grids that were there before, and learns of what comes, in the cities that it serves', async () => {
    expect(await followed()).toEqual([{ id: COPIED, title: '每日巡查', version: 1, removed: null }]);
    const ofProvince = newEntityId('530000000000');

    feed.tell(COPIED, 3, { removedOn: '2026-01-01' });
    feed.tell(COPIED, 2, { title: '旧闻' });
    feed.tell(ofProvince, 1, { title: '省级职责', divisionCode: '530000000000' }, '5300');
    feed.tell(newEntityId('110114001001'), 1, {}, '1101');
    feed.tell(newEntityId(COMMUNITY), 1, { level: 'COMMUNITY' });

    expect(await followed()).toEqual([
      { id: ofProvince, title: '省级职责', version: 1, removed: null },
      { id: COPIED, title: '每日巡查', version: 3, removed: '2026-01-01' },
    ]);
  });
});
