import { isEntityId, NotFoundError, type Viewer } from '@governance/shared';
import type { ServiceRequest } from '../service-request/service-request.js';
import type { ServiceRequestRepository } from '../service-request/service-request.repository.js';
import { assertMayAssignLead, assertSoundLead, type NewLead } from './new-request-lead.js';
import type { RequestLeadRepository } from './request-lead.repository.js';

/** Who leads when responsibility is unclear. */
export class RequestLeadService {
  constructor(
    private readonly leads: RequestLeadRepository,
    private readonly requests: ServiceRequestRepository,
    private readonly now: () => Date = () => new Date(),
  ) {}

  /** Decides who leads a request from now on; the request as it stands. */
  async assign(input: NewLead, viewer: Viewer): Promise<ServiceRequest> {
    const lead = { ...input, reason: input.reason.trim() };
    const [request] = isEntityId(lead.requestId)
      ? await this.requests.findByIds([lead.requestId], viewer)
      : [];
    if (!request) throw new NotFoundError('诉求', 'requestId');
    assertMayAssignLead(viewer, request, lead.ground);
    assertSoundLead(lead);
    await this.leads.assign(request, lead, { subject: viewer.subject, at: this.now() });
    return request;
  }
}
