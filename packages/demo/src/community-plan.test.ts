import fc from 'fast-check';
import { demoContext } from './chance/demo-context.js';
import { type CommunityPlan, communityPlan } from './community-plan.js';
import { countyPlan } from './organizations/county-plan.js';
import { townshipPlan } from './organizations/township-plan.js';
import { type CommunityPlace } from './places/place.js';
import { communitiesOf } from './places/places-of.js';
import { allCommunities, communityAt, realDivisions } from './testing/real-places.js';

const context = demoContext(new Date('2025-06-30T15:00:00+08:00'));
const communities = fc.constantFrom(...allCommunities);
const ID = /^\d{4}-[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

const everyCommunity = (check: (plan: CommunityPlan, place: CommunityPlace) => void) => {
  fc.assert(
    fc.property(communities, (place) => {
      check(communityPlan(place, context), place);
    }),
    { numRuns: 40 },
  );
};

const idsOf = (plan: CommunityPlan): readonly string[] => [
  ...plan.organizations.map(({ id }) => id),
  plan.jointBody.id,
  ...plan.jointBody.memberships.map(({ id }) => id),
  ...plan.quarters.map(({ id }) => id),
  ...plan.grids.map(({ id }) => id),
  ...plan.workers.map(({ id }) => id),
  ...[...plan.patrols, ...plan.visits, ...plan.gridEvents].map(({ id }) => id),
  ...plan.requests.map(({ id }) => id),
  ...plan.volunteers.flatMap(({ id, hours }) => [id, ...hours.map((record) => record.id)]),
];

const presentMembers = ({ jointBody }: CommunityPlan) =>
  jointBody.memberships.flatMap(({ organizationId, until }) => (until === null ? [organizationId] : []));

describe('the plan of a community', () => {
  it('is the same whenever it is made, and at every scale', () => {
    const chosen = communitiesOf(realDivisions, { scale: 0.02 }).filter((_, index) => index % 9 === 0);

    for (const place of chosen) {
      expect(communityPlan(place, context)).toEqual(communityPlan(communityAt(place.code), context));
    }
  });

  it('keeps its organizations and grids when the anchor moves, while its dates move with it', () => {
    const later = demoContext(new Date('2026-02-01T00:00:00+08:00'));
    const [first, second] = [context, later].map((at) => communityPlan(communityAt('530112003008'), at));

    expect(second?.organizations.map(({ id, name }) => [id, name])).toEqual(
      first?.organizations.map(({ id, name }) => [id, name]),
    );
    expect(second?.grids.map(({ id, code }) => [id, code])).toEqual(
      first?.grids.map(({ id, code }) => [id, code]),
    );
    expect(second?.requests.at(-1)?.receivedAt.getTime()).toBeGreaterThan(context.anchor.getTime());
  });

  it('has well-formed ids of its own city that no other community has', () => {
    const some = allCommunities.filter((_, index) => index % 31 === 0);
    const ids = some.flatMap((place) => {
      const own = idsOf(communityPlan(place, context));
      expect(own.every((id) => ID.test(id) && id.startsWith(`${place.code.slice(0, 4)}-`))).toBe(true);
      return own;
    });

    expect(some.length).toBeGreaterThan(200);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('points to nothing that the plans of community, township and county do not have', () => {
    everyCommunity((plan, place) => {
      const township = townshipPlan(place.township, context);
      const county = countyPlan(place.township.county, context);
      const all = [...county.organizations, ...township.organizations, ...plan.organizations];
      const organizations = new Set(all.map(({ id }) => id));
      const grids = new Set(plan.grids.map(({ id }) => id));
      const quarters = new Set(plan.quarters.map(({ id }) => id));
      const requests = new Set(plan.requests.map(({ id }) => id));

      const pointedTo = [
        ...all.flatMap(({ parentId, formerVersions }) => [
          parentId,
          ...formerVersions.map((former) => former.parentId),
        ]),
        ...[plan.jointBody, township.jointBody].flatMap(({ chairOrganizationId, memberships }) => [
          chairOrganizationId,
          ...memberships.map(({ organizationId }) => organizationId),
        ]),
        ...plan.grids.map(({ responsibleOrganizationId }) => responsibleOrganizationId),
        ...plan.requests.flatMap(({ timeline, assignments, calledDepartmentIds }) => [
          ...timeline.map(({ actorOrganizationId }) => actorOrganizationId),
          ...assignments.map(({ departmentId }) => departmentId),
          ...calledDepartmentIds,
        ]),
        ...plan.volunteers.flatMap(({ homeOrganizationId, hours }) => [
          homeOrganizationId,
          ...hours.map(({ confirmedByOrganizationId }) => confirmedByOrganizationId),
        ]),
      ].filter((id) => id !== null);
      expect(pointedTo.filter((id) => !organizations.has(id))).toEqual([]);
      expect(plan.grids.flatMap(({ quarterIds }) => quarterIds).filter((id) => !quarters.has(id))).toEqual(
        [],
      );
      expect(plan.branches.every(({ gridId, quarterId }) => (gridId === null) !== (quarterId === null))).toBe(
        true,
      );
      const gridIds = [
        ...plan.requests.map(({ gridId }) => gridId),
        ...plan.workers.flatMap(({ assignments }) => assignments.map(({ gridId }) => gridId)),
        ...plan.branches.flatMap(({ gridId }) => gridId ?? []),
        ...plan.grids.flatMap(({ parentId }) => parentId ?? []),
      ];
      expect(gridIds.filter((id) => !grids.has(id))).toEqual([]);
      expect(plan.contacts.filter(({ requestId }) => !requests.has(requestId))).toEqual([]);
    });
  });

  it('puts parents before children, and nothing under what was founded later', () => {
    everyCommunity((plan, place) => {
      const began = new Map<string, number>();
      const above = [countyPlan(place.township.county, context), townshipPlan(place.township, context)];
      for (const organization of [
        ...above.flatMap(({ organizations }) => organizations),
        ...plan.organizations,
      ]) {
        const { id, parentId, validFrom, formerVersions } = organization;
        const from = (formerVersions[0]?.validFrom ?? validFrom).getTime();
        if (parentId !== null) expect(began.get(parentId)).toBeLessThanOrEqual(from);
        expect(formerVersions.at(-1)?.validTo ?? validFrom).toEqual(validFrom);
        began.set(id, from);
      }
    });
  });

  it('fills every list of the first question that crosses all subgraphs', () => {
    everyCommunity((plan) => {
      const members = presentMembers(plan);
      const homes = new Set(plan.volunteers.map(({ homeOrganizationId }) => homeOrganizationId));
      expect(members.length).toBeGreaterThanOrEqual(5);
      expect(members.length).toBeLessThanOrEqual(20);
      expect(new Set(members).size).toBe(members.length);
      expect(members.filter((id) => !homes.has(id))).toEqual([]);
      for (const grid of plan.grids) {
        const crew = plan.workers.filter(({ assignments }) => assignments.at(-1)?.gridId === grid.id);
        expect(crew.length).toBeGreaterThanOrEqual(1);
        expect(crew.length).toBeLessThanOrEqual(3);
        expect(plan.requests.some(({ gridId, open }) => open && gridId === grid.id)).toBe(true);
      }
    });
  });

  it('has dates before the anchor, and seats and assignments that follow one another', () => {
    everyCommunity((plan) => {
      const spans = [
        ...plan.jointBody.memberships.map((seat) => ({ ...seat, of: seat.organizationId })),
        ...plan.workers.flatMap(({ id, assignments }) => assignments.map((time) => ({ ...time, of: id }))),
      ];
      for (const { since, until } of spans) {
        expect(since < context.anchor).toBe(true);
        if (until) expect(since < until && until < context.anchor).toBe(true);
      }
      for (const { of } of spans) {
        const own = spans.filter((span) => span.of === of);
        expect(own.filter(({ until }) => until === null)).toHaveLength(1);
        expect(
          own.every(
            (span, index) => index === 0 || own[index - 1]?.until?.getTime() === span.since.getTime(),
          ),
        ).toBe(true);
      }
    });
  });

  it('gives the ready-made people something of their own', () => {
    everyCommunity((plan, { code }) => {
      const of = (person: string) => `${person}-${code}`;

      expect(plan.volunteers[0]?.subject).toBe(of('volunteer'));
      expect(plan.volunteers[0]?.hours.length).toBeGreaterThan(0);
      expect(plan.workers[0]?.subject).toBe(of('grid-worker'));
      const own = plan.requests.filter(({ reporterSubject }) => reporterSubject === of('resident'));
      expect(own.some(({ open }) => open)).toBe(true);
      expect(own.every(({ id }) => plan.contacts.some(({ requestId }) => requestId === id))).toBe(true);
    });
  });

  it('counts hours in halves up to eight, on days of the twelve months before the anchor', () => {
    everyCommunity((plan) => {
      for (const { hours, registeredAt } of plan.volunteers) {
        for (const record of hours) {
          expect([record.hours * 2, record.hours > 0, record.hours <= 8]).toEqual([
            Math.round(record.hours * 2),
            true,
            true,
          ]);
          expect(context.days).toContain(record.day);
          expect(record.recordedAt > registeredAt && record.recordedAt < context.anchor).toBe(true);
          expect(record.confirmedByOrganizationId !== null).toBe(record.state === 'CONFIRMED');
        }
      }
    });
  });

  it('has one community of 20 grids and one of 2 in the street that is always complete', () => {
    const grids = ['530112003008', '530112003014'].map(
      (code) => communityPlan(communityAt(code), context).grids,
    );

    expect(grids.map(({ length }) => length)).toEqual([20, 2]);
    expect(grids[0]?.at(-1)).toMatchObject({
      code: '530112003008020',
      name: expect.stringMatching(/网格$/) as string,
    });
  });
});
