import { assertAll, assertPeriod } from '@governance/shared';
import { assertItemText, assertQuantity, type ItemText } from '../co-building/item-text.js';
import { assertListText } from '../co-building/list-text.js';

/** A resource to be offered. */
export interface NewResource extends ItemText {
  readonly divisionCode: string;
  readonly ownerId: string;
  readonly unit: string;
  readonly capacity: number;
  /** Null for now. */
  readonly availableFrom: Date | null;
  /** Null for as long as it is offered. */
  readonly availableTo: Date | null;
}

/** Throws what is wrong with a new resource, as far as it alone tells. */
export function assertValidResource(resource: NewResource, now: Date): void {
  const { unit, capacity, availableFrom, availableTo } = resource;
  assertAll(
    () => {
      assertItemText(resource);
    },
    () => {
      assertListText(unit, { field: 'unit', most: 10, what: '单位' });
    },
    () => {
      assertQuantity(capacity, 'capacity');
    },
    () => {
      if (availableTo !== null) assertPeriod({ from: availableFrom ?? now, to: availableTo }, 'availableTo');
    },
  );
}
