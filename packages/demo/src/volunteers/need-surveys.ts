import { businessDay, shiftedDay } from '@governance/shared';
import { daysBefore, type DemoContext } from '../chance/demo-context.js';
import { demoId, organizationId } from '../chance/demo-id.js';
import { randomOf } from '../chance/random.js';
import { type CommunityPlace } from '../places/place.js';
import { PLAN_ITEMS } from '../words/work-words.js';

/** What groups of residents of a community said they need, as somebody counted: small counts are not yet left out. */
export interface NeedSurveyPlan {
  readonly id: string;
  /** The community's committee, which asked. */
  readonly organizationId: string;
  /** Business days, `YYYY-MM-DD`, the last one not included. */
  readonly fromDay: string;
  readonly toDay: string;
  readonly groups: readonly {
    readonly group: string;
    readonly respondents: number;
    readonly needs: readonly { readonly category: string; readonly people: number }[];
  }[];
  readonly recordedAt: Date;
  /** Null while only the committee and the staff of the place see it. */
  readonly publishedAt: Date | null;
}

/** One in so many communities has asked, and one in so many of these has not published yet. */
const SURVEY_SHARE = 0.4;
const WAITING_SHARE = 0.25;
/** Of the national groups; their order is that of the draw. */
const GROUPS = ['LOW_INCOME', 'FLEXIBLE_WORKER', 'ACCOMPANYING_MOTHER', 'ELDERLY', 'NEW_RESIDENT'];
const LASTS_DAYS = 30;

/** The survey of a community, if it has asked. */
export function needSurveysOf(
  { code: place }: CommunityPlace,
  { anchor }: DemoContext,
): readonly NeedSurveyPlan[] {
  const random = randomOf('need-survey', place);
  if (!random.happens(SURVEY_SHARE)) return [];
  const recordedAt = daysBefore(anchor, random.integer(10, 60));
  const toDay = businessDay(recordedAt);
  return [
    {
      id: demoId('NeedSurvey', place, toDay, recordedAt),
      organizationId: organizationId(place, 'committee'),
      fromDay: shiftedDay(toDay, -LASTS_DAYS),
      toDay,
      recordedAt,
      groups: random.pickSome(GROUPS, 2).map((group) => {
        const respondents = random.integer(3, 80);
        const needs = random.pickSome(Object.keys(PLAN_ITEMS), 3);
        return {
          group,
          respondents,
          needs: needs.map((category) => ({ category, people: random.integer(0, respondents) })),
        };
      }),
      publishedAt: random.happens(WAITING_SHARE) ? null : daysBefore(recordedAt, -3),
    },
  ];
}
