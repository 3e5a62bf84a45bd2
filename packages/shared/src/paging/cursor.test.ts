import { type CursorKey, type CursorShape, decodeCursor, encodeCursor } from './cursor.js';

const SHAPE: CursorShape = ['string', 'number', 'time', 'day'];
const KEY: CursorKey = ['a', 1, '2026-03-08T00:00:00.000Z', '2026-03-08'];

describe('a cursor', () => {
  it('leads back to the key that it was made of', () => {
    expect(decodeCursor('things', SHAPE, encodeCursor('things', KEY))).toEqual(KEY);
  });

  it.each([
    ['another list', encodeCursor('others', KEY)],
    ['a key too short', encodeCursor('things', KEY.slice(1))],
    ['a number where a text belongs', encodeCursor('things', [1, ...KEY.slice(1)])],
    ['a fraction', encodeCursor('things', ['a', 1.5, ...KEY.slice(2)])],
    ['a time that PostgreSQL does not read', encodeCursor('things', ['a', 1, '1', '2026-03-08'])],
    ['a day that PostgreSQL does not read', encodeCursor('things', ['a', 1, KEY[2] ?? '', '1'])],
    ['a day that no calendar has', encodeCursor('things', ['a', 1, KEY[2] ?? '', '2026-13-01'])],
    ['a NUL', encodeCursor('things', ['\0', ...KEY.slice(1)])],
    ['no JSON', 'bm90IGpzb24'],
    ['nothing', ''],
  ])('of %s is refused, and the error names the argument', (_what, cursor) => {
    expect(() => decodeCursor('things', SHAPE, cursor)).toThrow(
      expect.objectContaining({ code: 'CURSOR_INVALID', details: { field: 'after' } }) as Error,
    );
  });
});
