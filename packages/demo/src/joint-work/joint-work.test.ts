import fc from 'fast-check';
import { demoContext } from '../chance/demo-context.js';
import { communityPlan } from '../community-plan.js';
import { type JointBodyPlan } from '../organizations/joint-body-plan.js';
import { townshipPlan } from '../organizations/township-plan.js';
import { allCommunities } from '../testing/real-places.js';

const context = demoContext(new Date('2025-06-30T15:00:00+08:00'));
const everyBody = (check: (body: JointBodyPlan) => void) => {
  fc.assert(
    fc.property(fc.constantFrom(...allCommunities), (place) => {
      check(communityPlan(place, context).jointBody);
      check(townshipPlan(place.township, context).jointBody);
    }),
    { numRuns: 40 },
  );
};

describe('what a joint body of the invented world does', () => {
  it('goes forward in time, after its founding and before the anchor', () => {
    everyBody(({ work, validFrom }) => {
      const courses = [
        work.meetings.map(({ heldAt }) => heldAt),
        ...work.matters.map(({ timeline }) => timeline.map(({ at }) => at)),
        ...work.deliberations.map(({ steps }) => steps.map(({ heldAt }) => heldAt)),
      ];
      for (const course of courses) {
        const times = [validFrom, ...course, context.anchor].map((at) => at.getTime());
        expect(times).toEqual(times.toSorted((left, right) => left - right));
      }
      expect(work.meetings).toHaveLength(4);
    });
  });

  it('has matters that end where their timeline does, decided by the time that they are done', () => {
    everyBody(({ work }) => {
      for (const { status, timeline, decidedAt, decision, completedAt } of work.matters) {
        expect(timeline.at(-1)?.to).toBe(status);
        expect([decidedAt !== null, completedAt !== null]).toEqual([
          ['DECIDED', 'COMPLETED'].includes(status),
          status === 'COMPLETED',
        ]);
        expect(decision === null).toBe(decidedAt === null);
      }
    });
  });

  it('lets everybody who has a seat take part', () => {
    everyBody(({ work, memberships }) => {
      const seated = memberships.flatMap(({ organizationId, until }) =>
        until === null ? [organizationId] : [],
      );
      for (const { partyIds } of [...work.matters, ...work.deliberations])
        expect(seated.filter((id) => !partyIds.includes(id))).toEqual([]);
    });
  });
});
