import { assertAll, assertPublicName, DomainError, parseBusinessDay } from '@governance/shared';

/** 收集的意见: what residents told volunteers or a unit that came to them. Who said it is never kept. */
export interface CollectedOpinion {
  readonly id: string;
  readonly divisionCode: string;
  readonly version: number;
  readonly title: string;
  readonly category: string;
  /** Business day on which it was collected. */
  readonly collectedOn: string;
  readonly organizationId: string;
  readonly recordedAt: Date;
}

/** What is to be recorded. */
export type NewCollectedOpinion = Pick<
  CollectedOpinion,
  'divisionCode' | 'title' | 'category' | 'collectedOn' | 'organizationId'
>;

/** What a list is limited to. */
export interface CollectedOpinionFilter {
  readonly divisionCode?: string | null;
  readonly organizationId?: string | null;
}

const MAX_TITLE_LENGTH = 80;
const MAX_CATEGORY_LENGTH = 20;

/** Throws all that is wrong with it. `today` is the business day of the recording. */
export function assertValidCollectedOpinion(
  { title, category, collectedOn }: NewCollectedOpinion,
  today: string,
): void {
  assertAll(
    () => {
      assertPublicName(title, MAX_TITLE_LENGTH, 'title');
    },
    () => {
      assertPublicName(category, MAX_CATEGORY_LENGTH, 'category');
    },
    () => {
      if (parseBusinessDay(collectedOn, 'collectedOn') <= today) return;
      throw new DomainError('INVALID_INPUT', '日期不能晚于今天', { field: 'collectedOn' });
    },
  );
}
