import { allCommunities } from '../testing/real-places.js';
import { groundsOf } from './ground.js';

describe('the ground of invented grids', () => {
  it('tiles the square of each community, and no two communities share any', () => {
    const squares = new Set<string>();
    const broken: string[] = [];
    for (const community of allCommunities) {
      const grounds = groundsOf(community) ?? [];
      const [first, last] = [grounds[0], grounds.at(-1)];
      squares.add(`${String(first?.west)} ${String(first?.south)}`);
      const isTiled = grounds.every(
        ({ west, east, south, north }, index) =>
          west < east &&
          south < north &&
          east === (grounds[index + 1]?.west ?? last?.east) &&
          south === first?.south &&
          north === first.north,
      );
      const width = (last?.east ?? 0) - (first?.west ?? 0);
      if (!isTiled || Math.abs(width - 0.002) > 1e-9) broken.push(community.code);
    }

    expect(broken).toEqual([]);
    // All squares are as large and lie on one lattice: as many corners as squares, then none overlaps.
    expect(squares.size).toBe(allCommunities.length);
    const steps = [...squares].flatMap((square) => square.split(' ').map((side) => Number(side) * 500));
    expect(steps.filter((step) => Math.abs(step - Math.round(step)) > 1e-6)).toEqual([]);
  });

  it('lies near the real place', () => {
    const kunming = allCommunities.filter(({ code }) => code.startsWith('530112'));

    const grounds = kunming.flatMap((community) => groundsOf(community) ?? []);
    expect(grounds.length).toBeGreaterThan(100);
    expect(
      grounds.filter(({ west, south }) => Math.abs(west - 102.66) > 0.5 || Math.abs(south - 25.04) > 0.5),
    ).toEqual([]);
  });

  it('is not known of a county outside the demonstration', () => {
    const [any] = allCommunities;
    if (!any) throw new Error('no community');

    expect(groundsOf({ ...any, code: '440305001001' })).toBeNull();
  });
});
