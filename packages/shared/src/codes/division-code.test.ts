import fc from 'fast-check';
import {
  cityCodeOf,
  DivisionLevel,
  isWithin,
  levelOf,
  parseDivisionCode,
  subtreeRange,
} from './division-code';
import { placesByCity } from './places-by-city';

const digits = (count: number) => fc.stringMatching(new RegExp(`^[0-9]{${String(count)}}$`));
/** Codes of all levels, cities without districts included. */
const code = fc
  .tuple(
    fc.integer({ min: 11, max: 65 }),
    digits(2),
    digits(2),
    digits(3),
    digits(3),
    fc.integer({ min: 0, max: 4 }),
  )
  .map(([province, city, county, town, village, depth]) =>
    [String(province), city, county, town, village]
      .slice(0, depth + 1)
      .join('')
      .padEnd(12, '0'),
  );

describe('a division code', () => {
  it.each([
    ['360000000000', DivisionLevel.PROVINCE],
    ['360700000000', DivisionLevel.PREFECTURE],
    ['360702000000', DivisionLevel.COUNTY],
    ['441900003000', DivisionLevel.TOWNSHIP],
    ['530112001001', DivisionLevel.COMMUNITY],
  ])('%s is of level %s', (text, level) => {
    expect(levelOf(text)).toBe(level);
  });

  it('is accepted in full-width digits and stored in half-width', () => {
    expect(parseDivisionCode('５３０１１２００１００１')).toBe('530112001001');
  });

  it.each(['', '53011200100', '5301120010011', '53011200100a', '030112001001', "530112'; DROP"])(
    'is refused when it is %j, naming the argument',
    (text) => {
      expect(() => parseDivisionCode(text, 'filter.divisionCode')).toThrow(
        expect.objectContaining({
          code: 'DIVISION_CODE_MALFORMED',
          details: { field: 'filter.divisionCode' },
        }),
      );
    },
  );

  it('has below it exactly the codes that share its leading blocks', () => {
    fc.assert(
      fc.property(code, code, (place, other) => {
        const significant = place.replace(/(000)?(000)?(00)?(00)?$/, '');
        const depth = [2, 4, 6, 9, 12].find((length) => length >= significant.length) ?? 12;
        const isBelow = other.slice(0, depth) === place.slice(0, depth);

        expect(isWithin(other, [subtreeRange(place)])).toBe(isBelow);
      }),
      { numRuns: 500 },
    );
  });

  it('lies in the range of each of its own ancestors and in no sibling', () => {
    const range = subtreeRange('530112000000');

    expect(isWithin('530112003008', [range])).toBe(true);
    expect(isWithin('530113000000', [range])).toBe(false);
    expect(isWithin('530111999999', [range])).toBe(false);
  });

  it('is asked of one city, except for provinces, which span cities', () => {
    const groups = placesByCity(['530112000000', '530102000000', '360700000000', '360000000000']);

    expect(groups.map(({ city, places }) => [city, places.length])).toEqual([
      ['5301', 2],
      ['3607', 1],
      [null, 1],
    ]);
    expect(cityCodeOf('530112000000')).toBe('5301');
  });
});
