import { assertAll, assertPublicName, DomainError } from '@governance/shared';
import type { JointBodyKind } from './joint-body-kind.js';
import type { JointCadence } from './joint-cadence.js';

/** A joint body to be made. */
export interface NewJointBody {
  readonly divisionCode: string;
  readonly kind: JointBodyKind;
  readonly name: string;
  readonly chairOrganizationId: string | null;
  /** Null when it has no rhythm. */
  readonly cadence: JointCadence | null;
  /** When it was founded; null for now. */
  readonly validFrom: Date | null;
}

/** In characters. */
export const MAX_NAME_LENGTH = 60;

/** Throws what is wrong with a new joint body, as far as it alone tells. */
export function assertValidJointBody({ name, validFrom }: NewJointBody, now: Date): void {
  assertAll(
    () => {
      assertPublicName(name, MAX_NAME_LENGTH);
    },
    () => {
      if (validFrom === null || validFrom <= now) return;
      throw new DomainError('INVALID_INPUT', '成立时间不能晚于现在', { field: 'validFrom' });
    },
  );
}
