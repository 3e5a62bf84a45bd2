import { DomainError, governs, hasRole, type Viewer } from '@governance/shared';
import { ActorRole, type ServiceRequest } from '../service-request/service-request.js';
import { Surveyor } from './callback.js';
import type { Caller } from './new-callback.js';

/**
 * Whoever sees a request sees its call-backs. Its street and district ask for themselves; what a third party found is
 * entered by its machine or by the district that commissioned it, never by the street. The department is judged and asks
 * nobody.
 */
const ASKING = {
  [Surveyor.OWN]: ['STREET_OFFICER', 'DISTRICT_SUPERVISOR'],
  [Surveyor.THIRD_PARTY]: ['INTEGRATION', 'DISTRICT_SUPERVISOR'],
} as const;

const DESKS = { [Surveyor.OWN]: '回访岗', [Surveyor.THIRD_PARTY]: '第三方回访' } as const;

/** As whom a viewer records a call about a request. Throws `FORBIDDEN`. */
export function callerFor(viewer: Viewer, { divisionCode }: ServiceRequest, surveyor: Surveyor): Caller {
  if (!hasRole(viewer, ...ASKING[surveyor]) || !governs(viewer, divisionCode))
    throw new DomainError('FORBIDDEN', '您无权登记该诉求的回访', { action: 'recordCallback' });
  return {
    actor: {
      role: ActorRole.CALLBACK,
      displayName: DESKS[surveyor],
      organizationId: viewer.organization,
    },
    subject: viewer.subject,
  };
}
