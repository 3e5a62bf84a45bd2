import { assertAll, assertPublicName, DomainError } from '@governance/shared';
import { MAX_NAME_LENGTH } from './new-joint-body.js';
import type { JointCadence } from './joint-cadence.js';

/** What is to change of a joint body; what is left out stays. */
export interface JointBodyChange {
  readonly name?: string;
  /** Null: it has no rhythm any more. */
  readonly cadence?: JointCadence | null;
  /** Null: nobody leads it for now. */
  readonly chairOrganizationId?: string | null;
}

/** Throws what is wrong with a change, as far as it alone tells. */
export function assertValidChange(change: JointBodyChange): void {
  assertAll(
    () => {
      if (change.name !== undefined) assertPublicName(change.name, MAX_NAME_LENGTH);
    },
    () => {
      if (Object.values(change).some((value) => value !== undefined)) return;
      throw new DomainError('INVALID_INPUT', '请说明要修改的内容', { field: 'id' });
    },
  );
}
