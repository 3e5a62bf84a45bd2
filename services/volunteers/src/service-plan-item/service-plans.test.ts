import { chunksOf, newEntityId, rebuildStatistics, type Viewer } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import { VOLUNTEERS_FACTS } from '../database/statistics';
import { run } from '../testing/benefits';
import { openVolunteers, PLACES } from '../testing/open-volunteers';

const DISTRICT = '110114000000';
const UNIT = newEntityId(PLACES.otherCity);
const officer = viewer('STREET_OFFICER', { places: [DISTRICT], subject: 'officer' });
const secretary = viewer('UNIT_SECRETARY', { organization: UNIT, subject: 'secretary' });
/** What one call takes. */
const hundreds = <T>(rows: readonly T[]): readonly (readonly T[])[] => [...chunksOf(rows, 100)];
const CLAIMED = 'results { index item { id } userErrors { code field } }';

interface Claim {
  readonly itemId: string;
  readonly teamId?: string;
  readonly organizationId?: string;
}

describe('the service plan of a place', () => {
  let city: TestService;
  beforeAll(async () => {
    city = await openVolunteers();
  });
  afterAll(() => city.stop());

  const key = () => newEntityId(PLACES.otherCity);
  const plan = (items: readonly object[], who: Viewer = officer, idempotencyKey = key()) =>
    run(city, who, [
      'createPlanItems',
      { divisionCode: PLACES.otherCity, items, idempotencyKey },
      'items { id version }',
    ]);
  const claim = (claims: readonly Claim[], who: Viewer = officer, idempotencyKey = key()) =>
    run(city, who, ['claimPlanItems', { claims, idempotencyKey }, CLAIMED]);
  const one = async (needed = 1) =>
    (await plan([{ category: 'LEGAL_AID', title: '法律咨询', needed }]))['items'][0].id as string;
  /** Teams of the place, as the owner of the database: founding them is told elsewhere. */
  async function teams(count: number, kind: string): Promise<readonly string[]> {
    const ids = Array.from({ length: count }, () => newEntityId(PLACES.otherCity));
    await city.owner.query(
      `INSERT INTO volunteer_team (city_code, id, division_code, version, kind, name, name_folded, valid_from)
       SELECT '1101', id, $2, 1, $3, $3 || row_number() OVER (), $3, now() FROM unnest($1::text[]) AS it (id)`,
      [ids, PLACES.otherCity, kind],
    );
    return ids;
  }
  /** Founds teams as the place does, as many to a call as it takes. */
  async function founded(count: number, kind: string): Promise<readonly string[]> {
    const title = kind === 'WISH_CLAIM' ? '心愿认领' : '组团服务';
    const all = Array.from({ length: count }, (_, at) => ({ kind, name: `${title}${String(at)}队` }));
    const answers = await Promise.all(
      hundreds(all).map((some) =>
        run(city, officer, [
          'createTeams',
          { divisionCode: PLACES.otherCity, teams: some, idempotencyKey: key() },
          'teams { id name }',
        ]),
      ),
    );
    const made = answers.flatMap(({ teams: some }) => some as { id: string; name: string }[]);
    expect(made.map(({ name }) => name)).toEqual(all.map(({ name }) => name));
    return made.map(({ id }) => id);
  }
  const stats = async () =>
    (
      await city.ask(
        viewer('RESIDENT'),
        `{ _entities(representations: [{ __typename: "Division", code: "${DISTRICT}" }]) { ... on Division {
             servicePlan(first: 1) { totalCount }
             servicePlanStats { items claimed done byCategory { category { code name } items claimed done }
               bySource { source items claimed done } } } } }`,
      )
    ).data._entities[0] as {
      servicePlan: { totalCount: number };
      servicePlanStats: {
        items: number;
        claimed: number;
        done: number;
        byCategory: object[];
        bySource: object[];
      };
    };

  it('holds 3787 items of 23 categories, taken on by 826 and 1309 teams, all through mutations', async () => {
    const { data } = await city.ask(
      officer,
      `{ servicePlanCategories(divisionCode: "${DISTRICT}") { code } }`,
    );
    const categories = (data.servicePlanCategories as { code: string }[]).map(({ code }) => code);
    const items = Array.from({ length: 3787 }, (_, at) => ({
      ...{ category: categories[at % 23], title: `服务项目${String(at)}`, needed: 1 },
    }));
    const planned = await Promise.all(hundreds(items).map((some) => plan(some)));
    const ids = planned.flatMap((answer) => answer['items'].map(({ id }: { id: string }) => id) as string[]);
    const all = [...(await founded(826, 'WISH_CLAIM')), ...(await founded(1309, 'GROUP_SERVICE'))];
    const claims = all.map((teamId, at) => ({ itemId: ids[at] ?? '', teamId }));
    const claimed = await Promise.all(hundreds(claims).map((some) => claim(some)));
    expect(
      claimed.flatMap(({ results }) => results.filter(({ item }: { item: object | null }) => item === null)),
    ).toEqual([]);

    const counts = await city.ask(
      viewer('RESIDENT'),
      `{ wish: volunteerTeams(filter: { kind: "WISH_CLAIM" }) { totalCount }
         group: volunteerTeams(filter: { kind: "GROUP_SERVICE" }) { totalCount } }`,
    );
    expect(counts.data).toEqual({ wish: { totalCount: 826 }, group: { totalCount: 1309 } });
    const { servicePlan, servicePlanStats } = await stats();
    expect(categories).toHaveLength(23);
    expect(servicePlan.totalCount).toBe(3787);
    expect(servicePlanStats).toMatchObject({ items: 3787, claimed: 826 + 1309, done: 0 });
    expect(servicePlanStats.byCategory).toHaveLength(23);
  }, 60_000);

  it('counts the same from the facts as from the changes', async () => {
    const itemId = await one();
    const bought = { category: 'LEGAL_AID', title: '法律顾问', needed: 1, source: 'GOVERNMENT_PURCHASE' };
    await plan([bought, bought]);
    await claim([{ itemId, organizationId: UNIT }], secretary);
    await run(city, officer, ['completePlanItem', { id: itemId, expectedVersion: 2 }, 'item { state }']);
    const before = await stats();
    await city.owner.transaction((manager) => rebuildStatistics(manager, VOLUNTEERS_FACTS));

    expect(before.servicePlanStats.done).toBe(1);
    expect(before.servicePlanStats.bySource).toContainEqual({
      ...{ source: 'VOLUNTEERS', claimed: 826 + 1309 + 1, done: 1, items: 3788 },
    });
    expect(before.servicePlanStats.bySource).toContainEqual({
      ...{ source: 'GOVERNMENT_PURCHASE', claimed: 0, done: 0, items: 2 },
    });
    expect(await stats()).toEqual(before);
  });

  it('says of each item who is to provide it, and lists those of one source', async () => {
    const { data } = await city.ask(
      viewer('RESIDENT'),
      `{ servicePlanItems(filter: { source: GOVERNMENT_PURCHASE }) { totalCount nodes { title source } } }`,
    );

    expect(data.servicePlanItems).toEqual({
      totalCount: 2,
      nodes: Array(2).fill({ title: '法律顾问', source: 'GOVERNMENT_PURCHASE' }),
    });
  });

  it('lets as many take an item on at once as it needs, and tells the others', async () => {
    const [itemId, own] = [await one(2), await teams(6, 'GROUP_SERVICE')];
    const answers = await Promise.all(own.map((teamId) => claim([{ itemId, teamId }])));

    const [won, lost] = [true, false].map((mark) =>
      answers.filter(({ results }) => (results[0].item !== null) === mark),
    );
    expect([won?.length, lost?.length]).toEqual([2, 4]);
    expect(lost?.map(({ results }) => results[0].userErrors[0].code as string)).toEqual(
      Array(4).fill('ACTION_NOT_AVAILABLE'),
    );
    const { data } = await city.ask(
      viewer('RESIDENT'),
      `{ servicePlanItem(id: "${itemId}") { category { name } claims { team { id } organization { id } } } }`,
    );
    expect(data.servicePlanItem).toMatchObject({ category: { name: '法律服务' } });
    expect(data.servicePlanItem.claims).toHaveLength(2);
  });

  it('answers a repeated batch as the first time, and takes nothing on twice', async () => {
    const [itemId, again] = [await one(3), key()];
    const [first, second] = [
      await claim([{ itemId, organizationId: UNIT }], secretary, again),
      await claim([{ itemId, organizationId: UNIT }], secretary, again),
    ];
    const twice = await claim([{ itemId, organizationId: UNIT }], secretary);

    expect(second).toEqual(first);
    expect(twice['results'][0].userErrors).toEqual([{ code: 'ALREADY_EXISTS', field: 'itemId' }]);
  });

  it('is refused with all that is wrong, and to whoever does not speak for a place, a team or a unit', async () => {
    const wrong = await plan([
      { category: 'NONE', title: '请拨打13800138000', needed: 0 },
      { category: 'LEGAL_AID', title: '法律咨询', needed: 1 },
    ]);
    const [itemId, [teamId = '']] = [await one(), await teams(1, 'WISH_CLAIM')];

    expect(wrong.userErrors.map(({ field }) => field)).toEqual([
      'items.0.title',
      'items.0.category',
      'items.0.needed',
    ]);
    await expect(plan([{ category: 'LEGAL_AID', title: '法律咨询', needed: 1 }], secretary)).rejects.toThrow(
      'FORBIDDEN',
    );
    await expect(claim([{ itemId, teamId }], secretary)).rejects.toThrow('FORBIDDEN');
    await expect(claim([{ itemId, organizationId: UNIT }], officer)).rejects.toThrow('FORBIDDEN');
    expect((await claim([{ itemId, teamId, organizationId: UNIT }])).userErrors).toEqual([
      { code: 'INVALID_INPUT', field: 'claims.0' },
    ]);
    const early = await run(city, officer, [
      'completePlanItem',
      { id: itemId, expectedVersion: 1 },
      'item { id }',
    ]);
    expect(early.userErrors).toEqual([{ code: 'ACTION_NOT_AVAILABLE', field: 'id' }]);
  });
});
