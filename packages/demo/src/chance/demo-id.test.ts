import fc from 'fast-check';
import { demoId } from './demo-id.js';
import { Random, randomOf } from './random.js';

const AT = new Date('2025-03-01T08:00:00Z');

describe('an invented id', () => {
  it('is the city code, a dash and a UUID of version 7 that carries its time', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 0, max: 4_000_000_000_000 }), (key, time) => {
        const id = demoId('Grid', '530112003008', key, new Date(time));

        expect(id).toMatch(/^5301-[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
        expect(parseInt(id.slice(5, 13) + id.slice(14, 18), 16)).toBe(time);
      }),
    );
  });

  it('is the same for the same thing and another as soon as noun, place or key differ', () => {
    const id = demoId('Grid', '530112003008', '1', AT);

    expect(demoId('Grid', '530112003008', '1', AT)).toBe(id);
    const others = [
      demoId('Volunteer', '530112003008', '1', AT),
      demoId('Grid', '530112003009', '1', AT),
      demoId('Grid', '530112003008', '2', AT),
    ];
    expect(new Set([id, ...others]).size).toBe(4);
  });
});

describe('a stream of chance', () => {
  it('stays within its bounds and repeats itself from the same path', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.integer({ min: -50, max: 50 }),
        fc.nat({ max: 100 }),
        (path, from, width) => {
          const drawn = Array.from({ length: 20 }, () => new Random(path).integer(from, from + width));
          const stream = new Random(path);
          const values = Array.from({ length: 50 }, () => stream.integer(from, from + width));

          expect(new Set(drawn).size).toBe(1);
          expect(
            values.every((value) => Number.isInteger(value) && value >= from && value <= from + width),
          ).toBe(true);
        },
      ),
    );
  });

  it('reaches every value about equally often', () => {
    const random = randomOf('fairness', '530112003008');
    const counts = new Array<number>(10).fill(0);

    for (let draw = 0; draw < 20_000; draw++) {
      const value = random.integer(0, 9);
      counts[value] = (counts[value] ?? 0) + 1;
    }

    expect(Math.min(...counts)).toBeGreaterThan(1800);
    expect(Math.max(...counts)).toBeLessThan(2200);
  });

  it('picks different items and never more than there are', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer()), fc.nat({ max: 30 }), (items, count) => {
        const chosen = new Random('some').pickSome(items, count);

        expect(chosen).toHaveLength(Math.min(count, items.length));
        expect(new Set(chosen).size).toBe(chosen.length);
        expect(chosen.every((item) => items.includes(item))).toBe(true);
      }),
    );
  });
});
