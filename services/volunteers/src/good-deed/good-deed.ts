import { assertAll, assertPublicName, DomainError, parseBusinessDay } from '@governance/shared';

/** 为民办实事: something that a unit did for the residents of a place. */
export interface GoodDeed {
  readonly id: string;
  readonly divisionCode: string;
  readonly version: number;
  readonly title: string;
  readonly category: string;
  /** Business day on which it was done. */
  readonly doneOn: string;
  readonly organizationId: string;
  readonly recordedAt: Date;
}

/** What is to be recorded. */
export type NewGoodDeed = Pick<GoodDeed, 'divisionCode' | 'title' | 'category' | 'doneOn' | 'organizationId'>;

/** What a list is limited to. */
export interface GoodDeedFilter {
  readonly divisionCode?: string | null;
  readonly organizationId?: string | null;
}

const MAX_TITLE_LENGTH = 80;
const MAX_CATEGORY_LENGTH = 20;

/** Throws all that is wrong with it. `today` is the business day of the recording. */
export function assertValidGoodDeed({ title, category, doneOn }: NewGoodDeed, today: string): void {
  assertAll(
    () => {
      assertPublicName(title, MAX_TITLE_LENGTH, 'title');
    },
    () => {
      assertPublicName(category, MAX_CATEGORY_LENGTH, 'category');
    },
    () => {
      if (parseBusinessDay(doneOn, 'doneOn') <= today) return;
      throw new DomainError('INVALID_INPUT', '日期不能晚于今天', { field: 'doneOn' });
    },
  );
}
