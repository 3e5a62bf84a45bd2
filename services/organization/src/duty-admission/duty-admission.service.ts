import {
  businessDay,
  isEntityId,
  orNotFound,
  type Page,
  type PageRequest,
  parseBusinessDay,
  parseDivisionCode,
  readPage,
  type Viewer,
  withSoundPlace,
} from '@governance/shared';
import { ADMISSION_ORDER } from './duty-admission-order.js';
import type { AdmissionFilter, DutyAdmission } from './duty-admission.js';
import { requestingOrganizationOf } from './duty-admission.policy.js';
import type { DutyAdmissionRepository } from './duty-admission.repository.js';
import { assertAdmissionFits, assertValidAdmission, type NewDutyAdmission } from './new-duty-admission.js';
import { planDecision, type WantedDecision } from './planned-decision.js';

/** What can be done with admissions. */
export class DutyAdmissionService {
  constructor(private readonly admissions: DutyAdmissionRepository) {}

  /**
   * A page of the admissions that the viewer may see. Throws `DIVISION_CODE_MALFORMED`, `PAGE_SIZE_INVALID` or
   * `CURSOR_INVALID`.
   */
  async list(filter: AdmissionFilter, request: PageRequest, viewer: Viewer): Promise<Page<DutyAdmission>> {
    const selection = { filter: withSoundPlace(filter), viewer };
    return readPage({ rows: this.admissions, order: ADMISSION_ORDER }, selection, request);
  }

  /** Asks for a task to be let in. A repetition with the same key answers the request that the first one made. */
  async request(input: NewDutyAdmission, idempotencyKey: string, viewer: Viewer): Promise<DutyAdmission> {
    const organizationId = requestingOrganizationOf(viewer);
    const admission: NewDutyAdmission = {
      ...input,
      divisionCode: parseDivisionCode(input.divisionCode, 'divisionCode'),
      title: input.title.trim(),
      legalBasis: input.legalBasis.trim(),
      validTo: input.validTo === null ? null : parseBusinessDay(input.validTo, 'validTo'),
    };
    assertValidAdmission(admission, businessDay(new Date()));
    const requester = { organizationId, subject: viewer.subject ?? '' };
    return this.admissions.add(admission, requester, idempotencyKey, (around) =>
      assertAdmissionFits(admission, organizationId, around),
    );
  }

  /** Approves, rejects or withdraws an admission, as the table of moves allows. An approval puts the duty on the list. */
  async decide(id: string, wanted: WantedDecision, viewer: Viewer): Promise<DutyAdmission> {
    await orNotFound(this.findVisible(id, viewer), '准入申请');
    const sound: WantedDecision = {
      ...wanted,
      reason: wanted.reason?.trim() ?? null,
      validTo: wanted.validTo === null ? null : parseBusinessDay(wanted.validTo, 'validTo'),
    };
    const today = businessDay(new Date());
    return this.admissions.decide(id, (admission) => planDecision(admission, sound, viewer, today));
  }

  private async findVisible(id: string, viewer: Viewer): Promise<DutyAdmission | null> {
    const [admission] = isEntityId(id) ? await this.admissions.findByIds([id], viewer) : [];
    return admission ?? null;
  }
}
