import { assertAll, DomainError } from '@governance/shared';
import { assertListText } from './list-text.js';

/** The words of a need, a resource or a project. */
export interface ItemText {
  readonly title: string;
  readonly description: string | null;
  readonly categoryCode: string;
}

const CATEGORY_CODE = /^[A-Z][A-Z0-9_]*([.][A-Z0-9_]+)*$/;

/** Throws what is wrong with the words, as far as they alone tell. */
export function assertItemText({ title, description, categoryCode }: ItemText): void {
  assertAll(
    () => {
      assertListText(title, { field: 'title', most: 60, what: '标题' });
    },
    () => {
      if (description !== null)
        assertListText(description, { field: 'description', most: 1000, what: '说明' });
    },
    () => {
      if (categoryCode.length > 60 || !CATEGORY_CODE.test(categoryCode)) throw unknownCategory();
    },
  );
}

/** The category is none that the city has. */
export const unknownCategory = (): DomainError =>
  new DomainError('INVALID_INPUT', '没有这个类别', { field: 'categoryCode' });

/** Throws `INVALID_INPUT` unless a quantity is a whole number from 1 to a million. */
export function assertQuantity(quantity: number, field: string): void {
  if (Number.isInteger(quantity) && quantity >= 1 && quantity <= MAX_QUANTITY) return;
  throw new DomainError('INVALID_INPUT', `数量应为 1 到 ${String(MAX_QUANTITY)} 的整数`, { field });
}

const MAX_QUANTITY = 1_000_000;
