import { assertAll, assertPeriod, DomainError } from '@governance/shared';
import type { JointRole } from './joint-role.js';

/** A seat to be given. */
export interface NewJointMember {
  readonly jointBodyId: string;
  readonly organizationId: string;
  readonly role: JointRole;
  /** Null for now. */
  readonly since: Date | null;
  /** For a seat that has ended already; null while it lasts. */
  readonly until: Date | null;
}

/** Throws what is wrong with the time of a new seat in a body that was founded at `founded`. */
export function assertValidSeat({ since, until }: NewJointMember, founded: Date, now: Date): void {
  assertAll(
    () => {
      if (since !== null && since > now) throw invalid('since', '任职开始时间不能晚于现在');
    },
    () => {
      if (since !== null && since < founded) throw invalid('since', '任职开始时间不能早于组织成立时间');
    },
    () => {
      if (until !== null && until > now) throw invalid('until', '只能填写已结束的任职');
    },
    () => {
      if (until !== null) assertPeriod({ from: since ?? now, to: until }, 'until');
    },
  );
}

const invalid = (field: string, message: string) => new DomainError('INVALID_INPUT', message, { field });
