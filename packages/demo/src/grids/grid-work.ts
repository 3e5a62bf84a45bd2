import { businessDay } from '@governance/shared';
import { daysBefore, type DemoContext } from '../chance/demo-context.js';
import { demoId } from '../chance/demo-id.js';
import { type Random, randomOf } from '../chance/random.js';
import { type CommunityPlace } from '../places/place.js';
import { type GridPlan, type GridWorkerPlan } from './grid-plan.js';
import {
  DEMO_VISIT_CATEGORIES,
  type GridEventPlan,
  type GridEventStepPlan,
  type PatrolPlan,
  type VisitsPlan,
} from './grid-work-plan.js';

/** What is done in the grids of a community. */
export interface GridWorkPlan {
  readonly patrols: readonly PatrolPlan[];
  readonly visits: readonly VisitsPlan[];
  readonly gridEvents: readonly GridEventPlan[];
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const CHECKPOINTS = ['东门', '西门', '中心花园', '车棚', '配电房'];
const EVENTS = [
  { category: 'FACILITY', title: '路灯不亮', dueDays: 5 },
  { category: 'ENVIRONMENT', title: '垃圾桶旁堆物', dueDays: 3 },
  { category: 'SAFETY', title: '楼道堆放杂物', dueDays: 1 },
  { category: 'ORDER', title: '共享单车占道', dueDays: 3 },
] as const;

/** Most grids have a round, some visits and now and then an event within the last weeks; all lies before the anchor. */
export function gridWorkOf(
  community: CommunityPlace,
  grids: readonly GridPlan[],
  workers: readonly GridWorkerPlan[],
  context: DemoContext,
): GridWorkPlan {
  const random = randomOf('grid work', community.code);
  const patrols: PatrolPlan[] = [];
  const visits: VisitsPlan[] = [];
  const gridEvents: GridEventPlan[] = [];
  for (const grid of grids) {
    const worker = workers.find(({ assignments }) => assignments.some(({ gridId }) => gridId === grid.id));
    const at = daysBefore(context.anchor, random.integer(2, 45) - 9 / 24);
    if (!worker || at <= grid.validFrom) continue;
    const place = { divisionCode: community.code, gridId: grid.id };
    if (random.happens(0.8))
      patrols.push({ ...patrol(random, grid.code, at), ...place, workerId: worker.id });
    if (random.happens(0.5)) {
      const id = demoId('Visit', community.code, grid.code, at);
      const category = random.pick(DEMO_VISIT_CATEGORIES);
      visits.push({ id, ...place, day: businessDay(at), category, count: random.integer(1, 12) });
    }
    if (random.happens(0.25))
      gridEvents.push({ ...event(random, grid.code, at, context.anchor), ...place, workerId: worker.id });
  }
  return { patrols, visits, gridEvents };
}

type Placeless<T> = Omit<T, 'divisionCode' | 'gridId' | 'workerId'>;

function patrol(random: Random, gridCode: string, startedAt: Date): Placeless<PatrolPlan> {
  const checkpoints = random.pickSome(CHECKPOINTS, random.integer(1, 3)).map((name, index) => ({
    name,
    reachedAt: new Date(startedAt.getTime() + (index + 1) * 10 * MINUTE),
    issue: random.happens(0.1) ? '有杂物,已劝导清理' : null,
  }));
  const endedAt = new Date(startedAt.getTime() + 45 * MINUTE);
  return {
    id: demoId('Patrol', gridCode.slice(0, 12), gridCode, startedAt),
    startedAt,
    endedAt,
    checkpoints,
  };
}

function event(random: Random, gridCode: string, reportedAt: Date, anchor: Date): Placeless<GridEventPlan> {
  const { dueDays, ...about } = random.pick(EVENTS);
  const after = (days: number) => new Date(reportedAt.getTime() + days * DAY);
  const way: readonly GridEventStepPlan[] = [
    { action: 'REPORT', status: 'REPORTED', at: reportedAt, reason: null },
    { action: 'ACCEPT', status: 'HANDLING', at: after(0.1), reason: null },
    { action: 'HANDLE', status: 'HANDLED', at: after(random.pick([0.5, 2, 6])), reason: '已现场处置' },
    { action: 'CLOSE', status: 'CLOSED', at: after(7), reason: null },
  ];
  const steps = way.slice(0, random.integer(1, way.length)).filter(({ at }) => at < anchor);
  const id = demoId('GridEvent', gridCode.slice(0, 12), gridCode, reportedAt);
  return { id, ...about, dueAt: after(dueDays), steps };
}
