import { ANONYMOUS, type FeedConsumer, gridCode, newEntityId } from '@governance/shared';
import { silentLog, type TestService } from '@governance/shared/testing';
import { OrganizationKind } from '../organization/organization-kind.js';
import { openCity, PLACES } from '../testing/open-city.js';
import { Seed } from '../testing/seed.js';
import { ToldFeed } from '../testing/told-feed.js';
import { followBranchGrids } from './persistence/follow-branch-grids.js';

const BRANCH_OF = `query($of: [_Any!]!) { _entities(representations: $of) { ... on Grid { branch { id name } } } }`;

interface Share {
  readonly id: string;
  readonly code: string;
  readonly weight: number;
}

describe('the branch of a grid that was closed', () => {
  const feed = new ToldFeed('grid');
  let city: TestService;
  let seed: Seed;
  let consumer: FeedConsumer;
  let sequence = 0;

  const grid = (weight = 1): Share => {
    sequence += 1;
    return { id: newEntityId(PLACES.community), code: gridCode(PLACES.community, sequence), weight };
  };
  const branch = (gridId: string, more: object = {}) =>
    seed.organization({ kind: OrganizationKind.BRANCH, name: '网格党支部', gridId, ...more });
  const close = async ({ id, code }: Share, successors: readonly Share[], told: object = {}) => {
    feed.events.push({
      ...{ position: String(feed.events.length + 1), id: `closing-${String(feed.events.length)}` },
      ...{ type: 'GridClosed', entity: 'Grid', entityId: id, version: 2, deleted: false },
      ...{ cityCode: '5301', divisionCode: PLACES.community, occurredAt: new Date() },
      payload: { code, successors },
      ...told,
    });
    await consumer.waitFor(await feed.head());
  };
  const branchesOf = async (...grids: Share[]): Promise<readonly (string | null)[]> => {
    const of = grids.map(({ id }) => ({ __typename: 'Grid', id }));
    const { data } = await city.ask(ANONYMOUS, BRANCH_OF, { of });
    return data._entities.map((it: { branch: { id: string } | null }) => it.branch?.id ?? null);
  };
  const versionsOf = (id: string) =>
    city.owner.query<{ grid: string | null; current: boolean; version: number; name: string }[]>(
      `SELECT v.grid_id AS grid, v.valid_to IS NULL AS current, o.version, v.name FROM organization_version v
       JOIN organization o ON o.id = v.organization_id WHERE o.id = $1 ORDER BY v.valid_from`,
      [id],
    );

  beforeAll(async () => {
    city = await openCity();
    seed = new Seed(city.owner);
    consumer = followBranchGrids({
      source: feed,
      transaction: (work) => city.owner.transaction(work),
      log: silentLog,
      cities: ['5301'],
    });
    consumer.start();
  });
  afterAll(async () => {
    await consumer.stop();
    await city.stop();
  });

  it('goes on in the part that took over most of it, as it was before, and all others are told', async () => {
    const [old, small, large] = [grid(), grid(0.25), grid(0.75)];
    const id = await branch(old.id, { memberCount: 12 });
    await close(old, [small, large]);
    await close(old, [small, large]);

    expect(await branchesOf(old, small, large)).toEqual([null, null, id]);
    expect(await versionsOf(id)).toEqual([
      { grid: old.id, current: false, version: 2, name: '网格党支部' },
      { grid: large.id, current: true, version: 2, name: '网格党支部' },
    ]);
    const told = await city.owner.query(`SELECT type, version, payload FROM outbox WHERE entity_id = $1`, [
      id,
    ]);
    expect(told).toMatchObject([{ type: 'OrganizationChanged', version: 2, payload: { gridId: large.id } }]);
    expect(JSON.stringify(told)).not.toContain('memberCount');
  });

  it('goes on in the part with the lower code when two took over as much, and on from there', async () => {
    const [old, one, other, next] = [grid(), grid(0.5), grid(0.5), grid()];
    const id = await branch(old.id);
    await close(old, [other, one]);
    expect(await branchesOf(one, other)).toEqual([id, null]);

    await close(one, [next]);

    expect(await branchesOf(one, next)).toEqual([null, id]);
    expect((await versionsOf(id)).map(({ grid: of }) => of)).toEqual([old.id, one.id, next.id]);
  });

  it('keeps the merged grid when it comes first; the second one goes on without a grid', async () => {
    const [one, other, merged] = [grid(), grid(), grid()];
    const [first, second] = [await branch(one.id), await branch(other.id)];
    await close(one, [merged]);
    await close(other, [merged]);
    await close(one, [merged]);

    expect(await branchesOf(one, other, merged)).toEqual([null, null, first]);
    expect((await versionsOf(second)).at(-1)).toMatchObject({ grid: null, current: true, version: 2 });
  });

  it('is left as it was by grids without a branch, closings that hand nothing over, and other cities', async () => {
    const [kept, ended, heir] = [grid(), grid(), grid()];
    const id = await branch(kept.id);
    const former = await branch(ended.id, { validTo: new Date('2025-01-01T00:00:00+08:00') });
    await close(grid(), [heir]);
    await close(ended, [heir]);
    await close(kept, []);
    await close(kept, [heir], { cityCode: '1101' });
    await close(kept, [heir], { payload: { code: kept.code, validTo: null } });

    expect(await branchesOf(kept, ended, heir)).toEqual([id, null, null]);
    expect(await versionsOf(former)).toMatchObject([{ grid: ended.id, current: false, version: 1 }]);
  });
});
