import { countForInsiders, countForOutsiders } from './masked-count.type.js';

describe('a number of people', () => {
  it.each([1, 2, 3, 4])('is masked for outsiders when it is %d', (count) => {
    expect(countForOutsiders(count)).toEqual({ value: null, masked: true, reason: 'SMALL_CELL' });
  });

  it.each([0, 5, 6, 4219])('is shown to everybody when it is %d', (count) => {
    expect(countForOutsiders(count)).toEqual({ value: count, masked: false, reason: null });
  });

  it('is always shown to those who answer for the people', () => {
    expect(countForInsiders(3)).toEqual({ value: 3, masked: false, reason: null });
  });
});
