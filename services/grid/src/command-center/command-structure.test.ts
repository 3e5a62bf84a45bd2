import fc from 'fast-check';
import { viewer } from '@governance/shared/testing';
import { DirectoryCity } from '../testing/directory-city';

const DISTRICT = '530112000000';
const SUPERVISOR = viewer('DISTRICT_SUPERVISOR', { places: [DISTRICT] });

interface Row {
  readonly id: string;
  readonly level: number;
  readonly parent_id: string | null;
  readonly path: readonly string[];
}

describe('how command centres hang together', () => {
  let city: DirectoryCity;
  const register = async (level: number): Promise<string> => {
    const input = { divisionCode: DISTRICT, level, name: '某中心' };
    return (await city.make('registerCommandCenter', input, 'commandCenter { id }', SUPERVISOR)).commandCenter
      .id;
  };
  const move = (input: object) =>
    city.act('moveCommandCenter', input, 'commandCenter { version }', SUPERVISOR);
  const rows = (): Promise<readonly Row[]> =>
    city.test.owner.query('SELECT id, level, parent_id, path FROM command_center');

  /** The way up, parent by parent; longer than there are centres when it runs in a circle. */
  const walkUp = (from: Row, all: readonly Row[]): readonly string[] => {
    const way: string[] = [];
    let at: Row | undefined = from;
    while (at?.parent_id != null && way.length <= all.length) {
      way.unshift(at.parent_id);
      at = all.find(({ id }) => id === at?.parent_id);
    }
    return way;
  };
  const assertTree = (all: readonly Row[]) => {
    for (const row of all) {
      expect(row.path).toEqual(walkUp(row, all));
      const parent = all.find(({ id }) => id === row.parent_id);
      if (parent) expect(parent.level).toBeLessThan(row.level);
    }
  };

  beforeAll(async () => {
    city = await DirectoryCity.open();
  });
  afterAll(() => city.stop());

  it('is never a circle when two move each other’s centre below their own at the same time', async () => {
    for (let round = 0; round < 4; round += 1) {
      await city.begin();
      const [one, other] = [await register(2), await register(2)];

      const answers = await Promise.all([
        move({ id: one, expectedVersion: 1, parentId: other, level: 3 }),
        move({ id: other, expectedVersion: 1, parentId: one, level: 3 }),
      ]);

      expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
      assertTree(await rows());
    }
  });

  it('never leaves a centre under one that is closed at the same time', async () => {
    for (let round = 0; round < 4; round += 1) {
      await city.begin();
      const [parentId, child] = [await register(1), await register(2)];

      const [closed, moved] = await Promise.all([
        city.act(
          'closeCommandCenter',
          { id: parentId, expectedVersion: 1 },
          'commandCenter { id }',
          SUPERVISOR,
        ),
        move({ id: child, expectedVersion: 1, parentId }),
      ]);

      expect([closed, moved].filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    }
  });

  it('stays a tree whose ways up are those that one walks, whatever is moved by many at once', async () => {
    const wish = fc.record({
      which: fc.nat(5),
      parent: fc.option(fc.nat(5), { nil: null }),
      level: fc.integer({ min: 1, max: 5 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(wish, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 }),
        async (rounds) => {
          await city.begin();
          const ids: string[] = [];
          for (const level of [1, 2, 2, 3, 4, 5]) ids.push(await register(level));
          const versions = new Map(ids.map((id) => [id, 1]));
          for (const wishes of rounds) {
            const moved = await Promise.all(
              wishes.map(async ({ which, parent, level }) => {
                const id = ids[which] ?? '';
                const parentId = parent === null ? null : ids[parent];
                const { userErrors } = await move({ id, expectedVersion: versions.get(id), parentId, level });
                return userErrors.length === 0 ? id : null;
              }),
            );
            for (const id of moved) if (id !== null) versions.set(id, (versions.get(id) ?? 0) + 1);
            assertTree(await rows());
          }
        },
      ),
      { numRuns: 8 },
    );
  });
});
