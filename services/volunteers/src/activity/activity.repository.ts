import type { ChildListReader, IdempotentRequest, PageWindow } from '@governance/shared';
import type { Activity, ActivityFilter, ActivityShift, NewActivity } from './activity.js';
import type { ShiftPlan } from './recurrence.js';

/** An activity to be stored with its shifts, and under which key. */
export interface AnnouncedActivity {
  readonly activity: NewActivity;
  readonly shifts: readonly ShiftPlan[];
  readonly request: Omit<IdempotentRequest, 'cityCode'>;
}

/** Every stored activity. Lists come with the latest first and without cancelled ones. */
export interface ActivityRepository {
  findByIds(ids: readonly string[]): Promise<readonly Activity[]>;
  findPage(filter: ActivityFilter, window: PageWindow): Promise<readonly Activity[]>;
  count(filter: ActivityFilter): Promise<number>;
  /** Under places: what takes place there or below. */
  readonly ofDivisions: ChildListReader<ActivityFilter, Activity>;
  /** Shifts of activities, the earliest first, cancelled ones too. */
  findShiftsOf(activityIds: readonly string[]): Promise<readonly ActivityShift[]>;
  findShifts(ids: readonly string[]): Promise<readonly ActivityShift[]>;
  /** Stores an activity with its shifts, once for each request key. Throws `DIVISION_UNKNOWN`. */
  add(announced: AnnouncedActivity): Promise<Activity>;
  /** Cancels what is not over of an activity and all sign-ups for it. Throws `CONFLICT`, `ACTION_NOT_AVAILABLE`. */
  cancel(id: string, expectedVersion: number): Promise<Activity>;
  /** Cancels one shift and all sign-ups for it. Throws `CONFLICT`, `ACTION_NOT_AVAILABLE`. */
  cancelShift(shift: ActivityShift, expectedVersion: number): Promise<Activity>;
}
