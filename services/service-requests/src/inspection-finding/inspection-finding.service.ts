import {
  businessDay,
  cityOfId,
  DomainError,
  isEntityId,
  NotFoundError,
  type Page,
  type PageRequest,
  parseBusinessDay,
  readPage,
  type Viewer,
  withSoundPlace,
} from '@governance/shared';
import { INSPECTION_TABLE } from '../joint-inspection/inspection-moves.js';
import type { InspectionFilter, JointInspection } from '../joint-inspection/joint-inspection.js';
import type { ServiceRequestRepository } from '../service-request/service-request.repository.js';
import type { CaseRepository } from '../working-case/case.repository.js';
import { planStep } from '../working-case/case-moves.js';
import { caseOrder } from '../working-case/case-order.js';
import { FINDING_TABLE, FindingAction, takesDueDay } from './finding-moves.js';
import { assertMayRecord, standsToFinding } from './inspection-finding.policy.js';
import type { InspectionFindingRepository } from './inspection-finding.repository.js';
import { type FindingFilter, FindingStatus, type InspectionFinding } from './inspection-finding.js';
import {
  assertNeedsMet,
  assertSoundFinding,
  type NewFinding,
  type WantedFindingStep,
} from './new-finding.js';

/** In which order findings are listed. */
const FINDING_ORDER = caseOrder<InspectionFinding>('inspectionFindings');

/** What the service works on. */
export interface FindingParts {
  readonly findings: InspectionFindingRepository;
  readonly inspections: CaseRepository<JointInspection, InspectionFilter>;
  readonly requests: Pick<ServiceRequestRepository, 'findByIds'>;
  readonly now?: (() => Date) | undefined;
}

/** What can be done with findings of joint inspections. */
export class InspectionFindingService {
  constructor(private readonly parts: FindingParts) {}

  /** A page of the findings that the viewer may see. Throws `DIVISION_CODE_MALFORMED`, `PAGE_SIZE_INVALID` or `CURSOR_INVALID`. */
  async list(filter: FindingFilter, request: PageRequest, viewer: Viewer): Promise<Page<InspectionFinding>> {
    const dated = { ...withSoundPlace(filter), today: businessDay(this.now()) };
    return readPage({ rows: this.parts.findings, order: FINDING_ORDER }, { viewer, filter: dated }, request);
  }

  /** Enters a finding. A repetition with the same key answers the one that the first entered. */
  async record(input: NewFinding, idempotencyKey: string, viewer: Viewer): Promise<InspectionFinding> {
    const finding = { ...input, description: input.description.trim() };
    const inspection = await this.inspectionOf(finding.inspectionId, viewer, 'inspectionId');
    assertMayRecord(viewer, inspection);
    assertSoundFinding(finding, inspection);
    const { organization: organizationId, subject } = viewer;
    const role = organizationId === inspection.sponsorId ? 'SPONSOR' : 'AGENCY';
    return this.parts.findings.open(
      {
        ...finding,
        divisionCode: inspection.divisionCode,
        dueDay: null,
        requestId: null,
        rectifiedAt: null,
        confirmedAt: null,
      },
      {
        at: this.now(),
        from: null,
        to: FindingStatus.FOUND,
        action: 'OPEN',
        role,
        organizationId,
        subject,
        text: null,
      },
      { subject: subject ?? '', key: idempotencyKey, body: { recordInspectionFinding: finding } },
    );
  }

  /** Moves a finding on, as the table of moves allows. */
  async move(id: string, given: WantedFindingStep, viewer: Viewer): Promise<InspectionFinding> {
    const at = this.now();
    const wanted = {
      ...given,
      dueDay: given.dueDay === null ? null : parseBusinessDay(given.dueDay, 'dueDay'),
    };
    const [seen] = isEntityId(id) ? await this.parts.findings.findByIds([id], viewer) : [];
    if (!seen) throw new NotFoundError(FINDING_TABLE.what);
    const inspection = await this.inspectionOf(seen.inspectionId, viewer, 'id');
    if (wanted.action === FindingAction.LINK_REQUEST) await this.assertLinkable(seen, wanted, viewer);
    return this.parts.findings.change(id, viewer, (held) => {
      const step = planStep(FINDING_TABLE, held, wanted, {
        viewer,
        at,
        standsAs: standsToFinding(viewer, { finding: held, inspection }),
      });
      assertNeedsMet(wanted, at);
      return { step, set: changesBy(wanted, at) };
    });
  }

  private async inspectionOf(id: string, viewer: Viewer, field: string): Promise<JointInspection> {
    const [inspection] = isEntityId(id) ? await this.parts.inspections.findByIds([id], viewer) : [];
    if (!inspection) throw new NotFoundError(INSPECTION_TABLE.what, field);
    return inspection;
  }

  private async assertLinkable(
    { cityCode }: InspectionFinding,
    { requestId }: WantedFindingStep,
    viewer: Viewer,
  ): Promise<void> {
    if (requestId === null || !isEntityId(requestId)) return;
    const [request] = await this.parts.requests.findByIds([requestId], viewer);
    if (!request) throw new NotFoundError('诉求', 'requestId');
    if (cityOfId(requestId) !== cityCode)
      throw new DomainError('INVALID_INPUT', '只能关联本市的诉求', { field: 'requestId' });
  }

  private now(): Date {
    return this.parts.now?.() ?? new Date();
  }
}

function changesBy({ action, dueDay, requestId }: WantedFindingStep, at: Date): Partial<InspectionFinding> {
  if (takesDueDay(action)) return { dueDay, rectifiedAt: null };
  switch (action) {
    case FindingAction.RECTIFY_ON_SITE:
    case FindingAction.REPORT_RECTIFIED:
      return { rectifiedAt: at };
    case FindingAction.CONFIRM:
      return { confirmedAt: at };
    default:
      return { requestId };
  }
}
