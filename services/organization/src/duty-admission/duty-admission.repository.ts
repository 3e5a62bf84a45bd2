import type { IdempotentRequest, PageWindow, Viewer } from '@governance/shared';
import type { CheckAround } from '../organization/surroundings.js';
import type { AdmissionFilter, DutyAdmission } from './duty-admission.js';
import type { NewDutyAdmission } from './new-duty-admission.js';
import type { PlannedDecision } from './planned-decision.js';

/** A list as one viewer asks for it. */
export interface AdmissionSelection {
  readonly filter: AdmissionFilter;
  readonly viewer: Viewer;
}

/** On whose behalf somebody asks. */
export interface Requester {
  readonly organizationId: string;
  readonly subject: string;
}

/** Stored admissions, in order of place and id. What a viewer may not see is not there for them. */
export interface DutyAdmissionRepository {
  findByIds(ids: readonly string[], viewer: Viewer): Promise<readonly DutyAdmission[]>;
  findPage(selection: AdmissionSelection, window: PageWindow): Promise<readonly DutyAdmission[]>;
  count(selection: AdmissionSelection): Promise<number>;
  /** Stores a request, once for each request key. `check` runs in the same transaction and may refuse. */
  add(
    admission: NewDutyAdmission,
    requester: Requester,
    key: string,
    check: CheckAround,
  ): Promise<DutyAdmission>;
  /** Stores what `plan` makes of the admission, which is locked while it looks, and the duty that comes of it. */
  decide(id: string, plan: (admission: DutyAdmission) => PlannedDecision): Promise<DutyAdmission>;
}

/** What tells one request from another under the same key. */
export const admissionRequest = (
  admission: NewDutyAdmission,
  { subject, organizationId }: Requester,
  key: string,
): Omit<IdempotentRequest, 'cityCode'> => ({
  subject,
  key,
  body: { requestDutyAdmission: { ...admission, organizationId } },
});
