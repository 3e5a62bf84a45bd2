import { LoadersBy } from './loaders-by.js';

describe('loaders by a respect', () => {
  it('are one for what is alike and another for what differs', () => {
    let made = 0;
    const loaders = new LoadersBy(({ year }: { year: number }) => ({ year, number: (made += 1) }));

    const [first, same, other] = [
      loaders.of({ year: 2025 }),
      loaders.of({ year: 2025 }),
      loaders.of({ year: 2026 }),
    ];

    expect(same).toBe(first);
    expect(other).toEqual({ year: 2026, number: 2 });
    expect(made).toBe(2);
  });
});
