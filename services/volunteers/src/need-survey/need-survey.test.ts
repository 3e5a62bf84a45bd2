import fc from 'fast-check';
import { keptGroup } from './need-survey';

describe('keeping a group that was surveyed', () => {
  it('keeps no count of 1 to 4, neither of those who need something nor of those who do not', () => {
    const counted = fc.integer({ min: 1, max: 40 }).chain((respondents) =>
      fc.record({
        group: fc.constant('ELDERLY'),
        respondents: fc.constant(respondents),
        needs: fc.array(fc.record({ category: fc.constant('HEALTH'), people: fc.nat(respondents) })),
      }),
    );
    fc.assert(
      fc.property(counted, (given) => {
        const { respondents, needs } = keptGroup(given);
        const told = needs.flatMap(({ people }) => (people === null ? [] : [people]));

        expect(respondents ?? 0).toBe(given.respondents > 4 ? given.respondents : 0);
        // What somebody reads, and what they work out of it.
        const known = respondents === null ? told : told.flatMap((people) => [people, respondents - people]);
        expect(known.filter((count) => count > 0 && count < 5)).toEqual([]);
        expect(told.length > 0 && respondents === null).toBe(false);
        // What needs not be hidden is told.
        const open = given.needs.filter(({ people }) =>
          [given.respondents, people, given.respondents - people].every((it) => it === 0 || it > 4),
        );
        expect(told).toHaveLength(open.length);
      }),
    );
  });
});
