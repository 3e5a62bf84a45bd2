import { businessDay, shiftedDay } from '@governance/shared';
import { daysBefore, type DemoContext, startOfDay } from '../chance/demo-context.js';
import { demoId, organizationId } from '../chance/demo-id.js';
import { type Random, randomOf } from '../chance/random.js';
import { communityName } from '../places/place-name.js';
import { type CommunityPlace } from '../places/place.js';
import { ACTIVITIES, PLAN_ITEMS } from '../words/work-words.js';
import { type CertificatePlan, certificatesOf } from './certificates.js';
import { type NeedSurveyPlan, needSurveysOf } from './need-surveys.js';
import { type TeamPlan } from './service-plan.js';
import { type VolunteerPlan } from './volunteer-plan.js';
import { type ActivityPlan, type PlanItemPlan, type SignUpPlan } from './work-plan.js';

/** What volunteers of a community are invited to, and what is planned there. */
export interface CommunityWorkPlan {
  /** One that was held, and one that is to come. */
  readonly activities: readonly ActivityPlan[];
  /** One that was done, one that a team took on, and one that nobody has. */
  readonly planItems: readonly PlanItemPlan[];
  readonly certificates: readonly CertificatePlan[];
  readonly needSurveys: readonly NeedSurveyPlan[];
}

const HOUR_MS = 3_600_000;
const CAPACITY = 12;
const COMERS = 5;

/** Activities with who comes, and the service plan of a community; made from its volunteers and teams alone. */
export function communityWorkPlan(
  place: CommunityPlace,
  around: { readonly volunteers: readonly VolunteerPlan[]; readonly teams: readonly TeamPlan[] },
  context: DemoContext,
): CommunityWorkPlan {
  const random = randomOf('work', place.code);
  const today = businessDay(context.anchor);
  return {
    activities: [
      activityOn(place, shiftedDay(today, -random.integer(20, 60)), { ...around, context, random }),
      activityOn(place, shiftedDay(today, random.integer(2, 9)), { ...around, context, random }),
    ],
    planItems: planItemsOf(place, around.teams, { context, random }),
    certificates: certificatesOf(place, around.volunteers, context),
    needSurveys: needSurveysOf(place, context),
  };
}

interface Drawing {
  readonly context: DemoContext;
  readonly random: Random;
}

interface ActivityDrawing extends Drawing {
  readonly volunteers: readonly VolunteerPlan[];
  readonly teams: readonly TeamPlan[];
}

function activityOn(
  place: CommunityPlace,
  day: string,
  { volunteers, teams, context, random }: ActivityDrawing,
): ActivityPlan {
  const kind = random.pick(Object.keys(ACTIVITIES)) as keyof typeof ACTIVITIES;
  const startsAt = new Date(startOfDay(day).getTime() + random.integer(9, 15) * HOUR_MS);
  const createdAt = daysBefore(startsAt, 10);
  const isOver = startsAt < context.anchor;
  const team = teams.find((it) => it.kind === 'GROUP_SERVICE' && it.foundedAt < createdAt);
  const comers = volunteers.filter(({ registeredAt }) => registeredAt < createdAt).slice(0, COMERS);
  return {
    id: demoId('Activity', place.code, day, createdAt),
    shiftId: demoId('ActivityShift', place.code, day, createdAt),
    kind,
    title: random.pick(ACTIVITIES[kind]),
    place: `${communityName(place)}党群服务中心`,
    organizationId: organizationId(place.code, 'committee'),
    teamId: team?.id ?? null,
    createdAt,
    startsAt,
    endsAt: new Date(startsAt.getTime() + 2 * HOUR_MS),
    capacity: CAPACITY,
    signUps: comers.map((comer, position) => signUpOf(place, comer, { startsAt, isOver, position })),
  };
}

/** The last of those who signed up for what was held did not come. */
const signUpOf = (
  place: CommunityPlace,
  { id: volunteerId }: VolunteerPlan,
  at: { readonly startsAt: Date; readonly isOver: boolean; readonly position: number },
): SignUpPlan => {
  const signedUpAt = new Date(daysBefore(at.startsAt, 9).getTime() + at.position * HOUR_MS);
  return {
    id: demoId('SignUp', place.code, `${volunteerId}|${at.startsAt.toISOString()}`, signedUpAt),
    volunteerId,
    signedUpAt,
    attendedAt: at.isOver && at.position < COMERS - 1 ? new Date(at.startsAt.getTime() + HOUR_MS / 6) : null,
  };
};

function planItemsOf(
  place: CommunityPlace,
  teams: readonly TeamPlan[],
  { context, random }: Drawing,
): readonly PlanItemPlan[] {
  const createdAt = daysBefore(context.anchor, random.integer(60, 120));
  const team = teams.find(({ kind, foundedAt }) => kind === 'GROUP_SERVICE' && foundedAt < createdAt);
  const after = (days: number) => daysBefore(createdAt, -days);
  return random.pickSome(Object.entries(PLAN_ITEMS), 3).map(([category, titles], position) => ({
    id: demoId('ServicePlanItem', place.code, String(position), createdAt),
    category,
    title: random.pick(titles),
    createdAt,
    // What no team has taken on is for others to provide.
    source:
      position < 2
        ? 'VOLUNTEERS'
        : random.pick(['COMMUNITY', 'PROPERTY', 'GOVERNMENT_PURCHASE', 'RESIDENTS']),
    claim: team && position < 2 ? { teamId: team.id, at: after(5) } : null,
    doneAt: team && position === 0 ? after(30) : null,
  }));
}
