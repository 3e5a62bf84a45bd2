import { withheldCategories } from './withheld-categories.js';

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
