import {
  assertAll,
  assertNoContact,
  assertNoPersonalId,
  DomainError,
  isPrintable,
  parseBusinessDay,
} from '@governance/shared';

/** What kind of activity hours were given to. */
export enum ActivityKind {
  SERVICE = 'SERVICE',
  PAIRING = 'PAIRING',
  LECTURE = 'LECTURE',
  THEME_DAY = 'THEME_DAY',
  CLEANING_DAY = 'CLEANING_DAY',
}

/** Whether hours count: once the organization that was served says so. */
export enum HourRecordState {
  REPORTED = 'REPORTED',
  CONFIRMED = 'CONFIRMED',
  REVERSED = 'REVERSED',
}

/** 服务时长: hours that a volunteer gave on a day. */
export interface HourRecord {
  readonly id: string;
  /** Community in which they were given. */
  readonly divisionCode: string;
  readonly version: number;
  readonly volunteerId: string;
  /** Whom the volunteer is at the issuer of tokens; null when nobody knows. */
  readonly volunteerSubject: string | null;
  /** Organization that confirms. */
  readonly organizationId: string;
  readonly title: string;
  readonly activityKind: ActivityKind;
  /** In steps of 0.5. */
  readonly hours: number;
  /** Business day, `YYYY-MM-DD`. */
  readonly servedOn: string;
  readonly state: HourRecordState;
  readonly reportedAt: Date;
  readonly confirmedAt: Date | null;
  /** When they were taken back, and why. */
  readonly reversedAt: Date | null;
  readonly reversalReason: string | null;
}

/** What a list of hours is limited to. */
export interface HourRecordFilter {
  readonly divisionCode?: string | null;
  readonly organizationId?: string | null;
  readonly volunteerId?: string | null;
  readonly state?: HourRecordState | null;
  /** First business day. */
  readonly servedFrom?: string | null;
  /** First business day after. */
  readonly servedBefore?: string | null;
}

/** Hours as a volunteer reports them. */
export interface NewHourRecord {
  readonly volunteerId: string;
  readonly divisionCode: string;
  readonly organizationId: string;
  readonly title: string;
  readonly activityKind: ActivityKind;
  readonly hours: number;
  readonly servedOn: string;
}

const MAX_TITLE_LENGTH = 100;
const MAX_HOURS = 24;

/** Throws all that is wrong with reported hours. `today` is the business day of the report. */
export function assertValidHours({ title, hours, servedOn }: NewHourRecord, today: string): void {
  assertAll(
    () => {
      assertTitle(title);
    },
    () => {
      assertNoPersonalId(title, 'title');
    },
    () => {
      // What was done will stand on certificates, which everybody may read.
      assertNoContact(title, 'title');
    },
    () => {
      if (hours > 0 && hours <= MAX_HOURS && Number.isInteger(hours * 2)) return;
      throw new DomainError('INVALID_INPUT', `时长应大于 0、不超过 ${String(MAX_HOURS)} 小时,以半小时计`, {
        field: 'hours',
      });
    },
    () => {
      // Days of this form compare as texts.
      if (parseBusinessDay(servedOn, 'servedOn') <= today) return;
      throw new DomainError('INVALID_INPUT', '服务日期不能晚于今天', { field: 'servedOn' });
    },
  );
}

function assertTitle(title: string): void {
  const length = Array.from(title).length;
  if (length === 0) throw new DomainError('INVALID_INPUT', '请填写服务内容', { field: 'title' });
  if (length > MAX_TITLE_LENGTH)
    throw new DomainError('INVALID_INPUT', `服务内容最多 ${String(MAX_TITLE_LENGTH)} 个字`, {
      field: 'title',
    });
  if (!isPrintable(title))
    throw new DomainError('INVALID_INPUT', '服务内容中有不可见字符', { field: 'title' });
}
