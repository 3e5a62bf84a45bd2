import { heirOfGrid } from './grid-succession.js';

const [A, B, C] = ['a', 'b', 'c'].map((id, index) => ({
  id,
  code: `53011200300100${String(index)}`,
  weight: 0.4,
}));

describe('who goes on with what belonged to a closed grid', () => {
  it('is the grid that took over most of it', () => {
    expect(heirOfGrid({ code: 'x', successors: [A, { ...B, weight: 0.6 }] })?.heir.id).toBe('b');
  });

  it('is the one with the lower code of those that took over as much', () => {
    expect(heirOfGrid({ code: 'x', successors: [C, B, A] })).toEqual({ code: 'x', heir: A });
  });

  it.each([
    [{ code: 'x' }],
    [{ code: 'x', successors: [] }],
    [{ code: 'x', successors: [{ id: 'a' }] }],
    [null],
  ])('is nobody when %j hands nothing over', (payload) => {
    expect(heirOfGrid(payload)).toBeNull();
  });
});
