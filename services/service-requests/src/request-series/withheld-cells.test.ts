import fc from 'fast-check';
import { withheldCategories, withheldCells } from './withheld-cells.js';

const answers = fc.array(fc.nat(12), { minLength: 1, maxLength: 8 });

describe('cells that are held back', () => {
  it('are all with some but few answers, and never a single one where another could hide it', () => {
    fc.assert(
      fc.property(answers, (counts) => {
        const withheld = withheldCells(counts);

        const small = counts.flatMap((count, index) => (count > 0 && count < 5 ? [index] : []));
        expect([...withheld]).toEqual(expect.arrayContaining(small));
        const filled = counts.filter((count) => count > 0).length;
        if (small.length > 0 && filled > 1) expect(withheld.size).toBeGreaterThan(1);
        if (small.length === 0) expect(withheld.size).toBe(0);
        for (const index of withheld) expect(counts[index]).toBeGreaterThan(0);
      }),
    );
  });

  it('beside a single small one are the next smallest', () => {
    expect([...withheldCells([0, 30, 3, 9, 12])].sort()).toEqual([2, 3]);
  });
});

describe('categories that are held back', () => {
  const category = (code: string, sensitive = false) => ({ code, sensitive });

  it('are the sensitive ones, and always the same one beside a single one', () => {
    const [noise, other, safety] = [category('NOISE'), category('OTHER'), category('SAFETY')];

    expect([...withheldCategories([noise, other, safety])]).toEqual([]);
    expect([...withheldCategories([noise, other, category('SAFETY', true)])]).toEqual(['SAFETY', 'OTHER']);
    expect([...withheldCategories([noise, category('OTHER', true), safety])]).toEqual(['OTHER', 'SAFETY']);
    expect([...withheldCategories([category('NOISE', true), other, category('SAFETY', true)])]).toEqual([
      'NOISE',
      'SAFETY',
    ]);
  });
});
