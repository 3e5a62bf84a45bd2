import { assertAll, assertPublicName, DomainError, parseBusinessDay } from '@governance/shared';

/** 公益活动: a campaign or collection, as a sum. Who gave, and how much, is never kept. */
export interface Campaign {
  readonly id: string;
  readonly divisionCode: string;
  readonly version: number;
  readonly title: string;
  readonly organizedById: string;
  /** Business days, `YYYY-MM-DD`. */
  readonly startedOn: string;
  readonly endedOn: string | null;
  readonly participants: number;
  /** Whole cents; 0 where nothing was collected. */
  readonly amountCents: number;
}

/** A campaign to be recorded. */
export interface NewCampaign {
  readonly divisionCode: string;
  readonly title: string;
  readonly organizedById: string;
  readonly startedOn: string;
}

/** What a campaign has come to. */
export interface CampaignResult {
  readonly endedOn: string | null;
  readonly participants: number;
  readonly amountCents: number;
}

/** What a list of campaigns is limited to. */
export interface CampaignFilter {
  readonly divisionCode?: string | null;
  readonly organizationId?: string | null;
}

const MAX_TITLE_LENGTH = 80;
const MAX_PARTICIPANTS = 100_000_000;
/** A trillion yuan, which a number still holds exactly. */
const MAX_CENTS = 1e14;

/** Throws all that is wrong with a new campaign. `today` is the business day of the recording. */
export function assertValidCampaign({ title, startedOn }: NewCampaign, today: string): void {
  assertAll(
    () => {
      assertPublicName(title, MAX_TITLE_LENGTH, 'title');
    },
    () => {
      if (parseBusinessDay(startedOn, 'startedOn') > today)
        throw invalid('startedOn', '开始日期不能晚于今天');
    },
  );
}

/** Throws all that is wrong with a result. `today` is the business day of the recording. */
export function assertValidResult(
  { endedOn, participants, amountCents }: CampaignResult,
  { startedOn }: Campaign,
  today: string,
): void {
  assertAll(
    () => {
      if (endedOn === null) return;
      const day = parseBusinessDay(endedOn, 'endedOn');
      if (day < startedOn || day > today) throw invalid('endedOn', '结束日期应在开始日期之后、不晚于今天');
    },
    () => {
      if (participants < 0 || participants > MAX_PARTICIPANTS) throw invalid('participants', '参与人数有误');
    },
    () => {
      if (!Number.isInteger(amountCents) || amountCents < 0 || amountCents > MAX_CENTS)
        throw invalid('amountCents', '金额应为不小于 0 的整数,以分计');
    },
  );
}

const invalid = (field: string, message: string) => new DomainError('INVALID_INPUT', message, { field });
