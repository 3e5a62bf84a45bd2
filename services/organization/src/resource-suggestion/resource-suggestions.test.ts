import { type TestService, viewer } from '@governance/shared/testing';
import fc from 'fast-check';
import { Lists, OFFICER } from '../testing/lists.js';
import { emptyCity, openCity, PLACES } from '../testing/open-city.js';
import { Seed } from '../testing/seed.js';

interface Suggested {
  readonly left: number;
  readonly reasons: readonly string[];
  readonly resource: { readonly id: string } | null;
}

interface Offered {
  readonly id: string;
  readonly divisionCode: string;
  readonly categoryCode: string;
  readonly capacity: number;
}

const ELSEWHERE = { street: '530112004001', county: '530111003001' } as const;

describe('resources suggested for a need', () => {
  let city: TestService;
  let lists: Lists;
  let committee: string;
  const wide = viewer('DISTRICT_SUPERVISOR', { places: [PLACES.city] });
  const suggest = async (needId: string, who = wide, first = 20) => {
    const { data, errors } = await city.ask(
      who,
      `{ needItem(id: "${needId}") { suggestions(first: ${String(first)}) { left reasons resource { id } } } }`,
    );
    if (errors) throw new Error(JSON.stringify(errors));
    return data.needItem.suggestions as Suggested[];
  };

  beforeAll(async () => {
    city = await openCity();
    lists = new Lists(city, new Seed(city.owner));
    for (const code of Object.values(ELSEWHERE))
      await city.owner.query(
        `INSERT INTO division_copy (code, city_code, name, full_name, level, valid_from, version)
         VALUES ($1, '5301', $1, $1, 'COMMUNITY', '2020-01-01', 1)`,
        [code],
      );
  });
  afterAll(() => city.stop());
  beforeEach(async () => {
    await emptyCity(city.owner);
    committee = await lists.committee();
  });

  it('come by category, then by place, then by what is left, and say why', async () => {
    const { id } = await lists.need(committee, { quantity: 2, unit: '份' });
    const owner = await lists.unit();
    const offer = async (changes: object) =>
      (await lists.make('offerResource', { ...OFFER, ownerId: owner, ...changes }, wide)).id;
    const expected = [
      await offer({ capacity: 2 }),
      await offer({ capacity: 1 }),
      await offer({ divisionCode: PLACES.neighbour, capacity: 9 }),
      await offer({ divisionCode: ELSEWHERE.street, capacity: 9 }),
      await offer({ divisionCode: ELSEWHERE.county, capacity: 9 }),
      await offer({ categoryCode: 'ELDERLY.VISITS', capacity: 9 }),
    ];
    await offer({ categoryCode: 'PARKING.CHARGING' });

    const found = await suggest(id);
    expect(found.map(({ resource }) => resource?.id)).toEqual(expected);
    expect(found.map(({ reasons }) => reasons)).toEqual([
      ['SAME_CATEGORY', 'SAME_PLACE', 'ENOUGH_LEFT'],
      ['SAME_CATEGORY', 'SAME_PLACE'],
      ['SAME_CATEGORY', 'SAME_STREET', 'ENOUGH_LEFT'],
      ['SAME_CATEGORY', 'SAME_COUNTY', 'ENOUGH_LEFT'],
      ['SAME_CATEGORY', 'SAME_CITY', 'ENOUGH_LEFT'],
      ['RELATED_CATEGORY', 'SAME_PLACE', 'ENOUGH_LEFT'],
    ]);
    expect((await suggest(id, wide, 2)).map(({ resource }) => resource?.id)).toEqual(expected.slice(0, 2));
    expect((await suggest(id, OFFICER)).map(({ resource }) => resource?.id)).toEqual(
      [0, 1, 2, 5].map((at) => expected[at]),
    );
  });

  it('leave out what is used up, withdrawn, over, not to be had yet or one’s own', async () => {
    const { id } = await lists.need(committee);
    const owner = await lists.unit();
    const kept = await lists.resource(owner);
    const gone = await lists.resource(owner);
    await lists.make('withdrawResource', { id: gone.id, expectedVersion: 1, reason: '停止提供' });
    await lists.resource(owner, { availableFrom: '2999-01-01T00:00:00Z' });
    await lists.resource(owner, {
      availableFrom: '2020-01-01T00:00:00Z',
      availableTo: '2021-01-01T00:00:00Z',
    });
    await lists.resource(committee);
    const full = await lists.resource(owner);
    await city.owner.query('UPDATE resource_item SET used = capacity WHERE id = $1', [full.id]);

    expect((await suggest(id)).map(({ resource }) => resource?.id)).toEqual([kept.id]);
    await lists.make('withdrawNeed', { id, expectedVersion: 1, reason: '已解决' });
    expect(await suggest(id)).toEqual([]);
  });

  it('are the ones that a naive search would find, in the same order', async () => {
    const place = fc.constantFrom(PLACES.community, PLACES.neighbour, ELSEWHERE.street, ELSEWHERE.county);
    const resource = fc.record({
      divisionCode: place,
      categoryCode: fc.constantFrom('ELDERLY.MEALS', 'ELDERLY.VISITS', 'ELDERLY', 'SAFETY.FIRE'),
      capacity: fc.integer({ min: 1, max: 4 }),
    });
    const owner = await lists.unit();
    await fc.assert(
      fc.asyncProperty(fc.array(resource, { maxLength: 6 }), place, async (offers, divisionCode) => {
        await city.owner.query('TRUNCATE resource_item, need_item CASCADE');
        const need = await lists.make('stateNeed', { ...NEEDED, statedById: committee, divisionCode }, wide);
        const made: Offered[] = [];
        for (const offer of offers)
          made.push({
            ...offer,
            id: (await lists.make('offerResource', { ...OFFER, ownerId: owner, ...offer }, wide)).id,
          });
        const near = (code: string) =>
          [9, 6, 4].findIndex((length) => code.startsWith(divisionCode.slice(0, length)));
        const keyOf = (it: Offered) => [
          it.categoryCode === 'ELDERLY.MEALS' ? 0 : 1,
          it.divisionCode === divisionCode ? -1 : near(it.divisionCode),
          it.capacity >= 2 ? 0 : 1,
          -it.capacity,
        ];
        const expected = made
          .filter(({ categoryCode }) => categoryCode.startsWith('ELDERLY'))
          .map((it) => ({ id: it.id, key: keyOf(it) }))
          .sort((a, b) => compare(a.key, b.key) || (a.id < b.id ? -1 : 1));

        expect((await suggest(need.id)).map((it) => it.resource?.id)).toEqual(expected.map(({ id }) => id));
      }),
      { numRuns: 15 },
    );
  });

  it.each([0, 21])('are refused for a first of %i', async (first) => {
    const { id } = await lists.need(committee);

    await expect(suggest(id, wide, first)).rejects.toThrow('PAGE_SIZE_INVALID');
  });
});

const NEEDED = { categoryCode: 'ELDERLY.MEALS', title: '助餐', quantity: 2, unit: '份' } as const;
const OFFER = {
  divisionCode: PLACES.community,
  categoryCode: 'ELDERLY.MEALS',
  title: '食堂午餐',
  capacity: 3,
  unit: '份',
} as const;

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
