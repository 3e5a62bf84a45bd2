import fc from 'fast-check';
import { chunksOf } from './chunks-of';

describe('items in chunks', () => {
  it('are all there, in order, and every chunk but the last is full', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 5 }), (items, size) => {
        const chunks = [...chunksOf(items, size)];

        expect(chunks.flat()).toEqual(items);
        expect(chunks.slice(0, -1).every(({ length }) => length === size)).toBe(true);
        expect(chunks.every(({ length }) => length > 0 && length <= size)).toBe(true);
      }),
    );
  });
});
