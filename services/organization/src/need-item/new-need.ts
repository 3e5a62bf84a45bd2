import { assertAll, DomainError, isEntityId } from '@governance/shared';
import { assertItemText, assertQuantity, type ItemText } from '../co-building/item-text.js';
import { assertListText } from '../co-building/list-text.js';

/** A need to be stated. */
export interface NewNeed extends ItemText {
  readonly divisionCode: string;
  readonly statedById: string;
  readonly quantity: number | null;
  readonly unit: string | null;
  /** The request that it comes from, in another subgraph. */
  readonly serviceRequestId: string | null;
  /** Whether it takes up what the figures suggest now for its place and category. */
  readonly isSuggested: boolean;
}

/** Throws what is wrong with a new need, as far as it alone tells. */
export function assertValidNeed(need: NewNeed): void {
  const { quantity, unit, serviceRequestId, isSuggested } = need;
  assertAll(
    () => {
      assertItemText(need);
    },
    () => {
      if (quantity !== null) assertQuantity(quantity, 'quantity');
    },
    () => {
      if (unit !== null) assertListText(unit, { field: 'unit', most: 10, what: '单位' });
      if ((unit === null) !== (quantity === null)) throw invalid('unit', '数量和单位应一并填写');
    },
    () => {
      if (serviceRequestId === null) return;
      if (!isEntityId(serviceRequestId)) throw invalid('serviceRequestId', '没有这件诉求');
      if (isSuggested) throw invalid('serviceRequestId', '系统建议的需求不关联单件诉求');
    },
  );
}

const invalid = (field: string, message: string) => new DomainError('INVALID_INPUT', message, { field });
