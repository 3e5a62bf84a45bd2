import { assertAll, assertWorkingText, DomainError, isEntityId } from '@governance/shared';

/** An order as residents ask for it. */
export interface NewServiceOrder {
  readonly divisionCode: string;
  readonly title: string;
  readonly description: string | null;
  readonly branchId: string;
}

const MAX_TITLE_LENGTH = 100;
const MAX_DESCRIPTION_LENGTH = 1000;

/** Throws all that is wrong with a new order, as far as the order alone tells. */
export function assertSoundServiceOrder({ title, description, branchId }: NewServiceOrder): void {
  assertAll(
    () => {
      assertWorkingText(title, { field: 'title', most: MAX_TITLE_LENGTH, what: '标题' });
    },
    () => {
      if (description === null) return;
      assertWorkingText(description, { field: 'description', most: MAX_DESCRIPTION_LENGTH, what: '内容' });
    },
    () => {
      if (!isEntityId(branchId))
        throw new DomainError('INVALID_INPUT', '请指明下单支部', { field: 'branchId' });
    },
  );
}
