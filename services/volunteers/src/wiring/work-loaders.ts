import { ChildPages, loadByKey, loadListBy, type SubgraphRequest } from '@governance/shared';
import { ACTIVITY_ORDER } from '../activity/activity-order.js';
import type { ActivityRepository } from '../activity/activity.repository.js';
import { SIGN_UP_ORDER } from '../sign-up/sign-up-order.js';
import type { SignUpRepository } from '../sign-up/sign-up.repository.js';

/** Where activities and what is done at them are stored. */
export interface WorkRepositories {
  readonly activities: ActivityRepository;
  readonly signUps: SignUpRepository;
}

const byId = ({ id }: { readonly id: string }): string => id;

/** Loaders of activities and what is done at them. One set per request. */
export const workLoaders = ({ activities, signUps }: WorkRepositories, { viewer }: SubgraphRequest) => ({
  activity: loadByKey((ids) => activities.findByIds(ids), byId),
  activityShift: loadByKey((ids) => activities.findShifts(ids), byId),
  shiftsOfActivity: loadListBy(
    (ids) => activities.findShiftsOf(ids),
    ({ activityId }) => activityId,
  ),
  activitiesOfDivision: new ChildPages(activities.ofDivisions, ACTIVITY_ORDER),
  signUp: loadByKey((ids) => signUps.findByIds(ids, viewer), byId),
  signUpsOfVolunteer: new ChildPages(signUps.ofVolunteers(viewer), SIGN_UP_ORDER),
});
