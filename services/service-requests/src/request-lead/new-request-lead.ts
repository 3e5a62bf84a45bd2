import {
  assertAll,
  assertWorkingText,
  DomainError,
  governs,
  hasRole,
  isEntityId,
  type Viewer,
} from '@governance/shared';
import type { ServiceRequest } from '../service-request/service-request.js';
import { LeadGround } from './request-lead.js';

/** Who is to lead a request. */
export interface NewLead {
  readonly requestId: string;
  readonly organizationId: string;
  readonly ground: LeadGround;
  readonly reason: string;
  /** Number of the lead that there is now; 0 when there is none. */
  readonly expectedSequence: number;
}

const MAX_REASON_LENGTH = 500;

/** Throws all that is wrong with a new lead, as far as it alone tells. */
export function assertSoundLead({ organizationId, reason }: NewLead): void {
  assertAll(
    () => {
      if (!isEntityId(organizationId))
        throw new DomainError('INVALID_INPUT', '请指明牵头单位', { field: 'organizationId' });
    },
    () => {
      assertWorkingText(reason, { field: 'reason', most: MAX_REASON_LENGTH, what: '理由' });
    },
  );
}

/** The street says who received it first and rules on the spot; the fallback is the district's. Throws `FORBIDDEN`. */
export function assertMayAssignLead(
  viewer: Viewer,
  { divisionCode }: ServiceRequest,
  ground: LeadGround,
): void {
  const isEntitled =
    ground === LeadGround.GOVERNMENT_FALLBACK
      ? hasRole(viewer, 'DISTRICT_SUPERVISOR')
      : hasRole(viewer, 'STREET_OFFICER', 'DISTRICT_SUPERVISOR');
  if (isEntitled && governs(viewer, divisionCode)) return;
  throw new DomainError('FORBIDDEN', '您无权指定牵头单位', { action: 'assignLead' });
}
