import fc from 'fast-check';
import { demoContext } from '../chance/demo-context.js';
import { communityOrganizationsPlan } from '../organizations/community-organizations-plan.js';
import { countyPlan } from '../organizations/county-plan.js';
import { townshipPlan } from '../organizations/township-plan.js';
import { allCommunities } from '../testing/real-places.js';

const context = demoContext(new Date('2025-06-30T15:00:00+08:00'));

describe('invented new sectors and duties', () => {
  it('point to nothing that the plans of community, township and county do not have', () => {
    fc.assert(
      fc.property(fc.constantFrom(...allCommunities), (place) => {
        const plan = communityOrganizationsPlan(place, context);
        const township = townshipPlan(place.township, context);
        const county = countyPlan(place.township.county, context);
        const all = [county, township, plan].flatMap(({ organizations }) => organizations);
        const organizations = new Set(all.map(({ id }) => id));

        const pointedTo = [
          ...plan.newSectors.flatMap((it) => [
            it.organizationId,
            ...it.coverages.map(({ organizationId }) => organizationId),
          ]),
          ...plan.instructors.map(({ organizationId }) => organizationId),
          ...[...county.duties, ...township.duties].flatMap((it) => [
            it.organizationId,
            it.responsibleOrganizationId,
          ]),
          ...township.admissions.map(({ requestingOrganizationId }) => requestingOrganizationId),
        ].filter((id) => id !== null);
        expect(pointedTo.filter((id) => !organizations.has(id))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('were covered one way after the other, all before the anchor', () => {
    fc.assert(
      fc.property(fc.constantFrom(...allCommunities), (place) => {
        for (const { validFrom, coverages } of communityOrganizationsPlan(place, context).newSectors) {
          expect(coverages[0]?.since).toEqual(validFrom);
          expect(coverages.at(-1)?.until).toBeNull();
          for (const [index, { since, until }] of coverages.entries()) {
            expect(since < (until ?? context.anchor)).toBe(true);
            if (until) expect(coverages[index + 1]?.since).toEqual(until);
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});
