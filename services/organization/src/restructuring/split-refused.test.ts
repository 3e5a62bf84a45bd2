import { type TestService } from '@governance/shared/testing';
import { OrganizationKind } from '../organization/organization-kind.js';
import { emptyCity, openCity } from '../testing/open-city.js';
import { growCommittee, partsOf } from '../testing/rooted-committee.js';
import { Seed } from '../testing/seed.js';
import { changeStructure, faultsIn } from '../testing/structure.js';

const { COMMITTEE, ENTERPRISE } = OrganizationKind;

describe('a split of an organization', () => {
  let city: TestService;
  let seed: Seed;
  let key = 0;
  const split = (id: string, parts: readonly object[], more: object = {}) =>
    changeStructure(city, 'splitOrganization', {
      ...{ id, expectedVersion: 1, parts, idempotencyKey: `s${String((key += 1))}` },
      ...more,
    });

  beforeAll(async () => {
    city = await openCity();
    seed = new Seed(city.owner);
  });
  afterAll(() => city.stop());
  beforeEach(() => emptyCity(city.owner));

  it.each([
    ['one part', [{ name: '甲', weight: 1 }], 'parts'],
    [
      '21 parts',
      Array.from({ length: 21 }, (__, at) => ({ name: String(at), weight: at === 0 ? 0.98 : 0.001 })),
      'parts',
    ],
    [
      'weights that do not sum to 1',
      [
        { name: '甲', weight: 0.5 },
        { name: '乙', weight: 0.499 },
      ],
      'parts',
    ],
    [
      'a weight of nothing',
      [
        { name: '甲', weight: 0 },
        { name: '乙', weight: 1 },
      ],
      'parts.0.weight',
    ],
    [
      'a weight finer than a thousandth',
      [
        { name: '甲', weight: 0.3335 },
        { name: '乙', weight: 0.6665 },
      ],
      'parts.0.weight,parts.1.weight',
    ],
    [
      'a part without a name',
      [
        { name: ' ', weight: 0.5 },
        { name: '乙', weight: 0.5 },
      ],
      'parts.0.name',
    ],
    [
      'a part that no such parent has',
      [
        { name: '甲', weight: 0.5, kind: ENTERPRISE },
        { name: '乙', weight: 0.5 },
      ],
      'parts.0.kind',
    ],
    [
      'a stranger as a child',
      [
        { name: '甲', weight: 0.5, childIds: ['x'] },
        { name: '乙', weight: 0.5 },
      ],
      'parts.0.childIds',
    ],
  ])('is refused for %s, and nothing is changed', async (_, parts: readonly object[], fields) => {
    const top = await seed.organization({ kind: COMMITTEE });
    const id = await seed.organization({ kind: COMMITTEE, parentId: top });
    const answer = await split(id, parts);

    expect(faultsIn(answer, 'splitOrganization').map(([, field]) => field)).toEqual(fields.split(','));
    expect(await city.owner.query('SELECT * FROM outbox')).toEqual([]);
  });

  it('is refused as long as anything would be left behind, or come twice', async () => {
    const world = await growCommittee(seed);
    const [east = {}, west = {}] = partsOf(world);
    const bare = await split(world.id, [
      { name: '甲', weight: 0.5 },
      { name: '乙', weight: 0.5 },
    ]);
    const twice = await split(world.id, [east, { ...west, childIds: [world.east, world.west] }]);

    expect(faultsIn(bare, 'splitOrganization')).toEqual([
      ['INVALID_INPUT', 'parts'],
      ['INVALID_INPUT', 'parts'],
      ['INVALID_INPUT', 'parts'],
    ]);
    const messages = (bare.data.splitOrganization.userErrors as { message: string }[]).map(
      ({ message }) => message,
    );
    expect(messages[0]).toBe('下级组织尚未分配:「东支部」、「西支部」');
    expect(faultsIn(twice, 'splitOrganization')).toContainEqual(['INVALID_INPUT', 'parts.1.childIds']);
  });
});
