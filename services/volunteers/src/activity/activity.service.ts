import {
  assertAll,
  businessDay,
  cityCodeOf,
  cityOfId,
  DivisionLevel,
  DomainError,
  isEntityId,
  levelOf,
  NotFoundError,
  type Page,
  type PageRequest,
  parseDivisionCode,
  readPage,
  type Viewer,
  withSoundPlace,
} from '@governance/shared';
import { ActivityKind } from '../hour-record/hour-record.js';
import { isSkillCode } from '../skill/skill.js';
import type { VolunteerTeamRepository } from '../volunteer-team/volunteer-team.repository.js';
import type { VolunteerTeam } from '../volunteer-team/volunteer-team.js';
import { assertOrganizationOf } from '../volunteer/volunteer.service.js';
import { ACTIVITY_ORDER } from './activity-order.js';
import {
  type Activity,
  type ActivityFilter,
  type ActivityShift,
  assertValidActivity,
  assertValidShifts,
  type NewActivity,
} from './activity.js';
import { assertMayOrganize } from './activity.policy.js';
import type { ActivityRepository } from './activity.repository.js';
import { occurrenceDays, type ShiftPlan, shiftsOn } from './recurrence.js';

/** How often and when an activity takes place. */
export interface Schedule {
  readonly shifts: readonly ShiftPlan[];
  readonly occurrences: number;
}

/** What can be done with activities. */
export class ActivityService {
  constructor(
    private readonly activities: ActivityRepository,
    private readonly teams: Pick<VolunteerTeamRepository, 'findByIds'>,
    private readonly now: () => Date = () => new Date(),
  ) {}

  /** A page of activities. Throws `DIVISION_CODE_MALFORMED`, `PAGE_SIZE_INVALID` or `CURSOR_INVALID`. */
  async list(filter: ActivityFilter, request: PageRequest): Promise<Page<Activity>> {
    return readPage({ rows: this.activities, order: ACTIVITY_ORDER }, withSoundPlace(filter), request);
  }

  /** Announces an activity. A repetition with the same key answers the first result. */
  async create(
    input: NewActivity,
    { shifts, occurrences }: Schedule,
    idempotencyKey: string,
    viewer: Viewer,
  ): Promise<Activity> {
    const activity: NewActivity = {
      ...input,
      divisionCode: parseDivisionCode(input.divisionCode, 'divisionCode'),
      title: input.title.trim(),
      place: input.place.trim(),
    };
    assertMayOrganize(viewer, activity, await this.teamOf(activity));
    // Whether anything is over already is asked of the whole series, below.
    assertValidShifts(shifts, new Date(0));
    const first = businessDay(
      shifts.map(({ startsAt }) => startsAt).sort((a, b) => a.getTime() - b.getTime())[0] ?? this.now(),
    );
    const all = shiftsOn(occurrenceDays(first, activity.recurrence, occurrences), shifts);
    assertAll(
      () => {
        assertValidActivity(activity);
      },
      () => {
        assertValidShifts(all, this.now());
      },
      () => {
        assertBelongs(activity);
      },
    );
    const body = { createActivity: [activity, shifts, occurrences] };
    const request = { subject: viewer.subject ?? '', key: idempotencyKey, body };
    return this.activities.add({ activity, shifts: all, request });
  }

  /** Cancels what is not over of an activity, and the sign-ups for it. */
  async cancel(id: string, expectedVersion: number, viewer: Viewer): Promise<Activity> {
    const activity = await this.activity(id);
    assertMayOrganize(viewer, activity, await this.teamOf(activity));
    return this.activities.cancel(id, expectedVersion);
  }

  /** Cancels one shift, and the sign-ups for it. `expectedVersion` is that of the activity. */
  async cancelShift(shiftId: string, expectedVersion: number, viewer: Viewer): Promise<Activity> {
    const shift = await this.shift(shiftId);
    const activity = await this.activity(shift.activityId);
    assertMayOrganize(viewer, activity, await this.teamOf(activity));
    return this.activities.cancelShift(shift, expectedVersion);
  }

  /** A shift of an activity that the viewer runs. Throws `NOT_FOUND` and `FORBIDDEN`. */
  async shiftToRun(shiftId: string, viewer: Viewer): Promise<ActivityShift> {
    const shift = await this.shift(shiftId);
    const activity = await this.activity(shift.activityId);
    assertMayOrganize(viewer, activity, await this.teamOf(activity));
    return shift;
  }

  private async activity(id: string): Promise<Activity> {
    const [activity] = isEntityId(id) ? await this.activities.findByIds([id]) : [];
    if (!activity) throw new NotFoundError('活动');
    return activity;
  }

  private async shift(id: string): Promise<ActivityShift> {
    const [shift] = isEntityId(id) ? await this.activities.findShifts([id]) : [];
    if (!shift) throw new NotFoundError('班次', 'shiftId');
    return shift;
  }

  private async teamOf({ teamId }: Pick<Activity, 'teamId'>): Promise<VolunteerTeam | null> {
    if (teamId === null) return null;
    const [team] = isEntityId(teamId) ? await this.teams.findByIds([teamId]) : [];
    if (!team) throw new NotFoundError('志愿服务队', 'teamId');
    return team;
  }
}

/** An activity lies in a community, and all that it names lies in the same city. */
function assertBelongs(activity: NewActivity): void {
  const { divisionCode, organizationId, teamId, agreementId, venueId, skill, kind } = activity;
  const city = cityCodeOf(divisionCode);
  const inCity = (id: string | null, field: string): void => {
    if (id === null || (isEntityId(id) && cityOfId(id) === city)) return;
    throw invalid(field, '应为同一城市的编号');
  };
  assertAll(
    () => {
      if (levelOf(divisionCode) !== DivisionLevel.COMMUNITY)
        throw invalid('divisionCode', '活动地应为社区或村');
    },
    () => {
      assertOrganizationOf(city, organizationId, 'organizationId');
    },
    () => {
      inCity(teamId, 'teamId');
    },
    () => {
      inCity(agreementId, 'agreementId');
      if (agreementId !== null && kind !== ActivityKind.PAIRING)
        throw invalid('agreementId', '只有结对共建活动可以填写共建协议');
    },
    () => {
      inCity(venueId, 'venueId');
    },
    () => {
      if (skill !== null && !isSkillCode(skill)) throw invalid('skill', '未知的技能');
    },
  );
}

const invalid = (field: string, message: string) => new DomainError('INVALID_INPUT', message, { field });
