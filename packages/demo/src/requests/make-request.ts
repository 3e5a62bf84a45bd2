import { type DemoContext } from '../chance/demo-context.js';
import { demoId } from '../chance/demo-id.js';
import { type Random } from '../chance/random.js';
import { DEPARTMENT_KEYS } from '../organizations/department.js';
import { type Desks } from './desks.js';
import { assignmentsOf, callbacksOf } from './request-assignments.js';
import { type RequestMatter } from './request-categories.js';
import { type DemoUrgency } from './request-category.js';
import { type Course, movesOf } from './request-moves.js';
import { requestNumber } from './request-number.js';
import {
  CLOSED_STATUSES,
  type DemoChannel,
  type DemoRequestKind,
  type RequestPlan,
  type TimelineEntryPlan,
} from './request-plan.js';
import { type RequestSurroundings, requestText } from './request-text.js';
import { timelineOf } from './request-timeline.js';

/** What is settled about a request before chance decides the rest. */
export interface RequestDraft {
  readonly surroundings: RequestSurroundings;
  readonly desks: Desks;
  readonly context: DemoContext;
  readonly random: Random;
  readonly index: number;
  readonly matter: RequestMatter;
  readonly gridId: string;
  readonly receivedAt: Date;
  readonly certainlyOpen: boolean;
  /** An open request that came before, into which this one may be merged. */
  readonly earlierId: string | null;
}

const DISPATCH_HOURS: Readonly<Record<DemoUrgency, number>> = { GENERAL: 24, UTILITY: 2, EMERGENCY: 1 };
const PRIORITIES = { GENERAL: 'NORMAL', UTILITY: 'URGENT', EMERGENCY: 'EMERGENCY' } as const;
const STALLED_SHARE = 0.04;
const CHANNELS: Readonly<Record<DemoChannel, number>> = {
  HOTLINE_12345: 38,
  MINI_PROGRAM: 20,
  GRID_EVENT: 18,
  WEB: 9,
  ONE_TAP: 6,
  CHECK_IN: 4,
  MEDIA: 3,
  PETITION: 2,
};

/** One request with its words, its timeline and all that follows from it. */
export function makeRequest(draft: RequestDraft): RequestPlan {
  const { surroundings, desks, random, matter, receivedAt } = draft;
  const { category } = matter;
  const { community } = surroundings;
  const id = demoId('ServiceRequest', community.code, String(draft.index), receivedAt);
  const kind = kindOf(matter, random);
  const { timeline, departments } = historyOf(draft, kind);
  const last = timeline.at(-1);
  if (!last) throw new RangeError('A request is received before the anchor');
  const open = !CLOSED_STATUSES.has(last.to);
  return {
    id,
    number: requestNumber(id, receivedAt),
    numberKey: id,
    divisionCode: community.code,
    gridId: draft.gridId,
    categoryCode: category.code,
    channel: random.weighted(CHANNELS),
    kind,
    priority: PRIORITIES[category.urgency],
    ...requestText({ matter, kind, surroundings, random }),
    status: last.to,
    open,
    receivedAt,
    closedAt: open ? null : last.at,
    round: last.round,
    reporterSubject: null,
    mergedIntoId: last.to === 'MERGED' ? draft.earlierId : null,
    timeline,
    assignments: assignmentsOf(timeline, desks, departments),
    callbacks: callbacksOf(timeline, random),
    calledDepartmentIds: timeline.some(({ to }) => to === 'WHISTLED')
      ? random
          .pickSome(DEPARTMENT_KEYS, random.integer(2, 4))
          .map((key) => desks.departments[key].actorOrganizationId)
      : [],
  };
}

/** Whoever begins with 咨询 asks, whoever begins with 建议 suggests. */
function kindOf({ category, text }: RequestMatter, random: Random): DemoRequestKind {
  if (text.startsWith('咨询')) return 'CONSULTATION';
  return text.startsWith('建议') ? 'SUGGESTION' : random.pick(category.words.kinds);
}

function courseOf({ random, certainlyOpen, earlierId }: RequestDraft, kind: DemoRequestKind): Course {
  if (certainlyOpen) return 'HANDLED';
  const course = random.weighted({
    HANDLED: kind === 'CONSULTATION' ? 40 : 88,
    ANSWERED: kind === 'CONSULTATION' ? 55 : 3,
    REJECTED: 2,
    CANCELLED: 3,
    MERGED: 3,
  });
  return course === 'MERGED' && earlierId === null ? 'HANDLED' : course;
}

function historyOf(draft: RequestDraft, kind: DemoRequestKind) {
  const { desks, context, random, matter, receivedAt } = draft;
  const { category } = matter;
  const others = DEPARTMENT_KEYS.filter((key) => key !== category.department);
  const moves = movesOf({
    random,
    course: courseOf(draft, kind),
    smooth: kind === 'CONSULTATION',
    department: category.department,
    mistaken: random.pick(others),
    dispatchHours: DISPATCH_HOURS[category.urgency],
  });
  const timeline = timelineOf({
    desks,
    context,
    random,
    moves,
    receivedAt,
    aroundTheClock: category.urgency === 'EMERGENCY',
  });
  return {
    timeline: keptOf(timeline, draft),
    departments: moves.flatMap(({ department }) => department ?? []),
  };
}

/** What is certainly open has not come to its end yet; a few others lie still where nobody moved them on. */
function keptOf(
  timeline: readonly TimelineEntryPlan[],
  { certainlyOpen, random }: RequestDraft,
): readonly TimelineEntryPlan[] {
  const end = timeline.findIndex(({ to }) => CLOSED_STATUSES.has(to));
  const beforeEnd = end === -1 ? timeline : timeline.slice(0, end);
  if (certainlyOpen) return beforeEnd;
  return random.happens(STALLED_SHARE) ? beforeEnd.slice(0, random.integer(1, beforeEnd.length)) : timeline;
}
