import { businessDay, cityCodeOf, shiftedDay } from '@governance/shared';
import { daysBefore, type DemoContext } from '../chance/demo-context.js';
import { demoId, organizationId } from '../chance/demo-id.js';
import { type CommunityPlace } from '../places/place.js';
import { type VolunteerPlan } from './volunteer-plan.js';

/** Hours that a volunteer means to give in another community. */
export interface HoursPlanPlan {
  readonly id: string;
  /** The receiving community. */
  readonly divisionCode: string;
  readonly volunteerId: string;
  /** The receiving community's committee. */
  readonly organizationId: string;
  /** Business day, `YYYY-MM-DD`. */
  readonly fromDay: string;
  /** First business day that does not belong to it any more. */
  readonly toDay: string;
  readonly hours: number;
  readonly declaredAt: Date;
}

const DECLARED_DAYS_AGO = 20;
const LASTS_DAYS = 180;

/** Somebody of each community goes to the one before it in the same city; of the first of a city nobody does. */
export function hoursPlansAmong(
  communities: readonly { readonly place: CommunityPlace; readonly volunteers: readonly VolunteerPlan[] }[],
  { anchor }: DemoContext,
): readonly HoursPlanPlan[] {
  const declaredAt = daysBefore(anchor, DECLARED_DAYS_AGO);
  return communities.flatMap(({ place, volunteers }, index) => {
    const receiver = communities[index - 1]?.place.code;
    const volunteer = volunteers.find(({ registeredAt }) => registeredAt < declaredAt);
    if (receiver === undefined || !volunteer || cityCodeOf(receiver) !== cityCodeOf(place.code)) return [];
    const fromDay = businessDay(declaredAt);
    return [
      {
        id: demoId('HoursPlan', receiver, volunteer.id, declaredAt),
        divisionCode: receiver,
        volunteerId: volunteer.id,
        declaredAt,
        organizationId: organizationId(receiver, 'committee'),
        fromDay,
        toDay: shiftedDay(fromDay, LASTS_DAYS),
        hours: 6,
      },
    ];
  });
}
