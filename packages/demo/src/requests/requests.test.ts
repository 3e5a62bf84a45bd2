import fc from 'fast-check';
import { demoContext } from '../chance/demo-context.js';
import { allCommunities } from '../testing/real-places.js';
import { communityRequestsPlan } from './community-requests-plan.js';
import { REQUEST_CATEGORIES } from './request-categories.js';
import { type DemoRequestStatus, type RequestPlan } from './request-plan.js';

const context = demoContext(new Date('2025-06-30T15:00:00+08:00'));
const communities = fc.constantFrom(...allCommunities);
const OPEN: readonly DemoRequestStatus[] = [
  'RECEIVED',
  'DISPATCHED',
  'RETURN_PENDING',
  'SIGNED',
  'CONTACTED',
  'IN_PROGRESS',
  'WHISTLED',
  'EXTENSION_PENDING',
  'SUSPENDED',
  'HANDLED',
  'CALLBACK',
  'REWORK',
];

/** The published life cycle, written down a second time: what may follow what. */
const MAY_FOLLOW: Readonly<Record<DemoRequestStatus, readonly DemoRequestStatus[]>> = {
  RECEIVED: ['ANSWERED', 'DISPATCHED', 'REJECTED', 'MERGED', 'CANCELLED'],
  ANSWERED: ['CALLBACK', 'CLOSED'],
  DISPATCHED: ['SIGNED', 'RETURN_PENDING', 'CANCELLED'],
  RETURN_PENDING: ['DISPATCHED', 'SIGNED'],
  SIGNED: ['CONTACTED', 'RETURN_PENDING', 'CANCELLED'],
  CONTACTED: ['IN_PROGRESS', 'RETURN_PENDING', 'CANCELLED'],
  IN_PROGRESS: ['WHISTLED', 'EXTENSION_PENDING', 'SUSPENDED', 'HANDLED', 'RETURN_PENDING', 'CANCELLED'],
  WHISTLED: ['IN_PROGRESS', 'CANCELLED'],
  EXTENSION_PENDING: ['IN_PROGRESS', 'CANCELLED'],
  SUSPENDED: ['IN_PROGRESS', 'CANCELLED'],
  HANDLED: ['CALLBACK', 'REWORK'],
  CALLBACK: ['CLOSED', 'REWORK'],
  REWORK: ['SIGNED', 'DISPATCHED'],
  CLOSED: [],
  REJECTED: [],
  CANCELLED: [],
  MERGED: [],
};

const everyRequest = (check: (request: RequestPlan, all: readonly RequestPlan[]) => void) => {
  fc.assert(
    fc.property(communities, (community) => {
      const { requests } = communityRequestsPlan(community, context);
      for (const request of requests) check(request, requests);
    }),
    { numRuns: 40 },
  );
};

describe('the timeline of a request', () => {
  it('begins with its receipt, moves as the life cycle allows, and ends in its status', () => {
    everyRequest(({ timeline, status, open, receivedAt, closedAt }) => {
      expect(timeline[0]).toMatchObject({ from: null, to: 'RECEIVED', at: receivedAt });
      for (const [index, entry] of timeline.entries()) {
        const before = timeline[index - 1];
        expect(entry.sequence).toBe(index + 1);
        expect(entry.from).toBe(before?.to ?? null);
        if (before) expect(MAY_FOLLOW[before.to]).toContain(entry.to);
      }
      expect(timeline.at(-1)?.to).toBe(status);
      expect(open).toBe(OPEN.includes(status));
      expect(closedAt).toEqual(open ? null : timeline.at(-1)?.at);
    });
  });

  it('goes back to where it came from when a return is refused', () => {
    everyRequest(({ timeline }) => {
      for (const [index, { action, to }] of timeline.entries()) {
        if (action === 'REFUSE_RETURN') expect(to).toBe(timeline[index - 1]?.from);
        if (action === 'GRANT_RETURN') expect(to).toBe('DISPATCHED');
      }
    });
  });

  it('runs forward in time and lies within the twelve months before the anchor', () => {
    const yearBefore = context.anchor.getTime() - 366 * 86_400_000;
    everyRequest(({ timeline }) => {
      const times = timeline.map(({ at }) => at.getTime());

      expect(times.every((at, index) => at > (times[index - 1] ?? yearBefore))).toBe(true);
      expect(times.every((at) => at < context.anchor.getTime())).toBe(true);
    });
  });

  it('counts one round more with every rework', () => {
    everyRequest(({ timeline, round }) => {
      const reworks = timeline.filter(({ to }) => to === 'REWORK').length;

      expect(round).toBe(reworks + 1);
      expect(timeline.at(-1)?.round).toBe(round);
    });
  });

  it('says which department had it, from when, and whether it signed or was rid of it', () => {
    everyRequest(({ timeline, assignments }) => {
      const turns = timeline.filter(({ to }) => to === 'DISPATCHED' || to === 'REWORK');
      const signed = timeline.filter(({ action }) => action === 'SIGN').map(({ at }) => at);
      const returned = timeline.filter(({ action }) => action === 'GRANT_RETURN').map(({ at }) => at);

      expect(assignments.map(({ dispatchedAt }) => dispatchedAt)).toEqual(turns.map(({ at }) => at));
      expect(assignments.flatMap(({ signedAt }) => signedAt ?? [])).toEqual(signed);
      expect(assignments.flatMap(({ returnedAt }) => returnedAt ?? [])).toEqual(returned);
      const handlers = new Set(assignments.map(({ departmentId }) => departmentId));
      const acting = timeline.filter(({ actorRole }) => actorRole === 'DEPARTMENT');
      expect(acting.every(({ actorOrganizationId: id }) => id !== null && handlers.has(id))).toBe(true);
    });
  });

  it('has an answer for every call-back that came to an end', () => {
    everyRequest(({ timeline, callbacks }) => {
      expect(callbacks).toHaveLength(timeline.filter(({ from }) => from === 'CALLBACK').length);
      expect(callbacks.every(({ contacted, satisfaction }) => contacted === (satisfaction !== null))).toBe(
        true,
      );
    });
  });
});

describe('the requests of a community', () => {
  it('number 10 to 40, write about different things, and carry numbers of their own', () => {
    fc.assert(
      fc.property(communities, (community) => {
        const { requests } = communityRequestsPlan(community, context);

        expect(requests.length).toBeGreaterThanOrEqual(10);
        expect(requests.length).toBeLessThanOrEqual(40);
        expect(new Set(requests.map(({ title }) => title)).size).toBe(requests.length);
        expect(new Set(requests.map(({ number }) => number)).size).toBe(requests.length);
      }),
      { numRuns: 40 },
    );
  });

  it('are merged into another that is still open and came before', () => {
    everyRequest(({ status, mergedIntoId, receivedAt }, all) => {
      const target = all.find(({ id }) => id === mergedIntoId);

      expect(target !== undefined).toBe(status === 'MERGED');
      if (target) expect(target.open && target.receivedAt < receivedAt).toBe(true);
    });
  });

  it('carry a lower category of the tree', () => {
    const lower = new Set(REQUEST_CATEGORIES.filter(({ parentCode }) => parentCode).map(({ code }) => code));
    everyRequest(({ categoryCode }) => {
      expect(lower).toContain(categoryCode);
    });
  });

  it('reach every state of the life cycle somewhere, and every channel', () => {
    const some = allCommunities.filter((_, index) => index % 12 === 0);
    const requests = some.flatMap((community) => communityRequestsPlan(community, context).requests);

    expect([...new Set(requests.map(({ status }) => status))].sort()).toEqual(Object.keys(MAY_FOLLOW).sort());
    expect(new Set(requests.map(({ channel }) => channel)).size).toBe(8);
  });
});

describe('the tree of categories', () => {
  it('has two levels without a code twice, and 2 to 4 below each upper one', () => {
    const codes = REQUEST_CATEGORIES.map(({ code }) => code);
    const upper = REQUEST_CATEGORIES.filter(({ parentCode }) => parentCode === null);

    expect(new Set(codes).size).toBe(codes.length);
    expect(upper.length).toBeGreaterThanOrEqual(12);
    for (const { code } of upper) {
      const below = REQUEST_CATEGORIES.filter(({ parentCode }) => parentCode === code);
      expect(below.length).toBeGreaterThanOrEqual(2);
      expect(below.length).toBeLessThanOrEqual(4);
    }
  });
});
