import { daysBefore, type DemoContext } from '../chance/demo-context.js';
import { type Random, randomOf } from '../chance/random.js';
import { type GridPlan } from '../grids/grid-plan.js';
import { isVillage } from '../places/place-name.js';
import { desksOf } from './desks.js';
import { type RequestDraft, makeRequest } from './make-request.js';
import { TOWN_MATTERS, VILLAGE_MATTERS } from './request-categories.js';
import { type RequestPlan } from './request-plan.js';
import { type RequestSurroundings } from './request-text.js';

const LEAST = 10;
const MOST = 40;
/** What a grid certainly has open came in so recently that nobody wonders. */
const RECENT_DAYS = 10;
const YEAR_DAYS = 365;
const MINUTE_DAYS = 1 / 1440;

/** The requests of a community over the twelve months before the anchor, oldest first; one is open in every grid. */
export function requestsOf(
  surroundings: RequestSurroundings,
  grids: readonly GridPlan[],
  context: DemoContext,
): readonly RequestPlan[] {
  const { community } = surroundings;
  const random = randomOf('requests', community.code);
  const desks = desksOf(community);
  const requests: RequestPlan[] = [];
  const arrivals = arrivalsOf(grids, context, random);
  const matters = random.pickSome(isVillage(community) ? VILLAGE_MATTERS : TOWN_MATTERS, arrivals.length);
  for (const [index, arrival] of arrivals.entries()) {
    const matter = matters[index];
    if (!matter) throw new RangeError('More requests than matters to write about');
    const earlier = requests.findLast(({ open, receivedAt }) => open && receivedAt < arrival.receivedAt);
    requests.push(
      makeRequest({
        ...arrival,
        surroundings,
        desks,
        context,
        random,
        index,
        matter,
        earlierId: earlier?.id ?? null,
      }),
    );
  }
  return requests;
}

type Arrival = Pick<RequestDraft, 'gridId' | 'receivedAt' | 'certainlyOpen'>;

function arrivalsOf(grids: readonly GridPlan[], context: DemoContext, random: Random): readonly Arrival[] {
  const total = Math.max(random.integer(LEAST, MOST), Math.min(MOST, grids.length * 2));
  const recent = grids.map(({ id }) => ({
    gridId: id,
    receivedAt: arrivalTime(context, random, random.integer(1, RECENT_DAYS)),
    certainlyOpen: true,
  }));
  const others = Array.from({ length: total - recent.length }, () => ({
    gridId: random.pick(grids).id,
    receivedAt: arrivalTime(context, random, random.integer(1, YEAR_DAYS)),
    certainlyOpen: false,
  }));
  return [...recent, ...others].sort((left, right) => left.receivedAt.getTime() - right.receivedAt.getTime());
}

/** On the day so many days before the anchor, between 7 in the morning and 10 in the evening. */
const arrivalTime = ({ anchor }: DemoContext, random: Random, days: number): Date =>
  daysBefore(anchor, days - random.integer(7 * 60, 22 * 60) * MINUTE_DAYS);
