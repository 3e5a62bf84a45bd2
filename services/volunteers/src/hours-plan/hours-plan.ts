import { assertAll, DivisionLevel, DomainError, levelOf, parseBusinessDay } from '@governance/shared';

/** Where a plan stands. */
export enum HoursPlanState {
  DECLARED = 'DECLARED',
  ENDED = 'ENDED',
}

/** 服务计划申报: hours that a volunteer means to give in a community that is not their own. Personal. */
export interface HoursPlan {
  readonly id: string;
  /** The receiving community. */
  readonly divisionCode: string;
  readonly version: number;
  readonly volunteerId: string;
  /** Whom the volunteer is at the issuer of tokens; null when nobody knows. */
  readonly volunteerSubject: string | null;
  /** Organization of the receiving side; null for none in particular. */
  readonly organizationId: string | null;
  /** First business day. */
  readonly fromDay: string;
  /** First business day that does not belong to it any more. */
  readonly toDay: string;
  readonly hours: number;
  /** Confirmed hours that they gave in the receiving community in the period. */
  readonly hoursDone: number;
  /** Ended by the volunteer, or because the period is over. */
  readonly state: HoursPlanState;
  readonly declaredAt: Date;
  /** When the volunteer ended it; null for one whose period is over by itself. */
  readonly endedAt: Date | null;
}

/** What is to be declared. */
export type NewHoursPlan = Pick<HoursPlan, 'divisionCode' | 'organizationId' | 'fromDay' | 'toDay' | 'hours'>;

/** What a list is limited to. */
export interface HoursPlanFilter {
  readonly divisionCode?: string | null;
  readonly state?: HoursPlanState | null;
}

const MAX_HOURS = 2000;
const MAX_DAYS = 366;
const DAY_MS = 86_400_000;

/** Throws all that is wrong with a plan, as far as it tells by itself. `today` is the business day of the declaration. */
export function assertValidHoursPlan(
  { divisionCode, fromDay, toDay, hours }: NewHoursPlan,
  today: string,
): void {
  assertAll(
    () => {
      if (levelOf(divisionCode) !== DivisionLevel.COMMUNITY)
        throw problem('divisionCode', '请选择接收社区或村');
    },
    () => {
      parseBusinessDay(fromDay, 'fromDay');
    },
    () => {
      if (parseBusinessDay(toDay, 'toDay') <= today) throw problem('toDay', '计划结束日期应晚于今天');
      const days = (Date.parse(toDay) - Date.parse(fromDay)) / DAY_MS;
      if (days < 1 || days > MAX_DAYS) throw problem('toDay', `计划期应为 1 到 ${String(MAX_DAYS)} 天`);
    },
    () => {
      if (!(hours > 0 && hours <= MAX_HOURS && Number.isInteger(hours * 2)))
        throw problem('hours', `计划时长应为 0.5 到 ${String(MAX_HOURS)} 小时,以半小时计`);
    },
  );
}

const problem = (field: string, message: string): DomainError =>
  new DomainError('INVALID_INPUT', message, { field });
