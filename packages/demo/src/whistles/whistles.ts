import { type DemoContext } from '../chance/demo-context.js';
import { demoId, organizationId } from '../chance/demo-id.js';
import { type Random, randomOf } from '../chance/random.js';
import { DEPARTMENT_KEYS } from '../organizations/department.js';
import { personName } from '../people/person-name.js';
import { type CommunityPlace } from '../places/place.js';
import { type RequestPlan } from '../requests/request-plan.js';
import { WHISTLE_MATTERS } from '../words/whistle-words.js';
import { type DemoWhistleKind, type WhistleCallPlan, type WhistlePlan } from './whistle-plan.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const MINUTE_MS = 60_000;
/** So many departments do not come at all. */
const ABSENT_SHARE = 0.08;

/** What is settled about a whistle before chance decides who comes. */
interface WhistleDraft extends Pick<
  WhistlePlan,
  'kind' | 'gridId' | 'requestId' | 'title' | 'reason' | 'sponsor'
> {
  readonly key: string;
  readonly blownAt: Date;
  /** When its matter was done, or it was taken back; null while it is out. */
  readonly over: { readonly at: Date; readonly as: 'DISPOSED' | 'WITHDRAWN' } | null;
  readonly departmentIds: readonly string[];
}

/**
 * The whistles of a community: one for each time that one of its requests was whistled for, one that is out for no
 * request, and one of another kind that is over.
 */
export function whistlesOf(
  place: CommunityPlace,
  requests: readonly RequestPlan[],
  context: DemoContext,
): readonly WhistlePlan[] {
  const random = randomOf('whistles', place.code);
  const drafts = [...requests.flatMap(aboutRequest), ...withoutRequest(place, context, random)];
  return drafts.map((draft) => planned(draft, place, context, random));
}

function aboutRequest(request: RequestPlan): readonly WhistleDraft[] {
  const { id: requestId, gridId, title, timeline, priority, calledDepartmentIds: departmentIds } = request;
  return timeline.flatMap((entry, index): readonly WhistleDraft[] => {
    if (entry.to !== 'WHISTLED') return [];
    const next = timeline[index + 1];
    const as = next?.to === 'IN_PROGRESS' ? 'DISPOSED' : 'WITHDRAWN';
    return [
      {
        key: `${requestId} ${String(entry.sequence)}`,
        requestId,
        gridId,
        title,
        departmentIds,
        sponsor: null,
        kind: priority === 'EMERGENCY' ? 'EMERGENCY' : 'DAILY',
        reason: entry.reason ?? title,
        blownAt: entry.at,
        over: next ? { at: next.at, as } : null,
      },
    ];
  });
}

const OVER_KINDS: readonly DemoWhistleKind[] = ['DAILY', 'KEY', 'EMERGENCY'];

function withoutRequest(
  { township }: CommunityPlace,
  { anchor }: DemoContext,
  random: Random,
): readonly WhistleDraft[] {
  const departmentsOf = (amount: number) =>
    random.pickSome(DEPARTMENT_KEYS, amount).map((key) => organizationId(township.county.code, key));
  const sponsor = { name: personName(random), post: `${township.name}党政联系领导` };
  const kind = random.pick(OVER_KINDS);
  const blownAt = new Date(anchor.getTime() - random.integer(20, 300) * DAY_MS + 10 * HOUR_MS);
  const over = { at: new Date(blownAt.getTime() + 6 * DAY_MS), as: 'DISPOSED' } as const;
  const back = { at: new Date(blownAt.getTime() + HOUR_MS), as: 'WITHDRAWN' } as const;
  const free = { gridId: null, requestId: null };
  return [
    {
      ...free,
      ...WHISTLE_MATTERS.CAMPAIGN,
      key: 'campaign',
      kind: 'CAMPAIGN',
      sponsor,
      over: null,
      // The afternoon before: departments have some working days, so that it goes on being awaited.
      blownAt: new Date(anchor.getTime() - 9 * HOUR_MS),
      departmentIds: departmentsOf(3),
    },
    {
      ...free,
      ...WHISTLE_MATTERS[kind],
      key: 'over',
      kind,
      sponsor: null,
      blownAt,
      over: random.happens(0.2) ? back : over,
      departmentIds: departmentsOf(random.integer(2, 5)),
    },
  ];
}

function planned(
  { key, over, departmentIds, ...known }: WhistleDraft,
  { code, township }: CommunityPlace,
  { anchor }: DemoContext,
  random: Random,
): WhistlePlan {
  const { blownAt } = known;
  const end = over?.at ?? anchor;
  const closing = over?.as === 'DISPOSED' ? new Date(over.at.getTime() + DAY_MS) : (over?.at ?? null);
  const closedAt = closing !== null && closing < anchor ? closing : null;
  // A whistle that is still out for no request awaits its last department.
  const awaits = over === null && known.requestId === null;
  const calls = departmentIds.map((departmentId, index): WhistleCallPlan => {
    const isAbsent = over === null ? awaits && index > 0 : random.happens(ABSENT_SHARE);
    const moment = (minutes: number) =>
      new Date(Math.min(blownAt.getTime() + minutes * MINUTE_MS, end.getTime() - 1));
    return {
      id: demoId('WhistleCall', code, `${key} ${departmentId}`, blownAt),
      departmentId,
      acknowledgedAt: isAbsent && index % 2 === 0 ? null : moment(random.integer(1, 9)),
      arrivedAt: isAbsent ? null : moment(random.integer(10, 28)),
      score: isAbsent ? random.integer(20, 50) : random.integer(80, 100),
    };
  });
  return {
    ...known,
    id: demoId('Whistle', code, key, blownAt),
    divisionCode: code,
    blownById: organizationId(township.code, 'committee'),
    status: statusOf(over, closedAt),
    disposedAt: over?.as === 'DISPOSED' ? over.at : null,
    closedAt,
    calls,
  };
}

function statusOf(over: WhistleDraft['over'], closedAt: Date | null): WhistlePlan['status'] {
  if (over === null) return 'BLOWN';
  if (over.as === 'WITHDRAWN') return 'WITHDRAWN';
  return closedAt === null ? 'DISPOSED' : 'CLOSED';
}
